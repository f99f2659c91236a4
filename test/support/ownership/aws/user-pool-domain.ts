import { ADDRESSES } from "../../../../stacks/addresses";
import type { ResourceByHand } from "../by-hand";

/** Every argument of the pool's domain. */
export const USER_POOL_DOMAIN: ResourceByHand = {
  address: ADDRESSES.domain,
  settings: {
    certificate_arn: { never: "a domain with a prefix has none" },
    domain: { never: "Cognito has no request that renames a domain" },
    id: { never: "it is the domain" },
    managed_login_version: { left: 2 },
    user_pool_id: { never: "Cognito has no request that moves a domain" },
  },
  setLeft: ({ apis, userPoolId, environment }) =>
    apis.cognito("UpdateUserPoolDomain", {
      UserPoolId: userPoolId,
      Domain: environment.cognito.domain,
      ManagedLoginVersion: 2,
    }),
  setOurs: async () => {},
};

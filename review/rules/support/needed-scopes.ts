import type { Strategy } from "../../../environments/strategies";
import type { BROKER_SCOPES } from "../../../stacks/routes/broker-facts";
import { ACCOUNTS } from "./accounts";

/** What the identity provider asks Auth0 for, and what is lost without each scope. */
export const IDENTITY_PROVIDER_SCOPES = {
  openid: "Nobody can sign in",
  email: "Nobody's e-mail address reaches the apps",
  profile: "Nobody's name and picture reach the apps",
} as const satisfies Record<(typeof BROKER_SCOPES)[number], string>;

/**
 * What each connection asks Microsoft for, and what is lost without each scope. Microsoft gives no ID token without openid, and no
 * object ID without profile. The scope of waad is always on.
 */
export const CONNECTION_SCOPES: Readonly<Record<Strategy, Readonly<Record<string, string>>>> = {
  microsoft: {
    openid: `Nobody can sign in with ${ACCOUNTS.microsoft}`,
    profile: `Nobody can sign in with ${ACCOUNTS.microsoft}`,
    email: IDENTITY_PROVIDER_SCOPES.email,
  },
  windowslive: {
    signin: `Nobody can sign in with ${ACCOUNTS.windowslive}`,
    graph_user: `Nobody with ${ACCOUNTS.windowslive} has a profile that can be read`,
  },
  waad: { basic_profile: `Nobody with ${ACCOUNTS.waad} has a profile that can be read` },
};

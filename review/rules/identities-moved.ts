import { ADDRESSES } from "../../stacks/addresses";
import { type IdentityHomeKey, identityHomeOf } from "../../stacks/identity-home";
import type { Rule } from "../rule";
import { isValues, type Value } from "../value";

/** By the key of the environment file that says where identities live: what another value means. */
const EFFECTS: Readonly<Record<IdentityHomeKey, string>> = {
  "microsoft.tenantId": "Everyone becomes a stranger, in an app registration of another tenant",
  "auth0.domain": "Everyone signs in through an Auth0 tenant that has never seen them",
  "cognito.accountId": "Every user stays behind in the user pool of the old account",
  "cognito.region": "Every user stays behind in the user pool of the old region",
};

export const identitiesMoved: Rule = {
  id: "identities-moved",
  severity: "forbidden",
  what: "The environment is to live in another tenant, account or region than it was deployed to.",
  why: "Terraform does not find there what it deployed, and makes all of it anew: the old pool stays behind with its users, out of Terraform's sight.",
  mend: "Put the old value back into the environment file. For another place, add a new environment file.",
  find: (chain) => {
    const identities = chain.change(ADDRESSES.userIdentities);
    // While the environment is protected the input stays that of the first apply, whatever the file says.
    const [kept, planned] = [identities?.before, identities?.after].map((side) => side?.input);
    const wanted = identityHomeOf(chain.environment);
    return (Object.keys(EFFECTS) as IdentityHomeKey[]).flatMap((key) => {
      const old = textOf(identities?.before?.output, key) ?? textOf(kept, key);
      const other = [textOf(planned, key), wanted[key]].find((value) => value !== undefined && value !== old);
      return old === undefined || other === undefined
        ? []
        : [
            {
              address: ADDRESSES.userIdentities,
              means: `${EFFECTS[key]}: ${key} is ${other} instead of ${old}.`,
            },
          ];
    });
  },
};

/** A text by its name, which has a dot in it. */
function textOf(values: Value | undefined, name: string): string | undefined {
  const value = isValues(values) ? values[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

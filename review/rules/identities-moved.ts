import { hasMicrosoftConnection } from "../../environments/strategies";
import { ADDRESSES } from "../../stacks/addresses";
import { type IdentityHomeKey, identityHomeOf } from "../../stacks/identity-home";
import { type Chain, isOfRoute } from "../chain";
import { code } from "../code";
import type { Rule } from "../rule";
import { isValues, type Value } from "../value";
import { countOfAll } from "./support/users";

/** What another value of each key means. With `auth0.strategy: microsoft` a user ID is of the person's own tenant. */
const EFFECTS: Readonly<Record<IdentityHomeKey, (count: string, isOurs: boolean) => string>> = {
  "microsoft.tenantId": (count, isOurs) =>
    isOurs
      ? `Everyone${count} has to consent again, to an app registration in another tenant`
      : `Everyone${count} gets a new user ID, from an app registration in another tenant`,
  "auth0.domain": (count) => `Everyone${count} signs in through an Auth0 tenant that has never seen them`,
  "cognito.accountId": (count) => `Every user${count} stays behind in the user pool of the old account`,
  "cognito.region": (count) => `Every user${count} stays behind in the user pool of the old region`,
};

export const identitiesMoved: Rule = {
  id: "identities-moved",
  severity: "forbidden",
  what: "The environment file names a tenant, account or region other than the one that the environment was deployed to.",
  why: "Terraform does not find there what it deployed, and creates all of it again. The old pool keeps its users, but Terraform no longer knows it.",
  fix: "Put the old value back. For another tenant, account or region, add another environment: `npm run env -- new`.",
  find: (chain) => {
    const identities = chain.change(ADDRESSES.userIdentities);
    // A protected environment keeps the input of the first apply, whatever the file says.
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
              people: EFFECTS[key](countOfAll(chain), isKeptByTenant(chain)),
              cause: `\`${key}\` is ${code(other)} instead of ${code(old)}`,
            },
          ];
    });
  },
};

/** Whether a user ID does not hang on the app registration's tenant. */
const isKeptByTenant = (chain: Chain): boolean =>
  isOfRoute(chain, ["broker"]) && hasMicrosoftConnection(chain.environment);

/** The text at a key that has a dot in it. */
function textOf(values: Value | undefined, name: string): string | undefined {
  const value = isValues(values) ? values[name] : undefined;
  return typeof value === "string" ? value : undefined;
}

import { entryOf } from "../../environments/entry-of";
import { addressOfAppClient } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";
import { organizationAttributesNamedIn } from "./support/organization-attributes";
import { changeableThrough, SELF_SERVICE } from "./support/self-service";

export const attributesChangeable: Rule = {
  id: "attributes-changeable",
  severity: "warning",
  what: "An app client begins to let people change their own attributes in the user pool.",
  why: "With the scope `aws.cognito.signin.user.admin`, whoever has a person's access token can write the attributes that the app client may write, and delete the user. An app that finds its users by e-mail address would let anyone in as anyone.",
  fix: "Leave the scope out of `cognito.clients.*.scopes` if the app doesn't call Cognito's own API. If it does, key its users by `sub`. If the scope was added in Cognito, apply again.",
  find: (chain) =>
    Object.entries(chain.after.clients).flatMap(([name, client]) => {
      const [old, planned] = [entryOf(chain.before.clients, name) ?? {}, client].map((side) =>
        knownTextsAt(side, "allowed_oauth_scopes"),
      );
      if (old === undefined || planned === undefined) return [];
      if (old.includes(SELF_SERVICE) || !planned.includes(SELF_SERVICE)) return [];
      // organization-changeable reports more of it.
      if (changeableThrough(client, organizationAttributesNamedIn(chain)).length > 0) return [];
      const writable = knownTextsAt(client, "write_attributes") ?? [];
      return [
        {
          address: addressOfAppClient(name),
          people: `People can change their own e-mail address and name through ${name}`,
          cause: `its app client allows the scope \`${SELF_SERVICE}\`${writable.length > 0 ? `, and writes ${joinValues(writable)}` : ""}`,
        },
      ];
    }),
};

import { addressOfAppClient } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { joinValues } from "./support/join-values";
import { organizationAttributesNamedIn } from "./support/organization-attributes";
import { changeableThrough, SELF_SERVICE } from "./support/self-service";

export const organizationChangeable: Rule = {
  id: "organization-changeable",
  severity: "forbidden",
  what: "Through an app client, people can change which organisation the user pool says they are of.",
  why: `Cognito fills a mapped attribute only if the app client may write it. With the scope \`${SELF_SERVICE}\` a person's own access token may write it, too: another organisation's ID, until the next sign-in.`,
  fix: `Leave \`${SELF_SERVICE}\` out of \`cognito.clients.*.scopes\`. Before the first deployment, \`cognito.attributes: none\` is another way. If the scope was added in Cognito, apply again.`,
  find: (chain) => {
    const attributes = organizationAttributesNamedIn(chain);
    return Object.entries(chain.after.clients).flatMap(([name, client]) => {
      const changeable = changeableThrough(client, attributes);
      return changeable.length === 0
        ? []
        : [
            {
              address: addressOfAppClient(name),
              people: `People can pass for members of another organisation through ${name}`,
              cause: `its app client allows the scope \`${SELF_SERVICE}\`, and writes ${joinValues(changeable)}`,
            },
          ];
    });
  },
};

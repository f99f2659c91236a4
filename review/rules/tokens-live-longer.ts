import { addressOfAppClient } from "../../stacks/addresses";
import { code } from "../code";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { lifetimesIn } from "./support/lifetimes";

export const tokensLiveLonger: Rule = {
  id: "tokens-live-longer",
  severity: "warning",
  what: "A token that an app gets lives longer than before.",
  why: "Until its tokens expire, an app takes a person for signed in: also one whom the organisation has shut out, and whoever stole a token.",
  fix: "Write the shorter lifetimes under `cognito.clients.*.tokens`, unless the app needs the longer ones. If they were changed in Cognito, apply again.",
  find: ({ before, after }) =>
    Object.entries(after.clients).flatMap(([name, client]) => {
      const longer = compareLifetimes(before.clients[name], client);
      return longer.length === 0
        ? []
        : [
            {
              address: addressOfAppClient(name),
              people: `People whom their organisation shuts out can use ${name} for longer`,
              cause: longer.join("; "),
            },
          ];
    }),
};

/** Which tokens live longer than before, each as a clause. A new app client has no before. */
function compareLifetimes(before: Values | undefined, after: Values): string[] {
  const old = before === undefined ? [] : lifetimesIn(before);
  return lifetimesIn(after).flatMap(({ token, seconds, text }) => {
    const former = old.find((each) => each.token === token);
    return former === undefined || seconds <= former.seconds
      ? []
      : [`its ${token} lives ${code(text)} instead of ${code(former.text)}`];
  });
}

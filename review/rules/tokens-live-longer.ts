import { entryOf } from "../../environments/entry-of";
import { addressOfAppClient } from "../../stacks/addresses";
import { code } from "../code";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { lifetimesIn } from "./support/lifetimes";

/**
 * From how many times as long on it is forbidden. A unit that is lost or mistaken makes a life 24 or 60 times as long: 15
 * minutes become 15 hours, 8 hours become 8 days. Whoever means it seldom takes more than a few times.
 */
const MUCH_LONGER = 10;

export const tokensLiveLonger: Rule = {
  id: "tokens-live-longer",
  severity: "warning",
  what: "A token that an app gets lives longer than before. Ten times as long, or more, is forbidden.",
  why: "Until its tokens expire, an app takes a person for signed in: also one whom the organisation has shut out, and whoever stole a token. A mistaken unit makes 15 minutes 15 hours.",
  fix: "Write the shorter lifetimes under `cognito.clients.*.tokens`, unless the app needs the longer ones. If they were changed in Cognito, apply again.",
  find: ({ before, after }) =>
    Object.entries(after.clients).flatMap(([name, client]) => {
      const longer = compareLifetimes(entryOf(before.clients, name), client);
      return longer.length === 0
        ? []
        : [
            {
              address: addressOfAppClient(name),
              people: `People whom their organisation shuts out can use ${name} for longer`,
              cause: longer.map(({ clause }) => clause).join("; "),
              ...(longer.some(({ times }) => times >= MUCH_LONGER) && { severity: "forbidden" as const }),
            },
          ];
    }),
};

/** Which tokens live longer than before, and how many times as long. A new app client has no before. */
function compareLifetimes(before: Values | undefined, after: Values): { clause: string; times: number }[] {
  const old = before === undefined ? [] : lifetimesIn(before);
  return lifetimesIn(after).flatMap(({ token, seconds, text }) => {
    const former = old.find((each) => each.token === token);
    return former === undefined || seconds <= former.seconds
      ? []
      : [
          {
            clause: `its ${token} lives ${code(text)} instead of ${code(former.text)}`,
            times: seconds / former.seconds,
          },
        ];
  });
}

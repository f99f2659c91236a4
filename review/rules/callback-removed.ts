import { entryOf } from "../../environments/entry-of";
import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Finding, Rule } from "../rule";
import type { Values } from "../value";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";
import { isLost, lossOf } from "./support/loss";

export const callbackRemoved: Rule = {
  id: "callback-removed",
  severity: "warning",
  what: "An app client loses a callback URL or a logout URL, or is destroyed.",
  why: "Cognito compares these URLs character by character. It shows an error page instead of the app if one is not registered.",
  fix: "Put the client or its URL back under `cognito.clients`, unless the app no longer uses it.",
  find: (chain) => {
    if (isLost(chain.change(ADDRESSES.pool))) return []; // then everything is lost
    return Object.entries(chain.before.clients).flatMap(([name, before]) =>
      findLosses(chain, name, before).map((loss) => ({ address: addressOfAppClient(name), ...loss })),
    );
  },
};

function findLosses({ after, change }: Chain, name: string, before: Values): Omit<Finding, "address">[] {
  const client = change(addressOfAppClient(name));
  if (isLost(client) && client.action !== "replace") {
    return [lossOf(client, `Nobody can sign in to ${name} any more`, `the app client \`${name}\``)];
  }
  const removedFrom = (attribute: string) => {
    const old = knownTextsAt(before, attribute) ?? [];
    const kept = knownTextsAt(entryOf(after.clients, name), attribute) ?? old;
    const removed = old.filter((url) => !kept.includes(url));
    return { removed, isAll: removed.length === old.length, share: `${removed.length} of its ${old.length}` };
  };
  const [callbacks, logouts] = [removedFrom("callback_urls"), removedFrom("logout_urls")];
  return [
    ...(callbacks.removed.length > 0
      ? [
          {
            people: callbacks.isAll
              ? `Nobody can sign in to ${name} until the app uses another callback URL`
              : `Nobody can sign in to ${name} at ${callbacks.share} callback URLs`,
            cause: `${renderUrls("callback URL", callbacks.removed)} removed (\`redirect_mismatch\`)`,
          },
        ]
      : []),
    ...(logouts.removed.length > 0
      ? [
          {
            people: `People who sign out of ${name}${logouts.isAll ? "" : ` to ${logouts.share} logout URLs`} end on an error page`,
            cause: `${renderUrls("logout URL", logouts.removed)} removed`,
          },
        ]
      : []),
  ];
}

const renderUrls = (what: string, urls: readonly string[]): string =>
  `the ${what}${urls.length === 1 ? "" : "s"} ${joinValues(urls)} ${urls.length === 1 ? "is" : "are"}`;

import { hasOwnPool } from "../../environments/own-pool";
import { ADDRESSES } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { textAt } from "../value";
import { poolAt } from "./support/endpoints-at";
import { knownTextsAt } from "./support/known";
import { isLost, lossOf } from "./support/loss";

export const domainReplaced = ruleOf(["broker"], {
  id: "domain-replaced",
  severity: "forbidden",
  what: "The user pool's domain is destroyed, replaced or changed.",
  why: "Every app sends people to this domain, and Auth0 sends them back to it. Everyone keeps their account, but can't sign in until every app has the new domain.",
  fix: "Revert `cognito.domain`, or whatever else the plan shows as the cause; if it was deleted in Cognito, apply again. If you want a new domain, waive this rule and give every app its new URLs, which `npm run env -- app` prints.",
  find: (chain) => {
    const { change, environment } = chain;
    const domain = change(ADDRESSES.domain);
    if (domain === undefined) return hasOwnPool(environment) ? [] : findMoved(chain);
    const [old, planned] = [domain.before, domain.after].map((side) => {
      const name = textAt(side, "domain");
      return name && poolAt(name, environment).host;
    });
    if (old && planned && old !== planned) {
      return [
        {
          address: ADDRESSES.domain,
          people: "Nobody can sign in until every app has its new URLs",
          cause: `the user pool's domain is ${code(planned)} instead of ${code(old)}, and so is the callback URL at Auth0`,
        },
      ];
    }
    if (!isLost(domain)) return [];
    const people =
      domain.action === "replace"
        ? "Nobody can sign in until the domain is there again"
        : "Nobody can sign in";
    return [
      { address: ADDRESSES.domain, ...lossOf(domain, people, `the user pool's domain ${code(old ?? "")}`) },
    ];
  },
});

/** The domain of a joined pool is no resource of the plan. Auth0 sends people back to it. */
function findMoved({ before, after }: BrokerChain): Finding[] {
  const [old, planned] = [before, after].map(({ auth0Client }) => knownTextsAt(auth0Client, "callbacks"));
  const gone = old?.filter((url) => planned !== undefined && !planned.includes(url)) ?? [];
  return gone.map((url) => ({
    address: after.inUse.auth0Client,
    people: `Nobody can sign in with Microsoft at ${new URL(url).host} any more`,
    cause: `Auth0's client for Cognito no longer has the callback URL ${code(url)}`,
  }));
}

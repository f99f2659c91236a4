import { hasOwnPool } from "../../environments/own-pool";
import type { RouteName } from "../../environments/routes/names";
import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { code } from "../code";
import { reviewedRouteOf } from "../routes";
import type { Finding, Rule } from "../rule";
import { textAt } from "../value";
import { poolAt } from "./support/endpoints-at";
import { isLost, lossOf } from "./support/loss";

export const domainReplaced: Rule = {
  id: "domain-replaced",
  severity: "forbidden",
  what: "The user pool's domain is destroyed, replaced or changed.",
  why: "Every app sends people to this domain, and Auth0, or Entra, sends them back to it. Everyone keeps their account, but can't sign in until every app has the new domain.",
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
          cause: `the user pool's domain is ${code(planned)} instead of ${code(old)}, and so is ${reviewedRouteOf(chain).callback.what}`,
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
};

/** The domain of a joined pool is no resource of the plan. The hop after Cognito sends people back to it. */
function findMoved(chain: Chain): Finding[] {
  const { callback } = reviewedRouteOf<RouteName>(chain);
  const [old, planned] = [chain.before, chain.after].map(callback.urlsIn);
  const gone = old?.filter((url) => planned !== undefined && !planned.includes(url)) ?? [];
  return gone.map((url) => ({
    address: callback.addressIn(chain.after),
    people: `Nobody can sign in with Microsoft at ${new URL(url).host} any more`,
    cause: `${callback.owner} no longer has the ${callback.kind} ${code(url)}`,
  }));
}

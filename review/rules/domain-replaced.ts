import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { textAt } from "../value";
import { poolAt } from "./support/endpoints-at";
import { isLost, meaningOfLoss } from "./support/loss";

export const domainReplaced: Rule = {
  id: "domain-replaced",
  severity: "forbidden",
  what: "The user pool's domain is destroyed, replaced or changed.",
  why: "Every app sends people to this domain, and Auth0 sends them back to it. Users keep their identity, but sign-in is down until every app has the new one.",
  fix: "Revert cognito.domain in the environment file, or whatever else the plan shows as the cause; if it was deleted in Cognito, apply again. If you want a new domain, waive this rule and give every app its new URLs, which npx cdktf output shows.",
  find: ({ change, environment }) => {
    const domain = change(ADDRESSES.domain);
    if (domain === undefined) return [];
    const [old, planned] = [domain.before, domain.after].map((side) => {
      const name = textAt(side, "domain");
      return name && poolAt(name, environment).host;
    });
    const finding = (means: string) => [{ address: ADDRESSES.domain, means }];
    if (old && planned && old !== planned) {
      return finding(
        `Nobody can sign in until every app has its new URLs: the user pool's domain is ${planned} instead of ${old}, and so is the callback at Auth0.`,
      );
    }
    if (!isLost(domain)) return [];
    const effect =
      domain.action === "replace" ? "Nobody can sign in until it is there again" : "Nobody can sign in";
    return finding(meaningOfLoss(domain, effect, `the user pool's domain ${old}`));
  },
};

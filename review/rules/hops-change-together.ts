import type { RouteName } from "../../environments/routes/names";
import type { Chain } from "../chain";
import { code } from "../code";
import { renderValue } from "../differences";
import { hopOf } from "../resource-names";
import { reviewedRouteOf } from "../routes";
import type { Place } from "../routes/route-review";
import type { Rule } from "../rule";
import { isSame } from "../value";
import { ownerOf } from "./support/owner";

export const hopsChangeTogether: Rule = {
  id: "hops-change-together",
  severity: "warning",
  what: "A value on which several clouds must agree changes in more than one of them.",
  why: "Terraform changes one resource after the other. In between, the clouds disagree and nobody can sign in.",
  fix: "Apply when few people sign in, and all of it at once. If you don't want the change, revert the environment file.",
  find: (chain) => {
    if (chain.kind === "drift") return [];
    return Object.entries(reviewedRouteOf<RouteName>(chain).agreementsOf(chain)).flatMap(([what, places]) => {
      const changed = places.filter((place) => isChanged(place, chain));
      const [first] = changed;
      if (first === undefined || new Set(changed.map(({ address }) => hopOf(address))).size < 2) return [];
      const [before, after] = [chain.before, chain.after].map((side) => code(renderValue(first.value(side))));
      return [
        {
          address: first.address,
          people: "Nobody can sign in while the apply runs",
          cause: `${what} changes from ${before} to ${after} at ${changed.map(({ address }) => ownerOf(address)).join(" and ")}, one after the other`,
        },
      ];
    });
  },
};

function isChanged({ value }: Place<RouteName>, { before, after }: Chain): boolean {
  const [old, planned] = [value(before), value(after)];
  return old !== undefined && planned !== undefined && !isSame(old, planned);
}

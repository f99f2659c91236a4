import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { knownAt } from "./support/known";
import { findLowered, levelAt } from "./support/levels";
import { isKept, type KeptChange } from "./support/loss";

/** From none to all. */
const LEVELS = ["OFF", "AUDIT", "ENFORCED"];
const MODE = "user_pool_add_ons.0.advanced_security_mode";

/** The only one that has threat protection. */
const TIER = "PLUS";

export const threatProtectionLowered: Rule = {
  id: "threat-protection-lowered",
  severity: "forbidden",
  what: "The user pool's threat protection (advanced security) is switched off or lowered, or the pool leaves the tier `PLUS`, which has it.",
  why: "Threat protection stops or records sign-ins with stolen passwords. A security team that switched it on relies on it, and is not told.",
  fix: "Put it back. The stack leaves `user_pool_add_ons` and `user_pool_tier` to others: if they are in `stacks/extensions.ts`, raise them there, and if an old plan lowers them, plan again.",
  find: ({ change }) => {
    const pool = change(ADDRESSES.pool);
    if (!isKept(pool)) return [];
    return [...findMode(pool), ...findTier(pool)].map((finding) => ({
      address: ADDRESSES.pool,
      ...finding,
    }));
  },
};

function findMode(pool: KeptChange): Omit<Finding, "address">[] {
  const { old, planned } = findLowered(LEVELS, pool, MODE) ?? {};
  if (old === undefined || planned === undefined) return [];
  return [
    {
      people:
        planned === "OFF"
          ? "Nobody notices sign-ins with stolen passwords any more"
          : "Sign-ins with stolen passwords are only recorded, and no longer stopped",
      cause: `the user pool has \`advanced_security_mode\` ${code(planned)} instead of ${code(old)}`,
    },
  ];
}

function findTier({ before, after }: KeptChange): Omit<Finding, "address">[] {
  const [old, planned] = [before, after].map((side) => knownAt(side, "user_pool_tier"));
  if (old !== TIER || planned === undefined || planned === TIER || levelAt(before, MODE) === "OFF") return [];
  return [
    {
      people: "Nobody notices sign-ins with stolen passwords any more",
      cause: `the user pool has \`user_pool_tier\` ${code(String(planned ?? "ESSENTIALS"))} instead of ${code(TIER)}`,
    },
  ];
}

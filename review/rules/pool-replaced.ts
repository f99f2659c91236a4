import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { isLost, meaningOfLoss } from "./support/loss";

export const poolReplaced: Rule = {
  id: "pool-replaced",
  severity: "forbidden",
  what: "The user pool is destroyed or replaced.",
  why: "The users are in the pool. All of them go with it, and so do the apps' client IDs and issuer.",
  fix: "Revert what the plan shows as the cause. To give up the users of the environment, set protection: off and destroy it with npm run destroy.",
  find: ({ change }) => {
    const pool = change(ADDRESSES.pool);
    if (!isLost(pool)) return [];
    return [{ address: pool.address, means: meaningOfLoss(pool, "Every user is lost", "the user pool") }];
  },
};

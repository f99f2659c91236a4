import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { isLost, lossOf } from "./support/loss";
import { countOfAll } from "./support/users";

export const poolReplaced: Rule = {
  id: "pool-replaced",
  severity: "forbidden",
  what: "The user pool is destroyed or replaced.",
  why: "The users are in the pool. All of them are deleted with it, and so are the apps' client IDs and the issuer.",
  fix: "Revert what the plan shows as the cause. To give up the users of the environment, set `protection: off` and destroy it with `npm run destroy`.",
  find: (chain) => {
    const pool = chain.change(ADDRESSES.pool);
    if (!isLost(pool)) return [];
    const people = `Every user${countOfAll(chain)} is lost`;
    return [{ address: pool.address, ...lossOf(pool, people, "the user pool") }];
  },
};

import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import type { Rule } from "../rule";
import { textAt } from "../value";
import { countOfAll } from "./support/users";

export const protectionLifted: Rule = {
  id: "protection-lifted",
  severity: "warning",
  what: "The user pool's protection from deletion is lifted.",
  why: "The pool holds every user, and nobody can bring one back. With `protection: off`, Terraform doesn't refuse to destroy the connections and the app registration either.",
  fix: "Write `protection: on`, unless you want to give up the users. If it was lifted in Cognito, apply again.",
  find: (chain) => {
    const { before, after } = chain;
    const [old, planned] = [before, after].map(({ pool }) => textAt(pool, "deletion_protection"));
    if (old !== "ACTIVE" || planned === undefined || planned === "ACTIVE") return [];
    return [
      {
        address: ADDRESSES.pool,
        people: `One mistake can delete every user${countOfAll(chain)}`,
        cause: `the user pool has \`deletion_protection\` ${code(planned)} instead of ${code(old)}`,
      },
    ];
  },
};

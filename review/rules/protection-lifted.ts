import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { textAt } from "../value";

export const protectionLifted: Rule = {
  id: "protection-lifted",
  severity: "warning",
  what: "The user pool's protection from being deleted is lifted.",
  why: "The pool holds every user, and there is no way to bring one back. With protection: off Terraform does not refuse to destroy the other identities either.",
  fix: "Set protection of the environment file to on, unless you want to give up the users; if it was lifted in Cognito, apply again.",
  find: ({ before, after }) => {
    const [old, planned] = [before, after].map(({ pool }) => textAt(pool, "deletion_protection"));
    if (old !== "ACTIVE" || planned === undefined || planned === "ACTIVE") return [];
    return [
      {
        address: ADDRESSES.pool,
        means: `One mistake can delete every user: the user pool has deletion_protection ${planned} instead of ${old}.`,
      },
    ];
  },
};

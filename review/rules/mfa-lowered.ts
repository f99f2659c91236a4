import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { knownAt } from "./support/known";
import { findLowered, levelAt } from "./support/levels";
import { isKept, type KeptChange } from "./support/loss";

/** From nobody to everybody. */
const LEVELS = ["OFF", "OPTIONAL", "ON"];
const LEVEL = "mfa_configuration";

/** By argument, the second factor that a person can have. */
const FACTORS: Readonly<Record<string, string>> = {
  "software_token_mfa_configuration.0.enabled": "an authenticator app",
  "email_mfa_configuration.0.message": "a code by e-mail",
  "sms_configuration.0.sns_caller_arn": "a code by SMS",
};

export const mfaLowered: Rule = {
  id: "mfa-lowered",
  severity: "forbidden",
  what: "The user pool asks for a second factor less often, or no longer takes one that people have.",
  why: "People who sign in with a password of the pool are protected by the second factor. Without it, whoever knows a password gets in. People from Microsoft are asked by Microsoft.",
  fix: "Put it back. The stack leaves `mfa_configuration` to others: if it is in `stacks/extensions.ts`, raise it there, and if an old plan lowers it, plan again.",
  find: ({ change }) => {
    const pool = change(ADDRESSES.pool);
    if (!isKept(pool)) return [];
    return [...findLevel(pool), ...findFactors(pool)].map((finding) => ({
      address: ADDRESSES.pool,
      ...finding,
    }));
  },
};

function findLevel(pool: KeptChange): Omit<Finding, "address">[] {
  const { old, planned } = findLowered(LEVELS, pool, LEVEL) ?? {};
  if (old === undefined || planned === undefined) return [];
  return [
    {
      people:
        planned === "OFF"
          ? "Whoever knows somebody's password in the user pool gets in, as nobody is asked for a second factor"
          : "People with a password in the user pool can do without a second factor",
      cause: `the user pool has \`mfa_configuration\` ${code(planned)} instead of ${code(old)}`,
    },
  ];
}

function findFactors({ before, after }: KeptChange): Omit<Finding, "address">[] {
  if (levelAt(after, LEVEL) === "OFF") return []; // then there is none at all
  return Object.entries(FACTORS).flatMap(([path, factor]) => {
    const [old, planned] = [before, after].map((side) => knownAt(side, path));
    if (!old || planned === undefined || planned) return [];
    const [name = ""] = path.split(".");
    return [
      {
        people: `People whose second factor is ${factor} can't sign in, or do so without it`,
        cause: `the user pool no longer has \`${name}\``,
      },
    ];
  });
}

import type { RuleId } from "../environments/rule-ids";
import type { Chain } from "./chain";

/**
 * `forbidden`: nobody may apply the plan, unless the environment file waives the rule.
 * `warning`: people notice it, and it may be on purpose.
 * `note`: worth knowing.
 */
export type Severity = "forbidden" | "warning" | "note";

/** One thing that a rule found. */
export interface Finding {
  /** What it means for people who sign in: one sentence, with the names and values in it. */
  readonly means: string;
  /** Terraform's address of the resource that it is about, where there is one. */
  readonly address?: string;
}

/** Looks for one thing that a plan may do to sign-in. Pure: the same plan gives the same findings. */
export interface Rule {
  /** An environment file waives the rule by it. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** What the rule looks for, in a sentence. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  readonly find: (chain: Chain) => readonly Finding[];
}

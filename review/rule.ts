import type { RuleId } from "../environments/rule-ids";
import type { Chain } from "./chain";

/**
 * `forbidden`: the plan must not be applied, unless the environment file waives the rule.
 * `warning`: somebody notices it, and it may be meant.
 * `note`: worth knowing.
 */
export type Severity = "forbidden" | "warning" | "note";

/** What a rule found. */
export interface Finding {
  /** What it means for people who sign in, in one sentence with the names and values in it. */
  readonly means: string;
  /** Terraform's address of what it is about, where there is one. */
  readonly address?: string;
}

/** One thing that a plan may do to sign-in. Pure: the same plan gives the same findings. */
export interface Rule {
  /** By which an environment file waives it. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** What it sees, in a few words. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  readonly find: (chain: Chain) => readonly Finding[];
}

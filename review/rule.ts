import type { RouteName } from "../environments/routes/names";
import type { RuleId } from "../environments/rule-ids";
import { type Chain, isOfRoute } from "./chain";

/**
 * `forbidden`: nobody may apply the plan, unless the environment file waives the rule.
 * `warning`: people notice it, and it may be on purpose.
 * `note`: worth knowing.
 */
export type Severity = "forbidden" | "warning" | "note";

/** One thing that a rule found. */
export interface Finding {
  /** Whom it hits, and how: one short clause in plain text, which the headline takes over. */
  readonly people: string;
  /** Why, to follow a colon. Names and values of files and clouds are marked as `code`. */
  readonly cause: string;
  /** What to do about this one. @default the rule's `fix` */
  readonly fix?: string;
  /** Terraform's address of the resource that it is about, where there is one. */
  readonly address?: string;
  /** @default the rule's */
  readonly severity?: Severity;
}

/** What a finding means for people who sign in, in one sentence. */
export const meansOf = ({ people, cause }: Pick<Finding, "people" | "cause">): string =>
  `${people}: ${cause}.`;

/** Looks for one thing that a plan may do to sign-in. Pure: the same plan gives the same findings. */
export interface Rule {
  /** An environment file waives the rule by it. */
  readonly id: RuleId;
  readonly severity: Severity;
  /** What the rule looks for, in a sentence. In this and the next two, names and values are in backticks. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** What to do about it, unless a finding knows better. */
  readonly fix: string;
  /** Whether it looks at what a plan does not show. What it finds and nothing waives counts as a change. */
  readonly besides?: true;
  /** The routes of which it is. @default every one */
  readonly routes?: readonly RouteName[];
  readonly find: (chain: Chain) => readonly Finding[];
}

/** What a rule of some routes is, besides them. */
export interface RuleOf<Name extends RouteName> extends Omit<Rule, "routes" | "find"> {
  readonly find: (chain: Chain<Name>) => readonly Finding[];
}

/** A rule of some routes alone. It finds nothing in chains of others. */
export const ruleOf = <Name extends RouteName>(
  routes: readonly Name[],
  { find, ...rule }: RuleOf<Name>,
): Rule => ({ ...rule, routes, find: (chain) => (isOfRoute(chain, routes) ? find(chain) : []) });

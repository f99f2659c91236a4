import { isDeepStrictEqual } from "node:util";
import { routesOf } from "../environments/routes-of";
import type { Environment, RouteName } from "../environments/schema";
import { UserError } from "../environments/user-error";
import { ADDRESSES, addressOfAppClient } from "../stacks/addresses";
import type { Chain } from "./chain";
import { chainOf } from "./chain-of";
import { withoutMarks } from "./code";
import { compareValues, type Difference, differencesOf } from "./differences";
import { findLeft, withoutLeft } from "./left-to-others";
import { factsIn, findNotSeen, type Look } from "./look";
import { isUnseen, type NotSeen } from "./not-seen";
import type { Action, Plan } from "./plan";
import { HOPS, type Hop, hopOf, nameOf } from "./resource-names";
import { reviewedRouteOf } from "./routes";
import { type Finding, meansOf, type Rule, type Severity } from "./rule";
import { RULES } from "./rules";
import { standstillOf } from "./standstill";
import type { Unended } from "./unended";
import { isUnknownAt, type Value } from "./value";

/** Terraform's own refusal of a plan, because the environment is protected. */
export interface Refusal {
  readonly address?: string;
  readonly message: string;
}

/** A finding with the rule that found it. */
export interface ReviewedFinding
  extends Required<Omit<Finding, "address" | "severity">>,
    Pick<Finding, "address">,
    Pick<Rule, "id" | "severity"> {
  /** What it means for people who sign in: one sentence of plain text. */
  readonly means: string;
  /** The `fix` in plain text, by the name that it has in `--json`. */
  readonly mend: string;
  /** The environment file's waiver, if there is one for the rule. */
  readonly waiver?: { readonly reason: string; readonly until: string; readonly expired: boolean };
}

/** Something that happens to people, which the headline tells before anything else. */
export interface Effect {
  /** Whom it hits, and how. */
  readonly effect: string;
  /** The last day on which the environment file allows it, if no rule still forbids it or warns of it. */
  readonly waivedUntil?: string;
}

/** What changes of one resource. */
export interface ReviewedChange {
  readonly hop: Hop;
  /** What a console calls it. */
  readonly resource: string;
  readonly address: string;
  readonly action: Action;
  /** Whether it was made by hand and is adopted. */
  readonly isImported?: true;
  /** Whether somebody deleted the old one in its cloud already, outside Terraform. */
  readonly isGone?: true;
  readonly differences: readonly Difference[];
}

/** What others set on a resource of what is left to them. A deploy leaves it as it is. */
export interface ReviewedLeft extends Pick<ReviewedChange, "hop" | "resource" | "address" | "differences"> {}

/** What changes of an output. */
export interface OutputDifference extends Difference {
  /** Whether the state does not have the output yet. */
  readonly isNew?: true;
}

/** What a plan would do to sign-in, or what drift did to it. */
export interface Review {
  readonly environment: string;
  readonly kind: Plan["kind"];
  /** What planned, if it was not Terraform. */
  readonly program?: "OpenTofu";
  readonly verdict: Verdict;
  /** What happens to people, waived or not, the worst first: of every finding that is no note. */
  readonly people: readonly Effect[];
  /** Of drift: whether the environment file asks for more than was deployed. */
  readonly isAhead?: boolean;
  /** Why nobody looked at what Auth0 has besides what a plan shows, if nobody did. It is in `notSeen` too. */
  readonly unseen?: string;
  /** What nobody looked at of what the clouds have besides, if there is something. */
  readonly notSeen?: readonly NotSeen[];
  /** In the order of severity. */
  readonly findings: readonly ReviewedFinding[];
  /** In the order of the hops. */
  readonly changes: readonly ReviewedChange[];
  /** Outputs that change, each in one line. */
  readonly outputs: readonly OutputDifference[];
  /** What others set since Terraform wrote its state of what is left to them, if there is something. The verdict does not go by it. */
  readonly left?: readonly ReviewedLeft[];
  /** Why Terraform itself refuses the plan. The changes then lack whatever depends on the refused resources. */
  readonly refusals: readonly Refusal[];
}

export type Verdict = "nothing" | "changes" | "forbidden";

/** The exit code of a process that reviewed. 1 is for errors. */
export const EXIT_CODES: Readonly<Record<Verdict, number>> = { nothing: 0, changes: 2, forbidden: 3 };

const SEVERITIES: readonly Severity[] = ["forbidden", "warning", "note"];

/** With what the clouds have besides. Of a cloud that is left out nobody looked at anything, and the review does not say so. */
export interface ReviewOptions extends Look {
  readonly now: Date;
  readonly refusals?: readonly Refusal[];
  /** Whether to leave out what the rules find without the plan's changes too. @default false */
  readonly newOnly?: boolean;
  /** The updates that the last deploy was to make and did not. @default none are known */
  readonly unended?: readonly Unended[];
}

/**
 * Reviews a plan.
 *
 * @throws UserError when the plan calls unknown what decides about sign-in
 */
export function reviewOf(
  plan: Plan,
  environment: Environment,
  { now, refusals = [], unended = [], newOnly = false, ...look }: ReviewOptions,
): Review {
  const notSeen = findNotSeen(look);
  const environments = routesOf(environment);
  const reviewed = withoutLeft(plan, environment);
  const chains = environments.map((each) =>
    chainOf<RouteName>(reviewed, each, now, factsIn(look), unended, environments),
  );
  if (refusals.length === 0) for (const chain of chains) assertKnown(chain);
  const standing = newOnly ? findingsIn(chains.map(standstillOf)) : [];
  const findings = findingsIn(chains).filter((each) => !standing.some((one) => isDeepStrictEqual(one, each)));
  const changed = reviewed.resources.filter(({ action }) => action !== "nothing");
  const changes = HOPS.flatMap((hop) =>
    changed
      .filter(({ address }) => hopOf(address) === hop)
      .map((change) => ({
        hop,
        resource: nameOf(change.address),
        address: change.address,
        action: change.action,
        ...(change.isImported && { isImported: true as const }),
        ...(change.isGone && { isGone: true as const }),
        differences: differencesOf(change),
      })),
  );
  const found = findLeft(plan, environment);
  const left = HOPS.flatMap((hop) =>
    found
      .filter(({ address }) => hopOf(address) === hop)
      .map(({ address, differences }) => ({ hop, resource: nameOf(address), address, differences })),
  );
  const outputs = plan.outputs.flatMap(({ name, before, after }) =>
    compareValues(name, before, after).map((difference) => ({
      ...difference,
      ...((before ?? null) === null && { isNew: true as const }),
    })),
  );
  const isChanged = changes.length + outputs.length > 0 || findings.some(isBesides);
  const isForbidden =
    refusals.length > 0 ||
    (isChanged && findings.some(({ severity, waiver }) => severity === "forbidden" && !isWaived(waiver)));
  return {
    environment: environment.name,
    kind: plan.kind,
    ...(plan.program && { program: plan.program }),
    verdict: isForbidden ? "forbidden" : isChanged ? "changes" : "nothing",
    people: effectsOf(findings),
    ...(isUnseen(look.auth0) && { unseen: look.auth0.unseen }),
    ...(notSeen.length > 0 && { notSeen }),
    findings,
    changes,
    outputs,
    ...(left.length > 0 && { left }),
    refusals: refusals.map((refusal) => ({ ...refusal, message: plan.redact(refusal.message) })),
  };
}

/** Each once, whatever chains it is of, in the order of severity. */
function findingsIn(chains: readonly Chain[]): ReviewedFinding[] {
  const found: ReviewedFinding[] = [];
  for (const finding of RULES.flatMap((rule) => chains.flatMap((chain) => findingsOf(rule, chain)))) {
    if (!found.some((one) => isDeepStrictEqual(one, finding))) found.push(finding);
  }
  return found.sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

/** Whether a finding is about what a plan does not show, more than worth knowing, and nothing waives it. */
const isBesides = ({ id, severity, waiver }: ReviewedFinding): boolean =>
  severity !== "note" && !isWaived(waiver) && RULES.some((rule) => rule.id === id && rule.besides);

function effectsOf(findings: readonly ReviewedFinding[]): Effect[] {
  const effects = new Map<string, Effect>();
  for (const { people, severity, waiver } of findings) {
    if (severity === "note") continue;
    const isOpen = !isWaived(waiver);
    if (isOpen || !effects.has(people)) {
      effects.set(people, { effect: people, ...(!isOpen && waiver && { waivedUntil: waiver.until }) });
    }
  }
  return [...effects.values()];
}

export const isWaived = (waiver: ReviewedFinding["waiver"]): boolean =>
  waiver !== undefined && !waiver.expired;

/** The environment file's waiver of a rule, if it has one. */
export function waiverOf({ waivers }: Environment, id: Rule["id"], now: Date): ReviewedFinding["waiver"] {
  const waiver = waivers.find(({ rule }) => rule === id);
  return (
    waiver && {
      reason: waiver.reason,
      until: waiver.until,
      expired: now.toISOString().slice(0, 10) > waiver.until,
    }
  );
}

function findingsOf({ id, severity, fix, find }: Rule, chain: Chain): ReviewedFinding[] {
  const applied = waiverOf(chain.environment, id, chain.now);
  return find(chain).map((finding) => ({
    id,
    severity,
    means: withoutMarks(meansOf(finding)),
    mend: withoutMarks(finding.fix ?? fix),
    fix,
    ...finding,
    ...(applied && { waiver: applied }),
  }));
}

/** Of every route. */
const ALWAYS_KNOWN = { [ADDRESSES.pool]: ["name"], [ADDRESSES.domain]: ["domain"] };

function assertKnown(chain: Chain): void {
  const { environment, after } = chain;
  const known = {
    ...reviewedRouteOf<RouteName>(environment).alwaysKnown(after.inUse, environment),
    ...ALWAYS_KNOWN,
  };
  const unknown = [
    ...Object.entries(known).flatMap(([address, paths]) =>
      unknownIn(address, chain.change(address)?.after, paths),
    ),
    ...Object.entries(after.clients).flatMap(([name, client]) =>
      unknownIn(addressOfAppClient(name), client, ["callback_urls", "supported_identity_providers"]),
    ),
  ];
  if (unknown.length === 0) return;
  throw new UserError(
    "plan-hides-sign-in",
    `The plan of ${environment.name} does not know before its apply what it would do to sign-in: ${unknown.join(", ")} ${unknown.length === 1 ? "is" : "are"} unknown. In this project all of these follow from the environment file.\nTo do: plan again with npm run plan -- ${environment.name}; if that says the same, a stack refers to a resource where it must write the value out.`,
  );
}

function unknownIn(address: string, values: Value | undefined, paths: readonly string[]): string[] {
  return paths.filter((path) => isUnknownAt(values, path)).map((path) => `${address} ${path}`);
}

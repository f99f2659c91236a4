import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../../environments/schema";
import type { Chain } from "../../../review/chain";
import { chainOf } from "../../../review/chain-of";
import { type Action, type Change, type Plan, planOf } from "../../../review/plan";
import { readPlan } from "../../../review/plan-file";
import { type Finding, meansOf, type Rule } from "../../../review/rule";
import { isValues, type Value, type Values } from "../../../review/value";
import { BOTH, environmentWith } from "../../support/environment";

/**
 * Real plans of the real providers against the lab, a folder each. `FIXTURES=1 npm test -- e2e/protected e2e/unprotected
 * journeys/adopt` renews the plans, and then `FIXTURES=1 npm test -- review/fixtures` their reviews.
 */
export const PLANS = join(__dirname, "..", "plans");

/** A real plan, as `terraform show -json` printed it. Its secrets are made up. */
export const planText = (name: string): string => readFileSync(join(PLANS, name, "plan.json"), "utf8");

/** The environment that most of the plans are of. */
export const PLANNED = environmentWith(BOTH);

export const NOW = new Date("2026-11-24T12:00:00Z");

/** A real plan, read. */
export const savedPlan = (name: string): Plan => planOf(readPlan(name, planText(name)));

/** Values by dotted path, like `web.0.redirect_uris`; `undefined` takes one away. */
type Patch = Readonly<Record<string, Value | undefined>>;

/** How a resource differs from the plan that changes nothing. */
export interface Edit {
  /** The address of another one that it is else like, where the plan has no such resource. */
  readonly like?: string;
  /** @default "update", or "delete" for `after: null`, or "create" for `before: null` */
  readonly action?: Action;
  readonly before?: Patch | null;
  readonly after?: Patch | null;
  readonly destroysFirst?: boolean;
  readonly replacedFor?: readonly string[];
  readonly isGone?: boolean;
  readonly isImported?: boolean;
}

let noChange: Plan | undefined;

/** A plan with some resources changed. By default everything else is the real plan that changes nothing. */
export function planWith(edits: Readonly<Record<string, Edit>>, base?: Plan): Plan {
  noChange ??= savedPlan("no-change");
  const { resources, ...plan } = base ?? noChange;
  const known = new Map(resources.map((change) => [change.address, change]));
  for (const [address, { like = address }] of Object.entries(edits)) {
    const model = known.get(like);
    if (model === undefined) throw new Error(`The plan has no ${like}: it has ${[...known.keys()].join()}`);
    known.set(address, { ...model, address });
  }
  return {
    ...plan,
    resources: [...known.values()].map((change) => {
      const edit = edits[change.address];
      return edit === undefined ? change : edited(change, edit);
    }),
  };
}

/** The plan that changes nothing of what was there before a plan, or is there after it. */
export const settled = (plan: Plan, side: "before" | "after"): Plan => ({
  ...plan,
  resources: plan.resources.flatMap((change) => {
    const { [side]: values, before: _, after: __, ...rest } = change;
    return values === undefined ? [] : [{ ...rest, action: "nothing", before: values, after: values }];
  }),
});

/** What a rule says of the plan that changes nothing, with some resources changed. */
export function findings(
  rule: Rule,
  edits: Readonly<Record<string, Edit>>,
  environment: Environment = PLANNED,
): readonly ToldFinding[] {
  return tellAll(rule, chainWith(edits, environment));
}

/** A finding in the one sentence in which a review tells it. */
export type ToldFinding = Omit<Finding, "people" | "cause"> & { readonly means: string };

/** What a rule says of a chain. */
export const tellAll = ({ find }: Rule, chain: Chain): readonly ToldFinding[] =>
  find(chain).map(({ people, cause, ...rest }) => {
    assert.match(people, /^[A-Z][^`\n]{10,139}[^.`:]$/, "a headline takes it as it is, as a sentence");
    assert.match(cause, /^[^.].*[^.]$/, "it stands between a colon and a full stop");
    assert.equal(cause.split("`").length % 2, 1, cause);
    return { ...rest, means: meansOf({ people, cause }) };
  });

export const chainWith = (edits: Readonly<Record<string, Edit>>, environment: Environment = PLANNED): Chain =>
  chainOf(planWith(edits), environment, NOW);

function edited(change: Change, edit: Edit): Change {
  const { before: unchanged = {} } = change;
  const before = edit.before === null ? undefined : patched(unchanged, edit.before ?? {});
  const after = edit.after === null ? undefined : patched(unchanged, edit.after ?? {});
  const action = edit.after === null ? "delete" : edit.before === null ? "create" : "update";
  const { address, type } = change;
  return {
    address,
    type,
    action: edit.action ?? action,
    destroysFirst: edit.destroysFirst ?? false,
    replacedFor: edit.replacedFor ?? [],
    ...(edit.isGone && { isGone: true }),
    ...(edit.isImported && { isImported: true }),
    ...(before && { before }),
    ...(after && { after }),
  };
}

function patched(values: Values, patch: Patch): Values {
  return Object.entries(patch).reduce(
    (result, [path, value]) => withValue(result, path.split("."), value) as Values,
    values,
  );
}

function withValue(
  target: Value | undefined,
  [name, ...rest]: readonly string[],
  value: Value | undefined,
): Value {
  if (name === undefined) return value ?? null;
  if (Array.isArray(target)) {
    return Object.assign([...target], { [name]: withValue(target[Number(name)], rest, value) });
  }
  const inner = isValues(target) ? target : {};
  return { ...inner, [name]: withValue(inner[name], rest, value) };
}

import { UserError } from "../environments/user-error";
import { ADDRESSES } from "../stacks/addresses";
import type { UserIdentities } from "../stacks/identity-home";
import { findOwnChanges } from "./own-changes";
import type { PlanFile, RawChange } from "./plan-file";
import { Secrets } from "./secrets";
import { isSame, UNKNOWN, type Value, type Values } from "./value";

/** What happens to a resource. `replace` destroys it and creates another, `import` adopts it as it is. */
export type Action = "nothing" | "create" | "update" | "replace" | "delete" | "forget" | "import";

/** A resource, before and after. */
export interface Change {
  /** Terraform's address. */
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  /** `undefined` where there is none. */
  readonly before?: Values;
  readonly after?: Values;
  /** Of drift, if others changed what is left to them: as the state has it. `before` then has that as it is now. */
  readonly inState?: Values;
  /** Whether a replacement destroys the old one before the new one is there. */
  readonly destroysFirst: boolean;
  /** Dotted paths of the attributes that force a replacement. */
  readonly replacedFor: readonly string[];
  /** Whether somebody deleted the old one in its cloud already, outside Terraform. */
  readonly isGone?: true;
  /** Whether it was made by hand and Terraform adopts it, whatever else happens to it. */
  readonly isImported?: true;
}

/** A change of an output. */
export interface OutputChange {
  readonly name: string;
  readonly before?: Value;
  readonly after?: Value;
}

/** A plan, or the drift that a refresh found, without secrets. */
export interface Plan {
  /** For `drift`, before is what the state has, and after what the clouds have. */
  readonly kind: "plan" | "drift";
  /** What planned, if it was not Terraform. */
  readonly program?: "OpenTofu";
  /** Every managed resource, changed or not, in the order of the addresses. */
  readonly resources: readonly Change[];
  readonly outputs: readonly OutputChange[];
  /** Of a plan: the resources that were changed in the clouds since Terraform wrote its state, as they were and as they are. */
  readonly drifted: readonly Change[];
  /** What the configuration writes out of a resource, by the names of its arguments. Blocks are in lists. */
  writtenAt(address: string): object;
  /** Hides the secrets in a text, like an error message of Terraform. */
  redact(text: string): string;
}

/** Attributes that are secret though the provider may not mark them, and their name does not say so. */
const UNMARKED_SECRETS: Readonly<Record<string, readonly string[]>> = {
  azuread_application_password: ["value"],
};

/**
 * The environment that a plan is of. The configuration names it in every plan, also before the first deployment, where
 * a deployment is older than the name in its state, and where everything is destroyed.
 *
 * @throws UserError when it is of another project
 */
export function environmentOf(name: string, { configuration }: PlanFile): string {
  const { userIdentities } = ADDRESSES;
  const declared = configuration.root_module.resources.find(({ address }) => address === userIdentities);
  const { input } = Object(declared?.expressions) as { input?: { constant_value?: Partial<UserIdentities> } };
  const environment = input?.constant_value?.environment;
  if (typeof environment === "string") return environment;
  throw new UserError(
    "plan-of-another-project",
    `${name}: is a plan of another project: its configuration has no ${userIdentities} that names an environment.\nTo do: give a plan of one of this project's environments; if it is one, from before an upgrade, plan again.`,
  );
}

/** OpenTofu takes providers from its own registry. */
const programOf = ({ configuration: { provider_config } }: PlanFile): Pick<Plan, "program"> =>
  Object.values(provider_config).some(({ full_name = "" }) => full_name.startsWith("registry.opentofu.org/"))
    ? { program: "OpenTofu" }
    : {};

/** Reads what a plan would do. */
export function planOf(file: PlanFile): Plan {
  const secrets = secretsOf(file);
  const gone = new Map(
    file.resource_drift
      .filter((drift) => actionOf(drift) === "delete")
      .map((drift) => [drift.address, changeOf(drift, "delete", secrets)]),
  );
  const planned = file.resource_changes
    .filter(({ mode }) => mode === "managed")
    .map((raw) => changeOf(raw, actionOf(raw), secrets))
    .map((change, _, all) => fillInWritten(change, file, all))
    .map((change) => asReplacement(change, gone.get(change.address)));
  const addresses = new Set(planned.map(({ address }) => address));
  // A plan that Terraform refuses lacks whatever depends on the refused resources. The state has only their old values.
  const state = stateOf(file, secrets);
  const leftOut = state.filter(({ address }) => !addresses.has(address));
  const valuesAt = (address: string) => state.find((each) => each.address === address)?.after;
  return {
    kind: "plan",
    ...programOf(file),
    // A plan that Terraform refuses lacks whatever depends on the refused resources. One with targets leaves the rest as it is.
    resources: sortByAddress([...planned, ...(file.errored ? leftOut.map(withUnknownAfter) : leftOut)]),
    outputs: outputsOf(file, secrets),
    drifted: driftedIn(file, secrets)
      .map((change) => withoutOwnChanges(change, valuesAt))
      .filter(({ action }) => action === "update"),
    writtenAt: (address) => writtenAt(address, file),
    redact: (text) => secrets.redact(text),
  };
}

/** What is created because somebody deleted it is a replacement: whoever depended on the old one is lost. */
function asReplacement(change: Change, gone: Change | undefined): Change {
  if (change.action !== "create" || gone?.before === undefined) return change;
  return { ...change, action: "replace", before: gone.before, isGone: true };
}

function withUnknownAfter(change: Change): Change {
  const names = Object.keys(change.before ?? {});
  return { ...change, after: Object.fromEntries(names.map((name) => [name, UNKNOWN])) };
}

/** Reads drift from a plan that `terraform plan -refresh-only` saved. */
export function driftOf(file: PlanFile): Plan {
  const secrets = secretsOf(file);
  const found = new Map(stateOf(file, secrets).map((change) => [change.address, change]));
  for (const change of driftedIn(file, secrets)) found.set(change.address, change);
  const valuesAt = (address: string) => found.get(address)?.after;
  return {
    kind: "drift",
    ...programOf(file),
    resources: sortByAddress([...found.values()].map((change) => withoutOwnChanges(change, valuesAt))),
    outputs: [],
    drifted: [],
    writtenAt: (address) => writtenAt(address, file),
    redact: (text) => secrets.redact(text),
  };
}

const driftedIn = (file: PlanFile, secrets: Secrets): Change[] =>
  file.resource_drift
    .filter(({ mode }) => mode === "managed")
    .map((raw) => changeOf(raw, actionOf(raw), secrets));

/** What is left of a resource's drift without what nobody changed there. */
function withoutOwnChanges(change: Change, valuesAt: (address: string) => Values | undefined): Change {
  const { action, before, after } = change;
  if (action !== "update" || before === undefined || after === undefined) return change;
  const own = findOwnChanges({ ...change, before, after }, valuesAt);
  const current = Object.entries(after).filter(([name]) => own.includes(name));
  const changed = { ...before, ...Object.fromEntries(current) };
  return { ...change, before: changed, action: isSame(changed, after) ? "nothing" : "update" };
}

const sortByAddress = (changes: Iterable<Change>) =>
  [...changes].sort((one, other) => (one.address < other.address ? -1 : 1));

/** The secrets that a plan holds. */
export function secretsOf(file: PlanFile): Secrets {
  const secrets = new Secrets();
  for (const { type, change } of [...file.resource_changes, ...file.resource_drift]) {
    secrets.learn(change.before, marksOf(type, change.before_sensitive));
    secrets.learn(change.after, marksOf(type, change.after_sensitive));
  }
  for (const { type, values, sensitive_values } of resourcesInState(file)) {
    secrets.learn(values, marksOf(type, sensitive_values));
  }
  for (const output of Object.values(file.output_changes)) {
    secrets.learn(output.before, output.before_sensitive);
    secrets.learn(output.after, output.after_sensitive);
  }
  return secrets;
}

function marksOf(type: string, marks: unknown): unknown {
  const always = UNMARKED_SECRETS[type];
  if (always === undefined || marks === true) return marks;
  return { ...Object(marks), ...Object.fromEntries(always.map((name) => [name, true])) };
}

const resourcesInState = ({ prior_state }: PlanFile) =>
  (prior_state?.values?.root_module?.resources ?? []).filter(({ mode }) => mode === "managed");

function stateOf(file: PlanFile, secrets: Secrets): Change[] {
  return resourcesInState(file).map(({ address, type, values, sensitive_values }) => {
    const known = secrets.hide(values, marksOf(type, sensitive_values), undefined) as Values;
    return {
      address,
      type,
      action: "nothing",
      before: known,
      after: known,
      destroysFirst: false,
      replacedFor: [],
    };
  });
}

function changeOf({ address, type, change }: RawChange, action: Action, secrets: Secrets): Change {
  const side = (value: unknown, marks: unknown, unknown?: unknown) =>
    value === null || value === undefined
      ? undefined
      : (secrets.hide(value, marksOf(type, marks), unknown) as Values);
  const before = side(change.before, change.before_sensitive);
  const after = side(change.after, change.after_sensitive, change.after_unknown);
  return {
    address,
    type,
    action,
    ...(before && { before }),
    ...(after && { after }),
    ...(isImported(change) && { isImported: true as const }),
    destroysFirst: action === "replace" && change.actions[0] === "delete",
    replacedFor: (change.replace_paths ?? []).map((path) => path.join(".")),
  };
}

/**
 * Fills in values that the plan calls unknown, though the configuration writes them out or refers to known ones. The aws
 * provider calls an identity provider's whole map of details unknown if one value is, and Terraform does so with a set.
 */
function fillInWritten(change: Change, file: PlanFile, changes: readonly Change[]): Change {
  const expressions = writtenAt(change.address, file) as Record<
    string,
    { constant_value?: unknown } | undefined
  >;
  if (change.after === undefined) return change;
  const after = Object.entries(change.after).map(([name, value]) => {
    const written = expressions[name]?.constant_value;
    return [name, value === UNKNOWN && written !== undefined ? evaluate(written, changes) : value] as const;
  });
  return { ...change, after: Object.fromEntries(after) };
}

function writtenAt(address: string, { configuration }: PlanFile): object {
  const declared = address.replace(/\[[^\]]*\]$/, "");
  const resource = configuration.root_module.resources.find((each) => each.address === declared);
  return Object(resource?.expressions) as object;
}

/** A template that is nothing but a reference to an attribute of a resource. */
const REFERENCE = /^\$\{(\w+\.[\w-]+)\.(\w+)\}$/;

/** The value of an expression in the configuration. A template is unknown unless it refers to a known value. */
function evaluate(written: unknown, changes: readonly Change[]): Value {
  if (typeof written === "string") {
    const [, address, attribute = ""] = REFERENCE.exec(written) ?? [];
    const referred = changes.find((change) => change.address === address)?.after?.[attribute];
    return referred ?? (/[$%]\{/.test(written) ? UNKNOWN : written);
  }
  if (Array.isArray(written)) return written.map((each) => evaluate(each, changes));
  if (typeof written !== "object" || written === null) return written as Value;
  return Object.fromEntries(Object.entries(written).map(([name, inner]) => [name, evaluate(inner, changes)]));
}

function actionOf({ change }: RawChange): Action {
  const { actions } = change;
  if (actions.includes("delete")) return actions.includes("create") ? "replace" : "delete";
  if (actions.includes("create")) return "create";
  if (actions.includes("update")) return "update";
  if (actions.includes("forget")) return "forget";
  return isImported(change) ? "import" : "nothing";
}

const isImported = ({ importing }: RawChange["change"]) => importing !== undefined && importing !== null;

function outputsOf(file: PlanFile, secrets: Secrets): OutputChange[] {
  return Object.entries(file.output_changes)
    .filter(([, { actions }]) => !actions.every((action) => action === "no-op"))
    .map(([name, output]) => ({
      name,
      before: secrets.hide(output.before, output.before_sensitive, undefined),
      after: secrets.hide(output.after, output.after_sensitive, output.after_unknown),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

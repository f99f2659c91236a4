import { UserError } from "../environments/user-error";
import { ADDRESSES } from "../stacks/addresses";
import type { UserIdentities } from "../stacks/identity-home";
import type { PlanFile, RawChange } from "./plan-file";
import { Secrets } from "./secrets";
import { isSame, UNKNOWN, type Value, type Values } from "./value";

/** What becomes of a resource. `replace` destroys it and creates another, `import` takes it over as it is. */
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
  /** Whether a replacement destroys the old one before the new one is there. */
  readonly destroysFirst: boolean;
  /** Dotted paths of the attributes that force a replacement. */
  readonly replacedFor: readonly string[];
  /** Whether the old one is gone from its cloud already, behind Terraform's back. */
  readonly isGone?: true;
  /** Whether it was made by hand, and Terraform takes it over, whatever else becomes of it. */
  readonly isImported?: true;
}

/** A change of an output. */
export interface OutputChange {
  readonly name: string;
  readonly before?: Value;
  readonly after?: Value;
}

/** A plan, or what a refresh found, as rules and reviews read it: without secrets. */
export interface Plan {
  /** `drift`: before is what the state knows, after is what the clouds have. */
  readonly kind: "plan" | "drift";
  /** Every managed resource, changed or not, in the order of the addresses. */
  readonly resources: readonly Change[];
  readonly outputs: readonly OutputChange[];
  /** Hides what is secret in a text, like an error message of Terraform. */
  redact(text: string): string;
}

/** Attributes that move by themselves, so they never are drift. */
export const MOVES_BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  aws_cognito_user_pool: ["estimated_number_of_users", "last_modified_date", "domain", "custom_domain"],
  aws_cognito_user_pool_domain: ["version"],
};

/** Secrets by type, which hold even where the provider forgets to mark them and the name does not tell. */
const SECRETS: Readonly<Record<string, readonly string[]>> = { azuread_application_password: ["value"] };

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
    .map((change, _, all) => withWritten(change, file, all))
    .map((change) => afterLoss(change, gone.get(change.address)));
  const addresses = new Set(planned.map(({ address }) => address));
  // Terraform leaves out of a plan that it refuses what hangs on the refused: the state tells only how it was.
  const leftOut = stateOf(file, secrets).filter(({ address }) => !addresses.has(address));
  return {
    kind: "plan",
    resources: inOrder([...planned, ...leftOut.map(toUnknown)]),
    outputs: outputsOf(file, secrets),
    redact: (text) => secrets.redact(text),
  };
}

/** What is created because somebody deleted it is a replacement: who hung on the old one is lost. */
function afterLoss(change: Change, gone: Change | undefined): Change {
  if (change.action !== "create" || gone?.before === undefined) return change;
  return { ...change, action: "replace", before: gone.before, isGone: true };
}

function toUnknown(change: Change): Change {
  const names = Object.keys(change.before ?? {});
  return { ...change, after: Object.fromEntries(names.map((name) => [name, UNKNOWN])) };
}

/** Reads what a refresh found changed behind Terraform's back: of the plan that `terraform plan -refresh-only` saves. */
export function driftOf(file: PlanFile): Plan {
  const secrets = secretsOf(file);
  const found = new Map(stateOf(file, secrets).map((change) => [change.address, change]));
  for (const raw of file.resource_drift.filter(({ mode }) => mode === "managed")) {
    const change = changeOf(raw, actionOf(raw), secrets);
    const ignored = MOVES_BY_ITSELF[raw.type] ?? [];
    const stayed =
      change.action === "update" && isSame(without(change.before, ignored), without(change.after, ignored));
    found.set(raw.address, stayed ? { ...change, action: "nothing" } : change);
  }
  return {
    kind: "drift",
    resources: inOrder(found.values()),
    outputs: [],
    redact: (text) => secrets.redact(text),
  };
}

const without = (values: Values | undefined, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => !names.includes(name)));

const inOrder = (changes: Iterable<Change>) =>
  [...changes].sort((one, other) => (one.address < other.address ? -1 : 1));

/** What a plan has that must not be seen. */
export function secretsOf(file: PlanFile): Secrets {
  const secrets = new Secrets();
  for (const { type, change } of [...file.resource_changes, ...file.resource_drift]) {
    secrets.learn(change.before, marked(type, change.before_sensitive));
    secrets.learn(change.after, marked(type, change.after_sensitive));
  }
  for (const { type, values, sensitive_values } of resourcesInState(file)) {
    secrets.learn(values, marked(type, sensitive_values));
  }
  for (const output of Object.values(file.output_changes)) {
    secrets.learn(output.before, output.before_sensitive);
    secrets.learn(output.after, output.after_sensitive);
  }
  return secrets;
}

function marked(type: string, marks: unknown): unknown {
  const always = SECRETS[type];
  if (always === undefined || marks === true) return marks;
  return { ...Object(marks), ...Object.fromEntries(always.map((name) => [name, true])) };
}

const resourcesInState = ({ prior_state }: PlanFile) =>
  (prior_state?.values?.root_module?.resources ?? []).filter(({ mode }) => mode === "managed");

function stateOf(file: PlanFile, secrets: Secrets): Change[] {
  return resourcesInState(file).map(({ address, type, values, sensitive_values }) => {
    const known = secrets.hide(values, marked(type, sensitive_values), undefined) as Values;
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
      : (secrets.hide(value, marked(type, marks), unknown) as Values);
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
 * Fills in what is called unknown though the configuration writes it out, or refers to what is known: with one unknown value
 * in it, aws calls the whole map of an identity provider's details unknown, endpoints and all, and so does Terraform a set.
 */
function withWritten(change: Change, { configuration }: PlanFile, changes: readonly Change[]): Change {
  const address = change.address.replace(/\[[^\]]*\]$/, "");
  const resource = configuration.root_module.resources.find((each) => each.address === address);
  const expressions = Object(resource?.expressions) as Record<
    string,
    { constant_value?: unknown } | undefined
  >;
  if (change.after === undefined) return change;
  const after = Object.entries(change.after).map(([name, value]) => {
    const written = expressions[name]?.constant_value;
    return [name, value === UNKNOWN && written !== undefined ? literal(written, changes) : value] as const;
  });
  return { ...change, after: Object.fromEntries(after) };
}

/** The whole of a template, where it is a reference to an attribute of a resource. */
const REFERENCE = /^\$\{(\w+\.[\w-]+)\.(\w+)\}$/;

/** A value of the configuration, in which a template is not known unless it refers to what is. */
function literal(written: unknown, changes: readonly Change[]): Value {
  if (typeof written === "string") {
    const [, address, attribute = ""] = REFERENCE.exec(written) ?? [];
    const referred = changes.find((change) => change.address === address)?.after?.[attribute];
    return referred ?? (/[$%]\{/.test(written) ? UNKNOWN : written);
  }
  if (Array.isArray(written)) return written.map((each) => literal(each, changes));
  if (typeof written !== "object" || written === null) return written as Value;
  return Object.fromEntries(Object.entries(written).map(([name, inner]) => [name, literal(inner, changes)]));
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

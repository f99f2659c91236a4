import { entryOf } from "../../environments/entry-of";
import { UserError } from "../../environments/user-error";
import { Secrets } from "../../review/secrets";
import { rememberSecrets } from "../terminal/redact";
import { isEncrypted } from "./decrypt";

/** A resource that Terraform manages. */
export interface Resource {
  readonly address: string;
  readonly type: string;
  /** Some of them are secret. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A Terraform state with at least one resource. */
export interface State {
  /** One more with each change. */
  readonly serial: number;
  /** Chosen when the state began; a state of another lineage describes something else. */
  readonly lineage: string;
  readonly resources: readonly Resource[];
  readonly outputs: Readonly<Record<string, unknown>>;
  /** All of it, secrets too; where it is encrypted, as it is. */
  readonly text: string;
}

interface StateFile {
  readonly serial: number;
  readonly lineage: string;
  readonly outputs?: Readonly<Record<string, { readonly value: unknown; readonly sensitive?: boolean }>>;
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: number | string;
      readonly attributes: Resource["attributes"];
      /** The paths to what a provider marks. */
      readonly sensitive_attributes?: readonly (readonly PathStep[])[];
    }[];
  }[];
}

/**
 * Reads a state.
 *
 * @param shown what to call it in a message
 * @param decrypt gives an encrypted one in plain text, or says why not
 * @returns nothing where the text is empty, or the state is, as a destroy leaves it
 * @throws UserError when it is not a state
 */
export function parseState(
  text: string,
  shown: string,
  decrypt?: (text: string) => string,
): State | undefined {
  if (text.trim() === "") return undefined;
  const { serial, lineage, outputs = {}, resources = [] } = parseFile(text, shown, decrypt);
  rememberSecrets(secretsIn({ outputs, resources }));
  const managed = resources.filter(({ mode }) => mode === "managed").flatMap(instancesOf);
  if (managed.length === 0) return undefined;
  const values = Object.entries(outputs).map(([name, { value }]) => [name, value]);
  return { serial, lineage, resources: managed, outputs: Object.fromEntries(values), text };
}

/** What providers mark, what an attribute's name gives away, and the outputs that are marked. */
function secretsIn({ outputs = {}, resources = [] }: Pick<StateFile, "outputs" | "resources">): string[] {
  const secrets = new Secrets();
  for (const { value, sensitive } of Object.values(outputs)) secrets.learn(value, sensitive);
  for (const { attributes, sensitive_attributes = [] } of resources.flatMap(({ instances }) => instances)) {
    secrets.learn(attributes, marksOf(sensitive_attributes));
  }
  return secrets.known;
}

/** The marks of paths, nested as the values are: `{ provider_details: { client_secret: true } }`. */
function marksOf(paths: readonly (readonly PathStep[])[]): Marks {
  const marks: Marks = {};
  for (const path of paths) {
    let inner = marks;
    const names = path.map(({ value }) => String(typeof value === "object" ? value.value : value));
    for (const [index, name] of names.entries()) {
      const found = inner[name];
      if (found === true) break;
      const next = found ?? {};
      inner[name] = index === names.length - 1 ? true : next;
      inner = next;
    }
  }
  return marks;
}

interface Marks {
  [name: string]: Marks | true;
}

/** A step of a path as Terraform writes it: an attribute by its name, an element by its key or number. */
interface PathStep {
  readonly value: string | { readonly value: string | number };
}

const instancesOf = ({ type, name, instances }: NonNullable<StateFile["resources"]>[number]): Resource[] =>
  instances.map(({ index_key, attributes }) => ({
    address: `${type}.${name}${index_key === undefined ? "" : `[${JSON.stringify(index_key)}]`}`,
    type,
    attributes: type === "terraform_data" ? withoutTypes(attributes) : attributes,
  }));

/** Terraform keeps a value that may be of any type with its type: `{ value, type }`. */
const withoutTypes = (attributes: Resource["attributes"]): Resource["attributes"] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      const isTyped = typeof value === "object" && value !== null && "value" in value && "type" in value;
      return [name, isTyped ? value.value : value];
    }),
  );

function parseFile(text: string, shown: string, decrypt?: (text: string) => string): StateFile {
  const file = jsonIn(text);
  // Its serial and lineage are in plain text: without its resources it would pass for the empty state that a destroy leaves.
  if (isEncrypted(file) && decrypt !== undefined) return parseFile(decrypt(text), shown);
  const state = Object(file) as Partial<StateFile>;
  if (!isEncrypted(file) && Number.isInteger(state.serial) && typeof state.lineage === "string") {
    return state as StateFile;
  }
  throw new UserError(
    "state-invalid",
    `${shown}: is not a Terraform state.\nTo do: put an earlier one in its place. A local state has one beside it whose name ends with .backup; for S3, docs/state.md, "Roll back".`,
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text of the resource at an address, at a dotted path; `undefined` where the state does not have it. */
export function textIn({ resources }: State, address: string, path: string): string | undefined {
  const attributes = resources.find((each) => each.address === address)?.attributes;
  const found = path.split(".").reduce<unknown>((inner, name) => entryOf(Object(inner), name), attributes);
  return typeof found === "string" && found !== "" ? found : undefined;
}

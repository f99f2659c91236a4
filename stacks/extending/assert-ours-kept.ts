import { entryOf } from "../../environments/entry-of";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { extensionAt } from "../addresses";
import { ownerOf } from "../ownership";
import { type FindMode, modesOf } from "../ownership/modes";
import type { Owned } from "../ownership/ownership";
import { changedPaths, isMap, type Synthesized, valueAt } from "./changed-paths";

/** What Terraform has for every resource, whatever its type. It protects ours, and tells which there are. */
const META_ARGUMENTS = [
  "connection",
  "count",
  "depends_on",
  "for_each",
  "lifecycle",
  "provider",
  "provisioner",
];

/**
 * Checks that an extension changed nothing of ours but what is left.
 *
 * @param before the stack without the extension, as it synthesizes
 * @param after the same with it
 * @throws UserError that names all that it changed
 */
export function assertOursKept(before: Synthesized, after: Synthesized, environment: Environment): void {
  const faults = [
    ...findResourceFaults(byAddress(before.resource), byAddress(after.resource), modesOf(environment)),
    ...findDeclarationFaults("data", before, after),
    ...["check", "locals", "module", "output", "variable"].flatMap((kind) =>
      findDeclarationFaults(kind, before, after),
    ),
    ...findProviderFaults(before.provider, after.provider),
    ...findSettingFaults(before.terraform, after.terraform),
    ...["import", "moved", "removed"].flatMap((block) => findMoveFaults(block, before[block], after[block])),
  ];
  if (faults.length === 0) return;
  throw new UserError(
    "extension-changes-ours",
    `${faults.map((fault) => `stacks/extensions.ts, environment ${environment.name}: ${fault}.`).join("\n")}\nTo do: take it out of extend. docs/extend.md says what an extension may set.`,
  );
}

type ByAddress = ReadonlyMap<string, Synthesized>;

/** The resources or data sources of a stack, by `type.name`. */
const byAddress = (types: unknown): ByAddress =>
  new Map(
    Object.entries(mapOf(types)).flatMap(([type, names]) =>
      Object.entries(mapOf(names)).map(([name, values]) => [`${type}.${name}`, mapOf(values)] as const),
    ),
  );

function findResourceFaults(before: ByAddress, after: ByAddress, modeOf: FindMode): string[] {
  const ours = [...before].flatMap(([address, { "//": _, ...values }]) => {
    const { "//": __, ...changed } = after.get(address) ?? {};
    if (!after.has(address)) return [`takes ${address} away, or gives it another address`];
    const [type = ""] = address.split(".");
    return changedPaths(unlessLeft(values, changed), changed).flatMap((path) => {
      const [argument = ""] = path.split(".");
      if (META_ARGUMENTS.includes(argument)) return [`sets ${path} of ${address}, which is the stack's own`];
      const owned = ownerOf(type, path, modeOf(address));
      const why =
        owned === undefined
          ? "is the stack's own"
          : refusalOf(owned, valueAt(changed, owned.path), valueAt(values, owned.path));
      return why === undefined ? [] : [`sets ${path} of ${address}, which ${why}`];
    });
  });
  const added = [...after.keys()].filter((address) => !before.has(address) && !extensionAt(address));
  return [...ours, ...added.map(outsideOfScope)];
}

/**
 * Why an extension may not set an argument; `undefined` where it may.
 *
 * @param own what the stack has there without the extension: of a route, what is otherwise left
 */
function refusalOf({ owner, why, isRefused }: Owned, value: unknown, own: unknown): string | undefined {
  if (owner === "left") return own === undefined ? undefined : because("is the stack's own", why);
  if (owner === "refused") {
    return isRefused !== undefined && !isRefused(value)
      ? undefined
      : because("the chain can't work with, or is unsafe with", why);
  }
  if (owner === "unused") return because("the chain has no use for", why);
  return because(owner === "initial" ? "the stack sets when it makes it" : "is the stack's own", why);
}

const because = (what: string, why: string | undefined) =>
  why === undefined ? what : `${what}. ${why.replace(/\.$/, "")}`;

/** The values without what Terraform no longer ignores, since the extension sets it. */
function unlessLeft(values: Synthesized, changed: Synthesized): Synthesized {
  const ignored = ignoredIn(values);
  const kept = ignoredIn(changed);
  if (!Array.isArray(ignored) || (Array.isArray(kept) && kept.some((each) => !ignored.includes(each))))
    return values;
  const { ignore_changes: _, ...lifecycle } = mapOf(values.lifecycle);
  const remaining = kept === undefined ? lifecycle : { ...lifecycle, ignore_changes: kept };
  return Object.keys(remaining).length === 0 && changed.lifecycle === undefined
    ? withoutLifecycle(values)
    : { ...values, lifecycle: remaining };
}

const withoutLifecycle = ({ lifecycle: _, ...values }: Synthesized): Synthesized => values;

const ignoredIn = ({ lifecycle }: Synthesized): unknown => mapOf(lifecycle).ignore_changes;

const outsideOfScope = (address: string) =>
  `declares ${address} outside of chain.scope, where its address could be one of ours`;

/** Data sources, outputs and the like: those of ours stay as they are. */
function findDeclarationFaults(kind: string, before: Synthesized, after: Synthesized): string[] {
  const read = (stack: Synthesized): ReadonlyMap<string, unknown> =>
    kind === "data" ? byAddress(stack.data) : new Map(Object.entries(mapOf(stack[kind])));
  const [ours, all] = [read(before), read(after)];
  const nameOf = (name: string) => `${kind}.${name}`;
  return [
    ...[...ours].flatMap(([name, value]) =>
      changedPaths(value, all.get(name)).length === 0
        ? []
        : [`changes ${nameOf(name)}, which is the stack's own`],
    ),
    ...[...all.keys()].flatMap((name) =>
      kind === "data" && !ours.has(name) && extensionAt(name) === undefined
        ? [outsideOfScope(nameOf(name))]
        : [],
    ),
  ];
}

/** Others may stand beside ours, by an alias. */
function findProviderFaults(before: unknown, after: unknown): string[] {
  const all = mapOf(after);
  return Object.entries(mapOf(before)).flatMap(([name, blocks]) => {
    const ours = listOf(blocks);
    const [kept, added] = [listOf(all[name]).slice(0, ours.length), listOf(all[name]).slice(ours.length)];
    const isKept = changedPaths(ours, kept).length === 0 && added.every((each) => mapOf(each).alias);
    return isKept ? [] : [`changes the provider ${name}, which says where the stack deploys`];
  });
}

/** Versions and the state's place. Other providers may be required too. */
function findSettingFaults(before: unknown, after: unknown): string[] {
  const { required_providers: ours, ...settings } = mapOf(before);
  const { required_providers: all, ...changed } = mapOf(after);
  const kept = Object.fromEntries(Object.keys(mapOf(ours)).map((name) => [name, entryOf(mapOf(all), name)]));
  return [
    ...changedPaths(settings, changed),
    ...changedPaths(mapOf(ours), kept).map((path) => `required_providers.${path}`),
  ].map((path) => `changes terraform.${path}, which is the stack's own`);
}

function findMoveFaults(block: string, before: unknown, after: unknown): string[] {
  const ours = listOf(before);
  const [kept, added] = [listOf(after).slice(0, ours.length), listOf(after).slice(ours.length)];
  const isOfExtension = (entry: unknown) =>
    [mapOf(entry).to, mapOf(entry).from]
      .filter((address) => address !== undefined)
      .every((address) => extensionAt(String(address).replace(/\[.*$/, "")));
  return changedPaths(ours, kept).length === 0 && added.every(isOfExtension)
    ? []
    : [`has a block ${block} for what is the stack's own`];
}

const mapOf = (value: unknown): Synthesized => (isMap(value) ? value : {});

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

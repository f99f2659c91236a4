import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../environments/user-error";
import { visible } from "../environments/visible";
import type { Registry, TerraformProgram } from "./terraform-program";
import { PROVIDER_SOURCES, PROVIDER_VERSIONS } from "./versions";

/** The name that Terraform and OpenTofu read. @see https://developer.hashicorp.com/terraform/language/files/dependency-lock */
export const LOCK_FILE = ".terraform.lock.hcl";

/** A hash of a provider's package: `h1:` of its content, `zh:` of the archive that the provider's makers signed. */
export interface LockedHash {
  readonly hash: string;
  /** Such as `linux_amd64`, where the file says so. It does for each `h1:` that `npm run lock` writes. */
  readonly platform?: string;
}

/** A provider in a lock file: its only version that may run, and what the packages of it hash to. */
export interface LockedProvider {
  /** With its registry: `registry.terraform.io/hashicorp/aws`. */
  readonly address: string;
  readonly version: string;
  /** What the version was chosen by. */
  readonly constraints?: string;
  readonly hashes: readonly LockedHash[];
  /** Where it begins in the file. */
  readonly line: number;
}

/** A provider that a stack asks for. */
export interface RequiredProvider {
  readonly address: string;
  /** Of its versions, mostly an exact one. */
  readonly constraint: string;
}

/** Whether a hash is of a package's content, and so of one platform, not of the archive that its makers signed. */
export const isOfContent = ({ hash }: LockedHash): boolean => hash.startsWith("h1:");

/** The name of a provider in a sentence: `aws` of `registry.terraform.io/hashicorp/aws`. */
export const providerNameOf = (address: string): string => address.split("/").at(-1) ?? address;

/** `aws` is `hashicorp/aws` in the registry of the program that runs. */
export function addressOf(source: string, registry: Registry): string {
  const parts = source.split("/");
  if (parts.length === 1) return [registry, "hashicorp", ...parts].join("/");
  return parts.length === 2 ? [registry, ...parts].join("/") : source;
}

/** The three providers of the stacks. */
export const ownProviders = (
  registry: Registry,
  versions: Readonly<Record<string, string>> = PROVIDER_VERSIONS,
): RequiredProvider[] =>
  Object.entries(PROVIDER_SOURCES).map(([name, source]) => ({
    address: addressOf(source, registry),
    constraint: versions[name] ?? "",
  }));

/** The providers in `required_providers` of a synthesized stack. */
export const requiredProvidersOf = (stackText: string, registry: Registry): RequiredProvider[] =>
  Object.entries(
    (JSON.parse(stackText).terraform?.required_providers ?? {}) as Record<
      string,
      { readonly source?: string; readonly version?: string }
    >,
  ).map(([name, { source = name, version = "" }]) => ({
    address: addressOf(source, registry),
    constraint: version,
  }));

/**
 * @param shown what the file is called in an error
 * @returns nothing if there is no such file
 * @throws UserError where it is not a whole lock file
 */
export function readLockFile(folder: string, shown = LOCK_FILE): LockedProvider[] | undefined {
  try {
    return parseLockFile(readFileSync(join(folder, LOCK_FILE), "utf8"), shown);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

const BEGIN = /^provider "([a-zA-Z0-9.:_-]+(?:\/[a-zA-Z0-9_-]+){2})" \{$/;
const VALUE = /^(version|constraints)\s*=\s*"([^"]*)"$/;
const HASH = /^"((?:h1|zh):[A-Za-z0-9+/=]+)",?(?:\s*(?:#|\/\/)\s*(\w+)\s*)?$/;
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/** Reads what Terraform, OpenTofu and `npm run lock` write: of HCL no more than that. @throws UserError */
export function parseLockFile(text: string, shown = LOCK_FILE): LockedProvider[] {
  const providers: LockedProvider[] = [];
  let open: { -readonly [key in keyof LockedProvider]: LockedProvider[key] } | undefined;
  let hashes: LockedHash[] | undefined;
  const lines = text.split(/\r?\n/);
  for (const [index, whole] of lines.entries()) {
    const line = whole.trim();
    const refuse = (what: string, toDo?: string) => unreadable(`${shown}:${index + 1}: ${what}`, toDo);
    if (CONFLICT.test(line)) throw refuse(`is a mark of a merge conflict, ${quoted(line)}.`, TAKE_ONE_SIDE);
    if (line === "" || /^(?:#|\/\/)/.test(line)) continue;
    if (open === undefined) {
      const [, address] = BEGIN.exec(line) ?? [];
      if (address === undefined) throw refuse(`is no line of a lock file: ${quoted(line)}.`);
      if (providers.some((each) => each.address === address))
        throw refuse(`names ${address} a second time.`, TAKE_ONE_SIDE);
      open = { address, version: "", hashes: [], line: index + 1 };
    } else if (hashes !== undefined) {
      const [, hash, platform] = HASH.exec(line) ?? [];
      if (hash !== undefined) hashes.push({ hash, ...(platform !== undefined && { platform }) });
      else if (line === "]") {
        open.hashes = hashes;
        hashes = undefined;
      } else throw refuse(`is no hash of ${open.address}: ${quoted(line)}.`);
    } else if (line === "}") {
      if (open.version === "") throw refuse(`ends ${open.address}, which has no version.`);
      providers.push(open);
      open = undefined;
    } else if (/^hashes\s*=\s*\[$/.test(line)) hashes = [];
    else {
      const [, key, value] = VALUE.exec(line) ?? [];
      if (key === undefined) throw refuse(`is no line of a lock file: ${quoted(line)}.`);
      open[key as "version" | "constraints"] = value ?? "";
    }
  }
  if (open !== undefined)
    throw unreadable(`${shown}:${lines.length}: ends in the middle of ${open.address}.`);
  return providers;
}

const TAKE_ONE_SIDE =
  "take one side of it (git checkout --ours .terraform.lock.hcl, or --theirs), then npm run lock, which renews it for stacks/versions.ts";
const PUT_BACK =
  "put it back as it was committed (git checkout .terraform.lock.hcl), or remove it and make it anew with npm run lock";

const unreadable = (what: string, toDo = PUT_BACK) =>
  new UserError("lock-file-unreadable", `${what}\nTo do: ${toDo}.`);

const quoted = (line: string) => JSON.stringify(visible(line.length > 60 ? `${line.slice(0, 60)}…` : line));

/** An exact version, as `stacks/versions.ts` has them. */
export const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** Where a lock file does not fit what stacks ask for, a line each. */
export function findMisfits(
  locked: readonly LockedProvider[],
  required: readonly RequiredProvider[],
  shown = LOCK_FILE,
): string[] {
  return required.flatMap(({ address, constraint }) => {
    const found = locked.find((each) => each.address === address);
    if (found === undefined)
      return [`${shown}: has no ${address}, of which the stacks ask for ${constraint}`];
    const at = `${shown}:${found.line} ${address}`;
    const isExact = EXACT_VERSION.test(constraint);
    if (isExact && found.version !== constraint)
      return [`${at} version: is ${visible(found.version)}, but the stacks ask for ${constraint}`];
    // By these cdktf decides whether it looks for newer ones.
    if (isExact && found.constraints !== undefined && found.constraints !== constraint)
      return [`${at} constraints: is ${visible(found.constraints)}, but the stacks ask for ${constraint}`];
    return found.hashes.length === 0 ? [`${at} hashes: are none, so any binary would do`] : [];
  });
}

/** @throws UserError where a lock file does not fit what stacks ask for */
export function assertFits(
  locked: readonly LockedProvider[],
  required: readonly RequiredProvider[],
  { title }: Pick<TerraformProgram, "title">,
  shown = LOCK_FILE,
): void {
  const misfits = findMisfits(locked, required, shown);
  if (misfits.length === 0) return;
  throw new UserError(
    "lock-file-does-not-fit",
    `${shown} is not the lock of these stacks and ${title}, so nothing was run:\n${misfits.map((line) => `  ${line}`).join("\n")}\nTo do: npm run lock, which renews it for stacks/versions.ts. Then review and commit it (docs/lock.md).`,
  );
}

/** The text of a lock file, in the order and the layout of Terraform's own. */
export function renderLockFile(header: string, providers: readonly LockedProvider[]): string {
  const blocks = [...providers]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, version, constraints, hashes }) =>
      [
        `provider "${address}" {`,
        `  version     = "${version}"`,
        ...(constraints === undefined ? [] : [`  constraints = "${constraints}"`]),
        "  hashes = [",
        ...hashes.map(
          ({ hash, platform }) => `    "${hash}",${platform === undefined ? "" : ` # ${platform}`}`,
        ),
        "  ]",
        "}",
      ].join("\n"),
    );
  return `${[header, ...blocks].join("\n\n")}\n`;
}

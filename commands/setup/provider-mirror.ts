import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { REGISTRIES } from "../../stacks/terraform-program";
import { PROVIDER_SOURCES, PROVIDER_VERSIONS } from "../../stacks/versions";

export interface Provider {
  readonly name: keyof typeof PROVIDER_VERSIONS;
  /** The Go module that builds it, if one does. */
  readonly goModule?: string;
  /** Packages that are built without optimization. */
  readonly unoptimized?: string;
}

export const PROVIDERS: readonly Provider[] = [
  { name: "aws" }, // too large to build
  { name: "auth0", goModule: "github.com/auth0/terraform-provider-auth0" },
  {
    name: "azuread",
    goModule: "github.com/hashicorp/terraform-provider-azuread",
    // Types of Microsoft Graph, a few of which are in use: more than half of the build.
    unoptimized: "github.com/hashicorp/go-azure-sdk/microsoft-graph/common-types/...",
  },
];

export const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

/** A provider's folder in a mirror, under one of the registries. */
const folderUnder = (registry: string, mirror: string, { name }: Provider): string =>
  join(mirror, registry, PROVIDER_SOURCES[name], PROVIDER_VERSIONS[name], PLATFORM);

/** The folder in which a mirror has a provider, or will have it. */
export function folderIn(mirror: string, provider: Provider): string {
  const [home] = REGISTRIES;
  return foundIn(mirror, provider) ?? folderUnder(home, mirror, provider);
}

export const isIn = (mirror: string, provider: Provider): boolean => foundIn(mirror, provider) !== undefined;

const foundIn = (mirror: string, provider: Provider): string | undefined =>
  REGISTRIES.map((registry) => folderUnder(registry, mirror, provider)).find(hasProgram);

const hasProgram = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((file) => file.startsWith("terraform-provider-"));

/** Where Terraform and OpenTofu themselves look for unpacked providers, and where machine images have them. */
export function machineMirrors(): string[] {
  const optional = existsSync("/opt") ? readdirSync("/opt").map((folder) => join("/opt", folder)) : [];
  return [
    ...(process.env.TF_PLUGIN_MIRROR ? [process.env.TF_PLUGIN_MIRROR] : []),
    join(homedir(), ".terraform.d", "plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    "/usr/local/share/opentofu/plugins",
    "/usr/share/opentofu/plugins",
    ...optional,
  ].filter((folder) => REGISTRIES.some((registry) => existsSync(join(folder, registry))));
}

export function linkFromMachine(mirror: string, provider: Provider): void {
  const found = machineMirrors().find((folder) => isIn(folder, provider));
  if (found !== undefined) link(folderIn(mirror, provider), folderIn(found, provider));
}

/**
 * Makes what a mirror has of a provider found by Terraform and by OpenTofu: neither follows a link on the way to a provider's
 * folder, but both follow one that is the folder itself.
 */
export function offerToBoth(mirror: string, provider: Provider): void {
  const found = foundIn(mirror, provider);
  if (found === undefined) return;
  for (const registry of REGISTRIES) {
    const folder = folderUnder(registry, mirror, provider);
    if (!hasProgram(folder)) link(folder, relative(dirname(folder), found));
  }
}

function link(folder: string, target: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  symlinkSync(target, folder, "dir");
}

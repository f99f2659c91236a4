import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { PROVIDER_VERSIONS } from "../../stacks/versions";

export interface Provider {
  readonly name: keyof typeof PROVIDER_VERSIONS;
  readonly namespace: string;
  /** The Go module that builds it, if one does. */
  readonly goModule?: string;
  /** Packages that are built without optimization. */
  readonly unoptimized?: string;
}

export const PROVIDERS: readonly Provider[] = [
  { name: "aws", namespace: "hashicorp" }, // too large to build
  { name: "auth0", namespace: "auth0", goModule: "github.com/auth0/terraform-provider-auth0" },
  {
    name: "azuread",
    namespace: "hashicorp",
    goModule: "github.com/hashicorp/terraform-provider-azuread",
    // Types of Microsoft Graph, a few of which are in use: more than half of the build.
    unoptimized: "github.com/hashicorp/go-azure-sdk/microsoft-graph/common-types/...",
  },
];

export const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

/** A provider's folder in a mirror; the host is the one that an address without a host stands for. */
export function folderIn(mirror: string, { namespace, name }: Provider): string {
  return join(mirror, "registry.terraform.io", namespace, name, PROVIDER_VERSIONS[name], PLATFORM);
}

export function isIn(mirror: string, provider: Provider): boolean {
  const folder = folderIn(mirror, provider);
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith("terraform-provider-"));
}

/** Where Terraform itself looks for unpacked providers, and where machine images have them. */
export function machineMirrors(): string[] {
  const optional = existsSync("/opt") ? readdirSync("/opt").map((folder) => join("/opt", folder)) : [];
  return [
    ...(process.env.TF_PLUGIN_MIRROR ? [process.env.TF_PLUGIN_MIRROR] : []),
    join(homedir(), ".terraform.d", "plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    ...optional,
  ].filter((folder) => existsSync(join(folder, "registry.terraform.io")));
}

export function linkFromMachine(mirror: string, provider: Provider): void {
  const found = machineMirrors().find((folder) => isIn(folder, provider));
  if (found === undefined) return;
  const link = folderIn(mirror, provider);
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { recursive: true, force: true });
  symlinkSync(folderIn(found, provider), link, "dir");
}

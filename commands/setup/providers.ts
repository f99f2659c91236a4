import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UserError } from "../../environments/user-error";
import { TESTED_PROVIDER_VERSIONS } from "../../stacks/versions";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";
import { cacheFolder } from "./cache";
import { runTogether } from "./run-together";
import { TERRAFORM } from "./terraform";

interface Provider {
  readonly name: keyof typeof TESTED_PROVIDER_VERSIONS;
  readonly namespace: string;
  /** The Go module that builds it, if one does. */
  readonly goModule?: string;
  /** Packages that are built without optimization. */
  readonly unoptimized?: string;
}

const PROVIDERS: readonly Provider[] = [
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

const MODULES = join(__dirname, "..", "..", "providers", "mirror");
const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

/** The folder in the cache for the tested versions. */
const folderOf = () => cacheFolder("providers", PLATFORM, JSON.stringify(TESTED_PROVIDER_VERSIONS));
const mirrorIn = (folder: string) => join(folder, "mirror");

/** Names of the providers that have to be downloaded or built, since neither the cache nor this machine has them. */
export function findMissingProviders(): string[] {
  return missingFrom(mirrorIn(folderOf())).map(({ name }) => name);
}

/** Links what this machine has into a mirror, and returns what is missing from it still. */
function missingFrom(mirror: string): readonly Provider[] {
  for (const provider of PROVIDERS) if (!isIn(mirror, provider)) linkFromMachine(mirror, provider);
  return PROVIDERS.filter((provider) => !isIn(mirror, provider));
}

/**
 * Ensures the three providers in a filesystem mirror in the cache: each from where this machine has it, else from the
 * Terraform registry, else built from its Go module.
 *
 * @returns the path of a Terraform CLI configuration file that takes providers from the mirror alone
 * @throws UserError when one can't be found
 */
export async function ensureProviders(progress: Progress, signal?: AbortSignal): Promise<string> {
  const folder = folderOf();
  const mirror = mirrorIn(folder);
  mkdirSync(mirror, { recursive: true });

  const missing = missingFrom(mirror);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(", ");
    await progress.step(`providers ${names} from the Terraform registry`, async (detail) => {
      if (!(await downloadProviders(mirror, missing, signal))) detail("no registry within reach");
    });
    signal?.throwIfAborted();
    const unbuilt = missing.filter((provider) => !isIn(mirror, provider));
    for (const provider of unbuilt) assertCanBeBuilt(provider);
    await runTogether(
      unbuilt.map(
        (provider) => (ended: AbortSignal) =>
          progress.step(`provider ${provider.name} built from its Go module`, (detail) =>
            buildProvider(mirror, provider, detail, ended),
          ),
      ),
      signal,
    );
  }

  const configuration = join(folder, "terraform.tfrc");
  writeFileSync(
    configuration,
    `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  );
  return configuration;
}

/** @throws UserError where a provider has no Go module that builds it */
function assertCanBeBuilt({ name, goModule }: Provider): void {
  if (goModule !== undefined) return;
  throw new UserError(
    "provider-not-found",
    `The provider ${name} ${TESTED_PROVIDER_VERSIONS[name]} could not be found: the Terraform registry can't be reached, and no filesystem mirror on this machine has it (looked in ${machineMirrors().join(", ") || "none"}).\nTo do: allow access to the Terraform registry, or put the provider into a mirror and name that in TF_PLUGIN_MIRROR; then run this again.`,
  );
}

/** A provider's folder in a mirror; the host is the one that an address without a host stands for. */
function folderIn(mirror: string, { namespace, name }: Provider): string {
  return join(mirror, "registry.terraform.io", namespace, name, TESTED_PROVIDER_VERSIONS[name], PLATFORM);
}

function isIn(mirror: string, provider: Provider): boolean {
  const folder = folderIn(mirror, provider);
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith("terraform-provider-"));
}

/** Where Terraform itself looks for unpacked providers, and where machine images have them. */
function machineMirrors(): string[] {
  const optional = existsSync("/opt") ? readdirSync("/opt").map((folder) => join("/opt", folder)) : [];
  return [
    ...(process.env.TF_PLUGIN_MIRROR ? [process.env.TF_PLUGIN_MIRROR] : []),
    join(homedir(), ".terraform.d", "plugins"),
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    ...optional,
  ].filter((folder) => existsSync(join(folder, "registry.terraform.io")));
}

function linkFromMachine(mirror: string, provider: Provider): void {
  const found = machineMirrors().find((folder) => isIn(folder, provider));
  if (found === undefined) return;
  const link = folderIn(mirror, provider);
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { recursive: true, force: true });
  symlinkSync(folderIn(found, provider), link, "dir");
}

/**
 * Terraform's plugin cache has the layout of an unpacked mirror, and an entry appears in it only when it is whole.
 *
 * @returns whether the registry had them
 */
async function downloadProviders(
  mirror: string,
  providers: readonly Provider[],
  signal?: AbortSignal,
): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), "providers-"));
  try {
    const required_providers = Object.fromEntries(
      providers.map(({ name, namespace }) => [
        name,
        { source: `${namespace}/${name}`, version: TESTED_PROVIDER_VERSIONS[name] },
      ]),
    );
    writeFileSync(join(scratch, "main.tf.json"), JSON.stringify({ terraform: { required_providers } }));
    writeFileSync(join(scratch, "cli.tfrc"), "");
    const init = await run(TERRAFORM, ["init", "-input=false", "-no-color"], {
      cwd: scratch,
      env: {
        ...process.env,
        CHECKPOINT_DISABLE: "1",
        TF_CLI_CONFIG_FILE: join(scratch, "cli.tfrc"),
        TF_PLUGIN_CACHE_DIR: mirror,
        TF_REGISTRY_DISCOVERY_RETRY: "0",
        TF_REGISTRY_CLIENT_TIMEOUT: "10",
      },
      ...(signal && { signal }),
    });
    return init.code === 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Omits symbols and debugging information. */
const buildFlags = ({ unoptimized }: Provider) => [
  "-ldflags=-s -w",
  "-gcflags=all=-dwarf=false",
  ...(unoptimized === undefined ? [] : [`-gcflags=${unoptimized}=-dwarf=false -N -l`]),
];

/** Needs no C compiler, as the registry's builds don't, and lets the Go compiler collect garbage less often. */
const buildVariables = () => ({ ...process.env, CGO_ENABLED: "0", GOGC: process.env.GOGC ?? "400" });

/**
 * Builds a provider as its module is published, at the version that the module file beside names and with the checksums
 * of its sum file. It is not the registry's signed build.
 */
async function buildProvider(
  mirror: string,
  provider: Provider,
  detail: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { name, goModule = "" } = provider;
  const folder = folderIn(mirror, provider);
  const program = join(folder, `terraform-provider-${name}_v${TESTED_PROVIDER_VERSIONS[name]}`);
  const unfinished = join(dirname(folder), `${name}.${process.pid}.tmp`);
  const scratch = mkdtempSync(join(tmpdir(), `provider-${name}-`));
  try {
    // In a copy: with a module file that lists direct requirements only, Go completes it while it builds.
    for (const file of ["go.mod", "go.sum"]) copyFileSync(join(MODULES, name, file), join(scratch, file));
    mkdirSync(folder, { recursive: true });
    let packages = 0;
    const flags = ["-v", "-mod=mod", ...buildFlags(provider)];
    const go = await run("go", ["build", ...flags, "-o", unfinished, goModule], {
      cwd: scratch,
      env: buildVariables(),
      onErrorLine: (line) => {
        if (!line.startsWith("go: ")) packages += 1;
        detail(line.startsWith("go: ") ? line.slice(4) : `${packages} packages compiled`);
      },
      signal,
    });
    if (go.code === -1) {
      throw new UserError(
        "go-not-found",
        `The provider ${name} could not be found: the Terraform registry can't be reached, and Go, which would build it, is not installed.\nTo do: allow access to the Terraform registry, or install Go 1.25 or newer; then run this again.`,
      );
    }
    if (go.code !== 0) {
      throw new UserError(
        "provider-not-built",
        `The provider ${name} could not be built from ${goModule}. Go says:\n${go.stderr.split("\n").slice(-15).join("\n")}`,
      );
    }
    renameSync(unfinished, program);
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

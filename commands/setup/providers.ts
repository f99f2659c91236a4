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
import { TERRAFORM } from "./terraform";

interface Provider {
  readonly name: keyof typeof TESTED_PROVIDER_VERSIONS;
  readonly namespace: string;
  /** The Go module that builds it, where one can be had. */
  readonly goModule?: string;
}

const PROVIDERS: readonly Provider[] = [
  { name: "aws", namespace: "hashicorp" }, // too large to build
  { name: "auth0", namespace: "auth0", goModule: "github.com/auth0/terraform-provider-auth0" },
  { name: "azuread", namespace: "hashicorp", goModule: "github.com/hashicorp/terraform-provider-azuread" },
];

const MODULES = join(__dirname, "..", "..", "providers", "mirror");
const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;

/**
 * Makes sure of the three providers in a filesystem mirror in the cache: each from where this machine has it, else from
 * the Terraform registry, else built from its Go module.
 *
 * @returns the path of a Terraform CLI configuration file that takes providers from the mirror alone
 * @throws UserError when one is not to be had
 */
export async function ensureProviders(progress: Progress): Promise<string> {
  const folder = cacheFolder("providers", PLATFORM, JSON.stringify(TESTED_PROVIDER_VERSIONS));
  const mirror = join(folder, "mirror");
  mkdirSync(mirror, { recursive: true });

  const missing = () => PROVIDERS.filter((provider) => !isIn(mirror, provider));
  for (const provider of missing()) linkFromMachine(mirror, provider);
  if (missing().length > 0) {
    const wanted = missing();
    await progress.step(`providers ${names(wanted)} from the Terraform registry`, async (detail) => {
      if (!(await fetchFromRegistry(mirror, wanted))) detail("no registry within reach");
    });
  }
  for (const provider of missing()) {
    if (provider.goModule === undefined) {
      throw new UserError(
        `The provider ${provider.name} ${TESTED_PROVIDER_VERSIONS[provider.name]} is not to be had: no Terraform registry can be reached, and no filesystem mirror on this machine has it (looked in ${machineMirrors().join(", ") || "none"}). Put it into a mirror and name that in TF_PLUGIN_MIRROR, or let the registry be reached, then run this again.`,
      );
    }
    await progress.step(
      `provider ${provider.name} built from its Go module (a few minutes, the first time)`,
      (detail) => build(mirror, provider, detail),
    );
  }

  const configuration = join(folder, "terraform.tfrc");
  writeFileSync(
    configuration,
    `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  );
  return configuration;
}

const names = (providers: readonly Provider[]) => providers.map(({ name }) => name).join(", ");

/** A provider's folder in a mirror; the host is the one that an address without a host stands for. */
function folderIn(mirror: string, { namespace, name }: Provider): string {
  return join(mirror, "registry.terraform.io", namespace, name, TESTED_PROVIDER_VERSIONS[name], PLATFORM);
}

function isIn(mirror: string, provider: Provider): boolean {
  const folder = folderIn(mirror, provider);
  return existsSync(folder) && readdirSync(folder).some((file) => file.startsWith("terraform-provider-"));
}

/** Where Terraform itself looks for unpacked providers, and where machine images keep them. */
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

/** Terraform's plugin cache has the layout of an unpacked mirror, and an entry appears in it only when it is whole. */
async function fetchFromRegistry(mirror: string, providers: readonly Provider[]): Promise<boolean> {
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
    });
    return init.code === 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Builds a provider as its module is published, at the version that the module file beside names and with the checksums
 * of its sum file. It is not the registry's signed build.
 */
async function build(mirror: string, provider: Provider, detail: (text: string) => void): Promise<void> {
  const { name, goModule = "" } = provider;
  const folder = folderIn(mirror, provider);
  const program = join(folder, `terraform-provider-${name}_v${TESTED_PROVIDER_VERSIONS[name]}`);
  const scratch = mkdtempSync(join(tmpdir(), `provider-${name}-`));
  try {
    // In a copy: with a module file that lists direct requirements only, Go completes it while it builds.
    for (const file of ["go.mod", "go.sum"]) copyFileSync(join(MODULES, name, file), join(scratch, file));
    let packages = 0;
    mkdirSync(folder, { recursive: true });
    const unfinished = join(dirname(folder), `${name}.${process.pid}.tmp`);
    const go = await run("go", ["build", "-v", "-mod=mod", "-ldflags=-s -w", "-o", unfinished, goModule], {
      cwd: scratch,
      onErrorLine: (line) => {
        if (!line.startsWith("go: ")) packages += 1;
        detail(line.startsWith("go: ") ? line.slice(4) : `${packages} packages compiled`);
      },
    });
    if (go.code !== 0) {
      rmSync(unfinished, { force: true });
      throw new UserError(
        go.code === -1
          ? `The provider ${name} is not to be had: no Terraform registry can be reached, and Go, which could build it, was not found. Install Go 1.25 or newer, or let the registry be reached, then run this again.`
          : `The provider ${name} could not be built from ${goModule}; go says:\n${go.stderr.split("\n").slice(-15).join("\n")}`,
      );
    }
    renameSync(unfinished, program);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

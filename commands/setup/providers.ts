import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { PROVIDER_SOURCES, PROVIDER_VERSIONS } from "../../stacks/versions";
import type { Progress } from "../terminal/progress";
import { run } from "../terminal/run";
import { buildProvider } from "./build-provider";
import { cacheFolder } from "./cache";
import { ensureLockOfMirror } from "./lock-of-mirror";
import {
  isIn,
  linkFromMachine,
  machineMirrors,
  offerToBoth,
  PLATFORM,
  PROVIDERS,
  type Provider,
} from "./provider-mirror";
import { runTogether } from "./run-together";
import { PROGRAM } from "./terraform";

/** The folder in the cache for the tested versions. */
const folderOf = () => cacheFolder("providers", PLATFORM, JSON.stringify(PROVIDER_VERSIONS));
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
    await progress.step(`providers ${joinNames(missing)} from ${PROGRAM.registry}`, () =>
      downloadProviders(mirror, missing, signal),
    );
    signal?.throwIfAborted();
    const unbuilt = missing.filter((provider) => !isIn(mirror, provider));
    for (const provider of unbuilt) assertCanBeBuilt(provider);
    if (unbuilt.length > 0)
      progress.line(`  not found there: ${joinNames(unbuilt)}, so they are built from their Go modules`);
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

  for (const provider of PROVIDERS) offerToBoth(mirror, provider);
  await ensureLockOfMirror(folder, mirror, progress);
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
    `The provider ${name} ${PROVIDER_VERSIONS[name]} could not be found: the Terraform registry can't be reached, and no filesystem mirror on this machine has it (looked in ${machineMirrors().join(", ") || "none"}).\nTo do: allow access to the Terraform registry, or put the provider into a mirror and name that in TF_PLUGIN_MIRROR; then run this again.`,
  );
}

const joinNames = (providers: readonly Provider[]) => providers.map(({ name }) => name).join(", ");

/** Terraform's plugin cache has the layout of an unpacked mirror, and an entry appears in it only when it is whole. */
async function downloadProviders(
  mirror: string,
  providers: readonly Provider[],
  signal?: AbortSignal,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "providers-"));
  try {
    const required_providers = Object.fromEntries(
      providers.map(({ name }) => [
        name,
        { source: PROVIDER_SOURCES[name], version: PROVIDER_VERSIONS[name] },
      ]),
    );
    writeFileSync(join(scratch, "main.tf.json"), JSON.stringify({ terraform: { required_providers } }));
    writeFileSync(join(scratch, "cli.tfrc"), "");
    await run(PROGRAM.file, ["init", "-input=false", "-no-color"], {
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
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

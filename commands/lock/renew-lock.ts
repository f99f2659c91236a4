import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { POINT_BACK, pointedShellOf } from "../../environments/pointed-shell";
import { UserError } from "../../environments/user-error";
import { LOCK_FILE, type LockedProvider, parseLockFile, renderLockFile } from "../../stacks/lock-file";
import { REGISTRIES } from "../../stacks/terraform-program";
import { PROVIDER_VERSIONS } from "../../stacks/versions";
import { generateBindings } from "../generate";
import { isAddress, lockProviders } from "../setup/lock-providers";
import { ROOT } from "../setup/paths";
import { assertTerraform, PROGRAM } from "../setup/terraform";
import { fromCaller } from "../terminal/caller";
import type { Progress } from "../terminal/progress";
import { compareLocks } from "./compare-locks";
import { explainTampered, isUnchanged, renderChanges } from "./render-changes";
import { readRequiredProviders } from "./required-providers";
import { wantedVersions } from "./wanted-versions";
import { writeRenewal } from "./write-versions";

/** Those of most teams: their runners, and the machines on their desks. */
export const DEFAULT_PLATFORMS = [
  "linux_amd64",
  "linux_arm64",
  "darwin_amd64",
  "darwin_arm64",
  "windows_amd64",
] as const;

export interface RenewalOptions {
  /** Each like `aws@6.25.0`. */
  readonly versions: readonly string[];
  /** A filesystem mirror's folder, or a network mirror's address. @default the registry */
  readonly mirror?: string | undefined;
  /** @default those that the file has hashes for, else {@link DEFAULT_PLATFORMS} */
  readonly platforms?: readonly string[] | undefined;
}

const HEADER =
  "# The binaries of the providers that may run, by their hashes. `npm run lock` makes it: docs/lock.md says what for.";

/**
 * Makes the lock file anew for the program that runs, with other versions of the providers if a person gives some. Entries of the
 * other program stay as they are. Nothing changes if anything fails.
 *
 * @returns what changed, and what to do next
 * @throws UserError
 */
export async function renewLock(options: RenewalOptions, progress: Progress): Promise<string> {
  const versions = wantedVersions(options.versions);
  const mirror = options.mirror === undefined ? undefined : mirrorOf(options.mirror);
  assertReachesRegistry(mirror);
  const lockBefore = readText(join(ROOT, LOCK_FILE));
  const known = lockBefore === undefined ? [] : parseLockFile(lockBefore);
  await assertTerraform();
  const isOurs = ({ address }: Pick<LockedProvider, "address">) => !address.startsWith(`${OTHER_REGISTRY}/`);
  const [before, others] = [known.filter(isOurs), known.filter((each) => !isOurs(each))];
  const platforms = options.platforms ?? platformsIn(before) ?? DEFAULT_PLATFORMS;
  const required = readRequiredProviders(PROGRAM, versions);
  const after = await lockProviders(required, platforms, { ...(mirror && { mirror }) }, (platform, work) =>
    progress.step(`hashes for ${platform}`, work),
  );
  const changes = compareLocks(before, after);
  const where = mirror === undefined ? PROGRAM.registry : `the mirror ${mirror}`;
  const tampered = explainTampered(changes, where);
  if (tampered !== undefined) throw tampered;
  const lock = renderLockFile(HEADER, [...after, ...others]);
  const head = `${LOCK_FILE}, providers of ${PROGRAM.registry} for ${platforms.join(", ")}:\n${renderChanges(changes)}`;
  const isRaised = JSON.stringify(versions) !== JSON.stringify(PROVIDER_VERSIONS);
  if (changes.every(isUnchanged) && !isRaised && lock === lockBefore) return `${head}\nNothing changed.`;

  const bindings =
    versions.auth0 === PROVIDER_VERSIONS.auth0
      ? undefined
      : await makeBindings(versions.auth0, mirror, progress);
  try {
    writeRenewal({
      lock,
      versions,
      ...(lockBefore !== undefined && { lockBefore }),
      ...(bindings !== undefined && { bindings }),
    });
  } finally {
    if (bindings !== undefined) rmSync(bindings, { recursive: true, force: true });
  }
  return [
    head,
    ...renderBesides(isRaised, bindings !== undefined, others.length > 0),
    renderNext(isRaised),
  ].join("\n");
}

/** That of the program that does not run. */
const OTHER_REGISTRY = REGISTRIES.find((registry) => registry !== PROGRAM.registry);

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** @throws UserError where it is neither a folder nor an address that Terraform takes */
function mirrorOf(given: string): string {
  if (isAddress(given) && URL.canParse(given)) return given.endsWith("/") ? given : `${given}/`;
  const folder = fromCaller(given);
  if (!/^\w+:\/\//.test(given) && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UserError(
    "mirror-not-found",
    `--mirror ${given}: is neither a folder nor an address that begins with https://. Nothing was changed.\nTo do: name the folder that has ${PROGRAM.registry} in it, or a network mirror's address.`,
  );
}

/** @throws UserError in a shell that is pointed at the lab, which lets nobody through to a registry */
function assertReachesRegistry(mirror: string | undefined): void {
  if (pointedShellOf(process.env) === undefined || (mirror !== undefined && !isAddress(mirror))) return;
  throw new UserError(
    "lock-in-lab-shell",
    `This shell is pointed at the lab, through which no registry can be reached, and whose providers have a lock of their own. Nothing was changed.\nTo do: point it back at the clouds, then run this again:\n  ${POINT_BACK}`,
  );
}

/** The platforms that a file names; nothing if it names none. */
function platformsIn(locked: readonly LockedProvider[]): readonly string[] | undefined {
  const platforms = new Set(locked.flatMap(({ hashes }) => hashes.flatMap(({ platform }) => platform ?? [])));
  return platforms.size === 0 ? undefined : [...platforms];
}

async function makeBindings(
  version: string,
  mirror: string | undefined,
  progress: Progress,
): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), "lock-"));
  try {
    const configuration = join(scratch, "terraform.tfrc");
    const installation =
      mirror === undefined
        ? "direct {}"
        : isAddress(mirror)
          ? `network_mirror {\n    url = ${JSON.stringify(mirror)}\n  }`
          : `filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }`;
    writeFileSync(configuration, `provider_installation {\n  ${installation}\n}\n`);
    return await generateBindings(progress, { version, configuration });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const renderBesides = (isRaised: boolean, hasBindings: boolean, hasOthers: boolean): string[] => [
  ...(isRaised ? ["stacks/versions.ts has these versions."] : []),
  ...(hasBindings ? ["providers/auth0/lib has the bindings of this auth0 provider."] : []),
  ...(hasOthers
    ? [
        `The providers of ${OTHER_REGISTRY} are as they were. To renew them, run this with ${PROGRAM.title === "Terraform" ? "TERRAFORM_BINARY_NAME=tofu" : "TERRAFORM_BINARY_NAME=terraform"}.`,
      ]
    : []),
];

const renderNext = (isRaised: boolean): string =>
  isRaised
    ? "Next: git diff, npm test and npm run plan -- --all, then commit all of it together"
    : `Next: git diff ${LOCK_FILE}, then commit it`;

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import {
  isOfContent,
  LOCK_FILE,
  type LockedHash,
  type LockedProvider,
  parseLockFile,
  providerNameOf,
  type RequiredProvider,
} from "../../stacks/lock-file";
import { run } from "../terminal/run";
import { PROGRAM } from "./terraform";

/** Where packages are hashed from: the registry of each provider, a folder, or an address that begins with `https://`. */
export interface LockSource {
  /** A filesystem mirror's folder, or a network mirror's address. @default the registry of each provider */
  readonly mirror?: string;
}

/**
 * Has the program that runs hash the packages of providers, one platform after the other, so that each hash of a package's
 * content has its platform. No provider runs for that.
 *
 * @param onPlatform is called around each platform's work
 * @throws UserError that says which provider is not there, or what can't be reached
 */
export async function lockProviders(
  required: readonly RequiredProvider[],
  platforms: readonly string[],
  source: LockSource,
  onPlatform: <T>(platform: string, work: () => Promise<T>) => Promise<T> = (_, work) => work(),
): Promise<LockedProvider[]> {
  const byPlatform: { readonly platform: string; readonly locked: readonly LockedProvider[] }[] = [];
  for (const platform of platforms) {
    // A newer version may appear while this runs: the first platform decides.
    const decided = required.map(({ address, constraint }) => ({
      address,
      constraint: byPlatform[0]?.locked.find((each) => each.address === address)?.version ?? constraint,
    }));
    const locked = await onPlatform(platform, () => lockForPlatform(decided, platform, source));
    byPlatform.push({ platform, locked });
  }
  return (byPlatform[0]?.locked ?? []).map((provider) => {
    const hashes = byPlatform.flatMap(({ platform, locked }) =>
      (locked.find(({ address }) => address === provider.address)?.hashes ?? []).map(
        ({ hash }): LockedHash => (isOfContent({ hash }) ? { hash, platform } : { hash }),
      ),
    );
    return { ...provider, hashes: sortHashes(hashes) };
  });
}

/** Those of contents first, each hash once. */
function sortHashes(hashes: readonly LockedHash[]): LockedHash[] {
  const once = new Map(hashes.map((each) => [each.hash, each]));
  const all = [...once.values()];
  return [
    ...all.filter(isOfContent),
    ...all.filter((each) => !isOfContent(each)).sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  ];
}

async function lockForPlatform(
  required: readonly RequiredProvider[],
  platform: string,
  { mirror }: LockSource,
): Promise<LockedProvider[]> {
  const scratch = mkdtempSync(join(tmpdir(), "lock-"));
  try {
    const required_providers = Object.fromEntries(
      required.map(({ address, constraint }, index) => [
        `provider${index}`,
        { source: address, ...(constraint !== "" && { version: constraint }) },
      ]),
    );
    writeFileSync(join(scratch, "main.tf.json"), JSON.stringify({ terraform: { required_providers } }));
    const from = mirror === undefined ? [] : [`-${isAddress(mirror) ? "net" : "fs"}-mirror=${mirror}`];
    const { code, stdout, stderr } = await run(
      PROGRAM.file,
      ["providers", "lock", "-no-color", `-platform=${platform}`, ...from],
      { cwd: scratch, env: { ...process.env, CHECKPOINT_DISABLE: "1" } },
    );
    const file = join(scratch, LOCK_FILE);
    if (code !== 0 || !existsSync(file)) throw explainFailure(`${stdout}\n${stderr}`, platform, mirror);
    return parseLockFile(readFileSync(file, "utf8"), file);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Whether a mirror is one that is asked over the network. */
export const isAddress = (mirror: string): boolean => mirror.startsWith("https://");

const NOTHING = "Nothing was changed.";

/** Says in our words what Terraform or OpenTofu says of providers that it can't get. It wraps its lines. */
function explainFailure(output: string, platform: string, mirror: string | undefined): UserError {
  const text = output.replace(/\s+/g, " ");
  const where = mirror === undefined ? PROGRAM.registry : `the mirror ${mirror}`;
  const unknown = [
    ...text.matchAll(
      /(\S+\/\S+\/\S+): no available releases match the given constraints ([^\s]+?)\.?(?= |$)/g,
    ),
  ].map(([, address = "", version]) => `${providerNameOf(address)} ${version}`);
  if (unknown.length > 0) {
    return new UserError(
      "provider-version-not-found",
      `${where} has no ${unknown.join(", no ")}. ${NOTHING}\nTo do: name a version that is there, as in npm run lock -- aws@<version>, or correct stacks/versions.ts.`,
    );
  }
  const unavailable = [...text.matchAll(/provider (\S+) (\S+) is not available for (\w+)/g)].map(
    ([, address = "", version]) => `${providerNameOf(address)} ${version}`,
  );
  if (unavailable.length > 0) {
    return new UserError(
      "provider-platform-not-found",
      `${where} has no ${unavailable.join(", no ")} for ${platform}. ${NOTHING}\nTo do: name the platforms that your people and runners use and that are there, as in npm run lock -- --platform linux_amd64,darwin_arm64.`,
    );
  }
  if (
    /could not connect to|failed to request discovery document|no such host|connection refused|i\/o timeout|proxyconnect|Forbidden|Client\.Timeout/.test(
      text,
    )
  ) {
    return new UserError(
      "registry-unreachable",
      `${where} can't be reached, so no provider could be hashed for ${platform}. ${NOTHING}\nTo do: allow access to it, or set HTTPS_PROXY. Or name a mirror: npm run lock -- --mirror <folder>, or --mirror https://…`,
    );
  }
  return new UserError(
    "lock-failed",
    `${PROGRAM.command} providers lock failed for ${platform}. ${NOTHING}\n${output.trim()}\nTo do: fix what it names, then run this again.`,
  );
}

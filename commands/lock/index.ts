import { UserError } from "../../environments/user-error";
import { commandOf } from "../terminal/command";
import { print } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { checkLock } from "./check-lock";
import { DEFAULT_PLATFORMS, renewLock } from "./renew-lock";

/** `npm run lock`: the lock file, which says which binaries of the providers may run. */
export const command = commandOf("lock", "makes the lock file of the providers, and raises their versions", {
  examples: ["npm run lock", "npm run lock -- aws@6.25.0 azuread@3.7.0", "npm run lock -- --check"],
  exitCodes: {
    0: "made, or with --check: it fits the stacks",
    1: "an error; with --check: it is missing or does not fit",
  },
})
  .argument("[versions...]", "providers and their new versions, each like aws@6.25.0")
  .option("--check", "only look whether it is there and fits the stacks; asks nobody")
  .option(
    "--mirror <place>",
    "hash the packages of a mirror, a folder or an https address, not the registry's",
  )
  .option(
    "--platform <platforms>",
    `the platforms, with commas between them (default: those in the file, else ${DEFAULT_PLATFORMS.join(",")})`,
    platformsOf,
  )
  .action(lock);

/** @throws UserError where one is not like `linux_amd64` */
function platformsOf(given: string): string[] {
  const platforms = [...new Set(given.split(",").map((each) => each.trim()))];
  const wrong = platforms.find((each) => !/^[a-z0-9]+_[a-z0-9]+$/.test(each));
  if (wrong === undefined) return platforms;
  throw new UserError(
    "platform-malformed",
    `--platform ${given}: ${JSON.stringify(wrong)} is no platform. Nothing was changed.\nTo do: write each as Terraform does, with commas between them: linux_amd64,darwin_arm64.`,
  );
}

interface LockOptions {
  readonly check?: true | undefined;
  readonly mirror?: string | undefined;
  readonly platform?: readonly string[] | undefined;
}

async function lock(versions: readonly string[], { check, mirror, platform }: LockOptions): Promise<void> {
  if (check === undefined) {
    print(await renewLock({ versions, mirror, platforms: platform }, progressOn(process.stderr)));
    return;
  }
  if (versions.length > 0 || mirror !== undefined || platform !== undefined) {
    throw new UserError(
      "invalid-arguments",
      "--check looks at the lock file alone, so it takes no versions, --mirror or --platform.\nTo do: npm run lock -- --help shows what it takes.",
    );
  }
  print(checkLock());
}

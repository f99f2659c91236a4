import { UserError } from "../../environments/user-error";
import { TERRAFORM_VERSION } from "../../stacks/versions";
import { run } from "../terminal/run";

/** Terraform's program: cdktf honours the same variable. */
export const TERRAFORM = process.env.TERRAFORM_BINARY_NAME || "terraform";

/**
 * Makes sure that Terraform is there and new enough.
 *
 * @throws UserError
 */
export async function ensureTerraform(): Promise<void> {
  const [, least = ""] = />= (\d+\.\d+\.\d+)/.exec(TERRAFORM_VERSION) ?? [];
  const result = await run(TERRAFORM, ["version", "-json"], {
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  });
  if (result.code !== 0) {
    throw new UserError(
      `Terraform was not found (${TERRAFORM}): install ${least} or newer, below 2, then run this again.`,
    );
  }
  const { terraform_version: version } = JSON.parse(result.stdout) as { terraform_version: string };
  if (!isWithin(version, least)) {
    throw new UserError(
      `Terraform is ${version}, but the stacks need ${TERRAFORM_VERSION} (for S3's own locking): install one of these, or name it in TERRAFORM_BINARY_NAME, then run this again.`,
    );
  }
}

function isWithin(version: string, least: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const [leastMajor = 0, leastMinor = 0, leastPatch = 0] = least.split(".").map(Number);
  if (major !== leastMajor) return false;
  return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
}

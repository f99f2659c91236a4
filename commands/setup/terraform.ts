import { UserError } from "../../environments/user-error";
import { TERRAFORM_VERSION } from "../../stacks/versions";
import { run } from "../terminal/run";

/** Terraform's program. cdktf honours the same variable. */
export const TERRAFORM = process.env.TERRAFORM_BINARY_NAME || "terraform";

/** @throws UserError where Terraform is missing, or of a version that the stacks don't take */
export async function assertTerraform(): Promise<void> {
  const [, least = ""] = />= (\d+\.\d+\.\d+)/.exec(TERRAFORM_VERSION) ?? [];
  const result = await run(TERRAFORM, ["version", "-json"], {
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
  });
  if (result.code !== 0) {
    throw new UserError(
      "terraform-not-found",
      `Terraform (${TERRAFORM}) was not found.\nTo do: install ${least} or newer, below 2, then run this again.`,
    );
  }
  const { terraform_version: version } = JSON.parse(result.stdout) as { terraform_version: string };
  if (!isWithin(version, least)) {
    throw new UserError(
      "terraform-version-unsupported",
      `Terraform is ${version}, but the stacks need ${TERRAFORM_VERSION} (for S3's own locking).\nTo do: install such a version, or name it in TERRAFORM_BINARY_NAME, then run this again.`,
    );
  }
}

function isWithin(version: string, least: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const [leastMajor = 0, leastMinor = 0, leastPatch = 0] = least.split(".").map(Number);
  if (major !== leastMajor) return false;
  return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
}

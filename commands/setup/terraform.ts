import { UserError } from "../../environments/user-error";
import { type TerraformProgram, terraformProgramOf } from "../../stacks/terraform-program";
import { TERRAFORM_VERSION } from "../../stacks/versions";
import { run } from "../terminal/run";

/** What this shell plans and applies with. cdktf takes the same. */
export const PROGRAM: TerraformProgram = terraformProgramOf(process.env);

/** @throws UserError where the program is missing, or of a version that the stacks don't take */
export async function assertTerraform(): Promise<void> {
  const { file, title } = PROGRAM;
  const [, least = ""] = />= (\d+\.\d+\.\d+)/.exec(TERRAFORM_VERSION) ?? [];
  const result = await run(file, ["version"], { env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
  // In text: OpenTofu prints warnings before the JSON, which doesn't tell it from Terraform.
  const [, version] = /^(?:Terraform|OpenTofu) v(\S+)/m.exec(result.stdout) ?? [];
  if (result.code !== 0 || version === undefined) {
    throw new UserError(
      "terraform-not-found",
      `${title} (${file}) was not found.\nTo do: install ${least} or newer, below 2, then run this again.`,
    );
  }
  if (!isWithin(version, least)) {
    throw new UserError(
      "terraform-version-unsupported",
      `${title} is ${version}, but the stacks need ${TERRAFORM_VERSION} (for S3's own locking).\nTo do: install such a version, or name it in TERRAFORM_BINARY_NAME, then run this again.`,
    );
  }
}

function isWithin(version: string, least: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const [leastMajor = 0, leastMinor = 0, leastPatch = 0] = least.split(".").map(Number);
  if (major !== leastMajor) return false;
  return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
}

import { realpathSync } from "node:fs";
import { basename, delimiter, join } from "node:path";

/** The registries that an address without a host stands for: Terraform's and OpenTofu's. The same providers are in both. */
export const REGISTRIES = ["registry.terraform.io", "registry.opentofu.org"] as const;

export type Registry = (typeof REGISTRIES)[number];

/** A program that plans and applies: Terraform, or OpenTofu, which is a fork of it. */
export interface TerraformProgram {
  /** What is run: a name on the PATH, or a path. */
  readonly file: string;
  /** Its name in a sentence. */
  readonly title: "Terraform" | "OpenTofu";
  /** Its name in a command line. */
  readonly command: "terraform" | "tofu";
  /** The registry that an address of a provider without a host stands for. */
  readonly registry: Registry;
}

/**
 * The program that a shell names in `TERRAFORM_BINARY_NAME`, as cdktf takes it.
 *
 * @default `terraform` on the PATH; OpenTofu where that is a link to `tofu`
 */
export function terraformProgramOf({ TERRAFORM_BINARY_NAME, PATH }: NodeJS.ProcessEnv): TerraformProgram {
  const file = TERRAFORM_BINARY_NAME || "terraform";
  return /tofu/i.test(basename(realFileOf(file, PATH ?? "")))
    ? { file, title: "OpenTofu", command: "tofu", registry: "registry.opentofu.org" }
    : { file, title: "Terraform", command: "terraform", registry: "registry.terraform.io" };
}

/** The file behind a name and its links; the name itself where there is none. */
function realFileOf(name: string, path: string): string {
  const candidates =
    basename(name) === name ? path.split(delimiter).map((folder) => join(folder, name)) : [name];
  for (const candidate of candidates) {
    try {
      return realpathSync(candidate);
    } catch {
      // not there
    }
  }
  return name;
}

/** A program that plans and applies, at a version that journeys run with besides the one in `.terraform-version`. */
export interface TestedProgram {
  readonly title: "Terraform" | "OpenTofu";
  readonly command: "terraform" | "tofu";
  readonly version: string;
  /** The Go module that it is built from if this machine has it not. */
  readonly goModule: string;
  /** The package of the module that is the program. */
  readonly goPackage: string;
  /** What is left out of the module's files before it is built. */
  readonly leftOut: Readonly<Record<string, RegExp>>;
}

/** Backends that the stacks don't use: half of the build are their clouds' packages. */
const OTHER_BACKENDS = /^.*\bbackend(?:Azure|Consul|Cos|GCS|Kubernetes|OCI|OSS|Pg)\b.*\n/gm;

export const OPENTOFU: TestedProgram = {
  title: "OpenTofu",
  command: "tofu",
  version: "1.12.6",
  goModule: "github.com/opentofu/opentofu",
  goPackage: "cmd/tofu",
  leftOut: {
    "internal/backend/init/init.go": OTHER_BACKENDS,
    // Key providers of the state's encryption that no test uses, where they are imported and where they are registered.
    "internal/encryption/default_registry.go":
      /^\t".*\/(?:aws_kms|azure_vault|gcp_kms|openbao)"\n|^.*\b(?:aws_kms|azure_vault|gcp_kms|openbao)\.New\(.*\n.*\n\t\}\n/gm,
  },
};

export const NEWER_TERRAFORM: TestedProgram = {
  title: "Terraform",
  command: "terraform",
  version: "1.13.5",
  goModule: "github.com/hashicorp/terraform",
  goPackage: "",
  leftOut: {
    "internal/backend/init/init.go": OTHER_BACKENDS,
    // Modules inside of the module, of which none is published with its versions.
    "go.mod": /^.*github\.com\/hashicorp\/terraform\/internal\/.*\n/gm,
  },
};

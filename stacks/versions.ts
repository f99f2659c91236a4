/**
 * The versions of Terraform and the three providers that the synthesized stacks ask for.
 *
 * `.terraform-version` names the version of Terraform that the tests run with.
 */
export const TERRAFORM_VERSION = ">= 1.11.0, < 2.0.0"; // 1.11 is the first with S3's own locking outside of an experiment

/**
 * The exact version of each provider, by its name in `required_providers`. The tests run with these, and the auth0 bindings are
 * generated from that of auth0. `npm run lock` raises them, with the lock file and the bindings.
 *
 * The aws bindings are generated from 6.25, but the stacks use only attributes that 5.100 has too, so both work.
 */
export const PROVIDER_VERSIONS = { aws: "5.100.0", auth0: "1.54.1", azuread: "3.4.0" } as const;

/** Where each provider is published, in the registry of the program that runs. Nobody adds a host: OpenTofu has one of its own. */
export const PROVIDER_SOURCES: Readonly<Record<keyof typeof PROVIDER_VERSIONS, string>> = {
  aws: "hashicorp/aws",
  auth0: "auth0/auth0",
  azuread: "hashicorp/azuread",
};

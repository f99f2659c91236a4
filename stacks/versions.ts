/**
 * The versions of Terraform and the three providers that the synthesized stacks ask for.
 *
 * The aws bindings are generated from 6.25, but the stacks use only attributes that 5.100 has too, so both work.
 * `.terraform-version` names the version that the tests run with.
 */
export const TERRAFORM_VERSION = ">= 1.11.0, < 2.0.0"; // 1.11 is the first with S3's own locking outside of an experiment

/** Version constraint of each provider, by its name in `required_providers`. */
export const PROVIDER_VERSIONS = {
  aws: ">= 5.100.0, < 7.0.0",
  auth0: "~> 1.54",
  azuread: "~> 3.4",
} as const;

/** The versions within the constraints that the tests run with; the auth0 bindings are generated from this one. */
export const TESTED_PROVIDER_VERSIONS = { aws: "5.100.0", auth0: "1.54.1", azuread: "3.4.0" } as const;

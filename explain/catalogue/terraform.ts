import type { ErrorEntry } from "../entry";
import { says } from "./says";

/** What Terraform writes before an error: an error of a sign-in with the same number does not have it. */
const MARK = "Error: ";
/** Takes a text that has the mark and each of some words, anywhere. */
const saysAfterMark = (...words: readonly RegExp[]) => says(new RegExp(`\\b${MARK}`), ...words);

const STATE_LOCKING = "https://developer.hashicorp.com/terraform/language/state/locking";
const LOCK_FILE = "https://developer.hashicorp.com/terraform/language/files/dependency-lock";
const TERRAFORM = "https://github.com/hashicorp/terraform/blob/v1.11.4";
const OPENTOFU = "https://github.com/opentofu/opentofu/blob/v1.12.6";

/** Errors of Terraform, of OpenTofu, which has its words from Terraform, and of their providers. `commands/terraform/terraform-error.ts` tells some of them by these patterns, in its own words. */
const ERRORS = [
  {
    id: "state-encrypted",
    speaker: "Terraform",
    pattern:
      /encrypted and can not be read without an encryption configuration|decryption failed for all provided methods|given plan file is encrypted and requires|state file does not have a "version" attribute/,
    examples: [
      "This state file is encrypted and can not be read without an encryption configuration",
      "decryption failed for all provided methods",
      "the given plan file is encrypted and requires a valid encryption configuration to decrypt",
      'The state file does not have a "version" attribute, which is required to identify the format version.',
    ],
    means: "OpenTofu encrypted the state or the plan, and this run can't decrypt it.",
    causes: [
      {
        because: "TF_ENCRYPTION is not set, or says something else than whoever encrypted it had",
        check: "your shell and .env.<environment>, or the variables and secrets of the workflow",
        fix: "set TF_ENCRYPTION to what it was encrypted with",
      },
      {
        because: "Terraform was run, which can't decrypt",
        check: "the state has encrypted_data in it",
        fix: "set TERRAFORM_BINARY_NAME=tofu",
      },
    ],
    sources: [
      "https://opentofu.org/docs/language/state/encryption/",
      `${OPENTOFU}/internal/encryption/base.go`,
      `${TERRAFORM}/internal/states/statefile/read.go`,
    ],
  },
  {
    id: "state-not-encrypted",
    speaker: "Terraform",
    pattern: /encountered unencrypted payload without unencrypted method configured/,
    examples: ["encountered unencrypted payload without unencrypted method configured"],
    means: "TF_ENCRYPTION says that the state is encrypted, and it isn't yet.",
    causes: [
      {
        because: "the state was written before TF_ENCRYPTION was set",
        check: "the state has no encrypted_data in it",
        fix: "deploy once with a fallback in TF_ENCRYPTION that reads the state as it is, as docs/state.md says",
      },
    ],
    sources: [
      "https://opentofu.org/docs/language/state/encryption/",
      `${OPENTOFU}/internal/encryption/base.go`,
    ],
  },
  {
    id: "state-locked",
    speaker: "Terraform",
    pattern: /Error acquiring the state lock/,
    examples: ["Error: Error acquiring the state lock"],
    means: "Another run has locked the state, so Terraform does nothing.",
    causes: [
      {
        because: "another run is at work",
        check: "the message names who holds the lock, and since when",
        fix: "wait until that run has ended, then run this again",
      },
      {
        because: "a run was killed, and left its lock behind",
        check: "nobody named under Who runs Terraform any more",
        fix: "run terraform (or tofu) force-unlock with the ID that the message names, in the folder of the stack",
      },
    ],
    sources: [STATE_LOCKING, `${TERRAFORM}/internal/command/clistate/state.go`],
  },
  {
    id: "provider-crashed",
    speaker: "Terraform",
    pattern: new RegExp(
      `${saysAfterMark(/panic: |plugin exited/).source}|Plugin did not respond|terraform-provider-\\S{1,80} plugin crashed|GRPCProvider\\)\\.\\w+ request was cancelled`,
    ),
    examples: [
      "Error: Plugin did not respond",
      "Error: The terraform-provider-azuread_v3.0.2 plugin crashed!",
      "The plugin.(*GRPCProvider).ReadResource request was cancelled.",
      "Error: Request cancelled\n\npanic: runtime error: invalid memory address or nil pointer dereference",
    ],
    means: "A provider ended in the middle of its work. What it had done until then is in the state.",
    causes: [
      {
        because: "the provider has a defect",
        check: "it crashes again at the same resource",
        fix: "go back to the version before in stacks/versions.ts, and report it to the provider's makers",
      },
      {
        because: "the machine ran out of memory, and killed it",
        check: "there is no stack trace, and the system's log names the process",
        fix: "give the machine more memory, then run it again",
      },
    ],
    sources: [`${TERRAFORM}/internal/plugin/grpc_error.go`],
  },
  {
    id: "aws-credentials-refused",
    speaker: "Terraform",
    isWrapper: true,
    pattern: saysAfterMark(
      /ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClientException|security token included in the request is (?:expired|invalid)|No valid credential sources found/,
    ),
    examples: ["Error: No valid credential sources found"],
    means: "AWS refused the credentials with which Terraform deploys, or there are none.",
    causes: [
      {
        because: "the session has ended",
        check: "aws sts get-caller-identity in the same shell",
        fix: "run aws sso login, or renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
      },
      {
        because: "no credentials are set",
        check: "npm run env -- check <environment>",
        fix: "set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
      },
    ],
    sources: [
      "https://registry.terraform.io/providers/hashicorp/aws/latest/docs#authentication-and-configuration",
    ],
  },
  {
    id: "entra-credentials-refused",
    speaker: "Terraform",
    isWrapper: true,
    pattern: saysAfterMark(/AADSTS(?:7000215|7000222|700016|700027|700082|50173)|run ['"]?az login/),
    examples: [
      "Error: obtaining access token: exit status 1: ERROR: Please run 'az login' to setup account.",
    ],
    means: "Entra refused the credentials with which Terraform deploys, or there are none.",
    causes: [
      {
        because: "the deployer's client secret has expired or is another one",
        check: "npm run env -- check <environment>",
        fix: "renew ARM_CLIENT_ID and ARM_CLIENT_SECRET",
      },
      {
        because: "nobody is signed in",
        check: "az account show in the same shell",
        fix: "sign in with az login",
      },
    ],
    sources: [
      "https://registry.terraform.io/providers/hashicorp/azuread/latest/docs#authenticating-to-azure-active-directory",
      "https://learn.microsoft.com/entra/identity-platform/reference-error-codes",
    ],
  },
  {
    id: "auth0-credentials-refused",
    speaker: "Terraform",
    isWrapper: true,
    pattern: saysAfterMark(/[Aa][Uu][Tt][Hh]0/, /[Aa]ccess_denied|[Uu]nauthorized|\b401 [a-z]+_[a-z]/),
    examples: ["Error: failed to request token from Auth0: 401 access_denied Unauthorized"],
    means: "Auth0 refused the credentials with which Terraform deploys.",
    causes: [
      {
        because: "the client secret of the application for the Management API is another one",
        check: "npm run env -- check <environment>",
        fix: "renew AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN",
      },
      {
        because: "the application is not authorized for the Management API",
        check: "Auth0: Applications, APIs, Auth0 Management API, Application Access",
        fix: "authorize it there, with the scopes in docs/credentials.md",
      },
    ],
    sources: ["https://registry.terraform.io/providers/auth0/auth0/latest/docs#environment-variables"],
  },
  {
    id: "state-moved",
    speaker: "Terraform",
    pattern: /Backend configuration changed(?! [a-z])/,
    examples: ["Error: Backend configuration changed"],
    means:
      "The environment file names another place for the state than Terraform used here before. Nothing was changed.",
    causes: [
      {
        because: "state.s3 in the environment file was changed",
        check: "git diff of the environment file",
        fix: "put the old place back, or move the state as docs/state.md says",
      },
    ],
    sources: [`${TERRAFORM}/internal/command/meta_backend_errors.go`],
  },
  {
    id: "state-of-other-providers",
    speaker: "Terraform",
    pattern: /Provider dependency changes detected/,
    examples: [
      'Error: Provider dependency changes detected\n\nChanges to the required provider dependencies were detected, but the lock file is read-only. To use and record these requirements, run "terraform init" without the "-lockfile=readonly" flag.',
    ],
    means: "The state has resources of providers that the stack and its lock file lack. Nothing was changed.",
    causes: [
      {
        because:
          "OpenTofu wrote the state, in which it calls providers by registry.opentofu.org, and Terraform reads it",
        check: "the state has registry.opentofu.org in it",
        fix: "give the providers Terraform's names by terraform state replace-provider, as docs/state.md says",
      },
      {
        because: "the code that declared a provider of one's own was taken out together with its resources",
        check: "git log stacks/extensions.ts",
        fix: "put the provider back, deploy the end of its resources, then take it out",
      },
    ],
    sources: [
      `${TERRAFORM}/internal/command/init.go`,
      "https://developer.hashicorp.com/terraform/cli/commands/state/replace-provider",
    ],
  },
  {
    id: "not-a-saved-plan",
    speaker: "Terraform",
    pattern: /Failed to read the given file as a state or plan file/,
    examples: ["Error: Failed to read the given file as a state or plan file"],
    means: "The file that was given to a deploy is no plan.",
    causes: [
      {
        because: "the path names another file",
        check: "the plan's path is in the last line of npm run plan",
        fix: "run npm run plan -- <environment>, which saves one",
      },
    ],
    sources: [`${TERRAFORM}/internal/command/show.go`],
  },
  {
    id: "plan-stale",
    speaker: "Terraform",
    pattern: /Saved plan is stale\b/,
    examples: ["Error: Saved plan is stale"],
    means: "The state has changed since the plan was made, so the plan would not do what was reviewed.",
    causes: [
      {
        because: "somebody has deployed in between",
        check: "the pipeline's runs, or the time at which the state was written",
        fix: "run npm run plan -- <environment>, and review that",
      },
    ],
    sources: [`${TERRAFORM}/internal/backend/local/backend_local.go`],
  },
  {
    id: "instance-prevented-destroy",
    speaker: "Terraform",
    pattern: /Instance cannot be destroyed/i,
    examples: ["Error: Instance cannot be destroyed", "Error: Resource instance cannot be destroyed"],
    means:
      "The plan would destroy or replace a resource that the environment protects: people would lose their account.",
    causes: [
      {
        because: "a key was changed that makes Terraform replace the resource",
        check: "npm run plan -- <environment> says which one, and what people would lose",
        fix: "put the key back as it was",
      },
      {
        because: "the environment is to be destroyed",
        check: "protection in the environment file is on, which is the default",
        fix: "do it as docs/tear-down.md says",
      },
    ],
    sources: [
      "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#prevent_destroy",
      `${TERRAFORM}/internal/terraform/node_resource_abstract_instance.go`,
      `${OPENTOFU}/internal/tofu/node_resource_abstract_instance.go`,
    ],
  },
  {
    id: "postcondition-failed",
    speaker: "Terraform",
    pattern: /Resource postcondition failed/,
    examples: ["Error: Resource postcondition failed"],
    means: "A cloud gave something that the stack refuses to go on with. The message below it says what.",
    causes: [
      {
        because: "the deployer may not read what the stack needs, as Auth0's client secret",
        check: "npm run env -- check <environment>",
        fix: "grant what the message below it names",
      },
    ],
    sources: ["https://developer.hashicorp.com/terraform/language/expressions/custom-conditions"],
  },
  {
    id: "pool-schema-fixed",
    speaker: "Terraform",
    pattern: /cannot modify or remove schema items/,
    examples: [
      "Error: updating Cognito User Pool (eu-west-1_AbCdEf123): cannot modify or remove schema items",
    ],
    means:
      "Cognito never changes an attribute of a user pool, nor takes one away. The aws provider stops before it asks.",
    causes: [
      {
        because: "the plan changes or removes an attribute that the pool has",
        check: "npm run plan -- <environment>: look at schema",
        fix: "leave the attribute as it is; Cognito takes further ones",
      },
      {
        because: "a schema block without its constraints differs from what Cognito fills in",
        check: "the plan removes and adds the same attribute",
        fix: "write string_attribute_constraints as the pool has them, or ignore changes of schema",
      },
    ],
    sources: [
      "https://github.com/hashicorp/terraform-provider-aws/issues/21654",
      "https://github.com/hashicorp/terraform-provider-aws/issues/38224",
      "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html",
    ],
  },
  {
    id: "inconsistent-final-plan",
    speaker: "Terraform",
    pattern: /(?:Provider|OpenTofu) produced inconsistent final plan/,
    examples: [
      "Error: Provider produced inconsistent final plan",
      "Error: OpenTofu produced inconsistent final plan",
    ],
    means:
      "A provider planned one thing and, once it knew all values, another one. Terraform stopped before it did either.",
    causes: [
      {
        because: "the provider has a defect that a second run gets around, as the values are known by then",
        check: "the message names the provider and the resource",
        fix: "run npm run plan -- <environment> again, review that and deploy it",
      },
    ],
    sources: [
      `${TERRAFORM}/internal/terraform/node_resource_apply_instance.go`,
      `${OPENTOFU}/internal/tofu/node_resource_apply_instance.go`,
    ],
  },
  {
    id: "inconsistent-result",
    speaker: "Terraform",
    pattern: /Provider produced inconsistent result after apply/,
    examples: ["Error: Provider produced inconsistent result after apply"],
    means:
      "What a cloud has after the change is not what the provider was told to make. The change was made.",
    causes: [
      {
        because:
          "the lifetimes of an app client's tokens were given without their units, or the other way round",
        check: "the message names token_validity_units",
        fix: "write both, then plan again",
      },
      {
        because: "the provider has a defect",
        check: "the message names the resource and the value",
        fix: "plan again: mostly nothing is left to do; report it to the provider's makers",
      },
    ],
    sources: [
      `${TERRAFORM}/internal/terraform/node_resource_abstract_instance.go`,
      "https://github.com/hashicorp/terraform-provider-aws/issues/47196",
      "https://github.com/hashicorp/terraform-provider-aws/issues/47554",
    ],
  },
  {
    id: "provider-not-found",
    speaker: "Terraform",
    pattern: /Failed to query available provider packages/,
    examples: ["Error: Failed to query available provider packages"],
    means: "Terraform found no provider of the version that the stack takes.",
    causes: [
      {
        because: "the registry can't be reached",
        check: "the message has “could not connect to”, and registry.terraform.io or registry.opentofu.org",
        fix: "allow that host, or set HTTPS_PROXY; without a registry, name a mirror in TF_PLUGIN_MIRROR",
      },
      {
        because: "the mirror or the registry lacks that version",
        check: "the message has “no available releases match the given constraints”",
        fix: "put the version into the mirror, or take one of stacks/versions.ts",
      },
    ],
    sources: [
      `${TERRAFORM}/internal/command/init.go`,
      "https://developer.hashicorp.com/terraform/cli/config/config-file#provider-installation",
    ],
  },
  {
    id: "lock-file-inconsistent",
    speaker: "Terraform",
    pattern: /Inconsistent dependency lock file/,
    examples: ["Error: Inconsistent dependency lock file"],
    means:
      "Terraform's lock file names other providers than the stack takes, or than the plan was made with.",
    causes: [
      {
        because:
          "the versions in stacks/versions.ts, or the lock file, were changed since Terraform ran here",
        check: "git log stacks/versions.ts .terraform.lock.hcl",
        fix: "run npm run plan -- <environment>, which prepares the folder again",
      },
      {
        because: "the plan was made with other providers, on another machine",
        check: "the message says “A saved plan can be applied only to the same configuration”",
        fix: "run npm run plan -- <environment>, and deploy that one",
      },
    ],
    sources: [LOCK_FILE, `${TERRAFORM}/internal/backend/local/backend_local.go`],
  },
  {
    id: "provider-checksum-mismatch",
    speaker: "Terraform",
    pattern:
      /(?:doesn't|does not) match any of the checksums (?:previously )?recorded|archive has incorrect (?:SHA-256 )?checksum/,
    examples: [
      "the local package for registry.terraform.io/auth0/auth0 1.54.1 doesn't match any of the checksums previously recorded in the dependency lock file",
      "the current package for registry.opentofu.org/auth0/auth0 1.54.1 doesn't match any of the checksums previously recorded in the dependency lock file; for more information: https://opentofu.org/docs/language/files/dependency-lock/#checksum-verification",
      "registry.terraform.io/hashicorp/aws: the cached package for registry.terraform.io/hashicorp/aws 5.100.0 (in .terraform/providers) does not match any of the checksums recorded in the dependency lock file",
    ],
    means: "The provider that was found is not the one that the lock file knows. Terraform does not run it.",
    causes: [
      {
        because: "the file was damaged or replaced on the way or on this machine",
        check:
          "remove .terraform in the stack's folder and run it again, which fetches and checks the provider anew",
        fix: "find out where it came from before anything runs with your credentials; don't lock what you can't explain",
      },
      {
        because: "the lock file has no hashes for this kind of machine",
        check:
          "the message says “for packages targeting different platforms”, and no line of the lock file names this platform",
        fix: "run npm run lock -- --platform with every platform that you use, and commit the file",
      },
      {
        because: "one was built here or comes from a mirror, and the other one from the registry",
        check:
          "terraform (or tofu) version names where providers come from; TF_CLI_CONFIG_FILE has the mirror",
        fix: "take it from where it was locked, or lock it from the mirror: npm run lock -- --mirror, as docs/lock.md says",
      },
    ],
    sources: [LOCK_FILE, `${TERRAFORM}/internal/providercache/package_install.go`],
  },
  {
    id: "plugins-not-installed",
    speaker: "Terraform",
    pattern: /Required plugins are not installed/,
    examples: ["Error: Required plugins are not installed"],
    means: "The stack's folder has not the providers that its lock file names.",
    causes: [
      {
        because: "Terraform was run by hand in a folder that was not prepared",
        check: "there is no .terraform in the folder",
        fix: "run terraform (or tofu) init there, or npm run plan -- <environment>, which does it",
      },
    ],
    sources: [`${TERRAFORM}/internal/command/meta_backend.go`],
  },
  {
    id: "backend-not-initialized",
    speaker: "Terraform",
    pattern: /Backend initialization required/,
    examples: [
      'Error: Backend initialization required, please run "terraform init"',
      'Error: Backend initialization required, please run "tofu init"',
    ],
    means: "Terraform does not know yet where the state of this folder is.",
    causes: [
      {
        because: "Terraform was run by hand in a folder that was not prepared, or whose backend has changed",
        check: "the reason in the message",
        fix: "run npm run plan -- <environment>, which prepares the folder",
      },
    ],
    sources: [`${TERRAFORM}/internal/command/meta_backend_errors.go`],
  },
  {
    id: "terraform-too-old",
    speaker: "Terraform",
    pattern:
      /Unsupported Terraform Core version|This module is not compatible with OpenTofu|state file uses format version \d+, which is not supported/,
    examples: [
      "Error: Unsupported Terraform Core version",
      "This module is not compatible with OpenTofu v1.10.5.",
      "The state file uses format version 5, which is not supported by Terraform 1.11.4. This state file may have been created by a newer version of Terraform.",
      "The state file uses format version 5, which is not supported by OpenTofu 1.12.6. This state file may have been created by a newer version of OpenTofu.",
    ],
    means:
      "This Terraform, or OpenTofu, is another one than the stack takes, or than the state was written with.",
    causes: [
      {
        because: "this machine's is older than the pipeline's",
        check: "terraform (or tofu) version, here and there",
        fix: "install the version in .terraform-version, or name it in TERRAFORM_BINARY_NAME",
      },
    ],
    sources: [
      `${TERRAFORM}/internal/configs/module.go`,
      `${TERRAFORM}/internal/states/statefile/read.go`,
      `${OPENTOFU}/internal/configs/diagnostics.go`,
    ],
  },
  {
    id: "aws-account-not-allowed",
    speaker: "Terraform",
    pattern: /AWS account ID not allowed/i,
    examples: ["Error: AWS account ID not allowed: 123456789012"],
    means: "The credentials belong to another AWS account than the environment file names. Nothing was done.",
    causes: [
      {
        because: "the shell has the credentials of another account",
        check: "aws sts get-caller-identity",
        fix: "use credentials of the account in cognito.accountId",
      },
      {
        because: "cognito.accountId names the wrong account",
        check: "the environment file",
        fix: "correct it there",
      },
    ],
    sources: ["https://registry.terraform.io/providers/hashicorp/aws/latest/docs#allowed_account_ids-1"],
  },
  {
    id: "azuread-not-configured",
    speaker: "Terraform",
    pattern: /could not configure AzureCli Authorizer/,
    examples: ["Error: unable to build authorizer: could not configure AzureCli Authorizer: exit status 1"],
    means: "The azuread provider found no credentials, so it tried the Azure CLI, which has none either.",
    causes: [
      {
        because: "no variable is set, and nobody is signed in",
        check: "npm run env -- check <environment>",
        fix: "set ARM_CLIENT_ID and ARM_CLIENT_SECRET, or az login",
      },
    ],
    sources: [
      "https://github.com/hashicorp/go-azure-sdk/blob/main/sdk/auth/auth.go",
      "https://registry.terraform.io/providers/hashicorp/azuread/latest/docs#authenticating-to-azure-active-directory",
    ],
  },
  {
    id: "azuread-token-version",
    speaker: "Terraform",
    pattern: /`requested_access_token_version` must be 2 when `sign_in_audience` is/,
    examples: ['`requested_access_token_version` must be 2 when `sign_in_audience` is "…" or "…"'],
    means: "An app registration that admits personal accounts must ask for tokens of version 2.",
    causes: [
      {
        because: "the configuration lacks api.requested_access_token_version",
        check: "the block api of azuread_application",
        fix: "write requested_access_token_version = 2 there",
      },
    ],
    sources: [
      "https://github.com/hashicorp/terraform-provider-azuread/blob/main/internal/services/applications/application_resource.go",
      "https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation",
    ],
  },
  {
    id: "azuread-name-taken",
    speaker: "Terraform",
    pattern:
      /An existing "azuread_\w+" with name .{1,200} was found and `prevent_duplicate_names` was specified/,
    examples: [
      'An existing "azuread_application" with name "Acme" (ID: "/applications/00000000-0000-0000-0000-000000000000") was found and `prevent_duplicate_names` was specified',
    ],
    means: "The tenant has an app registration of that name, and the state has not.",
    causes: [
      {
        because: "a deploy that was cut short left it behind",
        check: "Entra, App registrations: when it was made, and by whom",
        fix: "if nobody has signed in by it, delete it there and run this again; otherwise npm run adopt -- <environment>",
      },
      {
        because: "another environment, or somebody else, has one of that name",
        check: "npm run env -- check <environment>",
        fix: "choose another microsoft.displayName",
      },
    ],
    sources: [
      "https://github.com/hashicorp/terraform-provider-azuread/blob/main/internal/helpers/tf/errors.go",
      "https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application#prevent_duplicate_names-1",
    ],
  },
  {
    id: "azuread-not-replicated",
    speaker: "Terraform",
    pattern: /Timed out whilst waiting for new (?:application|service principal) to be replicated/,
    examples: ["Error: Timed out whilst waiting for new application to be replicated in Azure AD"],
    means: "Entra made it, and did not know it everywhere in time.",
    causes: [
      {
        because: "Entra is slow at the moment",
        check: "https://status.cloud.microsoft",
        fix: "run this again: if it says that the name is taken, delete the app registration that this run has just made",
      },
    ],
    sources: [
      "https://github.com/hashicorp/terraform-provider-azuread/blob/main/internal/services/applications/application_resource.go",
    ],
  },
  {
    id: "auth0-action-not-built",
    speaker: "Terraform",
    pattern:
      /action "[^"\n]{1,200}" (?:failed to build, check the Auth0 UI for errors|never reached built state|deploy never completed)/,
    examples: ['Error: action "gate" failed to build, check the Auth0 UI for errors'],
    means:
      "Auth0 did not build or deploy the Action that lets people in, so the one from before is still at work.",
    causes: [
      {
        because: "Auth0 is slow at the moment",
        check: "https://status.auth0.com",
        fix: "run this again",
      },
      {
        because: "the code of the Action has a mistake, as after an extension of one's own",
        check: "Auth0: Actions, Library, the Action: its errors",
        fix: "correct it, then plan and deploy",
      },
    ],
    sources: [
      "https://github.com/auth0/terraform-provider-auth0/blob/v1.54.1/internal/auth0/action/resource.go",
    ],
  },
  {
    id: "already-in-state",
    speaker: "Terraform",
    pattern: /Resource already managed by (?:Terraform|OpenTofu)/,
    examples: ["Error: Resource already managed by Terraform", "Error: Resource already managed by OpenTofu"],
    means: "Something is to be imported that the state has already.",
    causes: [
      {
        because: "the takeover was done already",
        check: "npm run plan -- <environment>",
        fix: "deploy what that plan says, if it says anything",
      },
    ],
    sources: [`${TERRAFORM}/internal/terraform/node_resource_import.go`],
  },
  {
    id: "import-not-found",
    speaker: "Terraform",
    pattern: /Cannot import non-existent remote object/,
    examples: ["Error: Cannot import non-existent remote object"],
    means: "What is to be taken over is not there, or not for these credentials.",
    causes: [
      {
        because: "an ID in the environment file is wrong, or was deleted since",
        check: "npm run env -- check <environment>",
        fix: "correct it under adopt, or take it out",
      },
      {
        because: "the credentials are of another account, tenant or region",
        check: "the region and the account in the environment file",
        fix: "use the right ones",
      },
    ],
    sources: [`${TERRAFORM}/internal/terraform/node_resource_import.go`],
  },
  {
    id: "s3-state-checksum",
    speaker: "Terraform",
    pattern: /state data in S3 does not have the expected content/,
    examples: ["Error: Error loading state: state data in S3 does not have the expected content."],
    means: "The state in S3 is not the one that was written last, by the checksum in DynamoDB.",
    causes: [
      {
        because: "S3 did not have the newest state yet",
        check: "wait for a minute",
        fix: "run this again",
      },
      {
        because: "somebody put another version of the state into the bucket by hand",
        check: "the versions of the object in S3",
        fix: "put the newest one back, or correct the digest that the message names",
      },
    ],
    sources: [`${TERRAFORM}/internal/backend/remote-state/s3/client.go`],
  },
] as const satisfies readonly ErrorEntry[];

export type TerraformErrorId = (typeof ERRORS)[number]["id"];

export const TERRAFORM_ERRORS: readonly (ErrorEntry & { readonly id: TerraformErrorId })[] = ERRORS;

/** Whether what Terraform reported is an error. @param output with or without Terraform's mark */
export const hasTerraformError = (output: string, id: TerraformErrorId): boolean =>
  ERRORS.some((entry) => entry.id === id && entry.pattern.test(`${MARK}${output}`));

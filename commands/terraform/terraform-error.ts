import { realpathSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { explainFileError, type FileErrorCode } from "../../environments/file-error";
import { shellWord } from "../../environments/shell-word";
import { UserError } from "../../environments/user-error";
import { hasTerraformError, type TerraformErrorId } from "../../explain/catalogue/terraform";
import { PROVIDER_SOURCES } from "../../stacks/versions";
import { ROOT } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";
import { redact } from "../terminal/redact";
import { explainChecksum } from "./explain-checksum";
import type { SynthesizedStack } from "./synthesized-stack";

/** An error that Terraform or a provider reported. */
export interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  /** Of the resource that it is about, where there is one. */
  readonly address?: string;
}

/** Terraform failed. Its message explains a failure that is known, and has no credentials in it in any case. */
export class TerraformError extends UserError {
  constructor(
    { folder, variables }: SynthesizedStack,
    command: string,
    readonly diagnostics: readonly Diagnostic[],
    /** What Terraform wrote besides, for instance of a provider that crashed. */
    text: string,
  ) {
    const environment = basename(folder);
    const output = [...diagnostics.map(textOf), text].join("\n");
    const known = KNOWN.find(({ id }) => hasTerraformError(output, id));
    const { code, message } =
      fileErrorIn(output, folder) ??
      (known === undefined
        ? {
            code: "terraform-failed",
            message: `${environment}: ${renderFailure(command, diagnostics, text)}`,
          }
        : { code: known.code, message: known.explain(environment, output, relative(ROOT, folder)) });
    super(code, redact(message, variables));
  }
}

/** How we say a failure that the catalogue has. */
interface KnownFailure {
  readonly code: string;
  readonly id: TerraformErrorId;
  /** Says what happened and what to do. */
  readonly explain: (environment: string, output: string, folder: string) => string;
}

const refusedCredentials = (provider: string, id: TerraformErrorId, fix: string): KnownFailure => ({
  code: "credentials-refused",
  id,
  explain: (environment) =>
    `${provider} refused the credentials: they are wrong or have expired.\nTo do: ${fix}, then run this again for ${environment}.`,
});

/** The first that fits counts. */
const KNOWN: readonly KnownFailure[] = [
  // Before the lock: OpenTofu reads a local state as it locks it, and says that it got no lock.
  {
    code: "state-encrypted",
    id: "state-encrypted",
    explain: (environment) =>
      `OpenTofu encrypted the state or the plan of ${environment}, and this run can't decrypt it. Nothing was changed.\nTo do: set TERRAFORM_BINARY_NAME=tofu, and TF_ENCRYPTION to what it was encrypted with, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").`,
  },
  {
    code: "state-not-encrypted",
    id: "state-not-encrypted",
    explain: (environment) =>
      `TF_ENCRYPTION says that the state of ${environment} is encrypted, and it is not yet. Nothing was changed.\nTo do: add a fallback to TF_ENCRYPTION that reads it as it is, and deploy once (docs/state.md, "Encrypt the state with OpenTofu").`,
  },
  {
    code: "state-locked",
    id: "state-locked",
    explain: (environment, output, folder) => {
      const field = (name: string) => new RegExp(`^\\s*${name}:\\s*(.+)$`, "m").exec(output)?.[1]?.trim();
      const id = field("ID");
      return `The state of ${environment} is locked${after(" by ", field("Who"))}${after(" since ", field("Created"))}${after(" for ", field("Operation"))}.\nTo do: wait until that run has ended, then run this again. If it was killed: ${PROGRAM.command} force-unlock ${id === undefined ? "<lock id>" : shellWord(id)} in ${folder}.`;
    },
  },
  {
    code: "provider-crashed",
    id: "provider-crashed",
    explain: (environment, output) =>
      `The provider${after(" ", providerIn(output))} crashed.\nTo do: run this again for ${environment}. If it crashes again, go back to the version before in stacks/versions.ts, and report it to the provider's makers.`,
  },
  { code: "provider-checksum-mismatch", id: "provider-checksum-mismatch", explain: explainChecksum },
  {
    code: "lock-file-inconsistent",
    id: "lock-file-inconsistent",
    explain: (environment) =>
      `The plan was made with other providers than .terraform.lock.hcl has now, so it would not do what was reviewed.\nTo do: npm run plan -- ${environment}, and review that.`,
  },
  refusedCredentials(
    "AWS",
    "aws-credentials-refused",
    "renew AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or sign in with aws sso login",
  ),
  refusedCredentials(
    "Entra",
    "entra-credentials-refused",
    "renew ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login",
  ),
  refusedCredentials(
    "Auth0",
    "auth0-credentials-refused",
    "renew AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN",
  ),
  {
    code: "state-moved",
    id: "state-moved",
    explain: (environment, _, folder) =>
      `environments/${environment}.yaml names another place for the state of ${environment} than ${PROGRAM.title} used here before. Nothing was changed.\nTo do: if the state was moved there already, rm ${shellWord(`${folder}/.terraform/terraform.tfstate`)}, in which ${PROGRAM.title} remembers the old place, then run the same command again. If not, put the old place back, or move the state (docs/state.md, "To another bucket").`,
  },
  {
    code: "state-of-other-providers",
    id: "state-of-other-providers",
    explain: (environment, _, folder) =>
      `The state of ${environment} has resources of providers that the stack and its lock file lack. Nothing was changed.\nTo do: if OpenTofu wrote the state, which calls providers by its own registry, give them Terraform's names in a shell with the credentials of ${environment}, then run the same command again (docs/state.md, "From OpenTofu to Terraform"):\n${renderRenaming(folder)}\nOtherwise put back what the stack declared by that provider, and deploy its end before the provider's.`,
  },
  {
    code: "not-a-saved-plan",
    id: "not-a-saved-plan",
    explain: (environment) =>
      `That file is not a plan that ${PROGRAM.title} saved.\nTo do: npm run plan -- ${environment}, which saves one.`,
  },
  {
    code: "plan-stale",
    id: "plan-stale",
    explain: (environment) =>
      `The plan is stale: the state of ${environment} has changed since, so the plan would not do what was reviewed.\nTo do: npm run plan -- ${environment}, and review that.`,
  },
];

/** The commands that give the providers in a state the names that they have at Terraform's registry. */
const renderRenaming = (folder: string): string =>
  Object.values(PROVIDER_SOURCES)
    .map(
      (provider) =>
        `  terraform -chdir=${shellWord(folder)} state replace-provider -auto-approve registry.opentofu.org/${provider} registry.terraform.io/${provider}`,
    )
    .join("\n");

/** As Go writes an error of the file system: the call, the file, and why. */
const FILE_ERROR =
  /\b(open|mkdir|rename|remove|unlink|write|read|create|stat|lstat|symlink) ([^\s:]+): (permission denied|operation not permitted|read-only file system|no space left on device|disk quota exceeded)/;

const REASONS: Readonly<Record<string, FileErrorCode>> = {
  "permission denied": "EACCES",
  "operation not permitted": "EPERM",
  "read-only file system": "EROFS",
  "no space left on device": "ENOSPC",
  "disk quota exceeded": "EDQUOT",
};

/** Terraform reports a file that it may not write as a lock that it can't get, among others. */
function fileErrorIn(output: string, folder: string): UserError | undefined {
  const [, syscall, file = "", reason = ""] = FILE_ERROR.exec(output) ?? [];
  const path = resolve(realFolderOf(resolve(folder, dirname(file))), basename(file));
  return explainFileError({ code: REASONS[reason], syscall, path });
}

/** Where a folder really is: the states are behind a link. */
function realFolderOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** The provider that a failure names, or whose resource it is about. */
const providerIn = (output: string): string | undefined =>
  /terraform-provider-([a-z0-9]+)/.exec(output)?.[1] ??
  /registry\.(?:terraform\.io|opentofu\.org)\/\w+\/(\w+)/.exec(output)?.[1] ??
  /^([a-z0-9]+)_\w+\./m.exec(output)?.[1];

const after = (before: string, found: string | undefined) => (found === undefined ? "" : `${before}${found}`);

const textOf = ({ summary, detail, address }: Diagnostic) =>
  [address, summary, detail].filter(Boolean).join("\n");

function renderFailure(command: string, diagnostics: readonly Diagnostic[], text: string): string {
  const reasons = diagnostics.map(({ summary, detail, address }) =>
    [address === undefined ? summary : `${address}: ${summary}`, detail].filter(Boolean).join("\n"),
  );
  return `${PROGRAM.command} ${command} failed:\n\n${[...reasons, text].filter(Boolean).join("\n\n")}`;
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { pointedShellOf } from "../../environments/pointed-shell";
import { UserError } from "../../environments/user-error";
import type { TerraformProgram } from "../../stacks/terraform-program";
import { readEnvFile } from "../environment/env-file";
import { ROOT } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";
import { redact } from "../terminal/redact";

/** The variable in which OpenTofu is told how a state and a plan are encrypted. */
export const ENCRYPTION = "TF_ENCRYPTION";

/** Whether a state or a saved plan is one that OpenTofu encrypted. A state's serial and lineage stay in plain text. */
export function isEncrypted(file: unknown): boolean {
  return typeof file === "object" && file !== null && "encrypted_data" in file;
}

/** Who decrypts, and with which variables. */
export interface Decryption {
  readonly program: TerraformProgram;
  readonly variables: NodeJS.ProcessEnv;
}

/** This shell's program, with its variables and those of `.env.<environment>`. */
export function decryptionFor(environment: string): Decryption {
  const file = pointedShellOf(process.env) === undefined ? readEnvFile(environment, ROOT) : undefined;
  return { program: PROGRAM, variables: { ...process.env, ...file?.variables } };
}

/** Variables that would have OpenTofu look elsewhere, or do something else. */
const STEERING = /^TF_(?:DATA_DIR|WORKSPACE|CLI_ARGS|LOG|REATTACH_PROVIDERS)/;

/**
 * Decrypts a state as OpenTofu alone can, in a folder of its own, to which only the encrypted state is written.
 *
 * @param shown what to call it in a message
 * @throws UserError where the program is Terraform, where nothing says how it is encrypted, or where that is not how
 */
export function decryptState(text: string, shown: string, { program, variables }: Decryption): string {
  if (program.title !== "OpenTofu") {
    throw new UserError(
      "state-encrypted",
      `${shown}: is encrypted by OpenTofu, and Terraform can't read it. Nothing was changed.\nTo do: set TERRAFORM_BINARY_NAME=tofu, and ${ENCRYPTION} to what it was encrypted with, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").`,
    );
  }
  if (!variables[ENCRYPTION]) {
    throw new UserError(
      "state-encrypted",
      `${shown}: is encrypted by OpenTofu, and ${ENCRYPTION} is not set. Nothing was changed.\nTo do: set ${ENCRYPTION} to what it was encrypted with, in your shell or in .env.<environment>, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").`,
    );
  }
  const { status, stdout, stderr, error } = pull(text, program.file, variables);
  if (status === 0) return stdout;
  if (error !== undefined) {
    throw new UserError(
      "state-not-decrypted",
      `${shown}: is encrypted by OpenTofu, which could not be run: ${error.message}. Nothing was changed.\nTo do: install OpenTofu, or name it in TERRAFORM_BINARY_NAME, then run the same command again.`,
    );
  }
  throw new UserError(
    "state-not-decrypted",
    `${shown}: is encrypted by OpenTofu, and ${ENCRYPTION} does not open it. Nothing was changed.\n${reasonIn(stderr, variables)}\nTo do: set ${ENCRYPTION} to what it was encrypted with, then run the same command again (docs/state.md, "Encrypt the state with OpenTofu").`,
  );
}

function pull(text: string, program: string, variables: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(join(tmpdir(), "encrypted-state-"));
  try {
    writeFileSync(join(folder, "terraform.tfstate"), text, { mode: 0o600 });
    const own = Object.entries(variables).filter(([name]) => !STEERING.test(name));
    const env = { ...Object.fromEntries(own), CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_INPUT: "0" };
    const options = { cwd: folder, env, encoding: "utf8", maxBuffer: MOST_BYTES } as const;
    return spawnSync(program, ["state", "pull"], options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MOST_BYTES = 256 * 1024 * 1024;

/** What OpenTofu says, without its frame. */
const reasonIn = (stderr: string, variables: NodeJS.ProcessEnv): string =>
  redact(stripVTControlCharacters(stderr), variables)
    .split("\n")
    .map((line) => line.replace(/^[│╷╵\s]+/, "").trimEnd())
    .filter((line) => line !== "")
    .map((line) => `  ${line}`)
    .join("\n");

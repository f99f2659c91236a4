import { readFileSync, writeFileSync } from "node:fs";
import { CompactEncrypt, compactDecrypt } from "jose";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";
import { ROOT, STATES } from "../setup/paths";
import { run } from "../terminal/run";
import { stateFileIn } from "./state-file";

/** Length of a key of A256GCM. */
const KEY_BYTES = 32;

const planFile = (folder: string, environment: string) => stateFileIn(folder, environment, "tfplan");
const sealedFile = (folder: string, environment: string) => stateFileIn(folder, environment, "tfplan.jwe");

/**
 * Encrypts a saved plan into `state/<environment>.tfplan.jwe`: it holds every secret of the state, and whoever can read a
 * repository can read its artifacts. The environment and the commit are sealed in, so that it opens for nothing else.
 *
 * @throws UserError
 */
export async function sealPlan(environment: string, folder = STATES): Promise<void> {
  const file = planFile(folder, environment);
  const key = keyIn(process.env.PLAN_KEY);
  const plan = readPlanFile(file, `npm run plan -- ${environment}`);
  const sealed = await new CompactEncrypt(plan)
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", environment, commit: await readCommit() })
    .encrypt(key);
  writeFileSync(sealedFile(folder, environment), sealed);
}

/** Decrypts what {@link sealPlan} made, into `state/<environment>.tfplan`. @throws UserError */
export async function unsealPlan(environment: string, folder = STATES): Promise<void> {
  const file = sealedFile(folder, environment);
  const key = keyIn(process.env.PLAN_KEY);
  const sealed = readPlanFile(file, `npm run github -- seal ${environment}`).toString();
  const { plaintext, protectedHeader } = await decrypt(sealed, key, file);
  const expected = { environment, commit: await readCommit() };
  for (const [name, value] of Object.entries(expected)) {
    if (protectedHeader[name] === value) continue;
    throw new UserError(
      "sealed-for-another-plan",
      `${file}: is a plan of ${name} ${String(protectedHeader[name])}, not of ${value}.\nTo do: plan again.`,
    );
  }
  writeFileSync(planFile(folder, environment), plaintext, { mode: 0o600 });
}

async function decrypt(sealed: string, key: Uint8Array, file: string) {
  try {
    return await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
  } catch {
    throw new UserError(
      "plan-not-opened",
      `${file}: PLAN_KEY does not open it, or it was changed.\nTo do: give both jobs the same PLAN_KEY, and plan again.`,
    );
  }
}

function keyIn(text: string | undefined): Uint8Array {
  const key = Buffer.from(text ?? "", "base64");
  if (key.length === KEY_BYTES) return key;
  throw new UserError(
    "plan-key-invalid",
    `PLAN_KEY ${text ? "is not a key" : "is not set"}: it must be ${KEY_BYTES} bytes in Base64.\nTo do: keep the output of openssl rand -base64 ${KEY_BYTES} as the secret PLAN_KEY (docs/github.md).`,
  );
}

function readPlanFile(file: string, make: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw (
      explainFileError(error) ??
      new UserError(
        "file-not-readable",
        `${file}: is not readable (${(error as NodeJS.ErrnoException).code}).\nTo do: ${make}`,
      )
    );
  }
}

async function readCommit(): Promise<string> {
  const { code, stdout, stderr } = await run("git", ["-C", ROOT, "rev-parse", "HEAD"]);
  if (code !== 0) throw new UserError("commit-unknown", `git does not know the commit: ${stderr}`);
  return stdout.trim();
}

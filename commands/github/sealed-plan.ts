import { readFileSync, writeFileSync } from "node:fs";
import { CompactEncrypt, compactDecrypt } from "jose";
import { explainFileError } from "../../environments/file-error";
import { UserError } from "../../environments/user-error";
import { ROOT, STATES } from "../setup/paths";
import { run } from "../terminal/run";
import { KEY_AGREEMENT, privateKeyIn, publicKeyIn } from "./plan-keys";
import { stateFileIn } from "./state-file";

const ENCRYPTION = "A256GCM";

const planFile = (folder: string, environment: string) => stateFileIn(folder, environment, "tfplan");
const sealedFile = (folder: string, environment: string) => stateFileIn(folder, environment, "tfplan.jwe");

/**
 * Encrypts a saved plan into `state/<environment>.tfplan.jwe`: it holds every secret of the state, and whoever can read a
 * repository can read its artifacts. It is sealed to a public key, so whoever plans can open no plan. The environment and the commit
 * are sealed in, so that it opens for nothing else.
 *
 * @throws UserError
 */
export async function sealPlan(environment: string, folder = STATES): Promise<void> {
  const file = planFile(folder, environment);
  const key = await publicKeyIn(process.env);
  const plan = readPlanFile(file, `npm run plan -- ${environment}`);
  const sealed = await new CompactEncrypt(plan)
    .setProtectedHeader({ alg: KEY_AGREEMENT, enc: ENCRYPTION, environment, commit: await readCommit() })
    .encrypt(key);
  writeFileSync(sealedFile(folder, environment), sealed);
}

/** Decrypts what {@link sealPlan} made, into `state/<environment>.tfplan`. @throws UserError */
export async function unsealPlan(environment: string, folder = STATES): Promise<void> {
  const file = sealedFile(folder, environment);
  const key = await privateKeyIn(process.env);
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

async function decrypt(sealed: string, key: CryptoKey | Uint8Array, file: string) {
  try {
    return await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [KEY_AGREEMENT],
      contentEncryptionAlgorithms: [ENCRYPTION],
    });
  } catch {
    throw new UserError(
      "plan-not-opened",
      `${file}: PLAN_PRIVATE_KEY does not open it, or it was changed.\nTo do: make PLAN_PUBLIC_KEY and PLAN_PRIVATE_KEY the two keys of one pair (docs/github.md), and plan again.`,
    );
  }
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

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CompactEncrypt, compactDecrypt } from "jose";
import { UserError } from "../../environments/user-error";
import { ROOT } from "../setup/paths";
import { run } from "../terminal/run";

/** Bytes of a key of A256GCM. */
const KEY_LENGTH = 32;

const planOf = (folder: string, environment: string) => join(folder, `${environment}.tfplan`);
const sealedOf = (folder: string, environment: string) => join(folder, `${environment}.tfplan.jwe`);

/**
 * Encrypts a saved plan into `state/<environment>.tfplan.jwe`: it holds every secret of the state, and whoever can read a
 * repository can read its artifacts. The environment and the commit are sealed in, so that it is opened for nothing else.
 *
 * @throws UserError
 */
export async function seal(environment: string, folder = join(ROOT, "state")): Promise<void> {
  const key = keyIn(process.env.PLAN_KEY);
  const plan = read(planOf(folder, environment), `npm run plan -- ${environment}`);
  const sealed = await new CompactEncrypt(plan)
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", environment, commit: await commit() })
    .encrypt(key);
  writeFileSync(sealedOf(folder, environment), sealed);
}

/** Decrypts what {@link seal} made, into `state/<environment>.tfplan`. @throws UserError */
export async function unseal(environment: string, folder = join(ROOT, "state")): Promise<void> {
  const key = keyIn(process.env.PLAN_KEY);
  const file = sealedOf(folder, environment);
  const sealed = read(file, `npm run github -- seal ${environment}`).toString();
  const { plaintext, protectedHeader } = await opened(sealed, key, file);
  const expected = { environment, commit: await commit() };
  for (const [name, value] of Object.entries(expected)) {
    if (protectedHeader[name] === value) continue;
    throw new UserError(
      `${file}: is a plan of ${name} ${String(protectedHeader[name])}, not of ${value}.\nTo do: plan again.`,
    );
  }
  writeFileSync(planOf(folder, environment), plaintext, { mode: 0o600 });
}

async function opened(sealed: string, key: Uint8Array, file: string) {
  try {
    return await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
  } catch {
    throw new UserError(
      `${file}: PLAN_KEY does not open it, or it was changed.\nTo do: give both jobs the same PLAN_KEY, and plan again.`,
    );
  }
}

function keyIn(text: string | undefined): Uint8Array {
  const key = Buffer.from(text ?? "", "base64");
  if (key.length === KEY_LENGTH) return key;
  throw new UserError(
    `PLAN_KEY ${text ? "is no key" : "is not set"}: it must be ${KEY_LENGTH} bytes in Base64.\nTo do: keep the output of openssl rand -base64 ${KEY_LENGTH} as the secret PLAN_KEY (docs/github.md).`,
  );
}

function read(file: string, make: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UserError(
      `${file}: is not readable (${(error as NodeJS.ErrnoException).code}).\nTo do: ${make}`,
    );
  }
}

async function commit(): Promise<string> {
  const { code, stdout, stderr } = await run("git", ["-C", ROOT, "rev-parse", "HEAD"]);
  if (code !== 0) throw new UserError(`git does not know the commit: ${stderr}`);
  return stdout.trim();
}

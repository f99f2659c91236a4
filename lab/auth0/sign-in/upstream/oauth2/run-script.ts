import { join } from "node:path";
import type { CallbackInput } from "../../../sandbox/callback-program";
import { type Sandbox, SandboxError } from "../../../sandbox/sandbox";
import { PageError } from "../../errors";
import { UpstreamError } from "../error";

const PROGRAM = join(__dirname, "..", "..", "..", "sandbox", "callback-program.ts");

/**
 * Runs one of a connection's scripts. What it throws, and what it gives to its callback as an error, ends the sign-in with
 * `invalid_request` and the error's message.
 *
 * @param given its arguments before the callback
 * @returns what it calls back with
 * @see https://github.com/auth0/custom-social-connections/issues/36
 * @throws UpstreamError
 * @throws PageError 501 if it needs what the lab's sandbox lacks
 */
export async function runScript(sandbox: Sandbox, script: string, ...given: unknown[]): Promise<unknown> {
  try {
    const json = await sandbox.run(PROGRAM, { script, given } satisfies CallbackInput);
    return json === undefined ? undefined : JSON.parse(String(json));
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    if (error.failure === "lab") throw new PageError(501, "not_in_lab", error.message);
    throw new UpstreamError("invalid_request", error.message, { cause: error });
  }
}

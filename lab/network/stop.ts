import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** How the proxy is told to stop: `POST` there, by whoever can prove that they know the lab's secret. */
export const STOP_PATH = "/stop";

export interface Stopping {
  readonly secret: string;
  /** Called once the answer is on its way. */
  readonly stop: () => void;
}

/** How long the lab may take to say that it stops. */
const TIMEOUT_MS = 5000;

/**
 * Asks what listens on a port of this machine to stop. The secret itself is not sent: it may be another program.
 *
 * @returns the process that stops; undefined if it is not the lab that knows the secret, and then nothing has happened
 */
export async function askToStop(port: number, secret: string): Promise<number | undefined> {
  const nonce = randomBytes(16).toString("hex");
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${STOP_PATH}`, {
      method: "POST",
      headers: { "lab-nonce": nonce, "lab-proof": proofOf(secret, "stop", nonce) },
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { pid, proof } = Object(await answer.json()) as { pid?: unknown; proof?: unknown };
    const isProven = isSame(String(proof), proofOf(secret, "stopping", nonce, String(pid)));
    return isProven && Number.isSafeInteger(pid) && Number(pid) > 0 ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

/** Answers such a request, and stops if it has the proof. */
export function answerStop(
  { headers }: IncomingMessage,
  response: ServerResponse,
  stopping?: Stopping,
): void {
  const nonce = String(headers["lab-nonce"] ?? "");
  if (
    stopping === undefined ||
    !/^[0-9a-f]{32}$/.test(nonce) ||
    !isSame(String(headers["lab-proof"]), proofOf(stopping.secret, "stop", nonce))
  ) {
    response.writeHead(403).end("the lab stops for npm run lab -- down in its own folder\n");
    return;
  }
  const { pid } = process;
  response
    .setHeader("content-type", "application/json")
    .once("close", stopping.stop)
    .end(JSON.stringify({ pid, proof: proofOf(stopping.secret, "stopping", nonce, String(pid)) }));
}

const proofOf = (secret: string, ...parts: readonly string[]) =>
  createHmac("sha256", secret).update(parts.join(" ")).digest("hex");

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

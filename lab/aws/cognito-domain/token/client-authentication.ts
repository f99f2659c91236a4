import { createHash, timingSafeEqual } from "node:crypto";
import type { DeployedClient, DeployedPool } from "../deployed-pool";
import { TokenError } from "./error";

/**
 * The app client that asks: by its secret if it has one, in a Basic header or in the body, and by its id alone if not.
 *
 * @param status what a client gets that did not prove itself
 * @throws TokenError invalid_client
 */
export async function authenticateClient(
  pool: DeployedPool,
  authorization: string | undefined,
  form: URLSearchParams,
  status: 400 | 401 = 400,
): Promise<DeployedClient> {
  const { id, secret } = basicCredentials(authorization) ?? {
    id: form.get("client_id") ?? "",
    secret: form.get("client_secret") ?? undefined,
  };
  const client = await pool.appClient(id);
  if (client === undefined) throw new TokenError("invalid_client", undefined, status);
  if (!isSame(secret, client.ClientSecret)) {
    throw new TokenError("invalid_client", "invalid_client_secret", status);
  }
  return client;
}

function isSame(given: string | undefined, expected: string | undefined): boolean {
  if (given === undefined || expected === undefined) return given === expected;
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** RFC 6749, section 2.3.1: both halves are form-encoded before they are put together. */
function basicCredentials(authorization = ""): { id: string; secret: string } | undefined {
  const encoded = /^basic (?<encoded>.+)$/i.exec(authorization)?.groups?.encoded;
  if (encoded === undefined) return undefined;
  const [id = "", ...secret] = Buffer.from(encoded, "base64").toString().split(":");
  return { id: formDecoded(id), secret: formDecoded(secret.join(":")) };
}

function formDecoded(value: string): string {
  return new URLSearchParams(`value=${value}`).get("value") ?? "";
}

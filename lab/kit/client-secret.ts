import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Reads a client's credentials from a Basic header, whose halves are form-encoded.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export function readBasicCredentials(
  authorization = "",
): { readonly clientId: string; readonly clientSecret: string } | undefined {
  const encoded = /^basic (?<encoded>.+)$/i.exec(authorization)?.groups?.encoded;
  if (encoded === undefined) return undefined;
  const [clientId = "", ...secret] = Buffer.from(encoded, "base64").toString().split(":");
  return { clientId: formDecoded(clientId), clientSecret: formDecoded(secret.join(":")) };
}

/** Compares secrets of any length in constant time. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

function formDecoded(value: string): string {
  return new URLSearchParams(`value=${value}`).get("value") ?? "";
}

import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** The text of a client secret as Entra makes them: 40 characters, of which the first three are the hint. */
export function newSecret(): string {
  const random = randomBytes(40).toString("base64url").replaceAll("_", ".");
  return `${random.slice(0, 3)}8Q~${random.slice(3, 37)}`;
}

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

export function matchesSecret(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(hash));
}

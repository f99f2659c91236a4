import { createHash, randomInt } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** An ID that looks the same, and is always the same for the seed. */
export function stableId(seed: string, length: number): string {
  const digest = createHash("sha512").update(seed).digest();
  return Array.from(digest.subarray(0, length), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
}

/** An ID as Auth0 makes them: random letters and digits. */
export function newId(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}

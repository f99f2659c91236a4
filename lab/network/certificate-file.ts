import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** PEM file of the certificate authority in a lab's folder: what a client of the lab must trust. */
export const certificateFileIn = (folder: string) => join(folder, "ca.pem");

/** An authority is renewed at a start of the lab when it has no more than this left. */
export const RENEWED_BEFORE_MS = 30 * 24 * 60 * 60 * 1000;

/** Whether the authority in a lab's folder is to be renewed; false where there is none. */
export function endsSoon(folder: string): boolean {
  const file = certificateFileIn(folder);
  if (!existsSync(file)) return false;
  const { validTo } = new X509Certificate(readFileSync(file));
  return Date.parse(validTo) - Date.now() < RENEWED_BEFORE_MS;
}

import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The file with the secret by which the lab in a folder is stopped: another one at each start, which only its owner reads. */
const fileIn = (folder: string) => join(folder, "stop.secret");

/** Makes a new secret, for a lab that is about to start. */
export function renewStopSecret(folder: string): void {
  const file = fileIn(folder);
  rmSync(file, { force: true }); // a file that is there would keep its mode
  writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
}

/** @returns nothing where no lab was started since there are such secrets */
export function readStopSecret(folder: string): string | undefined {
  try {
    return readFileSync(fileIn(folder), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

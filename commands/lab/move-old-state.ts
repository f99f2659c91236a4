import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { localStateName } from "../state/read-state";

/**
 * Moves the lab's own state to the lab, from beside those of the clouds, where it once was.
 *
 * @param from the folder of the clouds' states
 * @param to the folder of the lab's
 */
export function moveOldState(from: string, to: string): void {
  const state = localStateName("lab");
  if (!existsSync(join(from, state)) || existsSync(join(to, state))) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const file of [`${state}.backup`, state]) {
    if (existsSync(join(from, file))) renameSync(join(from, file), join(to, file));
  }
}

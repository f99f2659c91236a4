import { commandOf } from "../terminal/command";
import { print } from "../terminal/print";
import { checkLock } from "./check-lock";

/** `npm run lock`: the lock file, which says which binaries of the providers may run. */
export const command = commandOf("lock", "makes the lock file of the providers", {
  examples: ["npm run lock -- --check"],
  exitCodes: { 0: "it fits the stacks", 1: "it is missing or does not fit, or another error" },
})
  .option("--check", "only look whether it is there and fits the stacks; asks nobody")
  .action(lock);

async function lock(_options: { readonly check?: true | undefined }): Promise<void> {
  print(checkLock());
}

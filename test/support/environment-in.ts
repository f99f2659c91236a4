import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/schema";

/** The environment `dev` that a text is the file of. */
export function environmentIn(yaml: string): Environment {
  const folder = mkdtempSync(join(tmpdir(), "environment-"));
  try {
    writeFileSync(join(folder, "dev.yaml"), yaml);
    return loadEnvironment(join(folder, "dev.yaml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

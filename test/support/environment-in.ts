import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrokerEnvironment } from "../../environments/schema";
import { loadBroker } from "./load-broker";

/** The environment `dev` that a text is the file of. */
export function environmentIn(yaml: string): BrokerEnvironment {
  const folder = mkdtempSync(join(tmpdir(), "environment-"));
  try {
    writeFileSync(join(folder, "dev.yaml"), yaml);
    return loadBroker(join(folder, "dev.yaml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

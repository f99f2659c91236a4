import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asBroker } from "../../environments/as-broker";
import { loadEnvironment } from "../../environments/load";
import type { BrokerEnvironment, Environment } from "../../environments/schema";

/** The environment `dev` that a text is the file of, with a broker. */
export const environmentIn = (yaml: string): BrokerEnvironment => asBroker(routedIn(yaml));

/** The environment `dev` that a text is the file of, whatever its route. */
export function routedIn(yaml: string): Environment {
  const folder = mkdtempSync(join(tmpdir(), "environment-"));
  try {
    writeFileSync(join(folder, "dev.yaml"), yaml);
    return loadEnvironment(join(folder, "dev.yaml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

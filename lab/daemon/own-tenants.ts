import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The file with a tenant ID in each line. */
const fileIn = (folder: string) => join(folder, "tenants");

/** Adds an Entra tenant to the lab in a folder, for a Terraform that no environment file describes. */
export function addOwnTenant(folder: string, tenantId: string): void {
  if (readOwnTenants(folder).includes(tenantId)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  appendFileSync(fileIn(folder), `${tenantId}\n`, { mode: 0o600 });
}

/** The IDs of the tenants that were added to the lab in a folder. */
export function readOwnTenants(folder: string): string[] {
  const file = fileIn(folder);
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}

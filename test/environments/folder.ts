import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { type EnvironmentFolder, loadEnvironments, readEnvironments } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";

const home = process.cwd();
const folders: string[] = [];
after(() => {
  process.chdir(home);
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Every key that a new environment may have a use for, on a line of its own, to replace one. */
export const COMPLETE = `microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
  accounts: organizations
  displayName: Acme sign-in
auth0:
  domain: acme-dev.eu.auth0.com
  customDomain: login.dev.acme.com
  strategy: both
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  providerName: Acme
  clients:
    web:
      callbackUrls: [https://dev.acme.com/auth/callback]
      logoutUrls: [https://dev.acme.com/]
      kind: confidential
state: local
protection: off
signOut: broker
`;

/** Only the keys without a default, with the values that two environments can't share told apart by the name. */
export function minimal(name: string): string {
  return `microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
auth0: { domain: acme.eu.auth0.com }
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: ${name}
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [] } }
`;
}

/** Loads a folder `environments` with these files in it. */
export const load = (files: Record<string, string | Buffer>): Environment[] =>
  loadEnvironments(folderWith(files));

/** Reads a folder `environments` with these files in it, whatever mistakes they have. */
export const read = (files: Record<string, string | Buffer>): EnvironmentFolder =>
  readEnvironments(folderWith(files));

function folderWith(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), "environments-"));
  folders.push(folder);
  mkdirSync(join(folder, "environments"));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, "environments", name), content);
  process.chdir(folder); // mistakes name files as seen from here
  return join(folder, "environments");
}

/** The lines that tell the mistakes in these files. */
export function mistakesOf(files: Record<string, string | Buffer>): string[] {
  try {
    load(files);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    return error.message.split("\n").slice(1).filter(Boolean);
  }
  return [];
}

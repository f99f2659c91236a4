import { existsSync, rmSync } from "node:fs";
import { PROVIDER_VERSIONS } from "../../stacks/versions";
import { copyShared, generateBindings } from "../generate";
import { cacheFolder, makeWhole } from "../setup/cache";
import type { Progress } from "../terminal/progress";
import { importedBindings } from "./imported-bindings";
import { VERSIONS } from "./pins";

/**
 * Ensures the bindings for azuread in the cache, generated as those for auth0 are: not every registry serves the package that CDK
 * Terrain publishes.
 *
 * @returns a folder with `<resource>/index.js` and `index.d.ts`, which import cdktf
 * @throws UserError where the provider could not be found or a tool fails
 */
export async function ensureAzureadBindings(progress: Progress): Promise<string> {
  const resources = importedBindings("azuread");
  const madeFrom = [PROVIDER_VERSIONS.azuread, VERSIONS.cdktf, ...resources];
  const folder = cacheFolder("azuread-bindings", ...madeFrom);
  if (existsSync(folder)) return folder;
  progress.line("  Bindings for azuread are generated, once on this machine");
  const generated = await generateBindings(progress, { name: "azuread", resources });
  try {
    // A copy, as the temporary folder may be of another disk.
    await makeWhole(folder, async (unfinished) => copyShared(generated, unfinished));
  } finally {
    rmSync(generated, { recursive: true, force: true });
  }
  return folder;
}

import { rmSync } from "node:fs";
import { loadEnvironments } from "../../environments/load";
import { ENVIRONMENTS } from "../setup/paths";
import { commandOf } from "../terminal/command";
import { print } from "../terminal/print";
import { type Progress, progressOn } from "../terminal/progress";
import { assertTypes } from "./assert-types";
import { type Comparison, compare } from "./compare";
import { ensureAzureadBindings } from "./ensure-azuread-bindings";
import { ensurePackages } from "./ensure-packages";
import { copyForCdktf, copyForCdktn } from "./make-copy";
import { VERSIONS } from "./pins";
import { renderComparison } from "./render";
import { findSamples } from "./samples";
import { type Sources, synthesizeCopy } from "./synthesize-copy";

/** `npm run try-cdktn`: whether the project, moved to CDK Terrain, synthesizes what it does now. */
export const command = commandOf(
  "try-cdktn",
  "compares what cdktf and its successor CDK Terrain synthesize",
  {
    examples: ["npm run try-cdktn", "npm run try-cdktn -- --keep"],
    exitCodes: { 0: "the same", 1: "not the same, or an error" },
  },
)
  .option("--keep", "keep the copy of the project that is moved to CDK Terrain")
  .action(async ({ keep = false }) => {
    const progress = progressOn(process.stderr);
    const sources = { own: loadEnvironments(ENVIRONMENTS).map(({ name }) => name), samples: findSamples() };
    const { comparison, moved } = await tryCdktn(sources, progress);
    if (keep) print(`The copy under cdktn is in ${moved}.`);
    else rmSync(moved, { recursive: true });
    print(renderComparison(comparison, sources.own.length + Object.keys(sources.samples).length));
    if (comparison.unlisted.length > 0) process.exitCode = 1;
  });

/**
 * Synthesizes in two copies of the project, of which one is moved to CDK Terrain, and compares.
 *
 * @returns `moved`, the folder of that copy, which the caller deletes
 * @throws UserError where something can't be installed, or where the copy does not compile or synthesize
 */
export async function tryCdktn(
  sources: Sources,
  progress: Progress,
): Promise<{ comparison: Comparison; moved: string }> {
  const packages = await ensurePackages(progress);
  const azuread = await ensureAzureadBindings(progress);
  const [now, moved] = [copyForCdktf(), copyForCdktn({ packages, azuread })];
  try {
    await progress.step("types of the copy under cdktn", () => assertTypes(moved));
    const [cdktf, cdktn] = [
      await progress.step(`synthesis under cdktf ${VERSIONS.cdktf}`, () =>
        synthesizeCopy(now, "cdktf", sources),
      ),
      await progress.step(`synthesis under cdktn ${VERSIONS.cdktn}`, () =>
        synthesizeCopy(moved, "cdktn", sources),
      ),
    ];
    return { comparison: compare({ cdktf, cdktn }), moved };
  } catch (error) {
    rmSync(moved, { recursive: true });
    throw error;
  } finally {
    rmSync(now, { recursive: true });
  }
}

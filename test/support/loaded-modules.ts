import { buildSync } from "esbuild";
import { ROOT } from "../../commands/setup/paths";

/** What a program loads: files of ours, and paths of packages; types are left out. */
export interface LoadedModules {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** @param entryPoints of the program, relative to the project's folder */
export function modulesLoadedBy(...entryPoints: string[]): LoadedModules {
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints,
    bundle: true,
    packages: "external",
    platform: "node",
    write: false,
    metafile: true,
    outdir: ROOT,
  });
  const packages = Object.values(metafile.inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && !path.startsWith("node:"))
    .map(({ path }) => path);
  return { files: Object.keys(metafile.inputs), packages: [...new Set(packages)].sort() };
}

import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder, makeWhole } from "../../../commands/setup/cache";
import { type RunResult, run } from "../../../commands/terminal/run";
import { UserError } from "../../../environments/user-error";
import type { TestedProgram } from "./tested-program";

/** The folder beside this file with the program's module file and sum file. */
const modulesOf = ({ title }: TestedProgram) => join(__dirname, title.toLowerCase());

/** The folder in the cache that has the program once it is built. */
export const builtFolder = (program: TestedProgram): string =>
  cacheFolder(
    "program",
    program.title,
    program.version,
    ...["go.mod", "go.sum"].map((file) => readFileSync(join(modulesOf(program), file), "utf8")),
    ...Object.values(program.leftOut).map(String),
  );

/** Needs no C compiler, and lets the Go compiler collect garbage less often. `npm test` has other limits for what lives for seconds. */
function buildVariables(): NodeJS.ProcessEnv {
  const { GOMEMLIMIT: _, GOMAXPROCS: __, ...variables } = process.env;
  return { ...variables, CGO_ENABLED: "0", GOGC: "400" };
}

/**
 * Builds a program from its Go module as it is published, with the checksums of the sum file beside, but without what the tests
 * don't use. It is not the released build.
 *
 * @throws UserError
 */
export async function buildProgram(program: TestedProgram): Promise<void> {
  const { title, command, version, goModule, goPackage, leftOut } = program;
  const scratch = mkdtempSync(join(realpathSync(tmpdir()), `${command}-`));
  try {
    for (const file of ["go.mod", "go.sum"])
      copyFileSync(join(modulesOf(program), file), join(scratch, file));
    const module = await download(program, scratch);
    // Go builds what is below the link, but for the files that an overlay has others for: in the module cache it takes none.
    const source = join(scratch, "source");
    symlinkSync(module, source, "dir");
    const replaced = Object.entries(leftOut).map(([file, pattern], index) => {
      const changed = join(scratch, `${index}.changed`);
      writeFileSync(changed, readFileSync(join(module, file), "utf8").replace(pattern, ""));
      return [join(source, file), changed] as const;
    });
    writeFileSync(join(scratch, "overlay.json"), JSON.stringify({ Replace: Object.fromEntries(replaced) }));
    await makeWhole(builtFolder(program), async (unfinished) => {
      await go(
        program,
        [
          ...["build", "-mod=mod", "-trimpath", "-overlay=overlay.json"],
          `-ldflags=-s -w -X ${goModule}/version.dev=no`,
          "-gcflags=all=-dwarf=false",
          `-o=${join(unfinished, command)}`,
          [goModule, goPackage].filter(Boolean).join("/"),
        ],
        scratch,
      );
      const { stdout } = await run(join(unfinished, command), ["version"], {
        env: { CHECKPOINT_DISABLE: "1" },
      });
      if (!stdout.includes(`${title} v${version}\n`)) throw new Error(`another version was built: ${stdout}`);
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Downloads the module, unless Go has it. @returns its folder, which nobody may write to */
async function download(program: TestedProgram, cwd: string): Promise<string> {
  const { goModule, version } = program;
  const { stdout } = await go(program, ["mod", "download", "-json", `${goModule}@v${version}`], cwd);
  const { Dir, Sum } = JSON.parse(stdout) as { readonly Dir: string; readonly Sum: string };
  // Go itself compares no module that is replaced.
  const [, known] =
    new RegExp(`^${goModule} v${version} (h1:\\S+)$`, "m").exec(readFileSync(join(cwd, "go.sum"), "utf8")) ??
    [];
  if (Sum !== known)
    throw new Error(`${goModule} ${version} has the checksum ${Sum}, and go.sum has ${known}`);
  return Dir;
}

async function go(program: TestedProgram, args: readonly string[], cwd: string): Promise<RunResult> {
  const { title, version, goModule } = program;
  const result = await run("go", args, { cwd, env: buildVariables() });
  if (result.code === -1) {
    throw new UserError(
      "go-not-found",
      `${title} ${version}, with which this test runs, is not on this machine, and Go, which would build it, is not installed.\nTo do: install either, then run this again.`,
    );
  }
  if (result.code !== 0) {
    throw new UserError(
      "program-not-built",
      `${title} ${version} could not be built from ${goModule}. Go says:\n${result.stderr.split("\n").slice(-15).join("\n")}`,
    );
  }
  return result;
}

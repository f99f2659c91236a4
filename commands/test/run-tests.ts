import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runShared } from "../../synthesis/keep-private.cjs";
import { ROOT } from "../setup/paths";

/** What the reporter beside this file writes. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tests: readonly { readonly title: string; readonly file?: string; readonly ms: number }[];
}

const TYPESCRIPT = require.resolve("../setup/typescript.cjs");

/** Processes at a time on two cores: of four, two wait for what a cloud takes its time for. */
const CONCURRENCY = 4;

/** Runs groups of test files, each group in a process of its own, in the given order. */
export async function runTests(
  groups: readonly (readonly string[])[],
  variables: Readonly<Record<string, string>>,
): Promise<Summary> {
  const scratch = mkdtempSync(join(tmpdir(), "tests-"));
  const summary = join(scratch, "summary.json");
  try {
    // Tests write what a person does, under the mask of one.
    const tests = runShared(() =>
      spawn(
        process.execPath,
        [
          ...["--require", TYPESCRIPT, "--test", `--test-concurrency=${CONCURRENCY}`],
          ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
          `--test-reporter=${join(__dirname, "summary-reporter.cjs")}`,
          `--test-reporter-destination=${summary}`,
          ...groups.map((group, index) => writeEntry(group, index, scratch)),
        ],
        { cwd: ROOT, env: { ...process.env, ...variables }, stdio: ["ignore", "inherit", "inherit"] },
      ),
    );
    await new Promise((resolve) => tests.once("close", resolve));
    return JSON.parse(readFileSync(summary, "utf8")) as Summary;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Writes what a process runs. Node.js takes files in the order of their names, whatever order they are given in. */
function writeEntry(group: readonly string[], index: number, scratch: string): string {
  const entry = join(scratch, `${String(index).padStart(4, "0")}.cjs`);
  writeFileSync(entry, group.map((file) => `require(${JSON.stringify(join(ROOT, file))});\n`).join(""));
  return entry;
}

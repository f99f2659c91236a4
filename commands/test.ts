import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../environments/user-error";
import { ensureChromium } from "./setup/chromium";
import { setUp } from "./setup/machine";
import { ROOT } from "./setup/paths";
import { progressOn } from "./terminal/progress";

/** What the counting reporter (`setup/count-reporter.cjs`) writes. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * `npm test`: the fast tests, then those that deploy to a lab of their own. Arguments narrow it to the test files whose
 * path has one of them.
 */
export async function main(patterns: readonly string[]): Promise<void> {
  const progress = progressOn(process.stderr);
  const files = testFiles().filter(
    (file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)),
  );
  if (files.length === 0) throw new UserError(`No test file has ${patterns.join(" or ")} in its path.`);
  progress.line("Setting up");
  const machine = await setUp(progress);
  const chromium = files.some(isInBrowser) ? await ensureChromium(progress) : undefined;

  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [title, group, atOnce] of [
    ["Tests", files.filter((file) => !isEndToEnd(file)), 2],
    // Of three, one waits: for what a cloud takes its time for.
    ["Tests against the lab, with the real providers", longestFirst(files.filter(isEndToEnd)), 3],
  ] as const) {
    if (group.length === 0) continue;
    progress.line(title);
    const counts = await runTests(group, atOnce, {
      LAB_PYTHON: machine.python,
      TF_CLI_CONFIG_FILE: machine.terraformConfiguration,
      CHECKPOINT_DISABLE: "1",
      ...LEAN_GO,
      ...(chromium !== undefined && { CHROMIUM: chromium }),
    });
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
  process.stdout.write(
    `\n${total.failed === 0 ? "Next: npm run bench measures synthesis, npm start deploys to the lab." : "Next: the failures are above; npm test -- <part of a path> runs some files only."}\n${total.passed} passed, ${total.failed} failed${skipped}\n`,
  );
  if (total.failed > 0) process.exitCode = 1;
}

const isInBrowser = (file: string) => file.endsWith("browser.test.ts");
const isEndToEnd = (file: string) => file.startsWith(join("test", "e2e"));

/**
 * Terraform and the providers live for seconds, and the other core has another test file: without collecting garbage, each on one
 * core, they take an eighth less time, for 300 MB more.
 *
 * @see https://pkg.go.dev/runtime#hdr-Environment_Variables
 */
const LEAN_GO = { GOGC: "off", GOMEMLIMIT: "1GiB", GOMAXPROCS: "1" };

/** Those that take minutes: begun last, one of them would run alone at the end. */
const LONG = ["protected-environment", "rotate", "start", "plan-review", "state", "adopt", "cdktf"].map(
  (name) => join("test", "e2e", `${name}.test.ts`),
);

const longestFirst = (files: readonly string[]): string[] => [
  ...LONG.filter((file) => files.includes(file)),
  ...files.filter((file) => !LONG.includes(file)),
];

function testFiles(): string[] {
  return readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("test", file))
    .sort();
}

/** Folders whose tests need no process of their own: to start one and load the same modules takes longer than the tests. */
const TOGETHER = [
  "commands/adopt",
  "commands/destroy",
  "commands/environment",
  "commands/rotate",
  "commands/state",
  "environments",
  "lab/auth0",
  "lab/aws",
  "lab/entra",
  "review",
  "stacks",
].map((folder) => join("test", folder, "/"));

/** The files to run, each in a process: those of a folder that runs together are required by one in the scratch folder. */
function together(files: readonly string[], scratch: string): string[] {
  const groups = TOGETHER.map((folder) => files.filter((file) => file.startsWith(folder)));
  const alone = files.filter((file) => !groups.flat().includes(file));
  const grouped = groups
    .filter((group) => group.length > 0)
    .map((group, index) => {
      const file = join(scratch, `${index}.cjs`);
      writeFileSync(file, group.map((path) => `require(${JSON.stringify(join(ROOT, path))});\n`).join(""));
      return file;
    });
  return [...grouped, ...alone];
}

async function runTests(
  files: readonly string[],
  atOnce: number,
  variables: Record<string, string>,
): Promise<Counts> {
  const scratch = mkdtempSync(join(tmpdir(), "tests-"));
  const counts = join(scratch, "counts.json");
  try {
    const tests = spawn(
      process.execPath,
      [
        ...["--require", "tsx/cjs", "--test", `--test-concurrency=${atOnce}`],
        ...["--test-reporter=spec", "--test-reporter-destination=stdout"],
        `--test-reporter=${join(__dirname, "setup", "count-reporter.cjs")}`,
        `--test-reporter-destination=${counts}`,
        ...together(files, scratch),
      ],
      { cwd: ROOT, env: { ...process.env, ...variables }, stdio: ["ignore", "inherit", "inherit"] },
    );
    await new Promise((resolve) => tests.once("close", resolve));
    return JSON.parse(readFileSync(counts, "utf8")) as Counts;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

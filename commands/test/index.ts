import { relative } from "node:path";
import { POINT_BACK, pointedShellOf } from "../../environments/pointed-shell";
import { UserError } from "../../environments/user-error";
import { ensureChromium } from "../setup/chromium";
import { setUp } from "../setup/machine";
import { ROOT } from "../setup/paths";
import { commandOf } from "../terminal/command";
import { print } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { chooseFiles, findTestFiles, groupFiles } from "./files";
import { runTests, type Summary } from "./run-tests";

/** How many of the slowest tests are listed. */
const SLOWEST = 10;

/** `npm test`: runs tests, and says how many pass and which take longest. */
export const command = commandOf(
  "test",
  "runs every unit test, and each journey of a user once against the lab with the real providers",
  {
    examples: ["npm test -- --all", "npm test -- commands/rotate journeys/adopt"],
    exitCodes: { 0: "all pass", 1: "one fails, or an error" },
  },
)
  .argument("[parts...]", "run the test files, of all, whose path has one of these parts")
  .option("--all", "run every test")
  .action(test);

async function test(
  parts: readonly string[],
  { all = false }: { readonly all?: boolean | undefined },
): Promise<void> {
  if (pointedShellOf(process.env) !== undefined) {
    throw new UserError(
      "shell-is-pointed-at-the-lab",
      `This shell is pointed at the lab, and the tests have labs of their own.\nTo do: point it back at the clouds, then run the same command again:\n  ${POINT_BACK}`,
    );
  }
  const files = chooseFiles(findTestFiles(), { all, parts });
  if (files.length === 0) {
    throw new UserError("test-file-not-found", `No test file has ${parts.join(" or ")} in its path.`);
  }
  const progress = progressOn(process.stderr);
  progress.line("Setting up");
  const machine = await setUp(progress);
  const chromium = files.some(isInBrowser) ? await ensureChromium(progress) : undefined;

  progress.line("Tests");
  const summary = await runTests(groupFiles(files), {
    LAB_PYTHON: machine.python,
    TF_CLI_CONFIG_FILE: machine.terraformConfiguration,
    CHECKPOINT_DISABLE: "1",
    ...LEAN_GO,
    ...(chromium !== undefined && { CHROMIUM: chromium }),
  });
  print(renderSummary(summary));
  if (summary.failed > 0) process.exitCode = 1;
}

const isInBrowser = (file: string) => file.endsWith("browser.test.ts");

/**
 * Terraform and the providers live for seconds, and the other core has another test file: without collecting garbage, each on one
 * core, they take an eighth less time, for 300 MB more.
 *
 * @see https://pkg.go.dev/runtime#hdr-Environment_Variables
 */
const LEAN_GO = { GOGC: "off", GOMEMLIMIT: "1GiB", GOMAXPROCS: "1" };

function renderSummary({ passed, failed, skipped, tests }: Summary): string {
  const slowest = [...tests].sort((one, other) => other.ms - one.ms).slice(0, SLOWEST);
  const lines = slowest.map(({ title, file, ms }) => {
    const where = file === undefined ? "" : ` (${relative(ROOT, file)})`;
    return `${(ms / 1000).toFixed(1).padStart(7)} s  ${title}${where}`;
  });
  const next =
    failed === 0
      ? "Next: npm run bench measures synthesis, npm start deploys to the lab."
      : "Next: the failures are above; npm test -- <part of a path> runs some files only.";
  return [
    "",
    "The slowest tests",
    ...lines,
    "",
    next,
    `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`,
  ].join("\n");
}

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./setup/paths";
import { makeScratchProject, type ScratchProject } from "./setup/scratch-project";
import { commandOf } from "./terminal/command";
import { print, printJson } from "./terminal/print";
import { progressOn } from "./terminal/progress";

/** How many environments are synthesized, and how often. The least counts. */
const RUNS: readonly (readonly [environments: number, repeats: number])[] = [
  [1, 7],
  [100, 3],
  [1000, 1],
];

interface Measurement {
  /** Wall-clock time of the whole process. */
  readonly seconds: number;
  /** Peak resident memory, in MiB. */
  readonly megabytes: number;
}

export interface Bench {
  /** `node -e 'require("cdktf")'`: loading cdktf, and nothing else. */
  readonly baseline: Measurement;
  readonly environments: readonly (Measurement & {
    readonly count: number;
    /** Time and memory, as multiples of the baseline's. */
    readonly ratio: { readonly time: number; readonly memory: number };
    /** Milliseconds that each environment adds. */
    readonly millisecondsEach: number;
  })[];
}

/** `npm run bench`: measures synthesis as a whole process, in turn with loading cdktf alone. */
export const command = commandOf("bench", "measures synthesis against loading cdktf alone", {
  examples: ["npm run bench", "npm run -s bench -- --json"],
  exitCodes: { 0: "measured", 1: "an error" },
})
  .option("--json", "print JSON, for a program")
  .action(async ({ json }) => {
    const progress = progressOn(process.stderr);
    const result = await progress.step("synthesis of 1, 100 and 1000 environments", (detail) =>
      measureSynthesis(detail),
    );
    if (json) printJson(JSON.stringify(result));
    else print(renderTable(result));
  });

/** Measures in a scratch project, once a synthesis in it has compiled the script that the others find. */
export async function measureSynthesis(detail: (text: string) => void, runs = RUNS): Promise<Bench> {
  const project = makeScratchProject();
  try {
    const baseline: Measurement[] = [];
    const measured = new Map<number, Measurement[]>();
    let written = 0;
    for (const [count, repeats] of runs) {
      for (; written < count; written += 1) project.write(`e${written}`, sample(written));
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        detail(`${count}, ${repeat + 1} of ${repeats}`);
        await new Promise(setImmediate); // Progress is shown between two measurements.
        baseline.push(measureProcess(project, ["-e", 'require("cdktf")']));
        measured.set(count, [...(measured.get(count) ?? []), measureSynthesisOf(project)]);
      }
    }
    const base = leastOf(baseline);
    const one = leastOf(measured.get(1) ?? []);
    return {
      baseline: { seconds: rounded(base.seconds), megabytes: Math.round(base.megabytes) },
      environments: [...measured].map(([count, runs]) => {
        const { seconds, megabytes } = leastOf(runs);
        return {
          count,
          seconds: rounded(seconds),
          megabytes: Math.round(megabytes),
          ratio: { time: rounded(seconds / base.seconds), memory: rounded(megabytes / base.megabytes) },
          millisecondsEach: count === 1 ? 0 : rounded(((seconds - one.seconds) * 1000) / (count - 1)),
        };
      }),
    };
  } finally {
    project.remove();
  }
}

/**
 * A synthesis that finds its script compiled. A project that shares `node_modules` and has other source compiles in between,
 * as tests do, and takes this one's place in the cache.
 */
function measureSynthesisOf(project: ScratchProject): Measurement {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const measurement = measureProcess(project, ["synth.cjs"]);
    if (!measurement.compiled) return measurement;
  }
  throw new Error(`${MOST_ATTEMPTS} syntheses in a row had to compile`);
}

const MOST_ATTEMPTS = 5;

function measureProcess({ root }: ScratchProject, args: string[]): Measurement & { compiled: boolean } {
  const peak = join(root, "peak-memory");
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", join(ROOT, "commands", "setup", "peak-memory.cjs"), ...args],
    { cwd: root, env: { ...process.env, PEAK_MEMORY: peak }, encoding: "utf8" },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const { kilobytes, compiled } = JSON.parse(readFileSync(peak, "utf8"));
  return { seconds, megabytes: kilobytes / 1024, compiled };
}

/** What a run takes if nothing else does: whatever else the machine does only adds to it. */
const leastOf = (runs: readonly Measurement[]): Measurement => ({
  seconds: Math.min(...runs.map(({ seconds }) => seconds)),
  megabytes: Math.min(...runs.map(({ megabytes }) => megabytes)),
});

const rounded = (value: number) => Math.round(value * 100) / 100;

const sample = (index: number) => `microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
auth0:
  domain: acme-e${index}.eu.auth0.com
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-e${index}
  clients:
    web:
      callbackUrls: [https://e${index}.acme.com/auth/callback]
      logoutUrls: [https://e${index}.acme.com/]
`;

/** The result as a table that fits a terminal of 80 columns. */
export function renderTable({ baseline, environments }: Bench): string {
  const row = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, column) => String(cell).padStart(COLUMN_WIDTHS[column] ?? 0))
      .join("")
      .trimEnd();
  return [
    row(["environments", "seconds", "x cdktf alone", "MB", "x cdktf alone", "ms each"]),
    row(["cdktf alone", baseline.seconds, 1, baseline.megabytes, 1, ""]),
    ...environments.map(({ count, seconds, megabytes, ratio, millisecondsEach }) =>
      row([count, seconds, ratio.time, megabytes, ratio.memory, count === 1 ? "" : millisecondsEach]),
    ),
  ].join("\n");
}

const COLUMN_WIDTHS = [12, 9, 15, 8, 15, 9];

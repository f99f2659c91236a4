import { parentPort } from "node:worker_threads";
import { fetched, pendingFetches } from "./fetch";
import { Guest, NotInLab } from "./guest";
import type { Begun, Ended, Failure, Outcome, Run, ToWorker } from "./messages";
import type { Program } from "./program";

// What runs in a worker of the sandbox: one program after the other.

/** The guest of the run that is under way. */
let current: Guest | undefined;

/** The next run's, made while nobody waits for it: it takes about as long as a script. */
let next: Guest | undefined = new Guest();

parentPort?.on("message", (message: ToWorker) => {
  if (message.kind === "fetched") fetched(message);
  else void run(message);
});

// An error that nobody waits for ends the run.
process.on("unhandledRejection", (thrown) => current && end(current, failureOf(thrown)));
process.on("uncaughtException", (thrown) => current && end(current, failureOf(thrown)));

async function run({ program, input }: Run): Promise<void> {
  const guest = next ?? new Guest();
  next = undefined;
  current = guest;
  end(guest, await outcomeOf(guest, program, input));
}

async function outcomeOf(guest: Guest, program: string, input: unknown): Promise<Outcome> {
  try {
    const { run } = require(program) as { run: Program };
    parentPort?.postMessage({ kind: "begun" } satisfies Begun);
    const output = await run(guest, input);
    return guest.lack === undefined ? { output } : failureOf(guest.lack);
  } catch (thrown) {
    return failureOf(guest.lack ?? thrown);
  }
}

/** Reports once how the run ended. */
function end(guest: Guest, outcome: Outcome): void {
  if (guest !== current) return;
  current = undefined;
  const isClean = !guest.hasTimers && pendingFetches() === 0;
  parentPort?.postMessage({ kind: "ended", outcome, isClean } satisfies Ended);
  setImmediate(() => {
    if (current === undefined) next ??= new Guest();
  });
}

/** What was thrown, which may be anything, from the code's own realm too. */
function failureOf(thrown: unknown): Failure {
  const { name = "Error", message = String(thrown) } = Object(thrown) as Partial<Error>;
  return {
    failure: thrown instanceof NotInLab ? "lab" : "thrown",
    name: String(name),
    message: String(message),
  };
}

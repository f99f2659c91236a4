import { setTimeout as wait } from "node:timers/promises";
import { environmentNameIn } from "../../environments/environment-name";
import type { Environment } from "../../environments/schema";
import { enterLab } from "../clouds/lab-shell";
import { findEnvironment } from "../environment/find-environment";
import { readVariables } from "../environment/read-variables";
import { commandOf, invalidArguments, type Runnable } from "../terminal/command";
import { print, printJson, say } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { exitCodeOf } from "./check";
import { openProbe } from "./open-probe";
import { type Answered, answerQuestions, type Sight } from "./questions";
import { renderAnswers, renderQuestions } from "./questions/render-questions";
import { renderJson } from "./render-json";
import { renderText } from "./render-text";
import { type Verification, verifyLink } from "./verify-chain";
import { verifyDeployed } from "./verify-deployed";
import { isLink, readLink } from "./walk-link";
import { renderChanges, renderTime, watch } from "./watch";

/** Between two looks of `--watch`, in seconds. */
const EVERY = { default: 30, least: 5, most: 86_400 };

/** `npm run verify -- <environment or link>`: walks a live chain. */
export const command = commandOf("verify", "walks the live chain, and says which hop is wrong", {
  examples: [
    "npm run verify -- dev",
    "npm run verify -- 'https://acme.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=…'",
  ],
  exitCodes: { 0: "all passed", 1: "something failed, or an error", 4: "something could not be seen" },
})
  .argument("<chain>", "an environment, or a link that starts a sign-in at any user pool")
  .option("--json", "print JSON, for a program")
  .option("--deep", "ask the three control planes too, with an environment's read credentials")
  .option("--questions", "list what public documents leave open, and what this chain answers")
  .option("--html <file>", "write a page besides, to attach to a ticket; no secret is in it")
  .option("--watch", "look again and again, and print what changes; end it with Ctrl-C")
  .option("--every <seconds>", `between two looks of --watch (default: ${EVERY.default})`)
  .action(verify);

interface Options {
  readonly deep?: true;
  readonly questions?: true;
  readonly json?: true;
  readonly html?: string;
  readonly watch?: true;
  readonly every?: string;
}

async function verify(given: string, options: Options, called: Runnable): Promise<void> {
  const chain = environmentNameIn(given);
  const seconds = secondsOf(options, called);
  if (seconds !== undefined) {
    process.exitCode = await watchChain(chain, options, seconds);
    return;
  }
  const { deep, html, json, questions } = options;
  const [name, why] = deep ? DEEP_ALONE : questions ? QUESTIONS_ALONE : [];
  if (name !== undefined && isLink(chain)) {
    throw invalidArguments(called, `${name} is for an environment: ${why}.`);
  }
  const page = html === undefined ? undefined : loadPageFile().pageFileAt(html);
  const looked: Looked = deep ? await lookDeep(chain) : await withProgress(chain);
  const { verification } = looked;
  show(verification, chain, options, answersOf(looked));
  if (page !== undefined) {
    page.write(verification);
    if (!json) print(`\nWrote ${html}: a page to attach to a ticket. It has no secret.`);
  }
  process.exitCode = exitCodeOf(verification.checks);
}

/** Only who wants a page waits for what makes one. */
const loadPageFile = () => require("./html/page-file") as typeof import("./html/page-file");

/** Nobody else waits for Terraform's part to be loaded. */
const loadDeep = () => require("./deep/verify-deep") as typeof import("./deep/verify-deep");

async function lookDeep(name: string): Promise<Looked> {
  const environment = findEnvironment(name);
  return { environment, ...(await loadDeep().verifyDeep(environment, progressOn(process.stderr))) };
}

const DEEP_ALONE = ["--deep", "nobody has credentials for a chain that is known by a link alone"] as const;
const QUESTIONS_ALONE = [
  "--questions",
  "of a chain that is known by a link alone too little is known",
] as const;

/** What the chain answers of what public documents leave open. */
const answersOf = ({ environment, verification, deep }: Looked): readonly Answered[] | undefined =>
  environment && answerQuestions({ environment, checks: verification.checks, ...(deep && { deep }) });

/** A look from outside, and in the control planes if they were asked. */
interface Looked {
  /** @default - a link was given */
  readonly environment?: Environment;
  readonly verification: Verification;
  readonly deep?: Sight["deep"];
}

/** @returns `undefined` where one look is enough */
function secondsOf({ watch, every, html, deep }: Options, called: Runnable): number | undefined {
  if (watch === undefined && every !== undefined)
    throw invalidArguments(called, "--every needs --watch: without it there is one look.");
  if (watch === undefined) return undefined;
  if (html !== undefined)
    throw invalidArguments(called, "--html and --watch exclude each other: a page shows one look.");
  if (deep)
    throw invalidArguments(called, "--deep and --watch exclude each other: each deep look takes Terraform.");
  if (every === undefined) return EVERY.default;
  const seconds = /^\d+$/.test(every) ? Number(every) : Number.NaN;
  if (seconds >= EVERY.least && seconds <= EVERY.most) return seconds;
  throw invalidArguments(
    called,
    `--every is ${every}, but must be a whole number of seconds from ${EVERY.least} to ${EVERY.most}.`,
  );
}

/** Until Ctrl-C. */
async function watchChain(chain: string, options: Options, seconds: number): Promise<0 | 1 | 4> {
  const end = new AbortController();
  const interrupt = () => end.abort(); // may come twice: npm passes on what the terminal has sent already
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  let look = () => withProgress(chain);
  return watch({
    async look() {
      const looking = look();
      look = () => lookAt(chain);
      return (await looking).verification;
    },
    next: () =>
      wait(seconds * 1000, true, { signal: end.signal }).catch((error) => {
        if (end.signal.aborted) return false;
        throw error;
      }),
    first: (verification) => show(verification, chain, options),
    later(verification, before) {
      if (options.json) show(verification, chain, options);
      else for (const line of renderChanges(verification, before)) print(line);
    },
    missed: ({ message }) => say(`${renderTime(new Date())} ${message}`),
  });
}

function show(
  verification: Verification,
  chain: string,
  { json, questions }: Options,
  answers?: readonly Answered[],
): void {
  if (json) {
    printJson(renderJson(verification, answers));
    return;
  }
  const render = questions ? renderQuestions : renderAnswers;
  print(renderText(verification, chain, answers && render(answers, chain)));
}

const withProgress = (chain: string) =>
  progressOn(process.stderr).step(`verify ${nameOfChain(chain)}`, () => lookAt(chain));

const nameOfChain = (chain: string) => (isLink(chain) ? readLink(chain).host : chain);

const lookAt = (chain: string): Promise<Looked> => (isLink(chain) ? walkFrom(chain) : walkOf(chain));

async function walkOf(name: string): Promise<Looked> {
  const environment = findEnvironment(name);
  return { environment, verification: await verifyDeployed(environment, await readVariables(environment)) };
}

async function walkFrom(text: string): Promise<Looked> {
  const link = readLink(text);
  await enterLab();
  const probe = openProbe(process.env);
  try {
    return { verification: await verifyLink(link, probe) };
  } finally {
    await probe.close();
  }
}

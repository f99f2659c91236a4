import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, type TestContext, test } from "node:test";
import { knownEnvironments } from "../../../commands/lab/known-environments";
import { findKey } from "../../../environments/described-keys";
import { labVariables, processEnvironmentWith } from "../../../lab/deployer/environment-variables";
import { type Lab, startLab } from "../../../lab/lab";
import { Terminal } from "../../commands/env/terminal";
import { Checkout } from "../../support/checkout";
import { readDocument } from "../../support/documents";
import { MINIMAL } from "../../support/environment";

const ENTER = "\r";
const COLUMNS = 80;

/** A question that is never asked would be waited for without an end. */
const limit = { timeout: 300_000 };

/** The commands of README's steps to real clouds, in their order. */
function commandsOfSteps(): string[] {
  const [, steps = ""] = /^## Real clouds$(.*?)^##/ms.exec(readDocument("README.md").text) ?? [];
  return [...steps.matchAll(/```sh\n(.*?)```/gs)].map(([, text = ""]) => text.trim());
}

/** Lines that the terminal breaks within a word, though they could be broken between two. A line to copy may be as wide as it is. */
const tooWide = (shown: string) =>
  shown
    .split("\n")
    .filter(
      (line) => line.length > COLUMNS && /\S \S/.test(line) && !/^\s*(?:npm|npx|eval|export) /.test(line),
    );

describe("README, by itself and in a terminal of 80 columns, leads from a clone", () => {
  const { microsoft, auth0, cognito } = MINIMAL;
  const folder = mkdtempSync(join(tmpdir(), "lab-"));
  const steps = commandsOfSteps();
  let clone: Checkout;
  let lab: Lab;
  let seconds = 0;
  before(async () => {
    clone = await Checkout.make({ packages: false });
    const { LAB_PYTHON: python } = process.env;
    if (python === undefined) throw new Error("LAB_PYTHON is not set: run this with npm test -- readme");
    const chains = knownEnvironments(clone.path("environments"));
    lab = await startLab({ folder, port: 0, python, chains, log: () => {} });
  });
  after(async () => {
    await lab.close();
    await clone.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The variables that lead to the lab in the place of the clouds, and a deployer's credentials for it. */
  function variablesOfLab() {
    const { TF_CLI_CONFIG_FILE: terraformConfiguration = "" } = process.env;
    const all = Object.entries(labVariables({ ...lab, terraformConfiguration }, MINIMAL));
    const isCredential = ([name]: [string, string]) =>
      /^(?:ARM_CLIENT|AUTH0_CLIENT)_|^AWS_(?:SECRET_)?ACCESS_KEY/.test(name);
    return {
      credentials: all.filter(isCredential),
      shell: processEnvironmentWith(Object.fromEntries(all.filter((each) => !isCredential(each)))),
    };
  }

  /** Types a command, and waits until it has ended. */
  async function type(
    context: TestContext,
    command: string,
    variables: NodeJS.ProcessEnv,
    answers: readonly (readonly [key: string, typed: string])[] = [],
  ): Promise<{ code: number | null; shown: string }> {
    const started = performance.now();
    const line = `stty cols ${COLUMNS} rows 24; exec ${command}`;
    const terminal = new Terminal("bash", ["-c", line], clone.root, variables);
    context.after(() => terminal.close());
    for (const [key, typed] of answers) await terminal.answer(String(findKey(key).question), typed);
    const code = await terminal.ended;
    const took = (performance.now() - started) / 1000;
    seconds += took;
    context.diagnostic(`${took.toFixed(1)} s: ${command}`);
    return { code, shown: terminal.shown };
  }

  test("by six commands", () =>
    assert.deepEqual(steps, [
      "npm run env -- new dev",
      "npm run env -- check dev",
      "npm run plan -- dev",
      "npm run deploy -- dev",
      "npm run verify -- dev",
      "npm run env -- app dev web",
    ]));

  test("to an environment", limit, async (context) => {
    const [command = ""] = steps;
    const { code, shown } = await type(context, command, { PATH: process.env.PATH, HOME: process.env.HOME }, [
      ["route", ENTER],
      ["microsoft.tenantId", `${microsoft.tenantId}${ENTER}`],
      ["microsoft.accounts", ENTER],
      ["microsoft.organizations", ENTER],
      ["auth0.domain", `${auth0.domain}${ENTER}`],
      ["cognito.accountId", `${cognito.accountId}${ENTER}`],
      ["cognito.userPool", ENTER],
      ["cognito.region", ENTER],
      ["cognito.domain", ENTER],
      ["cognito.clients.*.kind", ENTER],
      ["cognito.clients.*.callbackUrls", ENTER],
      ["cognito.clients.*.logoutUrls", ENTER],
      ["state", ENTER],
    ]);
    assert.equal(code, 0, shown);
    assert.match(shown, /\n {2}npm packages: installed in \d+ s\n/);
    assert.match(shown, /\nWrote environments\/dev\.yaml\.\n/);
  });

  test("to credentials in .env.dev", () => {
    const { credentials } = variablesOfLab();
    assert.equal(credentials.length, 6);
    writeFileSync(clone.path(".env.dev"), credentials.map(([name, value]) => `${name}=${value}\n`).join(""));
  });

  test("to a check, by which nothing is in the way", limit, async (context) => {
    const { code, shown } = await type(context, steps[1] ?? "", variablesOfLab().shell);
    assert.equal(code, 0, shown);
    assert.match(shown, /\nNothing is in the way\. Next: npm run plan -- dev\n/);
    assert.deepEqual(tooWide(shown), []);
  });

  test("to a reviewed plan", limit, async (context) => {
    const { code, shown } = await type(context, steps[2] ?? "", variablesOfLab().shell);
    assert.equal(code, 2, shown);
    assert.match(shown, /\ndev: 15 resources would be created/);
    assert.deepEqual(tooWide(shown), []);
    context.diagnostic(`${seconds.toFixed(1)} s from clone to a reviewed plan, without the time to type`);
  });
});

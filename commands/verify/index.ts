import { enterLab } from "../clouds/lab-shell";
import { findEnvironment } from "../environment/find-environment";
import { readVariables } from "../environment/read-variables";
import { commandOf } from "../terminal/command";
import { print } from "../terminal/print";
import { exitCodeOf } from "./check";
import { deployedOf } from "./deployed";
import { openProbe } from "./open-probe";
import type { Probe } from "./probe";
import { readStateOf } from "./read-state-of";
import { renderJson } from "./render-json";
import { renderText } from "./render-text";
import { type Verification, verifyEnvironment, verifyLink } from "./verify-chain";
import { isLink, readLink } from "./walk-link";

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
  .action(async (chain, { json }) => {
    const verification = await (isLink(chain) ? walkFrom(chain) : walkOf(chain));
    if (json) process.stdout.write(`${renderJson(verification)}\n`);
    else print(renderText(verification));
    process.exitCode = exitCodeOf(verification.checks);
  });

async function walkOf(name: string): Promise<Verification> {
  const environment = findEnvironment(name);
  const variables = await readVariables(environment);
  const deployed = deployedOf(environment, await readStateOf(environment, variables));
  return probing(variables, (probe) => verifyEnvironment(environment, deployed, probe));
}

async function walkFrom(text: string): Promise<Verification> {
  const link = readLink(text);
  await enterLab();
  return probing(process.env, (probe) => verifyLink(link, probe));
}

async function probing(variables: NodeJS.ProcessEnv, work: (probe: Probe) => Promise<Verification>) {
  const probe = openProbe(variables);
  try {
    return await work(probe);
  } finally {
    await probe.close();
  }
}

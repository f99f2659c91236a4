import { join } from "node:path";
import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { expiryOf } from "../../../review/expiry";
import { withoutKeys } from "../../clouds/aws";
import { exitCodeOf, type Finding, findingsOn } from "../../clouds/finding";
import { httpsBy } from "../../clouds/https";
import { type Wire, wireOver } from "../../clouds/wire";
import { findEnvironment } from "../../environment/find-environment";
import { variablesFor } from "../../environment/variables";
import { ROOT } from "../../setup/paths";
import { localStateOf } from "../../state/read-state";
import { progressOn } from "../../terminal/progress";
import { type Deployed, deployedBy, NOTHING, UNKNOWN } from "../own-resources";
import { warningOf } from "../secret-expiry";
import { checkAuth0 } from "./auth0";
import { Aws } from "./aws";
import { checkEntra } from "./entra";

/**
 * Checks an environment, and prints what was found.
 *
 * @returns the exit code
 * @throws UserError where credentials are missing, or no cloud can be reached
 */
export async function checkEnvironment(name: string, json: boolean): Promise<number> {
  const environment = findEnvironment(name);
  const variables = variablesFor(environment);
  const https = httpsBy(variables);
  try {
    const progress = progressOn(process.stderr);
    const findings = await progress.step(`${name}: asking the three clouds`, () =>
      check(environment, variables, wireOver(https), join(ROOT, "state"), new Date()),
    );
    process.stdout.write(
      json ? `${JSON.stringify({ environment: name, findings })}\n` : `${asText(name, findings)}\n`,
    );
    return exitCodeOf(findings);
  } finally {
    await https.close();
  }
}

/**
 * Asks the three clouds, by reading alone.
 *
 * @param states folder of the local states
 * @throws UserError where no cloud can be reached
 */
export async function check(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  wire: Wire,
  states: string,
  now: Date,
): Promise<Finding[]> {
  const unreachable: string[] = [];
  const reached = async (cloud: Finding["cloud"], asking: Promise<readonly Finding[]>) => {
    try {
      return await asking;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const [told = "", toDo = ""] = error.message.split("\nTo do: ");
      unreachable.push(told);
      return [findingsOn(cloud).unchecked("network", told, toDo)];
    }
  };
  const aws = Aws.with(environment, variables, wire);
  const ofState = await stateOf(environment, aws, states).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return { findings: [], deployed: UNKNOWN }; // the rest of AWS says it
  });
  const { deployed } = ofState;
  const findings = await Promise.all([
    reached("Entra", checkEntra(environment, variables, deployed, wire)),
    reached("Auth0", checkAuth0(environment, variables, deployed, wire)),
    reached("AWS", aws === undefined ? Promise.resolve([withoutKeys(variables)]) : checkAws(aws, deployed)),
  ]);
  if (
    findings.flat().every(({ what, cloud }) => what === "network" || (cloud === "AWS" && aws === undefined))
  ) {
    throw new UserError(
      `${environment.name}: no cloud can be reached, so nothing was checked:\n${unreachable.map((line) => `  ${line}`).join("\n")}\nTo do: mend the network (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.`,
    );
  }
  const isRefused = findings
    .flat()
    .some(({ cloud, what, verdict }) => cloud === "AWS" && what === "credentials" && verdict === "wrong");
  const [ofEntra, ...others] = findings;
  return [
    ...ofEntra,
    ...secretOf(environment, deployed, now),
    ...others.flat(),
    ...(isRefused ? [] : ofState.findings), // the same would be said twice
  ];
}

function secretOf({ name }: Environment, { secretExpires }: Deployed, now: Date): Finding[] {
  const expiry = expiryOf(secretExpires, now);
  if (expiry === undefined) return [];
  const warning = warningOf(expiry, name);
  const { ok, note } = findingsOn("Entra");
  return [
    warning === undefined
      ? ok("client secret", `of sign-in, expires on ${expiry.at.slice(0, 10)}`)
      : note("client secret", `of sign-in, ${warning.told}`, warning.toDo),
  ];
}

async function stateOf({ name, state }: Environment, aws: Aws | undefined, states: string) {
  if (state !== "local") return aws === undefined ? { findings: [], deployed: UNKNOWN } : aws.state();
  const local = localStateOf(name, states);
  return { findings: [], deployed: local === undefined ? NOTHING : deployedBy(local.text) };
}

async function checkAws(aws: Aws, deployed: Deployed): Promise<Finding[]> {
  const credentials = await aws.credentials();
  if (credentials.verdict === "wrong") return [credentials];
  return [credentials, await aws.permissions(), await aws.domain(deployed), await aws.quota()];
}

const MARKS = { ok: "ok", note: "--", unchecked: "??", wrong: "NO" } as const;

function asText(name: string, findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ cloud, what, verdict, told, toDo }) => [
    `${MARKS[verdict]}  ${cloud.padEnd(5)}  ${what.padEnd(16)}  ${told}`,
    ...(toDo === undefined ? [] : [`${" ".repeat(29)}To do: ${toDo}`]),
  ]);
  const ends = {
    0: `Nothing is in the way. Next: npm run plan -- ${name}`,
    2: `Nothing is known to be in the way; not everything could be checked. Next: what it says above, or npm run plan -- ${name}`,
    3: `Something is in the way. Next: mend it, then npm run env -- check ${name}`,
  };
  return [...lines, "", ends[exitCodeOf(findings)]].join("\n");
}

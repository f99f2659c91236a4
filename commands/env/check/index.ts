import { hasOwnPool } from "../../../environments/own-pool";
import { routesOf } from "../../../environments/routes-of";
import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { expiryOf } from "../../../review/expiry";
import { ownersPartOf } from "../../../stacks/owners-part";
import { awsKeysIn, signedBy } from "../../clouds/aws";
import { CloudError } from "../../clouds/cloud-error";
import { exitCodeOf, type Finding, findingsOn } from "../../clouds/finding";
import { type Fetch, openHttps } from "../../clouds/https";
import { findEnvironment } from "../../environment/find-environment";
import { readProviderVariables } from "../../environment/read-variables";
import { STATES } from "../../setup/paths";
import { readLocalState, readS3State } from "../../state/read-state";
import { print, printJson } from "../../terminal/print";
import { progressOn } from "../../terminal/progress";
import { NONE, type OwnResources, ownResourcesIn, UNKNOWN } from "../own-resources";
import { warnOfExpiry } from "../render-expiry";
import { checkAuth0 } from "./auth0";
import { checkAws } from "./aws";
import { checkEntra } from "./entra";
import { renderOwnersPart } from "./joined-pool";
import { renderFindings } from "./render-findings";

/**
 * Checks an environment, and prints what was found.
 *
 * @returns the exit code
 * @throws UserError where credentials are missing, or no cloud can be reached
 */
export async function checkEnvironment(name: string, json: boolean): Promise<number> {
  const environment = findEnvironment(name);
  const variables = await readProviderVariables(environment);
  const https = openHttps(variables);
  try {
    const progress = progressOn(process.stderr);
    const findings = await progress.step(`${name}: asking its clouds`, () =>
      checkClouds(environment, variables, https.fetch, STATES, new Date()),
    );
    if (json) printJson(renderJson(environment, findings));
    else {
      print(renderFindings(name, findings));
      if (!hasOwnPool(environment)) print(`\n${renderOwnersPart(environment)}`);
    }
    return exitCodeOf(findings);
  } finally {
    await https.close();
  }
}

/**
 * Asks the clouds that an environment is in, by reading alone.
 *
 * @param states folder of the local states
 * @throws UserError where no cloud can be reached, or what should be a state is not
 */
export async function checkClouds(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
  states: string,
  now: Date,
): Promise<Finding[]> {
  const unreachable: string[] = [];
  const reached = async (cloud: Finding["cloud"], asking: Promise<readonly Finding[]>) => {
    try {
      return await asking;
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      unreachable.push(error.reason);
      return [findingsOn(cloud).unchecked("network", error.reason, error.toDo)];
    }
  };
  const ofState = await checkState(environment, variables, fetch, states);
  const { deployed } = ofState;
  const broker = routesOf(environment).find(({ route }) => route === "broker");
  const [ofEntra, ofAuth0, ofAws] = await Promise.all([
    reached("Entra", checkEntra(environment, variables, deployed, fetch)),
    broker?.route === "broker" ? reached("Auth0", checkAuth0(broker, variables, deployed, fetch)) : [],
    reached("AWS", checkAws(environment, variables, deployed, fetch)),
  ]);
  const isWithoutKeys = awsKeysIn(variables) === undefined;
  if (
    [...ofEntra, ...ofAuth0, ...ofAws].every(
      ({ what, cloud }) => what === "network" || (cloud === "AWS" && isWithoutKeys),
    )
  ) {
    throw new UserError(
      "cloud-unreachable",
      `${environment.name}: no cloud can be reached, so nothing was checked:\n${unreachable.map((line) => `  ${line}`).join("\n")}\nTo do: check your network and proxy settings (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.`,
    );
  }
  const isRefused = ofAws.some(({ what, verdict }) => what === "credentials" && verdict === "wrong");
  return [
    ...ofEntra,
    ...checkExpiry(environment, "client secret", deployed.secretExpires, now),
    ...checkExpiry(environment, "certificate", deployed.certificateExpires, now),
    ...ofAuth0,
    ...ofAws,
    ...(isRefused ? [] : ofState.findings), // it would say the same again
  ];
}

/** When what proves a sign-in expires, by the state. */
function checkExpiry(
  { name }: Environment,
  what: "client secret" | "certificate",
  at: string | undefined,
  now: Date,
): Finding[] {
  const expiry = expiryOf(at, now);
  if (expiry === undefined) return [];
  const warning = warnOfExpiry(expiry, name);
  const { ok, note } = findingsOn("Entra");
  return [
    warning === undefined
      ? ok(what, `of sign-in, expires on ${expiry.at.slice(0, 10)}`)
      : note(what, `of sign-in, ${warning.message}`, warning.toDo),
  ];
}

/** Whether the state can be read, and what it has. That a local one can be read is no finding. */
async function checkState(
  { name, state }: Environment,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
  states: string,
): Promise<{ readonly findings: readonly Finding[]; readonly deployed: OwnResources }> {
  const keys = awsKeysIn(variables);
  const { ok, wrong } = findingsOn("AWS");
  try {
    if (state === "local") return { findings: [], deployed: ownResourcesIn(readLocalState(states, name)) };
    if (keys === undefined) return { findings: [], deployed: UNKNOWN };
    const read = await readS3State(signedBy(keys, fetch), state.s3, name);
    const { bucket } = state.s3;
    return read.tag === undefined
      ? { findings: [ok("state", `the bucket ${bucket} is there, without a state yet`)], deployed: NONE }
      : { findings: [ok("state", `in ${bucket}`)], deployed: ownResourcesIn(read.state) };
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    // Where AWS can't be reached, its own check says so.
    const isUnreachable = error.code === "cloud-unreachable";
    return {
      findings: isUnreachable ? [] : [wrong("state", error.reason, error.toDo)],
      deployed: UNKNOWN,
    };
  }
}

/** Scripts know a finding's message as `told`. */
function renderJson(environment: Environment, findings: readonly Finding[]): string {
  const told = findings.map(({ message, toDo, ...where }) => ({
    ...where,
    told: message,
    ...(toDo !== undefined && { toDo }),
  }));
  return JSON.stringify({
    environment: environment.name,
    findings: told,
    ...(!hasOwnPool(environment) && { ownersPart: ownersPartOf(environment) }),
  });
}

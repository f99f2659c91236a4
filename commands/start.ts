import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { DEFAULT_ROUTE, ROUTES, type RouteName } from "../environments/routes/names";
import { findEnvironment } from "./environment/find-environment";
import { assertNothingForbidden, assertSignInsAsExpected, assertVerified } from "./lab/assert-chain";
import { deployChain } from "./lab/deploy-chain";
import { labEnvironmentOf } from "./lab/lab-environments";
import { renderReport } from "./lab/render-report";
import { renderSummary } from "./lab/render-summary";
import { START_REPORT } from "./lab/this-lab";
import { ROOT } from "./setup/paths";
import { choice, commandOf } from "./terminal/command";
import { print, printJson } from "./terminal/print";
import { progressOn } from "./terminal/progress";

/** `npm start`: the chain of `environments/lab.yaml`, or of another route, deployed to the lab by the real providers. */
export const command = commandOf("start", "deploys the chain to the lab, and signs in through it", {
  examples: ["npm start", "npm start -- --route entra", "npm -s start -- --json"],
  exitCodes: { 0: "deployed and verified, and all sign-ins ended as they should", 1: "an error" },
})
  .addOption(
    choice(
      "--route <route>",
      "the way from the user pool to Microsoft, each an environment of its own",
      ROUTES,
    ).default(DEFAULT_ROUTE, "broker, by way of Auth0"),
  )
  .option("--verbose", "show each step, resource, hop and issuer too, which are in .lab/start.txt")
  .option(
    "--json",
    "print one JSON document: resources, changes, endpoints, checks, sign-ins, seconds by phase",
  )
  .action(start);

async function start({
  route,
  json = false,
  verbose = false,
}: {
  readonly route: RouteName;
  readonly json?: boolean | undefined;
  readonly verbose?: boolean | undefined;
}): Promise<void> {
  const environment = findEnvironment(labEnvironmentOf(route));
  const chain = await deployChain(environment, progressOn(process.stderr));
  const { report, review } = chain;
  const whole = renderReport(chain, environment);
  writeFileSync(START_REPORT, `${whole}\n`);
  if (json) printJson(JSON.stringify(report));
  else {
    if (verbose) print(`\n${whole}`);
    print(renderSummary(chain, environment, relative(ROOT, START_REPORT)));
  }
  assertVerified(report);
  assertSignInsAsExpected(report);
  assertNothingForbidden(review);
}

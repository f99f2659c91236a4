import { findEnvironment } from "./environment/find-environment";
import { assertNothingForbidden, assertSignInsAsExpected } from "./lab/assert-chain";
import { deployChain } from "./lab/deploy-chain";
import { renderReport } from "./lab/render-report";
import { commandOf } from "./terminal/command";
import { progressOn } from "./terminal/progress";

/** `npm start`: the chain of `environments/lab.yaml` deployed to the lab by the real providers. */
export const command = commandOf("start", "deploys the chain to the lab, and signs in through it", {
  examples: ["npm start", "npm -s start -- --json"],
  exitCodes: { 0: "deployed, and all sign-ins ended as they should", 1: "an error" },
})
  .option("--json", "print one JSON document: resources, endpoints, sign-ins, seconds by phase")
  .action(start);

async function start({ json = false }: { readonly json?: boolean | undefined }): Promise<void> {
  const environment = findEnvironment("lab");
  const chain = await deployChain(environment, progressOn(process.stderr));
  const { report, review } = chain;
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : renderReport(chain, environment));
  assertSignInsAsExpected(report);
  assertNothingForbidden(review);
}

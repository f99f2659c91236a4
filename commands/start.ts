import { UserError } from "../environments/user-error";
import { findEnvironment } from "./environment/find-environment";
import { assertNothingForbidden, assertSignInsAsExpected } from "./lab/assert-chain";
import { deployChain } from "./lab/deploy-chain";
import { renderReport } from "./lab/render-report";
import { progressOn } from "./terminal/progress";

/** `npm start`: the chain of `environments/lab.yaml` deployed to the lab by the real providers. */
export async function main(args: readonly string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== "--json");
  if (unknown !== undefined) {
    throw new UserError(
      "invalid-arguments",
      `npm start: unknown argument "${unknown}"; it takes --json, or nothing.`,
    );
  }
  const environment = findEnvironment("lab");
  const chain = await deployChain(environment, progressOn(process.stderr));
  const { report, review } = chain;
  process.stdout.write(
    args.includes("--json") ? `${JSON.stringify(report)}\n` : renderReport(chain, environment),
  );
  assertSignInsAsExpected(report);
  assertNothingForbidden(review);
}

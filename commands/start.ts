import { UserError } from "../environments/user-error";
import { openOf } from "../review/render/headline";
import type { Review } from "../review/review";
import { findEnvironment } from "./environment/find";
import { deployChain, type Report } from "./lab/deploy-chain";
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

/** @throws UserError */
function assertSignInsAsExpected({ signIns }: Report): void {
  const others = signIns.filter(({ expected, seen }) => expected !== seen);
  if (others.length === 0) return;
  const lines = others.map(
    ({ account, expected, seen, reason }) =>
      `  ${account}: expected ${expected}, seen ${seen}${reason === null ? "" : `: ${reason}`}`,
  );
  throw new UserError("unexpected-sign-in", `Not every sign-in ended as expected:\n${lines.join("\n")}`);
}

/** Where a plan changes nothing, its review forbids nothing either, and only lists what is wrong with the chain. @throws UserError */
function assertNothingForbidden({ environment, findings }: Review): void {
  const forbidden = openOf(findings, "forbidden");
  if (forbidden.length === 0) return;
  throw new UserError(
    "chain-forbidden",
    `The rules forbid what is deployed of ${environment}:\n${forbidden.map(({ id, means }) => `  ${id}: ${means}`).join("\n")}`,
  );
}

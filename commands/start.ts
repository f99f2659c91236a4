import { UserError } from "../environments/user-error";
import { findEnvironment } from "./environment/find";
import { deployLab } from "./lab/deploy-chain";
import { renderReport } from "./lab/render-report";
import { progressOn } from "./terminal/progress";

/** `npm start`: the chain of `environments/lab.yaml` deployed to the lab by the real providers. */
export async function main(args: readonly string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== "--json");
  if (unknown !== undefined) {
    throw new UserError(`npm start: unknown argument "${unknown}"; it takes --json, or nothing.`);
  }
  const environment = findEnvironment("lab");
  const { report, created, agreements } = await deployLab(environment, progressOn(process.stderr));
  process.stdout.write(
    args.includes("--json")
      ? `${JSON.stringify(report)}\n`
      : renderReport(report, created, agreements, environment),
  );
  const astray = report.signIns.filter(({ expected, seen }) => expected !== seen);
  if (astray.length > 0) {
    throw new UserError(
      `Not everyone fared as expected:\n${astray.map(({ account, expected, seen, reason }) => `  ${account}: expected ${expected}, seen ${seen}${reason === null ? "" : `: ${reason}`}`).join("\n")}`,
    );
  }
  const broken = agreements.filter(({ agrees }) => !agrees);
  if (broken.length > 0) {
    throw new UserError(
      `The hops of the chain disagree:\n${broken.map(({ what, here, there }) => `  ${what}: ${here}, but has ${there}`).join("\n")}`,
    );
  }
}

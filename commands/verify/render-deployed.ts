import { UserError } from "../../environments/user-error";
import { exitCodeOf } from "./check";
import { renderFailed, renderHeadline } from "./render-headline";
import type { Verification } from "./verify-chain";

/**
 * What a deploy says of the live chain after it. The deploy worked, whatever the chain comes to.
 *
 * @param verifying a walk of the chain
 * @param next what is to do next if nothing is wrong, to follow `Next:`
 */
export async function renderDeployed(
  environment: string,
  verifying: Promise<Pick<Verification, "checks">>,
  next: string,
): Promise<string> {
  const again = `npm run verify -- ${environment}`;
  try {
    const { checks } = await verifying;
    if (exitCodeOf(checks) !== 1)
      return `Deployed ${environment}. The live chain, verified: ${renderHeadline(checks)}.\nNext: ${next}`;
    return [
      `Deployed ${environment}. Not all of the live chain is right yet:`,
      ...renderFailed(checks),
      "Entra takes up to two minutes to accept a new secret, and nobody knows a new custom domain for longer.",
      `Next: ${again} --watch, which says when it works`,
    ].join("\n");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `Deployed ${environment}. The live chain could not be verified:\n  ${error.message.replaceAll("\n", "\n  ")}\nNext: ${again}`;
  }
}

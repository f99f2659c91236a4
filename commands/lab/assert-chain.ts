import { pointAtLab } from "../../environments/pointed-shell";
import { UserError } from "../../environments/user-error";
import { openOf } from "../../review/render/headline";
import type { Review } from "../../review/review";
import { renderFailed } from "../verify/render-headline";
import type { Report } from "./deploy-chain";

/** @throws UserError if somebody got in who should not, or the other way round */
export function assertSignInsAsExpected({ signIns }: Pick<Report, "signIns">): void {
  const others = signIns.filter(({ expected, seen }) => expected !== seen);
  if (others.length === 0) return;
  const lines = others.map(
    ({ account, expected, seen, reason }) =>
      `  ${account}: expected ${expected}, seen ${seen}${reason === null ? "" : `: ${reason}`}`,
  );
  throw new UserError("unexpected-sign-in", `Not every sign-in ended as expected:\n${lines.join("\n")}`);
}

/** @throws UserError if a check of the live chain failed */
export function assertVerified({
  environment,
  verification,
}: Pick<Report, "environment" | "verification">): void {
  const lines = renderFailed(verification.checks);
  if (lines.length === 0) return;
  throw new UserError(
    "chain-not-verified",
    `Not all is right with the live chain of ${environment}:\n${lines.join("\n")}\nTo do: ${pointAtLab(environment)} && npm run verify -- ${environment}`,
  );
}

/**
 * A plan that changes nothing is never forbidden, whatever its review finds wrong with the chain: here that counts.
 *
 * @throws UserError if a rule forbids what is deployed
 */
export function assertNothingForbidden({ environment, findings }: Review): void {
  const forbidden = openOf(findings, "forbidden");
  if (forbidden.length === 0) return;
  throw new UserError(
    "chain-forbidden",
    `The rules forbid what is deployed in ${environment}:\n${forbidden.map(({ id, means }) => `  ${id}: ${means}`).join("\n")}`,
  );
}

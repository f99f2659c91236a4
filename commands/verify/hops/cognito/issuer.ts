import { type Check, checksOf } from "../../check";
import type { HopProbe } from "../../probe";
import { checkKeys } from "../signing-keys";
import { hiddenIn, objectIn, renderAnswer } from "../unanswered";

const { passed, failed, unseen } = checksOf("cognito");

/** What an app reads to verify the pool's own tokens. */
export const checkIssuer = (issuer: string, probe: HopProbe): Promise<readonly Check[]> =>
  Promise.all([
    checkDocument(issuer, probe),
    probe
      .get(`${issuer}/.well-known/jwks.json`)
      .then((seen) => checkKeys("cognito", "The user pool's", seen)),
  ]);

async function checkDocument(issuer: string, probe: HopProbe): Promise<Check> {
  const id = "issuer";
  const statement = "The user pool's issuer is the one that apps expect";
  const seen = await probe.get(`${issuer}/.well-known/openid-configuration`);
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return unseen(id, statement, hiddenIn(seen));
  const { issuer: found } = objectIn(seen);
  if (found === issuer) return passed(id, statement, { expected: issuer });
  return failed(id, statement, {
    expected: issuer,
    seen: typeof found === "string" ? found : renderAnswer(seen),
    means: "Apps refuse the tokens of everyone who signs in",
    toDo:
      typeof found === "string"
        ? "give the apps the issuer that the user pool has; for a pool of somebody else, write cognito.issuer in the environment file, and deploy it"
        : "look in the AWS console whether the user pool is still there",
  });
}

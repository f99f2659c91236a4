import { type Check, checksOf, type Hop } from "../check";
import type { Seen } from "../probe";
import { hiddenIn, objectIn, renderAnswer } from "./unanswered";

/**
 * Whether an issuer's keys are there, and can be used.
 *
 * @param whose as in "Auth0's"
 * @param isRs256 whether it signs by RS256, as Auth0, Cognito and Entra do. Of others Cognito takes ECDSA, too.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
 */
export function checkKeys(hop: Hop, whose: string, seen: Seen, isRs256 = true): Check {
  const { passed, failed, unseen } = checksOf(hop);
  const id = "keys";
  const wanted = isRs256 ? "RSA RS256" : "RSA or EC, with a kid";
  const statement = `${whose} keys are there: ${isRs256 ? "RSA, for RS256, each with a kid" : wanted}`;
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return unseen(id, statement, hiddenIn(seen));
  const { keys } = objectIn(seen);
  const found = Array.isArray(keys) ? keys.map((key) => Object(key) as Record<string, unknown>) : undefined;
  const means = "Nobody's token can be verified, so nobody gets in";
  const toDo = `open ${seen.url.origin}${seen.url.pathname} in a browser; if there is no list of keys, ask the support of whose host it is`;
  if (found === undefined) {
    return failed(id, statement, { expected: "HTTP 200, keys", seen: renderAnswer(seen), means, toDo });
  }
  if (found.some((key) => isGood(key) || (!isRs256 && isOfAnother(key)))) return passed(id, statement);
  const kinds = found.map(({ kty, alg = "without alg", use = "sig", kid, n, e }) =>
    [
      `${kty} ${alg}`,
      use !== "sig" && `for ${use}`,
      !kid && "without kid",
      kty === "RSA" && !(n && e) && "without n or e",
    ]
      .filter((part) => part !== false)
      .join(" "),
  );
  return failed(id, statement, {
    expected: wanted,
    seen: kinds.length === 0 ? "no key" : kinds.join(", "),
    means,
    toDo,
  });
}

/** Whether a key can prove a token of RS256. It need not say for which algorithm it is: Entra's keys don't. */
const isGood = ({ kty, alg = "RS256", use = "sig", kid, n, e }: Record<string, unknown>): boolean =>
  kty === "RSA" &&
  alg === "RS256" &&
  use === "sig" &&
  [kid, n, e].every((each) => typeof each === "string" && each !== "");

/** The same of another algorithm that has a public key. */
const isOfAnother = ({ kty, use = "sig", kid }: Record<string, unknown>): boolean =>
  (kty === "RSA" || kty === "EC") && use === "sig" && typeof kid === "string" && kid !== "";

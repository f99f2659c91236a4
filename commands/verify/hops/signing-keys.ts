import { type Check, checksOf, type Hop } from "../check";
import type { Seen } from "../probe";
import { hiddenIn, objectIn, renderAnswer } from "./unanswered";

/** Whether an issuer's keys are there, and can be used. @param whose as in "Auth0's" */
export function checkKeys(hop: Hop, whose: string, seen: Seen): Check {
  const { passed, failed, unseen } = checksOf(hop);
  const id = "keys";
  const statement = `${whose} keys are there: RSA, for RS256, each with a kid`;
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return unseen(id, statement, hiddenIn(seen));
  const { keys } = objectIn(seen);
  const found = Array.isArray(keys) ? keys.map((key) => Object(key) as Record<string, unknown>) : undefined;
  const means = "Nobody's token can be verified, so nobody gets in";
  const toDo = `open ${seen.url.origin}${seen.url.pathname} in a browser; if there is no list of keys, ask the support of whose host it is`;
  if (found === undefined) {
    return failed(id, statement, { expected: "HTTP 200, keys", seen: renderAnswer(seen), means, toDo });
  }
  if (found.some(isGood)) return passed(id, statement);
  const kinds = found.map(({ kty, alg, kid }) =>
    `${kty} ${alg ?? "without alg"} ${kid ? "" : "without kid"}`.trim(),
  );
  return failed(id, statement, {
    expected: "RSA RS256",
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

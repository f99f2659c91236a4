import type { Check } from "../../check";
import type { Sent, Walked } from "../../expected";
import type { Probe } from "../../probe";
import { type Causes, hideConsequences } from "../consequences";
import { hiddenAfter } from "../unanswered";
import { checkDiscovery } from "./discovery";
import type { ExpectedBroker } from "./expected";
import { checkSecret } from "./secret";
import { checkOtherCallback, checkSignIns, requestSignIns, sendingsOf } from "./sign-in";
import { checkSignOuts } from "./sign-out";

export type { ExpectedBroker } from "./expected";

/** Auth0, or another broker. @param arriving where Cognito sends people */
export function walkBroker(expected: ExpectedBroker, _arriving: Promise<Sent>, probe: Probe): Walked {
  const asking = probe.at("broker");
  const signIns = requestSignIns(expected, asking);
  return {
    sends: sendingsOf(signIns),
    checks: Promise.all([
      checkDiscovery(expected, asking),
      checkSignIns(expected, signIns),
      checkOtherCallback(expected, asking).then((check) => [check]),
      expected.secret === undefined
        ? []
        : checkSecret(expected, expected.secret, asking).then((check) => [check]),
      checkSignOuts(expected, asking),
    ]).then((all) => hideConsequences(behindStranger(all.flat()), CAUSES)),
  };
}

/** What takes a request for a sign-in without a word may be anybody, where something else than Auth0's document comes. */
function behindStranger(checks: readonly Check[]): readonly Check[] {
  const isStrange = checks.some(({ id, verdict }) => id === "broker-discovery" && verdict === "failed");
  const isPageUnknown = checks.some(({ id, verdict }) => id === "broker-offers" && verdict === "unseen");
  if (!isStrange || !isPageUnknown) return checks;
  return checks.map((check) =>
    check.verdict === "passed" && OF_REQUEST.includes(check.id)
      ? { ...check, verdict: "unseen", ...hiddenAfter("broker-discovery") }
      : check,
  );
}

const OF_REQUEST = ["broker-client", "broker-callback", "broker-grant", "broker-request"];

/** A tenant that is gone answers nothing right. A client that is gone has no secret and no logout URLs. */
const CAUSES: Causes = {
  "broker-keys": ["broker-discovery", "broker-jwks-uri"],
  "broker-client": ["broker-discovery"],
  "broker-callback": ["broker-discovery"],
  "broker-grant": ["broker-discovery"],
  "broker-request": ["broker-discovery"],
  "broker-connection": ["broker-discovery"],
  "broker-offers": ["broker-discovery"],
  "broker-button": ["broker-discovery"],
  "broker-other-callback": ["broker-discovery"],
  "broker-secret": ["broker-discovery", "broker-client"],
  "broker-sign-out": ["broker-discovery", "broker-client"],
};

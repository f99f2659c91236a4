import { type Check, checksOf } from "../check";
import type { SeenHost } from "../probe";

/** By which a hop shows that it is itself who answers. */
const OF_ITSELF = [
  "cognito-domain",
  "cognito-issuer",
  "broker-discovery",
  "entra-discovery",
  "entra-metadata",
];

/**
 * The checks of this machine and of the hosts before those of a walk, of which what only follows from them could not be seen.
 *
 * @param seen every host that was asked
 */
export function joinHosts(
  ofHosts: readonly Check[],
  walked: readonly Check[],
  seen: readonly SeenHost[],
): readonly Check[] {
  const network = intercepted(walked, seen);
  const checks =
    network === undefined ? ofHosts : ofHosts.map((check) => (check.id === network.id ? network : check));
  const isClockWrong = checks.some(({ id, verdict }) => id === "machine-clock" && verdict === "failed");
  const inTrouble = new Set(seen.flatMap(({ hop, trouble }) => (trouble === undefined ? [] : hop)));
  return [
    ...checks,
    ...walked.map((check) => {
      if (isClockWrong && /-end$/.test(check.id)) return behind(check, "machine-clock");
      if (!isStrange(check)) return check; // one behind it stays so: its cause is explained itself
      if (network !== undefined) return behind(check, network.id);
      return inTrouble.has(check.hop) ? behind(check, `${check.hop}-host`) : check;
    }),
  ];
}

/** Whether a check failed by an answer that nobody knows, and not by words or values of the hop. */
const isStrange = ({ verdict, seen, error }: Check): boolean =>
  verdict === "failed" && error === undefined && /^HTTP \d/.test(seen ?? "");

function behind(check: Check, because: string): Check {
  if (check.verdict !== "failed") return check;
  const { id, hop, statement, of, seen = "" } = check;
  const named = of === undefined ? {} : { of };
  const means = because === "machine-clock" ? `By this machine's clock alone: ${seen}` : seen;
  return { ...{ id, hop, verdict: "unseen", statement, means, because }, ...named };
}

/** That every host answers, and none of them as itself: even one whose certificate is right, as a company's proxy makes it. */
function intercepted(walked: readonly Check[], seen: readonly SeenHost[]): Check | undefined {
  const found = walked.filter(
    ({ id, because = "" }) => OF_ITSELF.includes(id) && !OF_ITSELF.includes(because),
  );
  const hops = new Set(seen.map(({ hop }) => hop));
  const isOfAll = [...hops].every((hop) => found.some((check) => check.hop === hop));
  if (hops.size < 2 || !isOfAll || !found.every(isStrange)) return undefined;
  return checksOf("machine").failed("network", "Requests leave this machine", {
    seen: `each of ${seen.length} hosts answers something else than it should: ${found[0]?.seen}`,
    means:
      "Somebody between this machine and all hosts answers in their place: a captive portal, or a company's proxy. Nothing can be said about the chain.",
    toDo: "sign in to the network if it has a portal; have the proxy let these hosts through",
  });
}

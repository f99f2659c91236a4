import { type Check, checksOf, type Hop } from "../check";
import type { Probe, SeenHost, TroubleKind } from "../probe";
import { adviseOn, adviseOnEnd } from "./host-advice";

/**
 * How far a clock may be off. Apps accept the times of a token within 0 to 5 minutes, AWS those of a request within 5 to 15.
 *
 * @see https://aws.amazon.com/blogs/developer/clock-skew-correction/
 */
const CLOCK_TOLERANCE_MS = 60_000;

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A certificate that ends sooner should have been renewed, so its renewal failed, or somebody has to do it by hand: ACM renews
 * those it manages from 60 days before the end on. Auth0 only says that it does before the end, of certificates for 90 days.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
 * @see https://auth0.com/docs/custom-domains/troubleshoot `renews_before`
 */
const LASTS_DAYS = 7;

/** Of a certificate's whole life: there are some that last six days. */
const LASTS_OF_LIFE = 1 / 4;

/** How this machine's network fails, if all hosts have it. */
const OF_NETWORK: readonly TroubleKind[] = [
  "no-such-host",
  "no-name-server",
  "no-route",
  "refused",
  "timed-out",
  "cut-off",
  "proxy-refused",
  "proxy-in-vain",
];
/** How somebody between us and all hosts shows, who opens TLS. */
const OF_INTERCEPTION: readonly TroubleKind[] = [
  "certificate-untrusted",
  "certificate-other-name",
  "tls-failed",
];

/**
 * This machine's network and clock and, of each host that was asked, its name, its connection, its certificate and its clock.
 * Call it when all has been asked.
 */
export function checkHosts({ hosts }: Pick<Probe, "hosts">, now: Date): readonly Check[] {
  const seen = hosts();
  if (seen.length === 0) return [];
  const network = checkNetwork(seen);
  const ahead = medianOf(seen.flatMap(({ clockAhead }) => clockAhead ?? []));
  const clock = checkClock(seen, ahead, now, network);
  const right = new Date(now.getTime() + (ahead ?? 0));
  return [network, clock, ...seen.map((host) => checkHost(host, right, ahead ?? 0, network, clock))];
}

const machine = checksOf("machine");

function checkNetwork(seen: readonly SeenHost[]): Check {
  const statement = "Requests leave this machine";
  const [example] = seen.flatMap(({ trouble }) => trouble ?? []);
  const fails = (kinds: readonly TroubleKind[]) =>
    seen.every(({ isThere, trouble }) => !isThere && trouble !== undefined && kinds.includes(trouble.kind));
  const proxy = seen.find(({ trouble }) => trouble?.kind === "proxy-unreachable")?.trouble;
  if (proxy !== undefined)
    return machine.failed("network", statement, {
      seen: proxy.reason,
      ...adviseOn(proxy.kind, { hop: "machine", host: "" }),
    });
  // Of one host nobody can tell whether it is the network or the host.
  if (example === undefined || seen.length === 1) return machine.passed("network", statement);
  if (fails(OF_NETWORK))
    return machine.failed("network", statement, {
      seen: `none of ${seen.length} hosts can be reached: ${example.reason}`,
      means: "The network of this machine lets nothing through. Nothing can be said about the chain.",
      toDo: "check your network, and set HTTPS_PROXY if it has a proxy",
    });
  if (fails(OF_INTERCEPTION))
    return machine.failed("network", statement, {
      seen: `none of ${seen.length} hosts shows a certificate of its own: ${example.reason}`,
      means:
        "Somebody between this machine and all hosts answers in their place: a captive portal, or a company's proxy that opens TLS.",
      toDo: "sign in to the network if it has a portal; if it is your company's proxy, set NODE_EXTRA_CA_CERTS to a file with its authority's certificate",
    });
  return machine.passed("network", statement);
}

function checkClock(seen: readonly SeenHost[], ahead: number | undefined, now: Date, network: Check): Check {
  const statement = "This machine's clock is right";
  if (ahead === undefined)
    return machine.unseen("clock", statement, {
      means: "no host said what time it is",
      because: network.verdict === "failed" ? network.id : hostIdOf(seen[0]?.hop ?? "machine"),
    });
  if (Math.abs(ahead) <= CLOCK_TOLERANCE_MS) return machine.passed("clock", statement);
  return machine.failed("clock", statement, {
    expected: renderTime(new Date(now.getTime() + ahead)),
    seen: `${renderTime(now)}, ${renderSpan(ahead)} ${ahead > 0 ? "slow" : "fast"}`,
    means:
      "Apps on this machine refuse good tokens and SAML responses as expired or not valid yet, and AWS refuses requests that are signed minutes too early or too late.",
    toDo: "set the clock (timedatectl set-ntp true)",
  });
}

function checkHost(host: SeenHost, now: Date, machineAhead: number, network: Check, clock: Check): Check {
  const { failed, passed, unseen } = checksOf(host.hop);
  const { certificate, trouble, clockAhead } = host;
  const statement = `${host.host} answers, with a good certificate`;
  const of = { of: host.host };
  if (trouble !== undefined) {
    if (network.verdict === "failed" && !host.isThere)
      return unseen("host", statement, { ...of, means: trouble.reason, because: network.id });
    if (
      clock.verdict === "failed" &&
      certificate !== undefined &&
      isDated(trouble.kind) &&
      isValid(certificate, now)
    )
      return unseen("host", statement, {
        ...of,
        means: `${trouble.reason}, but only by this machine's clock`,
        because: clock.id,
      });
    return failed("host", statement, { ...of, seen: trouble.reason, ...adviseOn(trouble.kind, host) });
  }
  if (clockAhead !== undefined && Math.abs(clockAhead - machineAhead) > CLOCK_TOLERANCE_MS) {
    const off = clockAhead - machineAhead;
    return failed("host", statement, {
      ...of,
      seen: `its clock is ${renderSpan(off)} ${off > 0 ? "fast" : "slow"}, by the Date that it sends`,
      means:
        "Whoever checks its tokens refuses them as expired or not valid yet. Or somebody else answers in its place.",
      toDo: "set its clock; at a cloud, look for a cache or a proxy that answers for it",
    });
  }
  if (certificate === undefined) return passed("host", statement, of);
  const seen = `certificate until ${renderDay(certificate.ends)}, of ${certificate.issuer}`;
  if (lasts(certificate, now)) return passed("host", statement, { ...of, seen });
  return failed("host", statement, { ...of, seen, ...adviseOnEnd(host.hop, certificate.ends, now) });
}

const hostIdOf = (hop: Hop) => `${hop}-host`;

const isDated = (kind: TroubleKind) => kind === "certificate-expired" || kind === "certificate-not-yet-valid";

type Certificate = NonNullable<SeenHost["certificate"]>;

const isValid = ({ starts, ends }: Certificate, now: Date) => starts <= now && now < ends;

function lasts({ starts, ends }: Certificate, now: Date): boolean {
  const life = ends.getTime() - starts.getTime();
  return ends.getTime() - now.getTime() >= Math.min(LASTS_DAYS * DAY_MS, life * LASTS_OF_LIFE);
}

/** Of an even number, the one of the middle two that is closer to 0: one host that is off does not make this machine wrong. */
function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.sort((one, other) => Math.abs(one) - Math.abs(other))[0];
}

function renderSpan(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  if (seconds < 120) return `${seconds} seconds`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} hours`;
  return `${Math.round(seconds / 86_400)} days`;
}

const renderTime = (time: Date) => `${time.toISOString().slice(0, 19).replace("T", " ")} UTC`;
const renderDay = (time: Date) => time.toISOString().slice(0, 10);

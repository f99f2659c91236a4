import type { Environment } from "../../environments/schema";
import { brokerEndpointsOf, poolEndpointsOf } from "../../stacks/endpoints";
import type { Check, Hop } from "./check";
import type { Link } from "./walk-link";

/** A hop that people pass on their way, in its order: the app, Cognito, the broker if there is one, Entra. */
export interface ChainHop {
  readonly hop: Exclude<Hop, "machine">;
  readonly host: string;
  /** What people call it: the broker of somebody else's chain by its host. */
  readonly name: string;
}

const ENTRA: ChainHop = { hop: "entra", host: "login.microsoftonline.com", name: "Entra" };

/** The hops of an environment. */
export function hopsOfEnvironment(environment: Environment): ChainHop[] {
  const { cognito } = environment;
  const [callbackUrl] = Object.values(cognito.clients).flatMap(({ callbackUrls }) => callbackUrls);
  return [
    ...appAt(callbackUrl),
    { hop: "cognito", host: poolEndpointsOf(cognito).host, name: "Cognito" },
    ...("auth0" in environment
      ? [{ hop: "broker", host: brokerEndpointsOf(environment.auth0).host, name: "Auth0" } as const]
      : []),
    ENTRA,
  ];
}

/** The hops behind a link. @param asked the hosts that were asked, in the order in which people come to them */
export function hopsOfLink({ host, url }: Pick<Link, "host" | "url">, asked: readonly string[]): ChainHop[] {
  const app = appAt(url.searchParams.get("redirect_uri") ?? undefined);
  const broker = asked.find(
    (each) => each !== host && each !== app[0]?.host && !isAws(each) && !isMicrosoft(each),
  );
  return [
    ...app,
    { hop: "cognito", host, name: "Cognito" },
    ...(broker === undefined ? [] : [{ hop: "broker", host: broker, name: brokerAt(broker) } as const]),
    ...(asked.some(isMicrosoft) ? [ENTRA] : []),
  ];
}

const brokerAt = (host: string) => (host.endsWith(".auth0.com") ? "Auth0" : host);
const isAws = (host: string) => /\.(?:amazonaws|amazoncognito)\.com$/.test(host);
const isMicrosoft = (host: string) => /(?:^|\.)(?:microsoftonline\.com|live\.com|microsoft\.com)$/.test(host);

function appAt(callbackUrl: string | undefined): ChainHop[] {
  if (callbackUrl === undefined || !URL.canParse(callbackUrl)) return [];
  const { host, protocol } = new URL(callbackUrl);
  return [{ hop: "app", host: host || protocol, name: "the app" }]; // an app of a phone may have a scheme of its own
}

/** What people call where a check looked. */
export function nameOfHop(hop: Hop, hops: readonly ChainHop[]): string {
  if (hop === "machine") return "this machine";
  return hops.find((each) => each.hop === hop)?.name ?? NAMES[hop];
}

const NAMES = { app: "the app", cognito: "Cognito", broker: "the broker", entra: "Entra" } as const;

/** The checks that are of a hop: its own, and those of the way from this machine to its host. */
export const checksOfHop = (checks: readonly Check[], { hop, host }: ChainHop): Check[] =>
  checks.filter((check) => check.hop === hop || (check.hop === "machine" && check.of === host));

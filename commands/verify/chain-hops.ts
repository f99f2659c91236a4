import { asBroker } from "../../environments/as-broker";
import type { Environment } from "../../environments/schema";
import { brokerEndpointsOf, poolEndpointsOf } from "../../stacks/endpoints";
import type { Hop } from "./check";
import type { SeenHost } from "./probe";
import type { Link } from "./walk-link";

/** A hop that people pass on their way, in its order: the app, Cognito, the broker if there is one, Entra. */
export interface ChainHop {
  readonly hop: Exclude<Hop, "machine">;
  readonly host: string;
  /** What people call it: the broker of somebody else's chain by its host. */
  readonly name: string;
}

const ENTRA: ChainHop = { hop: "entra", host: "login.microsoftonline.com", name: "Entra" };

/** The hops of an environment, on all its routes. */
export function hopsOfEnvironment(environment: Environment): ChainHop[] {
  const { cognito, former } = environment;
  const brokered = [environment, former].find((each) => each !== undefined && "auth0" in each);
  const [callbackUrl] = Object.values(cognito.clients).flatMap(({ callbackUrls }) => callbackUrls);
  return [
    ...appAt(callbackUrl),
    { hop: "cognito", host: poolEndpointsOf(cognito).host, name: "Cognito" },
    ...(brokered === undefined
      ? []
      : [{ hop: "broker", host: brokerEndpointsOf(asBroker(brokered).auth0).host, name: "Auth0" } as const]),
    ENTRA,
  ];
}

/** The hops behind a link, whose pool is at its host. @param asked in the order in which people come to them */
export function hopsOfLink(
  { host, url }: Pick<Link, "host" | "url">,
  asked: readonly Pick<SeenHost, "hop" | "host">[],
): ChainHop[] {
  const broker = asked.find(({ hop }) => hop === "broker")?.host;
  return [
    ...appAt(url.searchParams.get("redirect_uri") ?? undefined),
    { hop: "cognito", host, name: "Cognito" },
    ...(broker === undefined ? [] : [{ hop: "broker", host: broker, name: brokerAt(broker) } as const]),
    ...(asked.some(({ hop }) => hop === "entra") ? [ENTRA] : []),
  ];
}

const brokerAt = (host: string) => (host.endsWith(".auth0.com") ? "Auth0" : host);

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

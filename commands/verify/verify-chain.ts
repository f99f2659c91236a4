import type { Environment } from "../../environments/schema";
import { type ChainHop, hopsOfEnvironment, hopsOfLink } from "./chain-hops";
import type { Check } from "./check";
import type { Deployed } from "./deployed";
import { joinHosts } from "./hops/join-hosts";
import { checkHosts } from "./hops/machine";
import type { Probe } from "./probe";
import { type Link, walkLink } from "./walk-link";
import { walkRoutes } from "./walk-routes";

/** What came of a look at a chain. */
export interface Verification {
  /** The environment's name, or the host of the user pool where a link was given. */
  readonly chain: string;
  readonly hops: readonly ChainHop[];
  readonly checks: readonly Check[];
  readonly at: Date;
  readonly milliseconds: number;
}

/** Walks the live chain of an environment, without anybody's password. */
export const verifyEnvironment = async (
  environment: Environment,
  deployed: Deployed,
  probe: Probe,
  now = new Date(),
): Promise<Verification> => ({
  chain: environment.name,
  hops: hopsOfEnvironment(environment),
  ...(await verify(walkRoutes(environment, deployed, probe), probe, now)),
});

/** Walks the live chain behind a link. */
export const verifyLink = async (link: Link, probe: Probe, now = new Date()): Promise<Verification> => {
  const verified = await verify(walkLink(link, probe), probe, now);
  return { chain: link.host, hops: hopsOfLink(link, probe.hosts()), ...verified };
};

async function verify(walking: Promise<readonly Check[]>, probe: Probe, now: Date) {
  const started = performance.now();
  const walked = await walking;
  const checks = joinHosts(checkHosts(probe, now), walked, probe.hosts());
  return { checks, at: now, milliseconds: Math.round(performance.now() - started) };
}

import type { Environment } from "../../environments/schema";
import type { Check } from "./check";
import type { Deployed } from "./deployed";
import { checkHosts } from "./hops/machine";
import type { Probe } from "./probe";
import { walkRoute } from "./routes";
import { type Link, walkLink } from "./walk-link";

/** What came of a look at a chain. */
export interface Verification {
  /** The environment's name, or the host of the user pool where a link was given. */
  readonly chain: string;
  readonly checks: readonly Check[];
  readonly at: Date;
  readonly milliseconds: number;
}

/** Walks the live chain of an environment, without anybody's password. */
export const verifyEnvironment = (
  environment: Environment,
  deployed: Deployed,
  probe: Probe,
  now = new Date(),
): Promise<Verification> => verify(environment.name, walkRoute(environment, deployed, probe), probe, now);

/** Walks the live chain behind a link. */
export const verifyLink = (link: Link, probe: Probe, now = new Date()): Promise<Verification> =>
  verify(link.host, walkLink(link, probe), probe, now);

async function verify(
  chain: string,
  walking: Promise<readonly Check[]>,
  probe: Probe,
  now: Date,
): Promise<Verification> {
  const started = performance.now();
  const walked = await walking;
  const checks = [...checkHosts(probe, now), ...walked];
  return { chain, checks, at: now, milliseconds: Math.round(performance.now() - started) };
}

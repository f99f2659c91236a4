import { deployedOf } from "../../commands/verify/deployed";
import { openProbe } from "../../commands/verify/open-probe";
import type { HopProbe, Probe, Seen } from "../../commands/verify/probe";
import { type Verification, verifyEnvironment } from "../../commands/verify/verify-chain";
import type { Environment } from "../../environments/schema";
import type { DeployedChain } from "./deployed-chain";

/** A chain that was verified. */
export interface Verified extends Verification {
  /** How many requests had to wait for one another, at most. */
  readonly roundTrips: number;
}

export interface VerifyOptions {
  /** What the chain should be. @default - as it was deployed */
  readonly environment?: Environment;
}

/** Time enough on a machine that does much else, so that nothing but a fault fails. */
export const PATIENT = { time: 120_000, requestTime: 60_000 } as const;

/** Verifies a deployed chain, as a command on this machine would, and patiently. */
export async function verifyDeployed(
  { lab, chain, state }: DeployedChain,
  { environment = chain }: VerifyOptions = {},
): Promise<Verified> {
  const variables = { HTTPS_PROXY: `http://127.0.0.1:${lab.port}`, SSL_CERT_FILE: lab.certificateFile };
  const probe = openProbe(variables, PATIENT);
  const counter = new RoundTrips(probe);
  try {
    const verification = await verifyEnvironment(environment, deployedOf(environment, state), counter);
    return { ...verification, roundTrips: counter.count };
  } finally {
    await probe.close();
  }
}

/** The checks that failed, by what tells one fault from another. */
export const failuresOf = ({ checks }: Pick<Verification, "checks">) =>
  checks
    .filter(({ verdict }) => verdict === "failed")
    .map(({ id, of, expected, seen, error }) => ({
      id,
      ...(of !== undefined && { of }),
      ...(expected !== undefined && { expected }),
      ...(seen !== undefined && { seen }),
      ...(error !== undefined && { error }),
    }));

/** Hands out all answers at once, when nobody waits for another one to come: so each time is one round trip. */
class RoundTrips implements Probe {
  count = 0;
  #coming = 0;
  #held: (() => void)[] = [];

  constructor(private readonly probe: Probe) {}

  at(hop: Parameters<Probe["at"]>[0]): HopProbe {
    const inner = this.probe.at(hop);
    return {
      get: (url) => this.#hold(inner.get(url), () => 1),
      post: (url, form) => this.#hold(inner.post(url, form), () => 1),
      // Auth0's page is one redirect away.
      follow: (url) => this.#hold(inner.follow(url), (seen) => (seen.url.href === new URL(url).href ? 1 : 2)),
    };
  }

  // Who asks for the hosts takes it out of its probe.
  readonly hosts = () => this.probe.hosts();

  close() {
    return this.probe.close();
  }

  async #hold(asked: Promise<Seen>, tripsOf: (seen: Seen) => number): Promise<Seen> {
    this.#coming++;
    const seen = await asked;
    for (let trip = 0; trip < tripsOf(seen); trip++) {
      if (trip > 0) this.#coming++;
      this.#coming--;
      await new Promise<void>((resolve) => {
        this.#held.push(resolve);
        setImmediate(() => this.#release());
      });
    }
    return seen;
  }

  #release(): void {
    if (this.#coming > 0 || this.#held.length === 0) return;
    this.count++;
    for (const resolve of this.#held.splice(0)) resolve();
  }
}

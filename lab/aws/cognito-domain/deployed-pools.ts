import type { PoolBackend, PoolDomain } from "../backend";
import { DeployedPool } from "./deployed-pool";

/**
 * The user pools that have a domain, by host name. What was read is kept until the control plane changes, since a sign-in
 * needs it many times.
 */
export class DeployedPools {
  #pools: ReadonlyMap<string, DeployedPool> = new Map();
  #refreshed: Promise<void> = Promise.resolve();

  constructor(private readonly backend: PoolBackend) {}

  /** The pool that a host name belongs to, as of the last {@link refresh}. */
  poolAt(host: string): DeployedPool | undefined {
    return this.#pools.get(host);
  }

  /** The host name of a pool: the custom domain if it has both kinds. No source says which one Cognito prefers. */
  hostOf(poolId: string): string | undefined {
    const hosts = [...this.#pools].filter(([, { id }]) => id === poolId).map(([host]) => host);
    return hosts.find((host) => !host.endsWith(".amazoncognito.com")) ?? hosts[0];
  }

  /**
   * Forgets what was read, and lists the domains again.
   *
   * @throws AwsError 503 when ministack does not answer
   */
  refresh(): Promise<void> {
    // One after another, so that the last answer is the newest.
    const refreshed = this.#refreshed.then(() => this.#load());
    this.#refreshed = refreshed.catch(() => {});
    return refreshed;
  }

  async #load(): Promise<void> {
    const domains = await this.backend.domains();
    const pools = new Map(
      domains.map(({ userPoolId, ...realm }) => [
        userPoolId,
        new DeployedPool(userPoolId, realm, this.backend),
      ]),
    );
    this.#pools = new Map(
      domains.flatMap((domain) => {
        const pool = pools.get(domain.userPoolId);
        return pool === undefined ? [] : [[hostOf(domain), pool]];
      }),
    );
  }
}

/** Only a custom domain has dots. */
function hostOf({ domain, region }: PoolDomain): string {
  return domain.includes(".") ? domain : `${domain}.auth.${region}.amazoncognito.com`;
}

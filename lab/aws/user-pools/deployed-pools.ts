import type { PoolBackend, PoolDomain } from "../backend";
import { DeployedPool } from "./deployed-pool";

/** The deployed user pools, by what identifies them. */
interface Found {
  readonly byId: ReadonlyMap<string, DeployedPool>;
  readonly byClientId: ReadonlyMap<string, DeployedPool>;
  readonly byHost: ReadonlyMap<string, DeployedPool>;
}

/**
 * The user pools of all accounts and regions. What was read is kept until the control plane changes, since a sign-in needs it
 * many times.
 */
export class DeployedPools {
  #found: Found = { byId: new Map(), byClientId: new Map(), byHost: new Map() };
  #refreshed: Promise<void> = Promise.resolve();

  constructor(private readonly backend: PoolBackend) {}

  /** The pool that a host name belongs to, as of the last {@link refresh}. */
  poolAt(host: string): DeployedPool | undefined {
    return this.#found.byHost.get(host);
  }

  /** The pool that an app client belongs to. */
  poolOf(clientId: string): DeployedPool | undefined {
    return this.#found.byClientId.get(clientId);
  }

  /** The pool with an ID, whether or not it has a domain. */
  pool(poolId: string): DeployedPool | undefined {
    return this.#found.byId.get(poolId);
  }

  /** The host name of a pool: the custom domain if it has both kinds. No source says which one Cognito prefers. */
  hostOf(poolId: string): string | undefined {
    const hosts = [...this.#found.byHost].filter(([, { id }]) => id === poolId).map(([host]) => host);
    return hosts.find((host) => !host.endsWith(".amazoncognito.com")) ?? hosts[0];
  }

  /**
   * Forgets what was read, and lists the pools again.
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
    const [stored, domains] = await Promise.all([this.backend.userPools(), this.backend.domains()]);
    const pools = stored.map(({ userPoolId, clientIds, issuerType, ...realm }) => ({
      pool: new DeployedPool(userPoolId, realm, this.backend, issuerType),
      clientIds,
    }));
    const byId = new Map(pools.map(({ pool }) => [pool.id, pool]));
    this.#found = {
      byId,
      byClientId: new Map(pools.flatMap(({ pool, clientIds }) => clientIds.map((id) => [id, pool]))),
      byHost: new Map(
        domains.flatMap((domain) => {
          const pool = byId.get(domain.userPoolId);
          return pool === undefined ? [] : [[hostOf(domain), pool]];
        }),
      ),
    };
  }
}

/** Only a custom domain has dots. */
function hostOf({ domain, region }: PoolDomain): string {
  return domain.includes(".") ? domain : `${domain}.auth.${region}.amazoncognito.com`;
}

import type { Wire } from "../../../network/wire";
import type { Switches } from "../../../switches";
import type { DeployedPool } from "../../user-pools/deployed-pool";
import { attributesIn, usernameIn } from "../../user-pools/letter-case";
import type { PoolUser } from "../../user-pools/pool-user";
import { type Moment, missingTrigger } from "../../user-pools/triggers";
import type { AppClient, IdentityProvider, UserPool } from "../../user-pools/types";
import type { AuthorizationRequest } from "../authorization-request";
import { SignInError } from "../callback";
import { findLink, SUBJECT } from "./link";
import { mappedAttributes, mappedValues, userIdOf } from "./mapped-attributes";
import { OidcProvider } from "./oidc-provider";

/** Sign-in through the identity providers of user pools. */
export class Federation {
  readonly #oidcProviders = new WeakMap<IdentityProvider, OidcProvider>();

  constructor(
    private readonly wire: Wire,
    private readonly switches: () => Switches,
  ) {}

  /** The URL of the identity provider's sign-in. */
  authorizationUrl(
    provider: IdentityProvider,
    { loginHint }: AuthorizationRequest,
    { redirectUri, state }: { redirectUri: string; state: string },
  ): string {
    return this.#oidcProvider(provider).authorizationUrl(
      { redirectUri, state, loginHint },
      this.switches().cognitoKeepsAuthorizeUrlQuery,
    );
  }

  /**
   * Finishes a sign-in: redeems the code and updates the person's profile, or that of the user they are linked to.
   *
   * @param client the app client that the person signs in to
   * @throws SignInError
   */
  async signIn(
    pool: DeployedPool,
    provider: IdentityProvider,
    client: AppClient,
    { code, redirectUri }: { code: string; redirectUri: string },
  ): Promise<PoolUser> {
    const switches = this.switches();
    const claims = await this.#oidcProvider(provider).redeemCode(
      code,
      redirectUri,
      switches.cognitoMapsClaimsOf,
    );
    const userId = userIdOf(provider, claims);
    const userPool = await pool.userPool();
    refuseTriggers(userPool, "every sign-in");
    const links = await pool.linksOf(provider.ProviderName);
    const link = findLink(links, { userId, attributes: mappedValues(provider, claims), userPool });
    const username = link?.username ?? usernameIn(userPool, `${provider.ProviderName}_${userId}`);
    const user = await pool.user(username);
    if (user?.enabled === false) throw new SignInError("User is not enabled");
    refuseTriggers(userPool, user === undefined ? "first sign-in" : "later sign-ins");
    const mapped = mappedAttributes(provider, claims, {
      schema: userPool.SchemaAttributes,
      client,
      user,
      skipsUnwritable: switches.cognitoSkipsUnwritableAttributes,
    });
    const attributes = attributesIn(userPool, mapped);
    const newLink = link?.attributeName === SUBJECT ? undefined : link;
    if (user !== undefined && newLink === undefined && isSame(user, attributes)) return user;
    await pool.putUser({
      username,
      providerName: provider.ProviderName,
      userId,
      attributes,
      link: newLink,
    });
    const saved = await pool.user(username);
    if (saved === undefined) throw new SignInError("User does not exist."); // deleted meanwhile
    return saved;
  }

  #oidcProvider(provider: IdentityProvider): OidcProvider {
    const known = this.#oidcProviders.get(provider) ?? new OidcProvider(provider, this.wire);
    this.#oidcProviders.set(provider, known);
    return known;
  }
}

function refuseTriggers(userPool: UserPool, moment: Moment): void {
  const missing = missingTrigger(userPool, moment);
  if (missing !== undefined) throw new SignInError(missing);
}

function isSame(user: PoolUser, attributes: Readonly<Record<string, string>>): boolean {
  return Object.entries(attributes).every(([name, value]) => user.attributes[name] === value);
}

import type { Wire } from "../../../network/wire";
import type { Switches } from "../../../switches";
import type { DeployedPool } from "../../user-pools/deployed-pool";
import { attributesIn, usernameIn } from "../../user-pools/letter-case";
import type { PoolUser } from "../../user-pools/pool-user";
import type { SamlResources } from "../../user-pools/saml/saml-resources";
import { type Moment, missingTrigger } from "../../user-pools/triggers";
import type { AppClient, IdentityProvider, UserPool } from "../../user-pools/types";
import { AuthorizationError } from "../callback";
import { findLink, SUBJECT } from "./link";
import { mappedAttributes, mappedValues } from "./mapped-attributes";
import { OidcProvider } from "./oidc-provider";
import type { Identity, ProviderErrors, SignInStart } from "./provider";
import { SamlProvider } from "./saml-provider";
import { UsedAssertions } from "./used-assertions";

/** What Cognito lets a username have. */
const USERNAME_LENGTH = 128;

/** Sign-in through the identity providers of user pools. */
export class Federation {
  readonly #oidcProviders = new WeakMap<IdentityProvider, OidcProvider>();
  readonly #usedAssertions = new UsedAssertions();

  constructor(
    private readonly wire: Wire,
    private readonly resources: SamlResources,
    private readonly switches: () => Switches,
  ) {}

  /** The URL of the identity provider's sign-in. */
  async authorizationUrl(
    pool: DeployedPool,
    provider: IdentityProvider,
    start: SignInStart,
  ): Promise<string> {
    return this.#provider(pool, provider).authorizationUrl(start);
  }

  oidcProvider(provider: IdentityProvider): OidcProvider {
    const known = this.#oidcProviders.get(provider) ?? new OidcProvider(provider, this.wire, this.switches);
    this.#oidcProviders.set(provider, known);
    return known;
  }

  samlProvider({ id }: DeployedPool, provider: IdentityProvider): SamlProvider {
    return new SamlProvider(id, provider, {
      resources: this.resources,
      usedAssertions: this.#usedAssertions,
      switches: this.switches,
    });
  }

  /**
   * Finishes a sign-in: updates the person's profile, or that of the user they are linked to.
   *
   * @param client the app client that the person signs in to
   * @throws AuthorizationError
   */
  async signIn(
    pool: DeployedPool,
    provider: IdentityProvider,
    client: AppClient,
    { userId, claims }: Identity,
  ): Promise<PoolUser> {
    const { errors } = this.#provider(pool, provider);
    const userPool = await pool.userPool();
    refuseTriggers(userPool, "every sign-in", errors);
    const links = await pool.linksOf(provider.ProviderName);
    const link = findLink(links, { userId, attributes: mappedValues(provider, claims), userPool });
    const username = link?.username ?? usernameIn(userPool, `${provider.ProviderName}_${userId}`);
    checkUsername(username, errors);
    const user = await pool.user(username);
    if (user?.enabled === false) throw errors.refused("User is not enabled");
    refuseTriggers(userPool, user === undefined ? "first sign-in" : "later sign-ins", errors);
    const mapped = mappedAttributes(provider, claims, {
      schema: userPool.SchemaAttributes,
      client,
      user,
      skipsUnwritable: this.switches().cognitoSkipsUnwritableAttributes,
      errors,
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
    if (saved === undefined) throw errors.refused("User does not exist."); // deleted meanwhile
    return saved;
  }

  #provider(pool: DeployedPool, provider: IdentityProvider): OidcProvider | SamlProvider {
    if (provider.ProviderType === "OIDC") return this.oidcProvider(provider);
    if (provider.ProviderType === "SAML") return this.samlProvider(pool, provider);
    throw new AuthorizationError(
      "server_error",
      "The lab's Cognito does not have sign-in through social identity providers.",
    );
  }
}

function refuseTriggers(userPool: UserPool, moment: Moment, errors: ProviderErrors): void {
  const missing = missingTrigger(userPool, moment);
  if (missing !== undefined) throw errors.refused(missing);
}

/** In the words that a service quotes in its guide for universities (Stanford's, "You might get an error when…"). */
function checkUsername(username: string, errors: ProviderErrors): void {
  if (username.length <= USERNAME_LENGTH) return;
  throw errors.refused(
    `1 validation error detected: Value '${username}' at 'userName' failed to satisfy constraint: Member must have length less than or equal to ${USERNAME_LENGTH}`,
  );
}

function isSame(user: PoolUser, attributes: Readonly<Record<string, string>>): boolean {
  return Object.entries(attributes).every(([name, value]) => user.attributes[name] === value);
}

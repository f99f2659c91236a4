import type { EntraEnvironment } from "../../../environments/schema";
import { PERSONAL_ACCOUNTS } from "../../../stacks/personal-accounts";
import { entraEndpointsOf, tenantOfProvider } from "../../../stacks/routes/entra-facts";
import { identityProvidersOf } from "../../../stacks/routes/facts";
import { enterAws } from "../../clouds/enter-aws";
import { enterEntra } from "../../clouds/entra";
import type { Fetch } from "../../clouds/https";
import type { FoundEntraChain, IdentityProvider, UserPool } from "../found-chain";
import type { GivenIds } from "../given-ids";
import { explainBrokenChain } from "../obstacle";
import { findApplication, findDeployer, findServicePrincipal, type SignsIn } from "./app-registration";
import { enterClouds } from "./enter-clouds";
import { readPool } from "./read-pool";

/**
 * Finds a chain without a broker by following it, by reading alone: from the environment's domain to the user pool, from its
 * identity providers to the app registration.
 *
 * @throws UserError that says where the chain ends, or which permissions are missing in which cloud
 */
export async function followEntra(
  environment: EntraEnvironment,
  given: GivenIds,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<FoundEntraChain> {
  const { aws, entra } = await enterClouds(environment, {
    aws: enterAws(environment.cognito, variables, fetch),
    entra: enterEntra(environment.microsoft.tenantId, variables, fetch),
  });
  const { pool, providers, clients } = await readPool(environment, given, aws);
  const identityProviders = findIdentityProviders(environment, pool, providers);
  const signsIn = signingInBy(identityProviders);
  const application = await findApplication(environment, signsIn, given, entra);
  const servicePrincipal = await findServicePrincipal(application, entra);
  const deployer = await findDeployer(application, entra);
  return {
    pool,
    identityProviders,
    ...clients,
    otherProviders: providers.filter(
      (each) =>
        !identityProviders.includes(each) &&
        each.ProviderDetails.client_id === identityProviders[0].ProviderDetails.client_id,
    ),
    application,
    servicePrincipal,
    deployer,
  };
}

/** The pool's identity provider for each whose people the file lets in. @throws UserError */
function findIdentityProviders(
  environment: EntraEnvironment,
  pool: UserPool,
  providers: readonly IdentityProvider[],
): FoundEntraChain["identityProviders"] {
  const [first, ...others] = identityProvidersOf(environment);
  const find = ({ name }: typeof first) => findIdentityProvider(environment, name, pool, providers);
  return [find(first), ...others.map(find)];
}

/** @param name in the environment file */
function findIdentityProvider(
  { microsoft }: EntraEnvironment,
  name: string,
  { Id }: UserPool,
  providers: readonly IdentityProvider[],
): IdentityProvider {
  const tenant = tenantOfProvider(name, microsoft);
  const { issuer } = entraEndpointsOf(tenant);
  const matching = providers.filter(
    ({ ProviderType, ProviderDetails }) => ProviderType === "OIDC" && ProviderDetails.oidc_issuer === issuer,
  );
  const [only, ...others] = matching;
  if (only !== undefined && others.length === 0) return only;
  const named = matching.find(({ ProviderName }) => ProviderName === name);
  if (named !== undefined) return named;
  const isListed = microsoft.accounts === "listed";
  if (only === undefined) {
    throw explainBrokenChain(
      `The user pool ${Id} has no identity provider of type OIDC whose issuer is ${issuer}; it has ${providers.map(renderProvider).join(", ") || "none"}`,
      isListed
        ? `correct the ID of ${name} in microsoft.organizations; or leave it out, and add it after the adoption, which lets in nobody new`
        : wayOutOf(microsoft.accounts, providers),
    );
  }
  throw explainBrokenChain(
    `The user pool ${Id} has several identity providers for ${issuer}: ${matching.map(({ ProviderName }) => ProviderName).join(", ")}`,
    isListed
      ? `give ${name} in microsoft.organizations the name of the one to adopt`
      : "name the one to adopt in cognito.providerName",
  );
}

const ISSUER = /^https:\/\/login\.microsoftonline\.com\/([^/]+)\/v2\.0$/;
/** The issuer of tokens of version 1. */
const OLD_ISSUER = /^https:\/\/sts\.windows\.net\//;
/** The segments of Microsoft's endpoints that are no tenant. They are in no token's issuer. */
const COMMON: readonly (string | undefined)[] = ["common", "organizations", "consumers"];

const tenantIn = ({ ProviderDetails: { oidc_issuer = "" } }: IdentityProvider): string | undefined =>
  ISSUER.exec(oidc_issuer)?.[1];

function renderProvider(provider: IdentityProvider): string {
  const { ProviderName, ProviderType, ProviderDetails } = provider;
  const { oidc_issuer } = ProviderDetails;
  const note = COMMON.includes(tenantIn(provider)) ? ", which is in nobody's tokens" : "";
  return `${ProviderName} (${oidc_issuer ?? ProviderType}${note})`;
}

/** What a person does where the pool has no identity provider for the file's accounts. */
function wayOutOf(
  accounts: EntraEnvironment["microsoft"]["accounts"],
  providers: readonly IdentityProvider[],
): string {
  const tenants = providers.flatMap((each) => tenantIn(each) ?? []);
  if (accounts !== "personal" && tenants.includes(PERSONAL_ACCOUNTS)) {
    return "write microsoft.accounts: personal, if that is the identity provider to adopt";
  }
  if (tenants.some((each) => !COMMON.includes(each))) {
    return "correct microsoft.tenantId; if the app registration is in that tenant and people come from others, write microsoft.accounts: listed, and each of their organisations into microsoft.organizations";
  }
  if (tenants.length > 0) {
    return "correct the issuer in the AWS console: nobody can have signed in by that one (Bad id_token issuer)";
  }
  return providers.some(({ ProviderDetails: { oidc_issuer = "" } }) => OLD_ISSUER.test(oidc_issuer))
    ? "keep this chain by hand: Microsoft does not say whether people keep their user IDs with the issuer of version 2"
    : "correct route: an identity provider for Auth0 needs broker";
}

/** @throws UserError where the identity providers sign in with several app registrations */
function signingInBy([first, ...others]: FoundEntraChain["identityProviders"]): SignsIn {
  const clientId = first.ProviderDetails.client_id;
  if (others.some(({ ProviderDetails }) => ProviderDetails.client_id !== clientId)) {
    const each = [first, ...others].map(
      ({ ProviderName, ProviderDetails }) => `${ProviderName} with ${ProviderDetails.client_id}`,
    );
    throw explainBrokenChain(
      `The identity providers sign in with several app registrations: ${each.join(", ")}. The environment has one, so whoever signs in with another would get a new user ID`,
      "leave those of the other app registrations out of microsoft.organizations; each takes an environment of its own, which joins the user pool (docs/join.md)",
    );
  }
  return { first: `identity provider ${first.ProviderName}`, all: "identity providers", clientId };
}

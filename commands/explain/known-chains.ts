import { readEnvironments } from "../../environments/load";
import { reachedRoutesOf } from "../../environments/routes-of";
import type { BrokerEnvironment, EntraEnvironment, Environment } from "../../environments/schema";
import { hasMicrosoftConnection } from "../../environments/strategies";
import { UserError } from "../../environments/user-error";
import type { KnownChain, KnownHost, SamlTaker, TokenTaker } from "../../explain/known-chain";
import { SAML_ADDRESSES } from "../../stacks/addresses";
import { brokerEndpointsOf, issuerOf, poolEndpointsOf } from "../../stacks/endpoints";
import { entraEndpointsOf, tenantOfProvider } from "../../stacks/routes/entra-facts";
import { admitsTenant, identityProvidersOf } from "../../stacks/routes/facts";
import { samlIdentifierOf, samlPoolOf, samlTenantOf } from "../../stacks/saml-endpoints";
import { statesFolderOf } from "../clouds/lab-shell";
import { ENVIRONMENTS } from "../setup/paths";
import { readLocalState } from "../state/read-state";
import type { State } from "../state/state";

/** What is known here of each environment's chain: by its file, and by its state where that is on this machine. Nobody is asked. */
export const readKnownChains = (): KnownChain[] =>
  readEnvironments(ENVIRONMENTS).environments.map((environment) =>
    knownChainOf(environment, readStateHere(environment)),
  );

/** @param state @default - nothing is known of what was deployed */
export function knownChainOf(environment: Environment, state?: State): KnownChain {
  const routes = reachedRoutesOf(environment);
  const pool = poolEndpointsOf(environment.cognito).host;
  const samlTaker = routes.map((route) => samlTakerOf(route, pool, state)).find((each) => each !== undefined);
  return {
    name: environment.name,
    hosts: [{ host: pool, speaker: "Cognito" }, ...routes.flatMap(brokerHostsOf)],
    callbackUrls: Object.values(environment.cognito.clients).flatMap(({ callbackUrls }) => callbackUrls),
    takers: [...routes.flatMap((route) => takersOf(route, state)), appOf(environment, state)],
    ...(samlTaker && { samlTaker }),
  };
}

/** A state that can't be read is no reason not to explain: then less is known. */
function readStateHere(environment: Environment): State | undefined {
  if (environment.state !== "local") return undefined;
  try {
    return readLocalState(statesFolderOf(environment), environment.name);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const brokerHostsOf = (environment: Environment): KnownHost[] =>
  environment.route === "broker"
    ? [environment.auth0.domain, environment.auth0.customDomain]
        .filter((host) => host !== undefined)
        .map((host) => ({ host, speaker: "Auth0" }))
    : [];

function takersOf(environment: Environment, state: State | undefined): TokenTaker[] {
  switch (environment.route) {
    case "broker":
      return [...auth0Of(environment, state), poolOf(environment, state)];
    case "entra":
      return poolStraightOf(environment, state);
    case "saml":
      return [];
  }
}

/** What Auth0 compares is known of our connection alone, whose script does it. */
function auth0Of(environment: BrokerEnvironment, state: State | undefined): TokenTaker[] {
  if (!hasMicrosoftConnection(environment)) return [];
  const registration = outputOf(state, "entra_client_id");
  return [
    {
      speaker: "Auth0",
      issuer: entraEndpointsOf("{tenantid}").issuer,
      ...(registration !== undefined && { audiences: [registration] }),
      algorithm: "RS256",
      admits: (tenantId) => admitsTenant(environment, tenantId),
      leewaySeconds: 300,
    },
  ];
}

function poolOf(environment: BrokerEnvironment, state: State | undefined): TokenTaker {
  const details = providerDetailsOf(environment, state);
  return cognitoTaking(
    details?.oidc_issuer ?? brokerEndpointsOf(environment.auth0).issuer,
    details?.client_id,
  );
}

/** Straight to Entra there may be several identity providers, one for each organisation. */
const poolStraightOf = (environment: EntraEnvironment, state: State | undefined): TokenTaker[] =>
  identityProvidersOf(environment).map(({ name }, _, { length }) => ({
    ...cognitoTaking(
      entraEndpointsOf(tenantOfProvider(name, environment.microsoft)).issuer,
      outputOf(state, "entra_client_id"),
    ),
    ...(length > 1 && { identityProvider: name }),
  }));

const cognitoTaking = (issuer: string, audience: string | undefined): TokenTaker => ({
  speaker: "Cognito",
  issuer,
  ...(audience !== undefined && { audiences: [audience] }),
  refusesIssuer: "Bad id_token issuer",
  algorithm: "RS256",
  leewaySeconds: 30,
});

function appOf(environment: Environment, state: State | undefined): TokenTaker {
  const issuer = outputOf(state, "issuer");
  const clientIds = state?.outputs.client_ids;
  return {
    speaker: "the app",
    ...(issuer === undefined ? { issuerStart: issuerOf(environment, "") } : { issuer }),
    ...(clientIds !== undefined && { audiences: Object.values(Object(clientIds)).map(String) }),
    algorithm: "RS256",
    leewaySeconds: 0,
  };
}

function samlTakerOf(
  environment: Environment,
  host: string,
  state: State | undefined,
): SamlTaker | undefined {
  if (environment.route !== "saml") return undefined;
  const pool = outputOf(state, "user_pool_id");
  return {
    issuer: samlTenantOf(environment.microsoft.tenantId, "").issuer,
    replyUrl: samlPoolOf({ host }).replyUrl,
    takesUnasked: environment.saml.idpInitiated,
    ...(pool !== undefined && { audience: samlIdentifierOf(pool) }),
    ...thumbprintsIn(state),
  };
}

/** Those of the certificates with which Entra signs, which Cognito has from its metadata. */
function thumbprintsIn(state: State | undefined): Pick<SamlTaker, "thumbprints"> {
  const addresses: readonly string[] = Object.values(SAML_ADDRESSES.certificates);
  const found = (state?.resources ?? [])
    .filter(({ address }) => addresses.includes(address))
    .map(({ attributes }) => String(attributes.thumbprint).toUpperCase());
  return found.length > 0 ? { thumbprints: found } : {};
}

function providerDetailsOf(environment: Environment, state: State | undefined) {
  const [provider] = identityProvidersOf(environment);
  const found = state?.resources.find(({ address }) => address === provider?.address)?.attributes;
  return found?.provider_details as Readonly<Record<string, string>> | undefined;
}

function outputOf(state: State | undefined, name: string): string | undefined {
  const value = state?.outputs[name];
  return typeof value === "string" ? value : undefined;
}

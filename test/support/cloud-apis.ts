import { nameAtAuth0, type Strategy, strategiesOf } from "../../environments/strategies";
import { gateActionNameOf } from "../../stacks/gate-action-name";
import { identityProvidersOf } from "../../stacks/routes/facts";
import type { DeployedChain } from "./deployed-chain";

/** Changes one thing of a deployed chain through its cloud's own API. @returns what takes the change back */
export type Mutation = (chain: DeployedChain) => Promise<() => Promise<unknown>>;

/** What a change of Auth0 needs of a chain. */
type Auth0Chain = Pick<DeployedChain, "apis" | "environment">;

type Values = Readonly<Record<string, unknown>>;
// biome-ignore lint/suspicious/noExplicitAny: a cloud's answer, whose shape its documents tell
type Answer = any;

/**
 * The user pool's identity provider, with some of its details, of its attribute mapping, and of what else it has, changed. Of several
 * it is the first.
 */
export function identityProvider(details: Values, mapping: Values = {}, others: Values = {}): Mutation {
  return async (chain) => {
    const described = await describeIdentityProvider(chain);
    const { ProviderDetails, AttributeMapping } = described;
    const update = (change: Values) =>
      chain.apis.cognito("UpdateIdentityProvider", { ...identityProviderOf(chain), ...change });
    await update({
      ProviderDetails: { ...ProviderDetails, ...details },
      AttributeMapping: { ...AttributeMapping, ...mapping },
      ...others,
    });
    return () => update({ ProviderDetails, AttributeMapping, ...asBefore(described, others) });
  };
}

/** No identity provider in the user pool. */
export const noIdentityProvider: Mutation = async (chain) => {
  const { CreationDate, LastModifiedDate, ...provider } = await describeIdentityProvider(chain);
  await chain.apis.cognito("DeleteIdentityProvider", identityProviderOf(chain));
  return () => chain.apis.cognito("CreateIdentityProvider", provider);
};

/** The user pool, with some of its settings changed. An update puts what it leaves out back to its default. */
export function userPool(change: Values): Mutation {
  return async (chain) => {
    const which = { UserPoolId: chain.userPoolId };
    const { UserPool } = await chain.apis.cognito("DescribeUserPool", which);
    const { AllowAdminCreateUserOnly } = UserPool.AdminCreateUserConfig;
    const settings = {
      ...Object.fromEntries(POOL_SETTINGS.map((name) => [name, UserPool[name]])),
      AdminCreateUserConfig: { AllowAdminCreateUserOnly },
    };
    const update = (to: Values) => chain.apis.cognito("UpdateUserPool", { ...which, ...settings, ...to });
    await update(change);
    return () => update({});
  };
}

const POOL_SETTINGS = [
  "AutoVerifiedAttributes",
  "DeletionProtection",
  "LambdaConfig",
  "MfaConfiguration",
  "Policies",
  "UserPoolAddOns",
  "UserPoolTags",
  "UserPoolTier",
];

/** The app client `web`, with what differs from it as it is. An update puts what it leaves out back to its default. */
export function appClient(change: (client: Answer) => Values): Mutation {
  return async (chain) => {
    const which = { UserPoolId: chain.userPoolId, ClientId: chain.deployed().clientId };
    const { UserPoolClient } = await chain.apis.cognito("DescribeUserPoolClient", which);
    const { CreationDate, LastModifiedDate, ClientSecret, ...client } = UserPoolClient;
    const update = (to: Values) => chain.apis.cognito("UpdateUserPoolClient", { ...client, ...to });
    await update(change(client));
    return () => update({});
  };
}

/** Cognito's client at Auth0, with some properties changed. */
export function auth0Client(change: Values): Mutation {
  return async (chain) => {
    const client = await findAuth0Client(chain);
    const update = (to: Values) => chain.apis.auth0("PATCH", `/clients/${client.client_id}`, to);
    await update(change);
    return () => update(asBefore(client, change));
  };
}

/** A connection, with some options and other properties changed. Auth0 replaces all options, and resets a name left out. */
export function connection(strategy: Strategy, options: Values, change: Values = {}): Mutation {
  return async (chain) => {
    const current = await findConnection(chain, strategy);
    const update = (to: Values) =>
      chain.apis.auth0("PATCH", `/connections/${current.id}`, { display_name: current.display_name, ...to });
    await update({ options: { ...current.options, ...options }, ...change });
    return () => update({ options: current.options, ...asBefore(current, change) });
  };
}

/** A script of the connection `microsoft`, changed. */
export function script(
  name: "fetchUserProfile" | "getLogoutUrl",
  change: (text: string) => string,
): Mutation {
  return async (chain) => {
    const { scripts } = (await findConnection(chain, "microsoft")).options;
    return connection("microsoft", { scripts: { ...scripts, [name]: change(scripts[name]) } })(chain);
  };
}

/** The gate's code, changed and deployed. */
export function gate(change: (code: string) => string): Mutation {
  return async (chain) => {
    const { id, code } = await findGate(chain);
    const deploy = async (to: string) => {
      await chain.apis.auth0("PATCH", `/actions/actions/${id}`, { code: to });
      // Auth0 builds a draft before it deploys one.
      while ((await chain.apis.auth0("GET", `/actions/actions/${id}`)).status !== "built");
      await chain.apis.auth0("POST", `/actions/actions/${id}/deploy`);
    };
    await deploy(change(code));
    return () => deploy(code);
  };
}

/** The gate, which runs after no log-in. */
export const unboundGate: Mutation = async (chain) => {
  const { id } = await findGate(chain);
  const path = "/actions/triggers/post-login/bindings";
  const { bindings } = await chain.apis.auth0("GET", path);
  const bind = (bound: Answer[]) =>
    chain.apis.auth0("PATCH", path, {
      bindings: bound.map(({ action, display_name }) => ({
        ref: { type: "action_id", value: action.id },
        display_name,
      })),
    });
  await bind(bindings.filter(({ action }: Answer) => action.id !== id));
  return () => bind(bindings);
};

/** A connection that Cognito's client may not use. */
export function disabledConnection(
  strategy: Strategy,
): (chain: Auth0Chain) => Promise<() => Promise<unknown>> {
  return async (chain) => {
    const [{ id }, { client_id }] = [await findConnection(chain, strategy), await findAuth0Client(chain)];
    const enable = (status: boolean) =>
      chain.apis.auth0("PATCH", `/connections/${id}/clients`, [{ client_id, status }]);
    await enable(false);
    return () => enable(true);
  };
}

/** The connections of Cognito's client that are not of these strategies disabled. */
export function onlyConnections(
  ...strategies: readonly Strategy[]
): (chain: Auth0Chain) => Promise<() => Promise<unknown>> {
  return async (chain) => {
    const { client_id } = await findAuth0Client(chain);
    const { connections } = await chain.apis.auth0("GET", `/clients/${client_id}/connections`);
    const names = strategies.map(nameAtAuth0);
    const others = connections.filter(({ strategy }: Answer) => !names.includes(strategy));
    const enable = async (status: boolean) => {
      for (const { id } of others) {
        await chain.apis.auth0("PATCH", `/connections/${id}/clients`, [{ client_id, status }]);
      }
    };
    await enable(false);
    return () => enable(true);
  };
}

/** Every connection of the tenant enabled for Cognito's client, as Auth0 does for a new one. */
export async function everyConnection(chain: Auth0Chain): Promise<() => Promise<unknown>> {
  const { client_id } = await findAuth0Client(chain);
  const all = await chain.apis.auth0("GET", "/connections");
  const { connections } = await chain.apis.auth0("GET", `/clients/${client_id}/connections`);
  const others = all.filter(({ id }: Answer) => !connections.some((each: Answer) => each.id === id));
  const enable = async (status: boolean) => {
    for (const { id } of others) {
      await chain.apis.auth0("PATCH", `/connections/${id}/clients`, [{ client_id, status }]);
    }
  };
  await enable(true);
  return () => enable(false);
}

/** No such connection, and none of its users. The one that comes back has another ID, which the gate gets to know. */
export function noConnection(strategy: Strategy): Mutation {
  return async (chain) => {
    const { id, ...properties } = await findConnection(chain, strategy);
    const { clients: enabled } = await chain.apis.auth0("GET", `/connections/${id}/clients`);
    await chain.apis.auth0("DELETE", `/connections/${id}`);
    return async () => {
      const again = await chain.apis.auth0("POST", "/connections", properties);
      const clients = enabled.map(({ client_id }: Answer) => ({ client_id, status: true }));
      await chain.apis.auth0("PATCH", `/connections/${again.id}/clients`, clients);
      await gate((code) => code.replaceAll(id, again.id))(chain);
    };
  };
}

/** The app registration, with some properties changed. */
export function application(change: Values): Mutation {
  return async (chain) => {
    const current = await findApplication(chain);
    const update = (to: Values) => chain.apis.graph("PATCH", `/applications/${current.id}`, to);
    await update(change);
    return () => update(asBefore(current, change));
  };
}

/** The app registration's service principal, with some properties changed. */
export function servicePrincipal(change: Values): Mutation {
  return async (chain) => {
    const { appId } = await findApplication(chain);
    const filter = encodeURIComponent(`appId eq '${appId}'`);
    const [current] = (await chain.apis.graph("GET", `/servicePrincipals?$filter=${filter}`)).value;
    const update = (to: Values) => chain.apis.graph("PATCH", `/servicePrincipals/${current.id}`, to);
    await update(change);
    return () => update(asBefore(current, change));
  };
}

/**
 * An app registration without a secret. It gets a new one, since the old one's text is nowhere to be had.
 *
 * @param use gives the new one to who proves itself with it
 */
const noPasswordUntil =
  (use: (secret: string, chain: DeployedChain) => Promise<unknown>): Mutation =>
  async (chain) => {
    const { id, passwordCredentials } = await findApplication(chain);
    for (const { keyId } of passwordCredentials) {
      await chain.apis.graph("POST", `/applications/${id}/removePassword`, { keyId });
    }
    return async () => {
      const [{ displayName }] = passwordCredentials;
      const { secretText } = await chain.apis.graph("POST", `/applications/${id}/addPassword`, {
        passwordCredential: { displayName },
      });
      await use(secretText, chain);
    };
  };

export const noPassword: Mutation = noPasswordUntil(async (secret, chain) => {
  for (const strategy of strategiesOf(chain.environment)) {
    await connection(strategy, { client_secret: secret })(chain);
  }
});

/** The same where Cognito itself has the secret. */
export const noPasswordOfCognito: Mutation = noPasswordUntil((secret, chain) =>
  identityProvider({ client_secret: secret })(chain),
);

/** Several changes as one. */
export function all(...mutations: readonly Mutation[]): Mutation {
  return async (chain) => {
    const restores: (() => Promise<unknown>)[] = [];
    for (const mutate of mutations) restores.unshift(await mutate(chain));
    return async () => {
      for (const restore of restores) await restore();
    };
  };
}

/** What a connection signs in to Entra with. */
export async function secretOf(strategy: Strategy, chain: DeployedChain): Promise<URLSearchParams> {
  const { client_id, client_secret } = (await findConnection(chain, strategy)).options;
  return new URLSearchParams({ client_id, client_secret });
}

/** Fetches Entra's error for a connection's secret. Auth0 keeps it for its tenant's log, and shows it to nobody who signs in. */
export async function fetchEntraError(
  secret: URLSearchParams,
  { wire, environment }: DeployedChain,
): Promise<string> {
  const body = new URLSearchParams([
    ...secret,
    ["grant_type", "client_credentials"],
    ["scope", "https://graph.microsoft.com/.default"],
  ]);
  const url = `https://login.microsoftonline.com/${environment.microsoft.tenantId}/oauth2/v2.0/token`;
  const response = await wire(new Request(url, { method: "POST", body }));
  return ((await response.json()) as Answer).error_description;
}

const identityProviderOf = ({ userPoolId, chain }: DeployedChain) => ({
  UserPoolId: userPoolId,
  ProviderName: identityProvidersOf(chain)[0].name,
});

async function describeIdentityProvider(chain: DeployedChain): Promise<Answer> {
  return (await chain.apis.cognito("DescribeIdentityProvider", identityProviderOf(chain))).IdentityProvider;
}

async function findAuth0Client({ apis, environment }: Auth0Chain): Promise<Answer> {
  const clients = await apis.auth0("GET", "/clients");
  return clients.find(({ name }: Answer) => name === `Cognito (${environment.name})`);
}

async function findGate({ apis, environment }: DeployedChain): Promise<Answer> {
  const name = encodeURIComponent(gateActionNameOf(environment.name));
  const { actions } = await apis.auth0("GET", `/actions/actions?actionName=${name}`);
  return apis.auth0("GET", `/actions/actions/${actions[0].id}`);
}

async function findConnection({ apis, environment }: Auth0Chain, strategy: Strategy): Promise<Answer> {
  return (await apis.auth0("GET", `/connections?name=${environment.auth0.connections[strategy]}`))[0];
}

async function findApplication({ apis, chain }: DeployedChain): Promise<Answer> {
  const filter = encodeURIComponent(`displayName eq '${chain.microsoft.displayName}'`);
  return (await apis.graph("GET", `/applications?$filter=${filter}`)).value[0];
}

/** The values that a change replaces. */
function asBefore(current: Answer, change: Values): Values {
  return Object.fromEntries(Object.keys(change).map((name) => [name, current[name]]));
}

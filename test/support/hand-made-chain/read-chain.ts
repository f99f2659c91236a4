import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import type { HandMadeDirect } from "./direct";
import type { HandMade } from "./hand-made";

/** Everything that the three clouds say of a chain, one value a path: `pool.MfaConfiguration`. Secrets are left out. */
export type ChainRead = ReadonlyMap<string, string>;

const SECRETS = ["ClientSecret", "client_secret", "secretText"];

/** What changes by itself, whoever reads. */
const CLOCKS = ["LastModifiedDate", "EstimatedNumberOfUsers"];

/** Reads a chain with the clouds' own APIs, by its IDs. */
export async function readChain(apis: CloudApis, made: HandMade | HandMadeDirect): Promise<ChainRead> {
  const { userPoolId: UserPoolId, environment, application } = made;
  const { ProviderName, ...of } = { ProviderName: environment.cognito.providerName, UserPoolId };
  const clients = { ...made.clients, ...made.otherClients };
  const everything = {
    pool: (await apis.cognito("DescribeUserPool", of)).UserPool,
    mfa: await apis.cognito("GetUserPoolMfaConfig", of),
    identityProvider: (await apis.cognito("DescribeIdentityProvider", { ...of, ProviderName }))
      .IdentityProvider,
    appClient: await eachOf(
      clients,
      async ({ clientId }) =>
        (await apis.cognito("DescribeUserPoolClient", { ...of, ClientId: clientId })).UserPoolClient,
    ),
    ...("auth0" in made && (await readAuth0(apis, made.auth0))),
    application: await apis.graph("GET", `/applications/${application.id}`),
    servicePrincipal: await apis.graph("GET", `/servicePrincipals/${application.servicePrincipalId}`),
  };
  return new Map(flatten(everything));
}

const readAuth0 = async (apis: CloudApis, { clientId, connections }: HandMade["auth0"]) => ({
  auth0Client: await apis.auth0("GET", `/clients/${clientId}`),
  connection: await eachOf(connections, (id) => apis.auth0("GET", `/connections/${id}`)),
});

async function eachOf<Each>(all: Readonly<Record<string, Each>>, read: (each: Each) => Promise<unknown>) {
  const entries = Object.entries(all).map(async ([name, each]) => [name, await read(each)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Off, zero, nothing and not said are the same to each of the clouds. */
const EMPTY: readonly unknown[] = [null, undefined, false, 0, "", "[]"];

function* flatten(value: unknown, path = ""): Generator<[string, string]> {
  const text = Array.isArray(value) ? JSON.stringify(sorted(value)) : value;
  if (EMPTY.includes(text)) return;
  if (typeof text !== "object" || text === null) return yield [path, String(text)];
  for (const [name, inner] of Object.entries(text)) {
    if (![...SECRETS, ...CLOCKS].includes(name))
      yield* flatten(inner, path === "" ? name : `${path}.${name}`);
  }
}

/** With the keys of each object in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}

/** What differs between two reads, as `path: before → after`, in the order of the paths. */
export function renderDifferences(before: ChainRead, after: ChainRead): string[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => `${path}: ${before.get(path) ?? "(none)"} → ${after.get(path) ?? "(none)"}`);
}

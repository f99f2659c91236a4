import type { ChainOf, ChainSettings, RouteOfChain } from "../chain-settings";
import type { Switches } from "../switches";
import { pickStrategy, strategiesAdmitting } from "./admission";
import { type Account, isIn, isMeant, PERSONAL_TENANT } from "./cast";

/** What a person picks on the pages of a sign-in, where there is something to pick. */
export interface Choices {
  /** The identity provider, on Cognito's page. */
  readonly identityProvider?: string;
  /** Their e-mail address, where Cognito's page asks for it to find the identity provider. */
  readonly email?: string;
  /** The connection, on Auth0's page. */
  readonly connection?: string;
}

/** How people get to Microsoft in a chain. */
interface Way<Chain extends ChainSettings> {
  /** Whether a person gets in. */
  readonly admits: (account: Account, chain: Chain, switches: Switches) => boolean;
  readonly choicesOf: (account: Account, chain: Chain) => Choices;
}

const WAYS: { readonly [Route in RouteOfChain]: Way<ChainOf<Route>> } = {
  broker: {
    admits: (account, chain, switches) => strategiesAdmitting(account, chain, switches).length > 0,
    choicesOf: (account, { auth0 }) => ({
      connection: auth0.connections[pickStrategy(account, auth0.strategy)],
    }),
  },
  entra: {
    admits: (account, chain) => {
      const { disabled = false } = account;
      return !disabled && providersFor(account, chain).length > 0;
    },
    choicesOf: (account, chain) => {
      if (chain.microsoft.accounts !== "listed") return {}; // the app names the only one
      // Who is of none of them tries the first.
      const [found] = [...providersFor(account, chain), ...providersOf(chain)];
      const { email = account.userPrincipalName } = account;
      return { email, ...(found?.name !== undefined && { identityProvider: found.name }) };
    },
  },
  saml: {
    admits: (account) => isMeant(account, "tenant"),
    choicesOf: () => ({}),
  },
};

const wayOf = <Route extends RouteOfChain>({ route }: { readonly route: Route }): Way<ChainOf<Route>> =>
  WAYS[route];

/** Whether a chain lets a person in. */
export const admits = (chain: ChainSettings, account: Account, switches: Switches): boolean =>
  wayOf<RouteOfChain>(chain).admits(account, chain as never, switches);

/** What a person picks on the way to Microsoft. */
export const choicesOf = (chain: ChainSettings, account: Account): Choices =>
  wayOf<RouteOfChain>(chain).choicesOf(account, chain as never);

interface Provider {
  readonly name?: string;
  /** The tenant whose people it signs in. */
  readonly id: string;
}

function providersOf({ microsoft }: ChainOf<"entra">): readonly Provider[] {
  const { accounts, tenantId, organizations = [] } = microsoft;
  if (accounts === "listed") return organizations;
  return [{ id: accounts === "personal" ? PERSONAL_TENANT : tenantId }];
}

const providersFor = (account: Account, chain: ChainOf<"entra">) =>
  providersOf(chain).filter(({ id }) => isIn(id, account, chain.microsoft.tenantId));

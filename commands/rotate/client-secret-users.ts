import type { Environment, RouteName } from "../../environments/schema";
import { STRATEGIES } from "../../environments/strategies";
import { addressOfConnection } from "../../stacks/addresses";
import { identityProvidersOf } from "../../stacks/routes/facts";

/** Who proves themselves to Entra with the app registration's client secret. */
export interface ClientSecretUsers {
  readonly addresses: readonly string[];
  /** The attribute that has it: a dotted path. */
  readonly attribute: string;
}

const USERS: Readonly<Record<RouteName, (environment: Environment) => ClientSecretUsers>> = {
  broker: () => ({ addresses: STRATEGIES.map(addressOfConnection), attribute: "options.client_secret" }),
  entra: (environment) => ({
    addresses: identityProvidersOf(environment).map(({ address }) => address),
    attribute: "provider_details.client_secret",
  }),
  saml: () => ({ addresses: [], attribute: "" }),
};

export const clientSecretUsersOf = (environment: Environment): ClientSecretUsers =>
  USERS[environment.route](environment);

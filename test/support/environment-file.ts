import { Document } from "yaml";
import type { Strategy } from "../../environments/strategies";
import { addressOfConnection, addressOfConnectionClients } from "../../stacks/addresses";
import { appClientWith, MINIMAL } from "./environment";

const { name: _, route: _____, ...values } = MINIMAL;
const { tenantId, accounts, secret } = MINIMAL.microsoft;
const { connections: __, ...auth0 } = MINIMAL.auth0;
const { poolName: ___, attributes: ____, ...cognito } = MINIMAL.cognito;
const { callbackUrls, logoutUrls, kind } = appClientWith();

/** An environment file with every key that a new environment has a use for. */
export const FILE = {
  ...values,
  microsoft: { tenantId, accounts, secret, displayName: "Acme sign-in (dev)" },
  auth0,
  cognito: { ...cognito, clients: { web: { callbackUrls, logoutUrls, kind } } },
};

/** The address of everything that it deploys, with the connections of these strategies. */
export const everythingWith = (...strategies: readonly Strategy[]): string[] =>
  [
    ...strategies.flatMap((strategy) => [
      addressOfConnection(strategy),
      addressOfConnectionClients(strategy),
    ]),
    "auth0_action.auth0_gate",
    "auth0_client.auth0_client",
    "auth0_client_credentials.auth0_client-credentials",
    "auth0_trigger_action.auth0_gate-binding",
    "aws_cognito_identity_provider.cognito_identity-provider",
    "aws_cognito_user_pool.cognito_pool",
    "aws_cognito_user_pool_client.cognito_client-web",
    "aws_cognito_user_pool_domain.cognito_domain",
    "azuread_application.entra_application",
    "azuread_application_password.entra_password",
    "azuread_service_principal.entra_service-principal",
    "terraform_data.entra_password-created",
    "terraform_data.user-identities",
  ].sort();

/** The environment file with some keys changed; a dotted key leads into it, `undefined` leaves it out. */
export function fileWith(changes: Record<string, unknown>): string {
  const document = new Document(structuredClone(FILE));
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.deleteIn(key.split("."));
    else document.setIn(key.split("."), document.createNode(value, { aliasDuplicateObjects: false }));
  }
  return document.toString();
}

/** The port of this machine that the app of {@link deployedFile} is on. */
export const APP_PORT = 3000;
const APP = `http://localhost:${APP_PORT}`;

const DEPLOYED = {
  signOut: "everywhere",
  "cognito.clients": {
    web: { callbackUrls: [`${APP}/callback`], logoutUrls: [`${APP}/`] },
    server: {
      callbackUrls: ["https://dev.acme.com/callback", `${APP}/server/callback`],
      logoutUrls: [`${APP}/`, "https://dev.acme.com/"],
      kind: "confidential",
    },
  },
};

/**
 * The environment file that is deployed once for all tests that start from a deployed chain, with some keys changed: it has
 * an app client of each kind, and signs out everywhere.
 */
export const deployedFile = (changes: Record<string, unknown> = {}): string =>
  fileWith({ ...structuredClone(DEPLOYED), ...changes });

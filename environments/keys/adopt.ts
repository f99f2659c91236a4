import { z } from "zod";
import {
  appClientId,
  auth0ClientId,
  connectionId,
  entraProviderName,
  MAX_IDENTITY_PROVIDERS,
  objectId,
  providerName,
  userPoolId,
} from "../values";
import { directKeep, keep } from "./keep";
import { key } from "./key";
import { map } from "./map";
import { refused } from "./refused";
import { uniqueList } from "./unique-list";

const META = {
  description: "What was made by hand and is adopted, by its IDs. `npm run adopt` writes this",
  details:
    "Terraform imports it into its state at the next deployment instead of making it anew ([the guide](adopt.md)).",
  later:
    "leave it in the file. Each is imported once, but by these keys the stack leaves the user pool and the app clients as they were found. Without them, app clients would be replaced.",
} as const;

const ofApp = {
  appRegistration: key(objectId.exactOptional(), {
    description: "Object ID of the app registration in Entra",
    sample: "5b0c0000-0000-4000-8000-000000000001",
    details: "It is not the application (client) ID.",
  }),
  servicePrincipal: key(objectId.exactOptional(), {
    description: "Object ID of its service principal (enterprise application) in the home tenant",
    sample: "5b0c0000-0000-4000-8000-000000000002",
  }),
};

const ofPool = {
  userPool: key(userPoolId.exactOptional(), {
    description:
      "ID of the user pool, in `cognito.region`. Its domain and identity provider are adopted with it",
    sample: "eu-west-1_AbCdEf123",
  }),
  clients: key(
    z
      .record(z.string(), appClientId, "must be a map with a client ID for each name, like web")
      .exactOptional(),
    {
      description: "Client ID of each app client, by its name in `cognito.clients`",
      sample: { web: "4xk2pq7mz9r1t5v8w3y6b0c2d4" },
      details: "Needs `adopt.userPool`, or `cognito.userPool`.",
    },
  ),
  identityProvider: key(providerName.exactOptional(), {
    description: "Name of the identity provider in a joined user pool",
    sample: "Microsoft",
    details: "Needs `cognito.userPool`. It is the name in `cognito.providerName`.",
  }),
};

/** Why a route with one identity provider has no names of several. */
export const NOT_SEVERAL = "must be left out unless microsoft.accounts is listed, with route: entra";

/** What a route with one identity provider refuses. */
const notSeveral = { identityProviders: refused(NOT_SEVERAL) };

/** What is adopted of a chain with Auth0 in between. */
export const adopt = key(
  map({
    ...ofApp,
    auth0Client: key(auth0ClientId.exactOptional(), {
      description: "Client ID of the Auth0 application for Cognito",
      sample: "zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C",
    }),
    connections: key(
      map({
        windowslive: key(connectionId.exactOptional(), {
          description: "ID of the connection for personal accounts",
          sample: "con_f7Ck2mQz9XbT4LwP",
        }),
        waad: key(connectionId.exactOptional(), {
          description: "ID of the connection for organisations",
          sample: "con_Rt5Yw8Nd3HsJ6VgK",
        }),
      }).exactOptional(),
      {
        description: "Auth0's connections to Microsoft",
        details: "Each only where `auth0.strategy` has it.",
      },
    ),
    ...ofPool,
    ...notSeveral,
    keep,
  }).exactOptional(),
  META,
);

/**
 * What is adopted of a chain with one identity provider and without Auth0.
 *
 * @param noBroker why it has nothing of Auth0
 */
export const directAdopt = (noBroker: string) =>
  key(
    map({
      ...ofApp,
      ...brokersKeys(noBroker),
      ...ofPool,
      ...notSeveral,
      keep: directKeep(noBroker),
    }).exactOptional(),
    META,
  );

/**
 * What is adopted of a chain with several identity providers, or with one, and without Auth0.
 *
 * @param noBroker why it has nothing of Auth0
 */
export const entrasAdopt = (noBroker: string) =>
  key(
    map({
      ...ofApp,
      ...brokersKeys(noBroker),
      ...ofPool,
      identityProviders: key(
        uniqueList(entraProviderName, { many: MAX_IDENTITY_PROVIDERS, what: "names" }).exactOptional(),
        {
          description: "Names of the identity providers in an adopted or a joined user pool, of several",
          sample: ["Fabrikam"],
          details:
            "Only with `microsoft.accounts: listed`, and each a name in `microsoft.organizations`. The others of the list are made anew.",
        },
      ),
      keep: directKeep(noBroker),
    }).exactOptional(),
    META,
  );

const brokersKeys = (noBroker: string) => ({
  auth0Client: refused(noBroker),
  connections: refused(noBroker),
});

import { CognitoIdentityProvider } from "@cdktf/provider-aws/lib/cognito-identity-provider";
import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { Construct } from "constructs";
import { entryOf } from "../environments/entry-of";
import { hasOwnPool } from "../environments/own-pool";
import type { Environment } from "../environments/schema";
import { addressOfAppClient, idIn } from "./addresses";
import { authFlowsOf, lifetimesOf, rotationOf } from "./app-client-settings";
import type { DeclaredPool } from "./declared-pool";
import { issuerOf } from "./endpoints";
import { declareJoinedPool } from "./joined-pool";
import { declareOwnPool } from "./own-pool";
import { attributesOfRoutes, withAttributes } from "./pool-attributes";
import { protect } from "./protection";
import type { Route, RouteProvider } from "./routes/route";

type AppClient = Environment["cognito"]["clients"][string];

export interface CognitoPoolProps {
  readonly environment: Environment;
  /** The routes of the environment, the present one first. */
  readonly routes: readonly [Route, ...(readonly Route[])];
}

/**
 * The user pool with its domain, unless it is somebody else's, the identity providers of its routes, and an app client for each
 * entry.
 */
export class CognitoPool extends Construct {
  readonly userPool: DeclaredPool["userPool"];
  readonly domain: DeclaredPool["domain"];
  /** Those of the present route first. */
  readonly identityProviders: readonly [CognitoIdentityProvider, ...CognitoIdentityProvider[]];
  /** The app clients, by their names in the environment file. */
  readonly appClients: Readonly<Record<string, CognitoUserPoolClient>>;
  readonly userPoolId: string;
  /** The issuer of the pool's own tokens, which the apps verify. */
  readonly issuer: string;
  /** Client ID of each app client, by its name in the environment file. */
  readonly clientIds: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: CognitoPoolProps) {
    super(scope, id);
    const { environment, routes } = props;
    const { cognito } = environment;
    const attributes = attributesOfRoutes(environment);
    const pool = hasOwnPool(environment)
      ? declareOwnPool(this, environment, attributes)
      : declareJoinedPool(this, environment, attributes);

    const [identityProvider, ...others] = routes.flatMap((route) =>
      route.identityProviders.map((provider) => declareIdentityProvider(this, environment, pool, provider)),
    ) as [CognitoIdentityProvider, ...CognitoIdentityProvider[]];

    const clients = Object.entries(cognito.clients).map(([name, client]) => {
      const kept = entryOf(environment.adopt?.keep?.clients, name) ?? {};
      const resource = new CognitoUserPoolClient(this, idIn(addressOfAppClient(name)), {
        name,
        userPoolId: pool.id,
        ...(entryOf(environment.adopt?.clients, name) === undefined
          ? {
              generateSecret: client.kind === "confidential",
              ...lifetimesOf(client),
              ...rotationOf(client),
            }
          : keepAppClient(environment.name, name, client)),
        allowedOauthFlowsUserPoolClient: true,
        allowedOauthFlows: ["code"],
        allowedOauthScopes: client.scopes,
        // By reference: Cognito refuses a name that it does not know yet.
        supportedIdentityProviders: [
          ...[identityProvider, ...others].map(({ providerName }) => providerName),
          ...client.alsoSignInWith,
        ],
        callbackUrls: client.callbackUrls,
        logoutUrls: logoutUrlsOf(client, routes),
        explicitAuthFlows: authFlowsOf(client, kept.authFlows),
        ...withAttributes("readAttributes", attributes, kept.readAttributes, [
          ...attributes.readable,
          // Without all of the scope's attributes Cognito refuses the code. Not every route says whether an address is verified.
          ...(client.scopes.includes("email") ? ["email", "email_verified"] : []),
          // Those of the scope `phone` are no attributes of a sign-in with Microsoft.
          ...(client.scopes.includes("phone") ? ["phone_number", "phone_number_verified"] : []),
        ]),
        ...withAttributes("writeAttributes", attributes, kept.writeAttributes, attributes.writable),
        preventUserExistenceErrors: "ENABLED",
        enableTokenRevocation: true,
      });
      return [name, resource] as const;
    });

    this.userPool = pool.userPool;
    this.domain = pool.domain;
    this.identityProviders = [identityProvider, ...others];
    this.appClients = Object.fromEntries(clients);
    this.userPoolId = pool.id;
    this.issuer = issuerOf(environment, pool.id);
    this.clientIds = Object.fromEntries(clients.map(([name, { id }]) => [name, id]));
  }
}

/** Those of the app, and those that a sign-out by any of the routes takes. Those of a former route keep their places. */
const logoutUrlsOf = (client: AppClient, routes: readonly Route[]): string[] => [
  ...new Set([...routes].reverse().flatMap(({ signOut }) => signOut.cognitoLogoutUrls(client))),
];

function declareIdentityProvider(
  scope: Construct,
  { protection }: Pick<Environment, "protection">,
  pool: DeclaredPool,
  {
    address,
    name,
    type,
    details,
    mapping,
    identifiers,
    ignoreChanges = [],
    dependsOn = [],
    preconditions = [],
  }: RouteProvider,
): CognitoIdentityProvider {
  return new CognitoIdentityProvider(scope, idIn(address), {
    userPoolId: pool.id,
    providerName: name,
    providerType: type,
    providerDetails: { ...details },
    ...(identifiers !== undefined && { idpIdentifiers: [...identifiers] }),
    attributeMapping: { ...mapping },
    dependsOn: [...dependsOn, ...pool.settled],
    lifecycle: {
      ...protect(protection),
      ...(ignoreChanges.length > 0 && { ignoreChanges: [...ignoreChanges] }),
      ...(preconditions.length > 0 && { precondition: [...preconditions] }),
    },
  });
}

/**
 * Keeps an adopted app client as it is. The provider never reads whether a client has a secret: if the stack said so, it
 * would replace the client, and the app would lose its client ID. What the file does not say of its tokens stays too, numbers
 * and units together: units alone would turn 60 minutes into 60 hours, which Cognito refuses.
 */
function keepAppClient(environment: string, name: string, client: AppClient) {
  const { kind, tokens, refreshRotation } = client;
  return {
    ...(tokens !== undefined && lifetimesOf(client)),
    ...(refreshRotation !== undefined && rotationOf(client)),
    lifecycle: {
      postcondition: [
        {
          condition: `\${nonsensitive(coalesce(self.client_secret, "-")) ${kind === "public" ? "==" : "!="} "-"}`,
          errorMessage: `environments/${environment}.yaml cognito.clients.${name}.kind: is ${kind}, but the app client was taken over as one of the other kind, and stays it. Put the old kind back, or add another app client.`,
        },
      ],
    },
  };
}

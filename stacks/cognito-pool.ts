import { CognitoIdentityProvider } from "@cdktf/provider-aws/lib/cognito-identity-provider";
import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { hasOwnPool } from "../environments/own-pool";
import type { Environment } from "../environments/schema";
import { ADDRESSES, addressOfAppClient, idIn } from "./addresses";
import { authFlowsOf, lifetimesOf, rotationOf } from "./app-client-settings";
import type { Auth0Broker } from "./auth0-broker";
import type { DeclaredPool } from "./declared-pool";
import { type Endpoints, issuerOf } from "./endpoints";
import { declareJoinedPool } from "./joined-pool";
import { declareOwnPool } from "./own-pool";
import { type PoolAttributes, poolAttributesOf, withAttributes } from "./pool-attributes";
import { protect } from "./protection";
import type { SignOut } from "./sign-out";

type AppClient = Environment["cognito"]["clients"][string];

/** What Auth0 is asked for, whatever an app asks for: all that {@link poolAttributesOf} maps. */
export const BROKER_SCOPES = ["openid", "email", "profile"] as const;

/** The scopes that Auth0 is asked for besides, where an adopted identity provider goes on filling attributes by claims of theirs. */
const scopesBeyond = (mapping: PoolAttributes["mapping"]): string[] =>
  Object.entries({ phone: "phone_number", address: "address" }).flatMap(([scope, claim]) =>
    Object.values(mapping).some((each) => each === claim || each === `${claim}_verified`) ? [scope] : [],
  );

export interface CognitoPoolProps {
  readonly environment: Pick<Environment, "name" | "auth0" | "cognito" | "protection" | "tags" | "adopt">;
  /** The OIDC identity provider: the broker's endpoints, and the client that Cognito is there. */
  readonly broker: Endpoints["broker"] &
    Pick<Auth0Broker, "clientId" | "clientSecret" | "signOutClientId" | "gate">;
  readonly signOut: Pick<SignOut, "cognitoLogoutUrls">;
}

/**
 * The user pool with its domain, unless it is somebody else's, the broker as its OIDC identity provider, and an app client for each
 * entry.
 */
export class CognitoPool extends Construct {
  readonly userPool: DeclaredPool["userPool"];
  readonly domain: DeclaredPool["domain"];
  readonly identityProvider: CognitoIdentityProvider;
  /** The app clients, by their names in the environment file. */
  readonly appClients: Readonly<Record<string, CognitoUserPoolClient>>;
  readonly userPoolId: string;
  /** The issuer of the pool's own tokens, which the apps verify. */
  readonly issuer: string;
  /** Client ID of each app client, by its name in the environment file. */
  readonly clientIds: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: CognitoPoolProps) {
    super(scope, id);
    const { environment, broker, signOut } = props;
    const { cognito, protection } = environment;
    const attributes = poolAttributesOf(environment);
    const pool = hasOwnPool(environment)
      ? declareOwnPool(this, environment, attributes)
      : declareJoinedPool(this, environment, attributes);

    const identityProvider = new CognitoIdentityProvider(this, idIn(ADDRESSES.identityProvider), {
      userPoolId: pool.id,
      providerName: cognito.providerName,
      providerType: "OIDC",
      // Every endpoint is written out: Cognito's auto-fill from the issuer fails in silence.
      providerDetails: {
        client_id: broker.clientId,
        client_secret: Fn.sensitive(broker.clientSecret),
        authorize_scopes: [...BROKER_SCOPES, ...scopesBeyond(attributes.mapping)].join(" "),
        attributes_request_method: "GET",
        oidc_issuer: broker.issuer,
        authorize_url: broker.authorizationEndpoint,
        token_url: broker.tokenEndpoint,
        attributes_url: broker.userinfoEndpoint,
        jwks_uri: broker.jwksUri,
        attributes_url_add_attributes: "false", // Cognito adds it: without it every plan would differ
      },
      attributeMapping: { ...attributes.mapping },
      dependsOn: [broker.gate, ...pool.settled], // nobody gets in before the gate
      lifecycle: {
        ...protect(protection),
        precondition: [
          {
            condition: `\${${Fn.nonsensitive(broker.clientSecret)} != ""}`,
            errorMessage:
              "Auth0 gave an empty client secret for Cognito's client: the provider's machine-to-machine application lacks the Management API scope read:client_keys. Grant it, then apply again.",
          },
        ],
      },
    });

    const clients = Object.entries(cognito.clients).map(([name, client]) => {
      const kept = environment.adopt?.keep?.clients?.[name] ?? {};
      const resource = new CognitoUserPoolClient(this, idIn(addressOfAppClient(name)), {
        name,
        userPoolId: pool.id,
        ...(environment.adopt?.clients?.[name] === undefined
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
        supportedIdentityProviders: [identityProvider.providerName, ...client.alsoSignInWith],
        callbackUrls: client.callbackUrls,
        logoutUrls: signOut.cognitoLogoutUrls(client, broker.signOutClientId),
        explicitAuthFlows: authFlowsOf(client, kept.authFlows),
        ...withAttributes("readAttributes", attributes, kept.readAttributes, [
          ...attributes.readable,
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
    this.identityProvider = identityProvider;
    this.appClients = Object.fromEntries(clients);
    this.userPoolId = pool.id;
    this.issuer = issuerOf(environment, pool.id);
    this.clientIds = Object.fromEntries(clients.map(([name, { id }]) => [name, id]));
  }
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

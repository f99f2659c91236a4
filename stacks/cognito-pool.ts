import { CognitoIdentityProvider } from "@cdktf/provider-aws/lib/cognito-identity-provider";
import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { hasMicrosoftConnection } from "../environments/strategies";
import { ADDRESSES, addressOfAppClient, idIn } from "./addresses";
import { authFlowsOf, lifetimesOf, rotationOf } from "./app-client-settings";
import type { Auth0Broker } from "./auth0-broker";
import type { Endpoints } from "./endpoints";
import { LENGTHS, type PoolAttributes, poolAttributesOf } from "./pool-attributes";
import { protect } from "./protection";
import type { SignOut } from "./sign-out";

type AppClient = Environment["cognito"]["clients"][string];

/** What Auth0 is asked for, whatever an app asks for: all that {@link poolAttributesOf} maps. */
export const BROKER_SCOPES = ["openid", "email", "profile"] as const;

export interface CognitoPoolProps {
  readonly environment: Pick<Environment, "name" | "auth0" | "cognito" | "protection" | "adopt">;
  /** The OIDC identity provider: the broker's endpoints, and the client that Cognito is there. */
  readonly broker: Endpoints["broker"] &
    Pick<Auth0Broker, "clientId" | "clientSecret" | "signOutClientId" | "gate">;
  readonly signOut: Pick<SignOut, "cognitoLogoutUrls">;
}

/** The user pool, its domain, the broker as its OIDC identity provider, and an app client for each entry. */
export class CognitoPool extends Construct {
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
    const userPool = environment.adopt?.userPool;
    const keepsSchema =
      userPool !== undefined && (hasMicrosoftConnection(environment) || cognito.attributes !== "none");
    const pool = new CognitoUserPool(this, idIn(ADDRESSES.pool), {
      name: cognito.poolName,
      deletionProtection: protection === "on" ? "ACTIVE" : "INACTIVE",
      ...(userPool === undefined && {
        adminCreateUserConfig: { allowAdminCreateUserOnly: true },
        usernameConfiguration: { caseSensitive: cognito.usernames === "case-sensitive" }, // as `sub` is
      }),
      ...(attributes.schema.length > 0 && !keepsSchema && { schema: [...attributes.schema] }),
      lifecycle: {
        ...protect(protection),
        ...(userPool !== undefined && {
          postcondition: [
            checkUsernames(environment),
            ...(keepsSchema ? checkSchema(userPool, environment, attributes) : []),
          ],
        }),
      },
    });

    new CognitoUserPoolDomain(this, idIn(ADDRESSES.domain), {
      userPoolId: pool.id,
      ...(typeof cognito.domain === "string"
        ? { domain: cognito.domain }
        : { domain: cognito.domain.name, certificateArn: cognito.domain.certificateArn }),
      lifecycle: protect(protection),
    });

    const identityProvider = new CognitoIdentityProvider(this, idIn(ADDRESSES.identityProvider), {
      userPoolId: pool.id,
      providerName: cognito.providerName,
      providerType: "OIDC",
      // Every endpoint is written out: Cognito's auto-fill from the issuer fails in silence.
      providerDetails: {
        client_id: broker.clientId,
        client_secret: Fn.sensitive(broker.clientSecret),
        authorize_scopes: BROKER_SCOPES.join(" "),
        attributes_request_method: "GET",
        oidc_issuer: broker.issuer,
        authorize_url: broker.authorizationEndpoint,
        token_url: broker.tokenEndpoint,
        attributes_url: broker.userinfoEndpoint,
        jwks_uri: broker.jwksUri,
        attributes_url_add_attributes: "false", // Cognito adds it: without it every plan would differ
      },
      attributeMapping: { ...attributes.mapping },
      dependsOn: [broker.gate], // nobody gets in before it
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
        explicitAuthFlows: authFlowsOf(client),
        // Those of the scope `phone` are no attributes of a sign-in with Microsoft.
        readAttributes: [
          ...attributes.readable,
          ...(client.scopes.includes("phone") ? ["phone_number", "phone_number_verified"] : []),
        ],
        writeAttributes: [...attributes.writable],
        preventUserExistenceErrors: "ENABLED",
        enableTokenRevocation: true,
      });
      return [name, resource.id] as const;
    });

    this.userPoolId = pool.id;
    this.issuer = `https://cognito-idp.${cognito.region}.amazonaws.com/${pool.id}`;
    this.clientIds = Object.fromEntries(clients);
  }
}

interface Condition {
  readonly condition: string;
  readonly errorMessage: string;
}

/**
 * Looks for our attributes in an adopted user pool, which has others' too. The provider adds attributes only if the file has each
 * one that the pool has, exactly as it is. Otherwise it refuses at the apply. So somebody else adds them, before a plan: Cognito
 * refuses to map a claim to an attribute that the pool lacks.
 *
 * @see docs/decisions/0026-attributes-of-the-organisation.md
 */
function checkSchema(
  userPool: string,
  { name, cognito: { region } }: CognitoPoolProps["environment"],
  { schema, claims }: PoolAttributes,
): Condition[] {
  if (Object.keys(claims).length === 0) return [];
  const names = JSON.stringify(schema.map((attribute) => attribute.name));
  const missing = `setsubtract(${names}, [for attribute in self.schema : attribute.name])`;
  const argument = `'Name=\${name},AttributeDataType=String,Mutable=true,StringAttributeConstraints={MinLength=${LENGTHS.minLength},MaxLength=${LENGTHS.maxLength}}'`;
  return [
    {
      condition: `\${length(${missing}) == 0}`,
      errorMessage: `environments/${name}.yaml cognito.attributes: the adopted user pool lacks \${join(", ", ${missing})}, which Terraform does not add to it. To do: aws cognito-idp add-custom-attributes --region ${region} --user-pool-id ${userPool} --custom-attributes \${join(" ", [for name in ${missing} : "${argument}"])}`,
    },
  ];
}

/**
 * Compares the user names of an adopted user pool with the file. A pool made without a setting for upper and lower case tells
 * them apart, and writing that setting now would replace the pool.
 */
const checkUsernames = ({ name, cognito: { usernames } }: CognitoPoolProps["environment"]): Condition => ({
  condition: `\${try(self.username_configuration[0].case_sensitive, true) == ${usernames === "case-sensitive"}}`,
  errorMessage: `environments/${name}.yaml cognito.usernames: is ${usernames}, but the user pool was taken over as one of the other kind, and stays it. Put the old value back.`,
});

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

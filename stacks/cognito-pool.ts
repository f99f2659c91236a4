import { CognitoIdentityProvider } from "@cdktf/provider-aws/lib/cognito-identity-provider";
import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import type { Endpoints } from "./endpoints";
import { protect } from "./protection";
import type { SignOut } from "./sign-out";

export const SCOPES = ["openid", "email", "profile"] as const;

/**
 * Pool attribute by claim of the broker. `username` comes from `sub`: in a multitenant app an e-mail identifies nobody,
 * since whoever runs a tenant can set any.
 */
const ATTRIBUTE_MAPPING = {
  username: "sub",
  email: "email",
  email_verified: "email_verified",
  name: "name",
  given_name: "given_name",
  family_name: "family_name",
  picture: "picture",
} as const;

/** What an app client must be able to write, or else mapping fails a sign-in. Cognito keeps email_verified to itself. */
const WRITE_ATTRIBUTES = Object.keys(ATTRIBUTE_MAPPING).filter(
  (attribute) => attribute !== "username" && attribute !== "email_verified",
);

export interface CognitoPoolProps {
  readonly environment: Pick<Environment, "name" | "cognito" | "protection">;
  /** The OIDC identity provider: the broker's endpoints and the client that it knows Cognito by. */
  readonly broker: Endpoints["broker"] & { readonly clientId: string; readonly clientSecret: string };
  readonly signOut: Pick<SignOut, "cognitoLogoutUrls">;
}

/** The user pool, its domain, the broker as its OIDC identity provider, and an app client for each entry. */
export class CognitoPool extends Construct {
  readonly userPoolId: string;
  /** The issuer of the pool's own tokens, which the apps verify. */
  readonly issuer: string;
  /** Client id of each app client, by its name in the environment file. */
  readonly clientIds: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: CognitoPoolProps) {
    super(scope, id);
    const { environment, broker, signOut } = props;
    const { cognito, protection } = environment;

    const pool = new CognitoUserPool(this, "pool", {
      name: environment.name,
      deletionProtection: protection === "on" ? "ACTIVE" : "INACTIVE",
      adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      usernameConfiguration: { caseSensitive: true }, // `sub` is case-sensitive
      lifecycle: protect(protection),
    });

    new CognitoUserPoolDomain(this, "domain", {
      userPoolId: pool.id,
      ...(typeof cognito.domain === "string"
        ? { domain: cognito.domain }
        : { domain: cognito.domain.name, certificateArn: cognito.domain.certificateArn }),
      lifecycle: protect(protection),
    });

    const identityProvider = new CognitoIdentityProvider(this, "identity-provider", {
      userPoolId: pool.id,
      providerName: cognito.providerName,
      providerType: "OIDC",
      // Every endpoint is written out: Cognito's auto-fill from the issuer fails in silence.
      providerDetails: {
        client_id: broker.clientId,
        client_secret: Fn.sensitive(broker.clientSecret),
        authorize_scopes: SCOPES.join(" "),
        attributes_request_method: "GET",
        oidc_issuer: broker.issuer,
        authorize_url: broker.authorizationEndpoint,
        token_url: broker.tokenEndpoint,
        attributes_url: broker.userinfoEndpoint,
        jwks_uri: broker.jwksUri,
        attributes_url_add_attributes: "false", // Cognito adds it; left out, it would differ in every plan
      },
      attributeMapping: { ...ATTRIBUTE_MAPPING },
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
      const resource = new CognitoUserPoolClient(this, `client-${name}`, {
        name,
        userPoolId: pool.id,
        generateSecret: client.kind === "confidential",
        allowedOauthFlowsUserPoolClient: true,
        allowedOauthFlows: ["code"],
        allowedOauthScopes: [...SCOPES],
        supportedIdentityProviders: [identityProvider.providerName], // by reference: Cognito refuses a name it does not know yet
        callbackUrls: client.callbackUrls,
        logoutUrls: signOut.cognitoLogoutUrls(client, broker.clientId),
        explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"], // no way in with a password
        readAttributes: Object.keys(ATTRIBUTE_MAPPING).filter((attribute) => attribute !== "username"),
        writeAttributes: WRITE_ATTRIBUTES,
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

import { Client } from "@cdktf/provider-auth0/lib/client";
import { ClientCredentials } from "@cdktf/provider-auth0/lib/client-credentials";
import { Connection, type ConnectionOptions } from "@cdktf/provider-auth0/lib/connection";
import { ConnectionClients } from "@cdktf/provider-auth0/lib/connection-clients";
import { Fn, TerraformCount } from "cdktf";
import { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import type { Endpoints } from "./endpoints";
import { protect } from "./protection";
import type { SignOut } from "./sign-out";

export interface Auth0BrokerProps {
  readonly environment: Pick<Environment, "name" | "microsoft" | "auth0" | "protection">;
  /** The app registration that the connections sign in with. */
  readonly entra: { readonly clientId: string; readonly clientSecret: string };
  /** The relying party: Cognito's redirect URI. */
  readonly pool: Pick<Endpoints["pool"], "callbackUrl">;
  readonly signOut: Pick<SignOut, "auth0LogoutUrls">;
}

/** The Microsoft connections of the Auth0 tenant, and the Auth0 client through which Cognito uses them. */
export class Auth0Broker extends Construct {
  readonly clientId: string;
  /** The client secret for Cognito. A reference, sensitive in Terraform; an empty string where it could not be read. */
  readonly clientSecret: string;

  constructor(scope: Construct, id: string, props: Auth0BrokerProps) {
    super(scope, id);
    const { environment, entra, pool, signOut } = props;

    const client = new Client(this, "client", {
      name: `Cognito (${environment.name})`,
      appType: "regular_web", // a single-page app, as AWS's own guide has it, would be given no secret
      isFirstParty: true,
      oidcConformant: true,
      grantTypes: ["authorization_code"],
      callbacks: [pool.callbackUrl],
      allowedLogoutUrls: [...signOut.auth0LogoutUrls],
      jwtConfiguration: { alg: "RS256" },
    });
    const credentials = new ClientCredentials(this, "client-credentials", {
      clientId: client.id,
      authenticationMethod: "client_secret_post", // the only one that Cognito speaks
    });

    for (const strategy of ["windowslive", "waad"] as const) {
      // Both are always declared, the one that is not in use with a count of 0: Terraform forgets prevent_destroy
      // along with a declaration that is removed, and would drop a connection with all of its users.
      const inUse = environment.auth0.strategy === "both" || environment.auth0.strategy === strategy;
      const count = TerraformCount.of(inUse ? 1 : 0);
      const connection = new Connection(this, strategy, {
        count,
        name: `${environment.name}-${strategy}`,
        strategy,
        // Auth0's page leaves an enterprise connection out unless told: organizations would find no way in.
        ...(strategy === "waad" && { showAsButton: true }),
        displayName: DISPLAY_NAMES[strategy], // left out, Auth0 puts back the technical name at each change
        options: { ...entra, ...CONNECTION_OPTIONS[strategy](environment.microsoft) },
        lifecycle: protect(environment.protection),
      });
      new ConnectionClients(this, `${strategy}-clients`, {
        count,
        connectionId: Fn.lookupNested(connection.fqn, [count.index, "id"]),
        enabledClients: [client.id],
      });
    }

    this.clientId = client.clientId;
    this.clientSecret = credentials.clientSecret;
  }
}

/** What people choose between on Auth0's page. */
const DISPLAY_NAMES = { windowslive: "Personal Microsoft account", waad: "Work or school account" } as const;

/** Only what the strategy reads, and only scopes of its closed vocabulary: anything else is dropped in silence. */
const CONNECTION_OPTIONS: Record<
  "windowslive" | "waad",
  (microsoft: Environment["microsoft"]) => ConnectionOptions
> = {
  windowslive: () => ({
    strategyVersion: 2, // Microsoft Graph; 1 is Live Connect
    scopes: ["signin", "graph_user"],
    setUserRootAttributes: "on_each_login",
  }),
  waad: ({ accounts, tenantId }) => ({
    identityApi: "microsoft-identity-platform-v2.0",
    waadProtocol: "openid-connect",
    // Entra refuses the common endpoint to an app registration of one tenant (AADSTS50194).
    ...(accounts === "tenant"
      ? { waadCommonEndpoint: false, tenantDomain: tenantId }
      : { waadCommonEndpoint: true }),
    userIdAttribute: "sub",
    shouldTrustEmailVerifiedConnection: "never_set_emails_as_verified", // any tenant can claim any e-mail
    scopes: ["basic_profile"],
    setUserRootAttributes: "on_each_login",
  }),
};

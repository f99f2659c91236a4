import { Client, type ClientConfig } from "@cdktf/provider-auth0/lib/client";
import { ClientCredentials } from "@cdktf/provider-auth0/lib/client-credentials";
import { Connection, type ConnectionConfig } from "@cdktf/provider-auth0/lib/connection";
import { ConnectionClients } from "@cdktf/provider-auth0/lib/connection-clients";
import { Fn, type ITerraformDependable, TerraformCount } from "cdktf";
import { Construct } from "constructs";
import type { BrokerEnvironment } from "../environments/schema";
import {
  hasMicrosoftConnection,
  nameAtAuth0,
  STRATEGIES,
  type Strategy,
  strategiesOf,
} from "../environments/strategies";
import {
  AUTH0_CLIENTS,
  addressOfConnection,
  addressOfConnectionClients,
  addressOfRenewal,
  credentialsOf,
  idIn,
} from "./addresses";
import { auth0ClientNameOf } from "./auth0-client-name";
import type { Endpoints } from "./endpoints";
import { microsoftOptionsOf } from "./microsoft-options";
import { protect } from "./protection";
import type { SignOut } from "./routes/broker-sign-out";
import { declareGate } from "./sign-in-gate";
import { TerraformData } from "./terraform-data";

export interface Auth0BrokerProps {
  readonly environment: Pick<BrokerEnvironment, "name" | "microsoft" | "auth0" | "protection" | "adopt">;
  /** The app registration that the connections sign in with. */
  readonly entra: { readonly clientId: string; readonly clientSecret: string };
  /** The relying party: Cognito's redirect URI. */
  readonly pool: Pick<Endpoints["pool"], "callbackUrl">;
  readonly signOut: Pick<SignOut, "auth0LogoutUrls" | "entraRedirectUris">;
}

/**
 * The Microsoft connections of the Auth0 tenant, and the Auth0 client through which Cognito uses them.
 *
 * Auth0 gives a client one secret, and a new one makes the old one void. So the two slots are two clients, and Cognito
 * switches from one to the other in one call. User IDs don't depend on the client.
 *
 * @see https://auth0.com/docs/get-started/applications/rotate-client-secret
 */
export class Auth0Broker extends Construct {
  /** Client ID of the client in use. */
  readonly clientId: string;
  /** The client secret for Cognito. A reference, sensitive in Terraform; an empty string where Terraform could not read it. */
  readonly clientSecret: string;
  /** Client ID of the client that sign-out links name: always the first one, so that apps can keep their links. */
  readonly signOutClientId: string;
  /** The clients of all slots, the one in use first. */
  readonly clients: readonly [Client, ...Client[]];
  /** The connections in use. */
  readonly connections: Readonly<Partial<Record<Strategy, Connection>>>;
  /** What must be there before Cognito sends anybody. */
  readonly gate: ITerraformDependable;

  constructor(scope: Construct, id: string, props: Auth0BrokerProps) {
    super(scope, id);
    const { environment } = props;
    const { secret } = environment.auth0;

    const first = this.#declareClient(AUTH0_CLIENTS.first, props, {
      allowedLogoutUrls: [
        ...new Set([...props.signOut.auth0LogoutUrls, ...(environment.adopt?.keep?.auth0LogoutUrls ?? [])]),
      ],
      // With its secret out of use, it only gives its name to sign-out links.
      ...(secret.a !== "first" && { callbacks: [], grantTypes: [] }),
    });
    const slots = {
      a: secret.a === "first" ? first : this.#declareSlot("a", secret.a, props),
      b: this.#declareSlot("b", secret.b, props),
    };
    const enabledClients = [slots.a, slots.b].flatMap((slot) => slot?.client.id ?? []);

    const strategies = strategiesOf(environment);
    const connections: Partial<Record<Strategy, Connection>> = {};
    const connectionIds: string[] = [];
    for (const strategy of STRATEGIES) {
      // All are always declared, the unused ones with a count of 0. Terraform forgets prevent_destroy along with a
      // removed declaration, and would destroy a connection with all of its users.
      const isUsed = strategies.includes(strategy);
      const count = TerraformCount.of(isUsed ? 1 : 0);
      const connection = new Connection(this, idIn(addressOfConnection(strategy)), {
        count,
        name: environment.auth0.connections[strategy],
        strategy: nameAtAuth0(strategy),
        ...((isUsed || strategy !== "microsoft") && SETTINGS[strategy](props)), // no scripts for nobody
        lifecycle: protect(environment.protection),
      });
      new ConnectionClients(this, idIn(addressOfConnectionClients(strategy)), {
        count,
        connectionId: Fn.lookupNested(connection.fqn, [count.index, "id"]),
        enabledClients,
      });
      if (!isUsed) continue;
      connections[strategy] = connection;
      connectionIds.push(Fn.lookupNested(connection.fqn, [0, "id"]));
    }

    const active = slots[secret.active] as Slot; // never an empty one: the schema refuses that
    this.clientId = active.client.clientId;
    this.clientSecret = active.credentials.clientSecret;
    this.signOutClientId = first.client.clientId;
    const others = new Set([first, slots.a, slots.b].filter((slot) => slot !== active));
    this.clients = [active.client, ...[...others].flatMap((slot) => slot?.client ?? [])];
    this.connections = connections;
    this.gate = declareGate(this, environment, {
      clients: [...new Set([first, slots.a, slots.b])].flatMap((slot) => slot?.client.clientId ?? []),
      connections: connectionIds,
      microsoft: hasMicrosoftConnection(environment) ? environment.auth0.connections.microsoft : null,
    });
  }

  /** A slot's own client. When the slot is renewed, Terraform creates another one before it destroys this one. */
  #declareSlot(slot: "a" | "b", renewed: string | null, props: Auth0BrokerProps): Slot | undefined {
    if (renewed === null) return undefined;
    const time = new TerraformData(this, idIn(addressOfRenewal(slot)), { input: renewed });
    return this.#declareClient(AUTH0_CLIENTS[slot], props, {
      name: auth0ClientNameOf(props.environment.name, slot),
      lifecycle: {
        createBeforeDestroy: true,
        replaceTriggeredBy: [time.address],
        // Sign-out links name the first client alone. The provider would plan to take away what somebody adds here, and never do it.
        ignoreChanges: ["allowed_logout_urls"],
      },
    });
  }

  #declareClient(
    address: string,
    { environment, pool }: Auth0BrokerProps,
    differing: Partial<ClientConfig>,
  ): Slot {
    const client = new Client(this, idIn(address), {
      name: auth0ClientNameOf(environment.name),
      appType: "regular_web", // AWS's guide takes a single-page app, to which Auth0 gives no secret
      isFirstParty: true,
      oidcConformant: true,
      grantTypes: ["authorization_code"],
      callbacks: [pool.callbackUrl],
      jwtConfiguration: { alg: "RS256" },
      ...differing,
    });
    const credentials = new ClientCredentials(this, idIn(credentialsOf(address)), {
      clientId: client.id,
      authenticationMethod: "client_secret_post", // the only method of Cognito
    });
    return { client, credentials };
  }
}

interface Slot {
  readonly client: Client;
  readonly credentials: ClientCredentials;
}

/**
 * How each strategy reaches Microsoft, and what people choose on Auth0's page: without a display name, each change brings back the
 * technical one. Only options and scopes that the strategy knows: Auth0 drops anything else in silence.
 */
const SETTINGS: Record<Strategy, (props: Auth0BrokerProps) => Partial<ConnectionConfig>> = {
  microsoft: ({ environment, entra, signOut }) => ({
    displayName: "Microsoft", // Auth0 writes "Continue with" before it
    authentication: { active: true },
    connectedAccounts: { active: false }, // a second way to Microsoft's tokens, past the script
    options: {
      ...entra,
      ...microsoftOptionsOf(environment.microsoft, entra.clientId, signOut.entraRedirectUris),
    },
  }),
  windowslive: ({ entra }) => ({
    displayName: "Personal Microsoft account",
    options: {
      ...entra,
      strategyVersion: 2, // Microsoft Graph; 1 is Live Connect
      scopes: ["signin", "graph_user"],
      setUserRootAttributes: "on_each_login",
    },
  }),
  waad: ({ entra, environment: { microsoft, auth0 } }) => ({
    displayName: "Work or school account",
    showAsButton: true, // by default Auth0's page leaves an enterprise connection out
    options: {
      ...entra,
      identityApi: "microsoft-identity-platform-v2.0",
      waadProtocol: "openid-connect",
      // Entra refuses the common endpoint to an app registration of one tenant (AADSTS50194).
      ...(microsoft.accounts === "tenant"
        ? { waadCommonEndpoint: false, tenantDomain: microsoft.tenantId }
        : { waadCommonEndpoint: true }),
      userIdAttribute: auth0.userIdAttribute,
      shouldTrustEmailVerifiedConnection: "never_set_emails_as_verified", // any tenant can claim any e-mail
      scopes: ["basic_profile"],
      setUserRootAttributes: "on_each_login",
    },
  }),
};

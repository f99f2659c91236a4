import type { BrokerEnvironment } from "../../../environments/schema";
import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import { endpointsOf } from "../../../stacks/endpoints";
import type { HandMade, Strategy } from "./hand-made";
import { NAMES } from "./names";
import { merge } from "./variations/merge";
import type { Variation } from "./variations/variation";

/** Makes the client and the connections as Auth0's dashboard does. */
export async function makeBroker(
  apis: CloudApis,
  environment: BrokerEnvironment,
  { clientId: client_id, clientSecret: client_secret }: HandMade["application"],
  { shared, variation }: { readonly shared: boolean; readonly variation: Variation },
): Promise<HandMade["auth0"]> {
  const { callbackUrl } = endpointsOf(environment).pool;
  const client = await makeAuth0Client(apis, NAMES.auth0Client, callbackUrl, variation.auth0Client);
  const other = shared
    ? await makeAuth0Client(apis, NAMES.otherAuth0Client, "https://intranet.acme.com/callback")
    : undefined;
  const enabled = [client, ...(other === undefined ? [] : [other])];
  const connections: Partial<Record<Strategy, string>> = {};
  for (const strategy of ["windowslive", "waad"] as const) {
    if (environment.auth0.strategy !== "both" && environment.auth0.strategy !== strategy) continue;
    const connection = {
      name: NAMES.connections[strategy],
      strategy,
      options: { client_id, client_secret, ...OPTIONS[strategy](environment) },
      ...(strategy === "waad" && { show_as_button: true }),
    };
    const request = merge(connection, variation.connections?.[strategy]);
    const { id } = await apis.auth0("POST", "/connections", request);
    await apis.auth0(
      "PATCH",
      `/connections/${id}/clients`,
      enabled.map(({ clientId }) => ({ client_id: clientId, status: true })),
    );
    connections[strategy] = id;
  }
  return { ...client, connections, otherClientId: other?.clientId };
}

/** What Auth0's dashboard makes of a "Regular Web Application", with each grant type that it proposes. */
async function makeAuth0Client(
  apis: CloudApis,
  name: string,
  callbackUrl: string,
  others?: object,
): Promise<Pick<HandMade["auth0"], "clientId" | "clientSecret">> {
  const { client_id, client_secret } = await apis.auth0("POST", "/clients", {
    name,
    app_type: "regular_web",
    oidc_conformant: true,
    token_endpoint_auth_method: "client_secret_post",
    jwt_configuration: { alg: "RS256", lifetime_in_seconds: 36_000 },
    callbacks: [callbackUrl],
    ...others,
  });
  return { clientId: client_id, clientSecret: client_secret };
}

const OPTIONS: Readonly<Record<Strategy, (environment: BrokerEnvironment) => object>> = {
  windowslive: () => ({ strategy_version: 2, signin: true, graph_user: true }),
  waad: ({ auth0, microsoft }) => ({
    identity_api: "microsoft-identity-platform-v2.0",
    waad_protocol: "openid-connect",
    ...(microsoft.accounts === "tenant"
      ? { useCommonEndpoint: false, tenant_domain: microsoft.tenantId }
      : { useCommonEndpoint: true }),
    userid_attribute: auth0.userIdAttribute,
    should_trust_email_verified_connection: "never_set_emails_as_verified",
    basic_profile: true,
  }),
};

import type { BrokerEnvironment } from "../../../environments/schema";
import { chainOf } from "../../../review/chain-of";
import type { Change, Plan } from "../../../review/plan";
import type { Rule } from "../../../review/rule";
import { Secret, type Values } from "../../../review/value";
import {
  ADDRESSES,
  addressOfAppClient,
  addressOfConnection,
  addressOfConnectionClients,
} from "../../../stacks/addresses";
import { admissionOf, microsoftEndpointsOf } from "../../../stacks/microsoft-authority";
import { poolAttributesOf } from "../../../stacks/pool-attributes";
import { renderScript } from "../../../stacks/scripts/render-script";
import { SIGN_IN_AUDIENCES } from "../../../stacks/sign-in-audiences";
import { environmentWith } from "../../support/environment";
import { type Edit, NOW, planWith, savedPlan, settled, type ToldFinding, tellAll } from "./plans";

export const CONNECTION = addressOfConnection("microsoft");
export const CONNECTION_CLIENTS = addressOfConnectionClients("microsoft");
export const WEB = addressOfAppClient("web");

export const FABRIKAM = { id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam" };
export const CONTOSO = { id: "c0a70500-0000-4000-8000-00000000c0a7", name: "Contoso" };

type Changes = Partial<BrokerEnvironment["microsoft"]>;

/** An environment with one connection to Microsoft. */
export const microsoftWith = (changes: Changes = {}): BrokerEnvironment =>
  environmentWith({ microsoft: changes, auth0: { strategy: "microsoft" } });

const CONNECTION_ID = "con_0000000000000042";

/** What an environment with one connection has at Auth0 and in its pool, once it is deployed. */
function valuesOf(
  environment: BrokerEnvironment,
  base: Plan,
): Readonly<Record<string, [type: string, Values]>> {
  const at = (address: string): Values =>
    base.resources.find((change) => change.address === address)?.after ?? {};
  const { microsoft, auth0 } = environment;
  const clientId = String(at(ADDRESSES.application).client_id);
  const client = String(at(ADDRESSES.auth0Client).client_id);
  const endpoints = microsoftEndpointsOf(microsoft);
  const attributes = poolAttributesOf(environment);
  return {
    [ADDRESSES.application]: [
      "azuread_application",
      {
        ...at(ADDRESSES.application),
        sign_in_audience: SIGN_IN_AUDIENCES[microsoft.accounts],
        optional_claims: [
          {
            access_token: [],
            id_token: ["email", "xms_edov", "given_name", "family_name"].map((name) => ({ name })),
          },
        ],
      },
    ],
    [CONNECTION]: [
      "auth0_connection",
      {
        id: CONNECTION_ID,
        name: auth0.connections.microsoft,
        strategy: "oauth2",
        display_name: "Microsoft",
        authentication: [{ active: true }],
        connected_accounts: [{ active: false }],
        options: [
          {
            client_id: clientId,
            client_secret: at(ADDRESSES.password).value ?? new Secret("of the app registration"),
            authorization_endpoint: endpoints.authorization,
            token_endpoint: endpoints.token,
            scopes: ["openid", "profile", "email"],
            use_oauth_spec_scope: true,
            pkce_enabled: true,
            upstream_params: '{"login_hint":{"alias":"login_hint"}}',
            set_user_root_attributes: "on_each_login",
            custom_headers: [],
            scripts: {
              fetchUserProfile: renderScript(
                "fetch-user-profile",
                JSON.stringify({ clientId, ...admissionOf(microsoft) }),
              ),
            },
          },
        ],
      },
    ],
    [CONNECTION_CLIENTS]: [
      "auth0_connection_clients",
      { connection_id: CONNECTION_ID, enabled_clients: [client] },
    ],
    [ADDRESSES.gate]: [
      "auth0_action",
      {
        id: "gate-1",
        name: "Sign-in gate (dev)",
        code: gateCodeWith({
          clients: [client],
          connections: [CONNECTION_ID],
          microsoft: auth0.connections.microsoft,
        }),
        runtime: "node22",
        deploy: true,
        supported_triggers: [{ id: "post-login", version: "v3" }],
      },
    ],
    [ADDRESSES.gateBinding]: [
      "auth0_trigger_action",
      { id: "post-login::gate-1", trigger: "post-login", action_id: "gate-1" },
    ],
    [ADDRESSES.pool]: ["aws_cognito_user_pool", { ...at(ADDRESSES.pool), schema: schemaOf(environment) }],
    [ADDRESSES.identityProvider]: [
      "aws_cognito_identity_provider",
      { ...at(ADDRESSES.identityProvider), attribute_mapping: { ...attributes.mapping } },
    ],
    [WEB]: [
      "aws_cognito_user_pool_client",
      {
        ...at(WEB),
        read_attributes: [...attributes.readable],
        write_attributes: [...attributes.writable],
      },
    ],
  };
}

const schemaOf = (environment: BrokerEnvironment): Values[] =>
  poolAttributesOf(environment).schema.map(({ name }) => ({
    name,
    attribute_data_type: "String",
    mutable: true,
    required: false,
    developer_only_attribute: false,
    string_attribute_constraints: [{ min_length: "0", max_length: "256" }],
  }));

/** The gate's code, with other settings. */
export const gateCodeWith = (settings: {
  readonly clients: readonly string[];
  readonly connections: readonly string[];
  readonly microsoft: string | null;
}): string => renderScript("sign-in-gate", JSON.stringify(settings));

/** The plan that changes nothing of an environment with one connection. */
export function settledPlan(environment: BrokerEnvironment = microsoftWith()): Plan {
  const base = settled(savedPlan("no-change"), "after");
  const values = valuesOf(environment, base);
  const isReplaced = ({ address, type }: Change) =>
    address in values || type === "auth0_connection" || type === "auth0_connection_clients";
  const own = Object.entries(values).map(
    ([address, [type, after]]): Change => ({
      address,
      type,
      action: "nothing",
      before: after,
      after,
      destroysFirst: false,
      replacedFor: [],
    }),
  );
  return { ...base, resources: [...base.resources.filter((change) => !isReplaced(change)), ...own] };
}

/** The plan from one environment with one connection to another. */
export function planBetween(
  before: BrokerEnvironment,
  after: BrokerEnvironment,
  kind: Plan["kind"] = "plan",
): Plan {
  const old = new Map(settledPlan(before).resources.map((change) => [change.address, change.before]));
  const planned = settledPlan(after);
  return {
    ...planned,
    kind,
    resources: planned.resources.map((change) => {
      const former = old.get(change.address) as Values;
      const isChanged = JSON.stringify(former) !== JSON.stringify(change.after);
      return { ...change, before: former, action: isChanged ? "update" : "nothing" };
    }),
  };
}

/** What a rule says of a plan, or of drift, that changes some resources of an environment with one connection. */
export function microsoftFindings(
  rule: Rule,
  edits: Readonly<Record<string, Edit>>,
  { environment = microsoftWith(), kind = "plan" as Plan["kind"] } = {},
): readonly ToldFinding[] {
  return findingsOfPlan(rule, { ...planWith(edits, settledPlan(environment)), kind }, environment);
}

export const findingsOfPlan = (
  rule: Rule,
  plan: Plan,
  environment: BrokerEnvironment,
): readonly ToldFinding[] => tellAll(rule, chainOf(plan, environment, NOW));

/** The script of the connection, with other settings. */
export function profileScriptWith(environment: BrokerEnvironment, clientId?: string): string {
  const { client_id } =
    settledPlan().resources.find(({ address }) => address === ADDRESSES.application)?.after ?? {};
  return renderScript(
    "fetch-user-profile",
    JSON.stringify({ clientId: clientId ?? client_id, ...admissionOf(environment.microsoft) }),
  );
}

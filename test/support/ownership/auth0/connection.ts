import { nameAtAuth0, type Strategy } from "../../../../environments/strategies";
import { addressOfConnection, addressOfConnectionClients } from "../../../../stacks/addresses";
import { AUTH0_CONNECTION } from "../../../../stacks/ownership/auth0-connection";
import type { DeployedChain } from "../../deployed-chain";
import type { ByHand, ResourceByHand } from "../by-hand";
import { stateOf } from "./client";
import { bodyOf, never, type Property, settingsOf } from "./properties";

const set = (
  argument: string,
  value: unknown,
  more: Omit<Property, "argument" | "value"> = {},
): Property => ({
  argument,
  value,
  ...more,
});

/** What somebody sets of a connection of one strategy. */
interface Settings {
  readonly left: readonly Property[];
  readonly ours: readonly Property[];
  /** Options that others set and Terraform does not read, by their names at Auth0. */
  readonly unread: Readonly<Record<string, unknown>>;
  readonly never: Readonly<Record<string, ByHand>>;
}

const leftOf = (strategy: Strategy, team: string): readonly Property[] => [
  set("display_name", `Acme's ${team}`),
  set("is_domain_connection", true),
  set("metadata", { team }),
  set("realms", [`${team}.acme.com`, `dev-${strategy}`]),
  set("options.non_persistent_attrs", ["phone"]),
];

const CLIENT_ID = "0a0a0a0a-0000-4000-8000-00000000000a";
const OURS: readonly Property[] = [
  set("options.client_id", CLIENT_ID),
  set("options.client_secret", "another"),
  set("options.set_user_root_attributes", "on_first_login"),
  set("options.upstream_params", { prompt: { value: "login" } }, { read: '{"prompt":{"value":"login"}}' }),
];

/** The options of Auth0's own strategies for Microsoft, some of which both have. */
const OF_WAAD = [
  "api_enable_users",
  "app_id",
  "domain",
  "domain_aliases",
  "identity_api",
  "max_groups_to_retrieve",
  "should_trust_email_verified_connection",
  "tenant_domain",
  "use_wsfed",
  "user_id_attribute",
  "waad_common_endpoint",
  "waad_protocol",
];
const OF_OAUTH2 = [
  "authorization_endpoint",
  "custom_headers",
  "email",
  "pkce_enabled",
  "scripts",
  "token_endpoint",
  "use_oauth_spec_scope",
];
const ofOtherStrategies = (...options: readonly string[]) =>
  never(
    "it is of another strategy, which another test looks at",
    options.map((option) => `options.${option}`),
  );
const NOT_STATED =
  "the configuration does not state it, so that a rule tells of it and no deployment puts it back";

const SETTINGS: Readonly<Record<Strategy, Settings>> = {
  microsoft: {
    left: [
      ...leftOf("microsoft", "shop"),
      set("options.email", true),
      set("options.icon_url", "https://acme.com/icon.png"),
    ],
    unread: { domain_aliases: ["acme.com"], logoutUrl: "https://acme.com/" },
    ours: [
      ...OURS,
      set("authentication.active", false),
      set("connected_accounts.active", true),
      set("options.authorization_endpoint", "https://other.example/authorize", {
        name: "options.authorizationURL",
      }),
      set(
        "options.custom_headers",
        { "X-Shop": "1" },
        { name: "options.customHeaders", read: [{ header: "X-Shop", value: "1" }] },
      ),
      set("options.pkce_enabled", false),
      set("options.scopes", ["openid", "profile"], { name: "options.scope" }),
      set("options.scripts", { fetchUserProfile: "function () {}" }),
      set("options.strategy_version", 1),
      set("options.token_endpoint", "https://other.example/token", { name: "options.tokenURL" }),
      set("options.use_oauth_spec_scope", false, { name: "options.useOauthSpecScope" }),
    ],
    never: {
      ...never("Auth0 has it for enterprise connections alone", ["show_as_button"]),
      ...ofOtherStrategies(...OF_WAAD),
    },
  },
  windowslive: {
    left: leftOf("windowslive", "people"),
    unread: { domain_aliases: ["people.acme.com"] },
    ours: [
      ...OURS,
      set("options.scopes", true, {
        name: "options.graph_emails",
        read: ["graph_emails", "graph_user", "signin"],
      }),
    ],
    never: {
      ...never("Auth0 has it for enterprise connections alone", ["show_as_button"]),
      ...never(NOT_STATED, ["authentication", "connected_accounts"]),
      ...never("the lab has one version", ["options.strategy_version"]),
      ...ofOtherStrategies("icon_url", ...OF_WAAD, ...OF_OAUTH2),
    },
  },
  waad: {
    left: [
      ...leftOf("waad", "staff"),
      set("options.api_enable_users", true),
      set("options.app_id", "api://acme"),
      set("options.domain_aliases", ["acme.com", "acme.de"]),
      set("options.icon_url", "https://acme.com/icon.png"),
      set("options.max_groups_to_retrieve", "10"),
    ],
    unread: { ext_city: true },
    ours: [
      ...OURS,
      set("show_as_button", false),
      set("options.domain", "acme.onmicrosoft.com"),
      set("options.scopes", true, { name: "options.ext_groups", read: ["basic_profile", "ext_groups"] }),
      set("options.should_trust_email_verified_connection", "always_set_emails_as_verified"),
      set("options.tenant_domain", "other.onmicrosoft.com"),
      set("options.use_wsfed", true),
      set("options.user_id_attribute", "oid", { name: "options.userid_attribute" }),
      set("options.waad_common_endpoint", false, { name: "options.useCommonEndpoint" }),
    ],
    never: {
      ...never(NOT_STATED, ["authentication", "connected_accounts", "options.strategy_version"]),
      ...never("the lab has one", ["options.identity_api", "options.waad_protocol"]),
      ...ofOtherStrategies(...OF_OAUTH2),
    },
  },
};

/** Every argument of the connection of a strategy. */
export function connectionByHand(strategy: Strategy): ResourceByHand {
  const { left, ours, unread, never: neverSet } = SETTINGS[strategy];
  const address = addressOfConnection(strategy);
  /** Changes it as the dashboard does: with all options that it has, and its display name, which Auth0 resets otherwise. */
  const patch = async (chain: DeployedChain, { options, ...change }: Record<string, unknown>) => {
    const path = `/connections/${stateOf(chain, address).id}`;
    const { display_name, options: current } = await chain.apis.auth0("GET", path);
    const all = { ...current, ...(options as object) };
    await chain.apis.auth0("PATCH", path, { display_name, ...change, options: all });
  };
  return {
    address,
    settings: {
      ...settingsOf(left, "left"),
      ...settingsOf(ours, "putBack"),
      ...neverSet,
      ...never("Auth0 fixes it when it makes a connection", ["id", "name", "strategy"]),
      ...never(`it is no option of ${nameAtAuth0(strategy)}`, UNUSED),
    },
    setLeft: async (chain) => {
      const { options, ...change } = bodyOf(left);
      await patch(chain, { ...change, options: { ...(options as object), ...unread } });
    },
    setOurs: (chain) => patch(chain, bodyOf(ours)),
  };
}

const UNUSED = Object.entries(AUTH0_CONNECTION).flatMap(([path, claim]) =>
  claim === "unused" ? [path] : [],
);

/** Every argument of the list of the clients of a connection, for one test. */
export function connectionClientsByHand(strategy: Strategy): ResourceByHand {
  const address = addressOfConnectionClients(strategy);
  const enabled: string[] = [];
  return {
    address,
    get settings() {
      return {
        enabled_clients: { putBack: [...enabled].sort() },
        ...never("Auth0 fixes it when it makes a connection", ["connection_id", "id"]),
      };
    },
    setLeft: async () => {},
    setOurs: async (chain) => {
      const { connection_id, enabled_clients } = stateOf(chain, address);
      const { client_id } = await chain.apis.auth0("POST", "/clients", { name: "Shop" });
      const change = [{ client_id, status: true }];
      await chain.apis.auth0("PATCH", `/connections/${connection_id}/clients`, change);
      enabled.push(...(enabled_clients as string[]), client_id);
    },
  };
}

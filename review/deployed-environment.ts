import type { Environment } from "../environments/schema";
import { STRATEGIES, STRATEGIES_OF_AUTH0 } from "../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../stacks/addresses";
import { identityHomeOf } from "../stacks/identity-home";
import { accountsIn } from "../stacks/sign-in-audiences";
import { hostOf } from "./rules/support/endpoints-at";
import { PROFILE_SCRIPT, profileSettingsOf } from "./script";
import { isValues, textAt, type Values } from "./value";

type State = ReadonlyMap<string, Values>;

/**
 * An environment as it was deployed, for what a rule compares with it. Its file may be ahead of that. What the state does not
 * tell, and the waivers, are the file's.
 */
export function deployedEnvironment(environment: Environment, state: State): Environment {
  const { microsoft, auth0, cognito } = environment;
  const home = deployedHome(environment, state);
  const accounts = accountsIn(textAt(state.get(ADDRESSES.application), "sign_in_audience") ?? "");
  const script = textAt(state.get(addressOfConnection("microsoft")), PROFILE_SCRIPT);
  const { customDomain: _, ...withoutCustomDomain } = auth0;
  return {
    ...environment,
    microsoft: {
      ...microsoft,
      tenantId: home["microsoft.tenantId"],
      accounts: accounts ?? microsoft.accounts,
      ...(script !== undefined && admittedIn(script, accounts ?? microsoft.accounts, environment)),
    },
    auth0: {
      ...withoutCustomDomain,
      ...customDomainOf(environment, home["auth0.domain"], state),
      domain: home["auth0.domain"],
      strategy: strategyIn(state, auth0.strategy) ?? auth0.strategy,
      userIdAttribute: userIdAttributeIn(state) ?? auth0.userIdAttribute,
    },
    cognito: { ...cognito, accountId: home["cognito.accountId"], region: home["cognito.region"] },
  };
}

/** Where the identities of an environment's users live, as it was deployed. */
export function deployedHome(environment: Environment, state: State): ReturnType<typeof identityHomeOf> {
  const { input, output } = state.get(ADDRESSES.userIdentities) ?? {};
  const kept = [output, input].find(isValues) ?? {};
  const wanted = identityHomeOf(environment);
  const known = Object.entries(kept).filter(([key, value]) => key in wanted && typeof value === "string");
  return { ...wanted, ...Object.fromEntries(known) };
}

/** The broker's custom domain, if that is where Cognito was told to find it. */
function customDomainOf({ auth0 }: Environment, domain: string, state: State): { customDomain?: string } {
  const url = textAt(state.get(ADDRESSES.identityProvider), "provider_details.authorize_url");
  const host = hostOf(url) ?? auth0.customDomain;
  return host === undefined || host === domain ? {} : { customDomain: host };
}

type Strategy = Environment["auth0"]["strategy"];

/** @param wanted which it is where a move from one to the other stopped half-way */
function strategyIn(state: State, wanted: Strategy): Strategy | undefined {
  const found = STRATEGIES.filter((strategy) => state.has(addressOfConnection(strategy)));
  if (STRATEGIES_OF_AUTH0.every((strategy) => found.includes(strategy))) return "both";
  return found.find((strategy) => strategy === wanted) ?? found[0];
}

/** Whom the script at Auth0 was deployed to admit, as far as it tells. */
function admittedIn(
  script: string,
  accounts: Environment["microsoft"]["accounts"],
  { microsoft }: Environment,
): Partial<Environment["microsoft"]> {
  const settings = profileSettingsOf(script);
  if (settings === undefined) return {};
  const { tenants, personal } = settings;
  return {
    personal,
    organizations:
      tenants === "any" || accounts === "tenant"
        ? "any"
        : tenants.map((id) => ({ id, name: nameIn(microsoft, id) ?? id })),
  };
}

const nameIn = ({ organizations }: Environment["microsoft"], id: string): string | undefined =>
  organizations === "any" ? undefined : organizations.find((each) => each.id === id)?.name;

function userIdAttributeIn(state: State): Environment["auth0"]["userIdAttribute"] | undefined {
  const connection = state.get(addressOfConnection("waad"));
  if (connection === undefined) return undefined;
  return textAt(connection, "options.0.user_id_attribute") === "oid" ? "oid" : "sub";
}

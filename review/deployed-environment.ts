import type { Environment } from "../environments/schema";
import { STRATEGIES } from "../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../stacks/addresses";
import { identityHomeOf } from "../stacks/identity-home";
import { accountsIn } from "../stacks/sign-in-audiences";
import { hostOf } from "./rules/support/endpoints-at";
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
  const { customDomain: _, ...withoutCustomDomain } = auth0;
  return {
    ...environment,
    microsoft: {
      ...microsoft,
      tenantId: home["microsoft.tenantId"],
      accounts: accounts ?? microsoft.accounts,
    },
    auth0: {
      ...withoutCustomDomain,
      ...customDomainOf(environment, home["auth0.domain"], state),
      domain: home["auth0.domain"],
      strategy: strategyIn(state) ?? auth0.strategy,
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

function strategyIn(state: State): Environment["auth0"]["strategy"] | undefined {
  const [first, second] = STRATEGIES.filter((strategy) => state.has(addressOfConnection(strategy)));
  return second === undefined ? first : "both";
}

function userIdAttributeIn(state: State): Environment["auth0"]["userIdAttribute"] | undefined {
  const connection = state.get(addressOfConnection("waad"));
  if (connection === undefined) return undefined;
  return textAt(connection, "options.0.user_id_attribute") === "oid" ? "oid" : "sub";
}

import { DEFAULT_STRATEGY, defaultDisplayName, defaultStateKey } from "../../environments/defaults";
import { attributeNames } from "../../environments/keys/attributes";
import { hasOwnPool } from "../../environments/own-pool";
import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { organizationClaimsOf } from "../../stacks/routes/facts";
import type { Draft } from "../environment/draft";

/**
 * A copy of an environment for another name. What must be unique (the prefix, the display name, the state's key) follows from
 * that name. It leaves out a custom domain, since none can be derived, a user pool of others with its domain, waivers, since each has its reason in the other
 * environment, a former route, which the new one never had, and what `rotate` and `adopt` wrote.
 */
export function deriveCopy(source: Environment, name: string): Draft {
  const {
    name: _,
    microsoft,
    cognito,
    state,
    waivers: __,
    adopt: ___,
    former: ____,
    retired: _____,
    ...others
  } = source;
  const { domain, accountId, region, providerName, attributes, clients } = cognito;
  const displayName = rename(microsoft.displayName, source.name, name, ` (${name})`);
  const key =
    state === "local" || state.s3.key === defaultStateKey(source.name)
      ? undefined
      : rename(state.s3.key, source.name, name, `.${name}`);
  return {
    ...structuredClone(others),
    ...(source.route === "broker" ? ofBroker(source) : {}),
    route: source.route,
    microsoft: {
      ...whomOf(source),
      displayName: displayName === defaultDisplayName(name) ? undefined : displayName,
    },
    cognito: {
      accountId,
      region,
      providerName: isListed(source) ? undefined : providerName,
      // A joined pool has its owner's, and is not copied.
      attributes: tellsOrganization(source) && hasOwnPool(source) ? attributesFor(attributes) : undefined,
      clients: Object.keys(clients).length === 0 ? undefined : structuredClone(clients),
      domain:
        typeof domain === "string" && hasOwnPool(source) ? prefixFor(domain, source.name, name) : undefined,
    },
    state: state === "local" ? state : { s3: { ...state.s3, key } },
  };
}

/** What of the tenant at Auth0 is not named after the environment. */
const ofBroker = ({ auth0 }: BrokerEnvironment): Draft => ({
  auth0: {
    domain: auth0.domain,
    customDomain: auth0.customDomain,
    strategy: auth0.strategy === DEFAULT_STRATEGY ? undefined : auth0.strategy,
  },
});

/** Whose accounts may sign in. */
function whomOf({ microsoft }: Environment): Draft {
  const { tenantId, accounts } = microsoft;
  if (!("personal" in microsoft)) {
    return {
      tenantId,
      accounts,
      ...("organizations" in microsoft && { organizations: structuredClone(microsoft.organizations) }),
    };
  }
  const { organizations, personal } = microsoft;
  return {
    tenantId,
    accounts,
    organizations: structuredClone(organizations),
    // Beside a list of organisations it is written, since there the default would let in more than the list.
    personal: accounts !== "any" || (personal && organizations === "any") ? undefined : personal,
  };
}

/** Whether the identity providers are named after organisations. */
const isListed = ({ microsoft }: Environment) => microsoft.accounts === "listed";

const tellsOrganization = (source: Environment) => Object.keys(organizationClaimsOf(source)).length > 0;

/** The text with the new name for the old one where that is a word of it, else with a suffix. */
function rename(text: string, from: string, to: string, suffix: string): string {
  const word = new RegExp(`(?<![A-Za-z0-9])${from}(?![A-Za-z0-9])`, "i"); // a name is letters, digits and hyphens
  return word.test(text) ? text.replace(word, to) : `${text}${suffix}`;
}

/** The same names, unless they are the default; another pool never had others. */
function attributesFor(attributes: Environment["cognito"]["attributes"]) {
  if (attributes === "none") return attributes;
  const { former: _, ...names } = attributes;
  const { former: __, ...byDefault } = attributeNames.parse({});
  const changed = Object.entries(names).filter(
    ([key, name]) => name !== byDefault[key as keyof typeof names],
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

const prefixFor = (prefix: string, from: string, to: string) =>
  rename(prefix, from, to, `-${to}`).toLowerCase();

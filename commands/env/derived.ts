import { defaultDisplayName, defaultStateKey, defaultStrategy } from "../../environments/defaults";
import type { Environment } from "../../environments/schema";
import type { Draft } from "../environment/draft";

/**
 * A copy of an environment for another name: what must be unique (the prefix, the display name, the state's key) follows from
 * that name. A custom domain is left out, as none can be derived, and so are waivers, each of which was reasoned for the other,
 * and what is said of secrets that were renewed or of what was there before.
 */
export function derivedFrom(source: Environment, name: string): Draft {
  const { name: _, microsoft, auth0, cognito, state, waivers: __, adopt: ___, ...others } = source;
  const { accounts, tenantId } = microsoft;
  const { domain, accountId, region, providerName, clients } = cognito;
  const displayName = renamed(microsoft.displayName, source.name, name, ` (${name})`);
  const key =
    state === "local" || state.s3.key === defaultStateKey(source.name)
      ? undefined
      : renamed(state.s3.key, source.name, name, `.${name}`);
  return {
    ...structuredClone(others),
    microsoft: {
      tenantId,
      accounts,
      displayName: displayName === defaultDisplayName(name) ? undefined : displayName,
    },
    auth0: {
      domain: auth0.domain,
      customDomain: auth0.customDomain,
      strategy: auth0.strategy === defaultStrategy(accounts) ? undefined : auth0.strategy,
    },
    cognito: {
      accountId,
      region,
      providerName,
      clients: structuredClone(clients),
      domain: typeof domain === "string" ? prefixFor(domain, source.name, name) : undefined,
    },
    state: state === "local" ? state : { s3: { ...state.s3, key } },
  };
}

/** The text with the new name in place of the old one where it has that as a word, else with an end. */
function renamed(text: string, from: string, to: string, end: string): string {
  const word = new RegExp(`(?<![A-Za-z0-9])${from}(?![A-Za-z0-9])`, "i"); // a name is letters, digits and hyphens
  return word.test(text) ? text.replace(word, to) : `${text}${end}`;
}

const prefixFor = (prefix: string, from: string, to: string) =>
  renamed(prefix, from, to, `-${to}`).toLowerCase();

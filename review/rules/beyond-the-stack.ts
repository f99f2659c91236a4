import type { Strategy } from "../../environments/strategies";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../stacks/addresses";
import { poolAttributesOf } from "../../stacks/pool-attributes";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { isLeft } from "../left-to-others";
import { type Finding, ruleOf } from "../rule";
import type { BrokerSide } from "../side";
import { isValues } from "../value";
import { hostOf } from "./support/endpoints-at";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";
import { CONNECTION_SCOPES, IDENTITY_PROVIDER_SCOPES } from "./support/needed-scopes";
import { ofTheGate } from "./support/organization-attributes";
import { ownerOf } from "./support/owner";

/** A list of ours, with what may be in it. */
interface Listed {
  readonly address: string;
  readonly attribute: string;
  /** What is in it; `undefined` where the plan does not tell. */
  readonly values: (side: BrokerSide) => readonly string[] | undefined;
  /** What the environment file asks for. */
  readonly isAskedFor: (value: string) => boolean;
  readonly people: string;
  readonly what: string;
}

const CODES = "People's codes can go to a place that the environment file does not have";
const SIGN_OUTS = "People who sign out can be sent to a place that the environment file does not have";
const CONSENT = "People, or an administrator of their organisation, have to consent to more than a sign-in";

export const beyondTheStack = ruleOf(["broker"], {
  id: "beyond-the-stack",
  severity: "forbidden",
  what: "Something of the chain's own has more than the environment file asks for: a callback URL, a redirect URI, a logout URL, a scope, an attribute that an app client may write, or one that is mapped.",
  why: "Each is a way for people's codes, or for more of what is known of them, to get to somebody. Who reviews the environment file does not see it there.",
  fix: "If the plan adds it, take it out; if it was added in the cloud, apply again. What an app needs goes under `cognito.clients`. What an adopted chain had before is kept by `adopt.keep`.",
  find: (chain) => [...listsOf(chain).flatMap((list) => findBeyond(chain, list)), ...findMapped(chain)],
});

/** In drift, what was deployed is what was asked for. */
function findBeyond({ kind, environment, before, after }: BrokerChain, list: Listed): Finding[] {
  const { address, attribute, people, what, values, isAskedFor } = list;
  if (isLeft(address, attribute, environment)) return [];
  const deployed = values(before) ?? [];
  const isKnown = kind === "drift" ? (value: string) => deployed.includes(value) : isAskedFor;
  const beyond = (values(after) ?? []).filter((value) => !isKnown(value));
  return beyond.length === 0
    ? []
    : [{ address, people, cause: `${ownerOf(address)} has the ${what} ${joinValues(beyond)}` }];
}

function listsOf(chain: BrokerChain): Listed[] {
  return [
    ...listsOfAppClients(chain),
    ...listsOfAuth0(chain),
    ...listsOfEntra(chain),
    ...listsOfScopes(chain),
  ];
}

const isAmong =
  (values: readonly string[] = []) =>
  (value: string): boolean =>
    values.includes(value);

function listsOfAppClients({ environment, signOutHost, after }: BrokerChain): Listed[] {
  const { writable } = poolAttributesOf(environment);
  const isKept = (name: string, attribute: string) => {
    const { writeAttributes = [] } = environment.adopt?.keep?.clients?.[name] ?? {};
    return writeAttributes === "all" || writeAttributes.includes(attribute);
  };
  return Object.keys(after.clients).flatMap((name) => {
    const client = environment.cognito.clients[name];
    const list = (
      attribute: string,
      what: string,
      people: string,
      isAskedFor: (value: string) => boolean,
    ): Listed => ({
      address: addressOfAppClient(name),
      attribute,
      values: ({ clients }) => knownTextsAt(clients[name], attribute),
      isAskedFor,
      people,
      what,
    });
    return [
      list("callback_urls", "callback URL", CODES, isAmong(client?.callbackUrls)),
      // The stack adds one of its own, by which people sign out of Auth0 and Microsoft too.
      list(
        "logout_urls",
        "logout URL",
        SIGN_OUTS,
        (url) => isAmong(client?.logoutUrls)(url) || hostOf(url) === signOutHost,
      ),
      list(
        "allowed_oauth_scopes",
        "scope",
        `The app ${name} can ask for more than the environment file says`,
        isAmong(client?.scopes),
      ),
      list(
        "write_attributes",
        "write attribute",
        `The app ${name} may write more of people than a sign-in fills in`,
        (attribute) => writable.includes(attribute) || isKept(name, attribute),
      ),
    ];
  });
}

function listsOfAuth0({ endpoints: { pool }, environment, after }: BrokerChain): Listed[] {
  const kept = environment.adopt?.keep?.auth0LogoutUrls ?? [];
  return Object.keys(after.auth0Clients).flatMap((address) => {
    const values = (attribute: string) => (side: BrokerSide) =>
      knownTextsAt(side.auth0Clients[address], attribute);
    return [
      {
        address,
        attribute: "callbacks",
        values: values("callbacks"),
        isAskedFor: isAmong([pool.callbackUrl]),
        people: CODES,
        what: "callback URL",
      },
      {
        address,
        attribute: "allowed_logout_urls",
        values: values("allowed_logout_urls"),
        isAskedFor: isAmong([pool.logoutEndpoint, ...logoutUrlsIn(environment), ...kept]),
        people: SIGN_OUTS,
        what: "logout URL",
      },
    ];
  });
}

const PLATFORMS = {
  web: "redirect URI",
  single_page_application: "redirect URI for single-page apps",
  public_client: "redirect URI for native apps",
};

function listsOfEntra({ endpoints: { broker }, environment }: BrokerChain): Listed[] {
  return Object.entries(PLATFORMS).map(([platform, what]) => ({
    address: ADDRESSES.application,
    attribute: `${platform}.redirect_uris`,
    values: ({ application }) => knownTextsAt(application, `${platform}.0.redirect_uris`),
    isAskedFor: isAmong(platform === "web" ? [...broker.callbackUrls, ...logoutUrlsIn(environment)] : []),
    people: CODES,
    what,
  }));
}

function listsOfScopes({ after }: BrokerChain): Listed[] {
  return [
    {
      address: ADDRESSES.identityProvider,
      attribute: "provider_details.authorize_scopes",
      values: ({ identityProvider }) => {
        const scopes = knownAt(identityProvider, "provider_details.authorize_scopes");
        return typeof scopes === "string" ? scopes.split(/\s+/) : undefined;
      },
      isAskedFor: isAmong(Object.keys(IDENTITY_PROVIDER_SCOPES)),
      people: "Cognito asks Auth0 for more of people than a sign-in takes",
      what: "scope",
    },
    ...(Object.keys(after.connections) as Strategy[]).map((strategy) => ({
      address: addressOfConnection(strategy),
      attribute: "options.scopes",
      values: ({ connections }: BrokerSide) => knownTextsAt(connections[strategy], "options.0.scopes"),
      isAskedFor: isAmong(Object.keys(CONNECTION_SCOPES[strategy])),
      people: CONSENT,
      what: "scope",
    })),
  ];
}

/** Where people may end after a sign-out everywhere, as Auth0 and Entra have it. */
const logoutUrlsIn = ({ cognito }: BrokerChain["environment"]): string[] =>
  Object.values(cognito.clients).flatMap(({ logoutUrls }) => logoutUrls.map((url) => new URL(url).href));

/** The user name and the organisation have rules of their own, and so has an e-mail address that counts as verified. */
const OTHER_RULES = ["username", "email_verified"];

function findMapped({ kind, environment, before, after }: BrokerChain): Finding[] {
  const [old, planned] = [before, after].map(({ identityProvider }) =>
    knownAt(identityProvider, "attribute_mapping"),
  );
  if (!isValues(planned)) return [];
  const asked = kind === "drift" ? (isValues(old) ? old : {}) : poolAttributesOf(environment).mapping;
  const others = [...OTHER_RULES, ...ofTheGate(asked).keys()];
  const beyond = Object.entries(planned).filter(
    ([attribute, claim]) =>
      typeof claim === "string" && claim !== "" && !others.includes(attribute) && asked[attribute] !== claim,
  );
  if (beyond.length === 0) return [];
  const maps = beyond.map(([attribute, claim]) => `${code(attribute)} from the claim ${code(String(claim))}`);
  return [
    {
      address: ADDRESSES.identityProvider,
      people: "Apps learn of people what the environment file does not say, and Auth0 writes it",
      cause: `Cognito's identity provider takes ${maps.join(" and ")}`,
    },
  ];
}

import { entryOf } from "../../environments/entry-of";
import type { RouteName } from "../../environments/routes/names";
import type { Strategy } from "../../environments/strategies";
import { addressOfAppClient, addressOfConnection } from "../../stacks/addresses";
import { attributesOfRoutes, poolAttributesOf } from "../../stacks/pool-attributes";
import { type BrokerChain, type Chain, isOfRoute, type ProviderOf, providersOf } from "../chain";
import { code } from "../code";
import { isLeft } from "../left-to-others";
import { scopesIn } from "../link";
import { linksOf } from "../links";
import { reviewedRouteOf } from "../routes";
import { logoutUrlsIn } from "../routes/app-registration";
import type { Finding, Rule } from "../rule";
import type { Side } from "../side";
import { isValues } from "../value";
import { hostOf } from "./support/endpoints-at";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";
import { CONNECTION_SCOPES } from "./support/needed-scopes";
import { ofOrganizations } from "./support/organization-attributes";
import { ownerOf } from "./support/owner";
import { describeProvider } from "./support/providers";

/** A list of ours, with what may be in it. */
interface Listed<Name extends RouteName = RouteName> {
  readonly address: string;
  readonly attribute: string;
  /** What is in it; `undefined` where the plan does not tell. */
  readonly values: (side: Side<Name>) => readonly string[] | undefined;
  /** What the environment file asks for. */
  readonly isAskedFor: (value: string) => boolean;
  readonly people: string;
  readonly what: string;
}

const CODES = "People's codes can go to a place that the environment file does not have";
const SIGN_OUTS = "People who sign out can be sent to a place that the environment file does not have";
const CONSENT = "People, or an administrator of their organisation, have to consent to more than a sign-in";

export const beyondTheStack: Rule = {
  id: "beyond-the-stack",
  severity: "forbidden",
  what: "Something of the chain's own has more than the environment file asks for: a callback URL, a redirect URI, a logout URL, a scope, an attribute that an app client may write, or one that is mapped.",
  why: "Each is a way for people's codes, or for more of what is known of them, to get to somebody. Who reviews the environment file does not see it there.",
  fix: "If the plan adds it, take it out; if it was added in the cloud, apply again. What an app needs goes under `cognito.clients`. What an adopted chain had before is kept by `adopt.keep`.",
  find: (chain) => [...findInLists(chain), ...findMapped(chain)],
};

/** In drift, what was deployed is what was asked for. */
function findBeyond<Name extends RouteName>(
  { kind, environment, before, after }: Chain<Name>,
  list: Listed<Name>,
): Finding[] {
  const { address, attribute, people, what, values, isAskedFor } = list;
  if (isLeft(address, attribute, environment)) return [];
  const deployed = values(before) ?? [];
  const isKnown = kind === "drift" ? (value: string) => deployed.includes(value) : isAskedFor;
  const beyond = (values(after) ?? []).filter((value) => !isKnown(value));
  return beyond.length === 0
    ? []
    : [{ address, people, cause: `${ownerOf(address)} has the ${what} ${joinValues(beyond)}` }];
}

const findInLists = (chain: Chain): Finding[] => {
  const findIn = (lists: readonly Listed[]) => lists.flatMap((list) => findBeyond(chain, list));
  return [
    ...findIn(listsOfAppClients(chain)),
    ...(isOfRoute(chain, ["broker"]) ? listsOfClients(chain).flatMap((list) => findBeyond(chain, list)) : []),
    ...findIn(listsOfEntra(chain)),
    ...findIn(listsOfScopes(chain)),
    ...(isOfRoute(chain, ["broker"])
      ? listsOfConnections(chain).flatMap((list) => findBeyond(chain, list))
      : []),
  ];
};

const isAmong =
  (values: readonly string[] = []) =>
  (value: string): boolean =>
    values.includes(value);

function listsOfAppClients({ route, routes, environment, signOutHosts, after }: Chain): Listed[] {
  if (route !== routes[0]) return []; // its environment has them whole
  const { writable } = attributesOfRoutes(environment);
  const isKept = (name: string, attribute: string) => {
    const { writeAttributes = [] } = entryOf(environment.adopt?.keep?.clients, name) ?? {};
    return writeAttributes === "all" || writeAttributes.includes(attribute);
  };
  return Object.keys(after.clients).flatMap((name) => {
    const client = entryOf(environment.cognito.clients, name);
    const list = (
      attribute: string,
      what: string,
      people: string,
      isAskedFor: (value: string) => boolean,
    ): Listed => ({
      address: addressOfAppClient(name),
      attribute,
      values: ({ clients }) => knownTextsAt(entryOf(clients, name), attribute),
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
        (url) => isAmong(client?.logoutUrls)(url) || signOutHosts.includes(hostOf(url) ?? ""),
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

function listsOfClients({ endpoints: { pool }, environment, after }: BrokerChain): Listed<"broker">[] {
  const kept = environment.adopt?.keep?.auth0LogoutUrls ?? [];
  return Object.keys(after.auth0Clients).flatMap((address): Listed<"broker">[] => {
    const values = (attribute: string) => (side: Side<"broker">) =>
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
        isAskedFor: isAmong([pool.logoutEndpoint, ...logoutUrlsIn(environment.cognito), ...kept]),
        people: SIGN_OUTS,
        what: "logout URL",
      },
    ];
  });
}

const listsOfConnections = ({ after }: BrokerChain): Listed<"broker">[] =>
  (Object.keys(after.connections) as Strategy[]).map(
    (strategy): Listed<"broker"> => ({
      address: addressOfConnection(strategy),
      attribute: "options.scopes",
      values: ({ connections }) => knownTextsAt(connections[strategy], "options.0.scopes"),
      isAskedFor: isAmong(Object.keys(CONNECTION_SCOPES[strategy])),
      people: CONSENT,
      what: "scope",
    }),
  );

const PLATFORMS = {
  web: "redirect URI",
  single_page_application: "redirect URI for single-page apps",
  public_client: "redirect URI for native apps",
};

function listsOfEntra(chain: Chain): Listed[] {
  const registered = reviewedRouteOf<RouteName>(chain).redirectUrisOf(chain.environment);
  return Object.entries(PLATFORMS).map(([platform, what]) => ({
    address: chain.addresses.application,
    attribute: `${platform}.redirect_uris`,
    values: ({ application }) => knownTextsAt(application, `${platform}.0.redirect_uris`),
    isAskedFor: isAmong(platform === "web" ? registered : []),
    people: CODES,
    what,
  }));
}

function listsOfScopes(chain: Chain): Listed[] {
  const needed = linksOf(chain).flatMap(({ scopes }) => scopes ?? []);
  return providersOf(chain).flatMap(({ address }) => {
    const scopes = needed.find((each) => each.address === address)?.needed;
    return scopes === undefined
      ? []
      : [
          {
            address,
            attribute: "provider_details.authorize_scopes",
            values: ({ identityProviders }: Side) =>
              scopesIn(knownAt(identityProviders[address], "provider_details.authorize_scopes")),
            isAskedFor: isAmong(Object.keys(scopes)),
            people: isOfRoute(chain, ["broker"])
              ? "Cognito asks Auth0 for more of people than a sign-in takes"
              : CONSENT,
            what: "scope",
          },
        ];
  });
}

/** The user name and the organisation have rules of their own, and so has an e-mail address that counts as verified. */
const OTHER_RULES = ["username", "email_verified"];

const findMapped = (chain: Chain): Finding[] =>
  providersOf(chain).flatMap((provider) => findMappedBy(provider, chain));

function findMappedBy(provider: ProviderOf, chain: Chain): Finding[] {
  const { kind, environment } = chain;
  const [old, planned] = [provider.before, provider.after].map((side) => knownAt(side, "attribute_mapping"));
  if (!isValues(planned)) return [];
  const asked = kind === "drift" ? (isValues(old) ? old : {}) : poolAttributesOf(environment).mapping;
  const others = [...OTHER_RULES, ...ofOrganizations(asked, chain).keys()];
  const beyond = Object.entries(planned).filter(
    ([attribute, claim]) =>
      typeof claim === "string" &&
      claim !== "" &&
      !others.includes(attribute) &&
      entryOf(asked, attribute) !== claim,
  );
  if (beyond.length === 0) return [];
  const maps = beyond.map(([attribute, claim]) => `${code(attribute)} from the claim ${code(String(claim))}`);
  const who = isOfRoute(chain, ["broker"]) ? "Auth0" : "Entra";
  return [
    {
      address: provider.address,
      people: `Apps learn of people what the environment file does not say, and ${who} writes it`,
      cause: `${describeProvider(provider)} takes ${maps.join(" and ")}`,
    },
  ];
}

import { routesOf } from "../../../environments/routes-of";
import type { BrokerEnvironment, Environment } from "../../../environments/schema";
import { type Strategy, strategiesOf } from "../../../environments/strategies";
import { factsIn } from "../../../review/look";
import type { Check } from "../check";
import { CHOICES } from "../hops/cognito/choice";
import type { Sight } from "./question";

const isBroker = (environment: Environment): environment is BrokerEnvironment =>
  environment.route === "broker";

/** The environment's part with a broker. */
const brokerIn = ({ environment }: Sight): BrokerEnvironment | undefined =>
  routesOf(environment).find(isBroker);

const seenIn = ({ checks }: Sight, id: string, isRight: (check: Check) => boolean = () => true) =>
  checks.find((check) => check.id === id && check.seen !== undefined && isRight(check))?.seen;

/** The check of a connection. Where there is one connection alone, the walk does not name it. */
const isOf =
  (environment: BrokerEnvironment, strategy: Strategy) =>
  ({ of }: Check): boolean =>
    of === environment.auth0.connections[strategy] ||
    (of === undefined && strategiesOf(environment).join() === strategy);

/** The tenant segment to which Auth0's connection windowslive sends people. */
export function windowsliveAuthority(sight: Sight): "common" | "consumers" | undefined {
  const environment = brokerIn(sight);
  if (environment === undefined) return undefined;
  const seen = seenIn(sight, "broker-microsoft-endpoint", isOf(environment, "windowslive"));
  const [, segment] = /\/(common|consumers)\/oauth2\//.exec(seen ?? "") ?? [];
  return segment === "common" || segment === "consumers" ? segment : undefined;
}

/** Whether Cognito keeps what authorize_url has behind its question mark. It takes an identity provider that has something there. */
export function cognitoKeepsAuthorizeUrlQuery(sight: Sight): boolean | undefined {
  const check = sight.checks.find(({ id, seen }) => id === "cognito-endpoint" && seen !== undefined);
  if (check === undefined) return undefined;
  if (check.seen?.includes("?")) return true;
  const changed = sight.deep?.review.changes
    .flatMap(({ differences }) => differences)
    .find(({ attribute }) => attribute === "provider_details.authorize_url")?.text;
  // What is deployed, or what somebody made of it by hand: the value behind the arrow.
  const configured = changed?.split(" → ").at(-1) ?? check.expected;
  return configured?.includes("?") ? false : undefined;
}

/** Whether Cognito's page asks for an address: it takes several OpenID providers, each with an identifier. */
export function cognitoAsksForEmailOfOidc(sight: Sight): boolean | undefined {
  const { environment } = sight;
  if (environment.route !== "entra") return undefined;
  const { organizations = [] } = environment.microsoft;
  if (organizations.length < 2 || organizations.some(({ domains }) => domains.length === 0)) return undefined;
  const seen = seenIn(sight, "cognito-choice");
  return seen === CHOICES.byEmail ? true : seen === CHOICES.byButton ? false : undefined;
}

/** Whether Auth0 goes straight to its only connection, or shows its page. A form on the page is a second connection. */
export function auth0SkipsSingleConnection(sight: Sight): boolean | undefined {
  const environment = brokerIn(sight);
  if (environment === undefined || strategiesOf(environment).length !== 1) return undefined;
  const check = sight.checks.find(({ id }) => id === "broker-offers");
  if (check?.verdict !== "passed") return undefined;
  return check.seen?.startsWith("straight to ") ?? undefined;
}

/** Whether Auth0 joins scopes by commas. That it does not shows only where it is not told how. */
export function auth0JoinsScopesByCommas(sight: Sight): boolean | undefined {
  const environment = brokerIn(sight);
  if (environment?.auth0.strategy !== "microsoft") return undefined;
  const seen = seenIn(sight, "broker-microsoft-scopes");
  if (seen === undefined) return undefined;
  if (/ scope=[^ ]*,/.test(seen)) return true;
  const [connection] = factsOf(sight).auth0?.connections ?? [];
  const options = connection?.properties.options as
    | { useOauthSpecScope?: unknown; scope?: unknown }
    | undefined;
  const isFree = options !== undefined && options.useOauthSpecScope !== true && Array.isArray(options.scope);
  return isFree ? false : undefined;
}

/** Whether the Management API names the clients of a connection that is read. */
export function auth0ShowsEnabledClients(sight: Sight): boolean | undefined {
  const connections = factsOf(sight).auth0?.connections ?? [];
  if (connections.length === 0) return undefined;
  return connections.some(({ properties }) => "enabled_clients" in properties);
}

/** Whether Auth0 says that all is deployed though the draft is not what runs. Where it says so, it counts earlier versions. */
export function auth0CountsEarlierDeployments(sight: Sight): true | undefined {
  const { gate } = factsOf(sight).auth0 ?? {};
  return gate?.isAllDeployed === true && gate.deployed !== undefined && gate.draft !== gate.deployed
    ? true
    : undefined;
}

/** Whether Graph lists the newest certificate first: it takes two, as in the middle of a rotation. */
export function entraListsNewestKeysFirst(sight: Sight): boolean | undefined {
  const principals = factsOf(sight).entra?.servicePrincipals ?? [];
  for (const { keyCredentials } of principals) {
    const keys = Array.isArray(keyCredentials) ? (keyCredentials as readonly Record<string, unknown>[]) : [];
    const starts = keys
      .filter(({ usage }) => usage === "Verify")
      .map(({ startDateTime }) => Date.parse(String(startDateTime)));
    const [first, second] = starts;
    if (first !== undefined && second !== undefined && first !== second) return first > second;
  }
  return undefined;
}

const factsOf = ({ deep }: Sight) => factsIn(deep?.look ?? {});

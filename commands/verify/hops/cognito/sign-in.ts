import { type Check, checksOf } from "../../check";
import type { ExpectedClient, ExpectedPool, Sent } from "../../expected";
import type { HopProbe } from "../../probe";
import { climb, type Fall } from "../ladder";
import { checkOidcRequest } from "../oidc-request";
import { putBack } from "../put-back";
import { type Hidden, hiddenAfter } from "../unanswered";
import { authorizeLink, type Outcome, outcomeOf, type Step } from "./authorization";

const { passed, failed, unseen } = checksOf("cognito");

/** One app client's request for one identity provider. */
interface Request {
  readonly client: ExpectedClient;
  /** `""`: none is named. */
  readonly provider: string;
  readonly outcome: Promise<Outcome>;
}

/** The same, answered. */
interface Answered extends Omit<Request, "outcome"> {
  readonly outcome: Outcome;
}

/** Sends the authorization requests of all app clients. */
export function requestSignIns({ host, clients }: ExpectedPool, probe: HopProbe): readonly Request[] {
  const ask = async (client: ExpectedClient, provider: string) =>
    outcomeOf(host, client, await probe.get(authorizeLink(host, client, provider || undefined)));
  return clients.flatMap((client) =>
    (client.identityProviders.length === 0 ? [""] : client.identityProviders).map((provider) => ({
      client,
      provider,
      outcome: ask(client, provider),
    })),
  );
}

/** An app client's callback URLs, each with what came of a request that comes back to it. */
export interface Callbacks {
  readonly client: ExpectedClient;
  readonly outcomes: Promise<readonly (readonly [url: string, outcome: Outcome])[]>;
}

/** Sends a request for each of the other callback URLs. */
export function requestCallbacks({ host, clients }: ExpectedPool, probe: HopProbe): readonly Callbacks[] {
  return clients.map((client) => ({
    client,
    outcomes: Promise.all(
      (client.moreCallbackUrls ?? []).map(async (callbackUrl) => {
        const asked = { ...client, callbackUrl };
        const seen = await probe.get(authorizeLink(host, asked, client.identityProviders[0]));
        return [callbackUrl, outcomeOf(host, asked, seen)] as const;
      }),
    ),
  }));
}

const answered = (requests: readonly Request[]): Promise<Answered[]> =>
  Promise.all(requests.map(async (request) => ({ ...request, outcome: await request.outcome })));

/** Where Cognito sends the people of each identity provider, whatever their app. */
export const sendingsOf = (requests: readonly Request[]): ReadonlyMap<string, Promise<Sent>> =>
  new Map(
    [...groupByProvider(requests)].map(([provider, own]) => [
      provider,
      answered(own).then((each): Sent => {
        const url = sentTo(each);
        const { because } = url === undefined ? hiddenIn(each) : {};
        return { ...(url && { url }), ...(because !== undefined && { because }) };
      }),
    ]),
  );

/** The checks of the sign-in of every app client, up to the redirect to the identity provider. */
export async function checkSignIns(
  pool: ExpectedPool,
  requests: readonly Request[],
  callbacks: readonly Callbacks[],
): Promise<readonly Check[]> {
  const all = await answered(requests);
  const clients = await Promise.all(
    callbacks.map(async ({ client, outcomes }) =>
      withCallbacks(
        pool,
        climbClient(
          pool,
          all.find((each) => each.client === client),
        ),
        await outcomes,
      ),
    ),
  );
  return [
    ...checkDomain(pool, all),
    ...clients.flat(),
    ...[...groupByProvider(all)].flatMap(([provider, own]) => checkProvider(pool, provider, own)),
  ];
}

const groupByProvider = <Each extends Pick<Request, "provider">>(
  requests: readonly Each[],
): Map<string, Each[]> =>
  new Map(requests.map(({ provider }) => [provider, requests.filter((each) => each.provider === provider)]));

/** Whether it is Cognito that answers. */
function checkDomain({ host }: ExpectedPool, requests: readonly Answered[]): readonly Check[] {
  const [first] = requests;
  if (first === undefined) return [];
  const rungs = [{ name: "domain", statement: `Cognito answers at the user pool's domain ${host}` } as const];
  const [fall] = fallsAt("domain", requests);
  if (fall !== undefined) {
    return climb("cognito", rungs, {
      at: "domain",
      details: {
        ...fall.details,
        expected: "a redirect, as Cognito answers",
        means: "Nobody can sign in: what answers at the user pool's domain is not its sign-in",
        toDo: "look who answers: a captive portal or a proxy may. Else look in the AWS console whether the user pool has the domain, and whether it is active; the DNS record of a custom one must lead to its CloudFront distribution",
      },
    });
  }
  return climb("cognito", rungs, "hidden" in first.outcome ? first.outcome.hidden : undefined);
}

type StepOfClient = Exclude<Step, "domain" | "provider">;

/** What Cognito looks at before it comes to the identity provider. */
const STEPS: Readonly<Record<StepOfClient, (name: string) => string>> = {
  "app-client": (name) => `Cognito knows the app client ${name}`,
  callback: (name) => `Cognito has the callback URLs of ${name}`,
  grant: (name) => `Cognito lets ${name} use the authorization code grant`,
  scopes: (name) => `Cognito lets ${name} ask for its scopes`,
};

function climbClient({ environment }: ExpectedPool, request: Answered | undefined): readonly Check[] {
  if (request === undefined) return [];
  const { client, outcome } = request;
  const { name: of } = client;
  const rungs = (Object.keys(STEPS) as StepOfClient[]).map((name) => ({
    name,
    of,
    statement: STEPS[name](of),
  }));
  if ("hidden" in outcome) return climb("cognito", rungs, outcome.hidden);
  if (!("fall" in outcome) || outcome.fall.at === "provider") return climb("cognito", rungs);
  const { at, details } = outcome.fall;
  if (at === "domain") return climb("cognito", rungs, hiddenAfter("cognito-domain"));
  return climb("cognito", rungs, { at, details: { ...details, ...adviceOf(at, client, environment) } });
}

/** The checks of an app client, with what is wrong of its other callback URLs in the check of the first one. */
function withCallbacks(
  { environment }: ExpectedPool,
  checks: readonly Check[],
  outcomes: readonly (readonly [string, Outcome])[],
): readonly Check[] {
  const falls = outcomes.flatMap(([url, outcome]) =>
    "fall" in outcome && outcome.fall.at === "callback" ? [{ url, details: outcome.fall.details }] : [],
  );
  const [first] = falls;
  if (first === undefined) return checks;
  return checks.map((check) => {
    const { id, of = "", statement, verdict, expected } = check;
    if (id !== "cognito-callback" || verdict === "unseen") return check;
    const urls = [
      ...(verdict === "failed" && expected !== undefined ? [expected] : []),
      ...falls.map(({ url }) => url),
    ];
    return failed("callback", statement, {
      of,
      ...first.details,
      expected: urls.join(", "),
      means: `Nobody can sign in to ${of} where it comes back there: people stay on Cognito's error page`,
      toDo: putBack(
        "Cognito",
        environment,
        `add the callback URLs to the app client ${of}, character by character`,
      ),
    });
  });
}

function adviceOf(step: StepOfClient, client: ExpectedClient, environment: string | undefined) {
  const { name, clientId, callbackUrl, scopes } = client;
  const expected = {
    "app-client": clientId,
    callback: callbackUrl,
    grant: "the authorization code grant",
    scopes: scopes.join(" "),
  }[step];
  const byHand = {
    "app-client": "look whether the app client is still there, and which client ID it has",
    callback: `add the callback URL to the app client ${name}, character by character`,
    grant: `let the app client ${name} use the authorization code grant`,
    scopes: `allow the app client ${name} the scopes`,
  }[step];
  const shown = step === "app-client" || step === "callback";
  return {
    expected,
    means: shown
      ? `Nobody can sign in to ${name}: people stay on Cognito's error page`
      : `Nobody can sign in to ${name}: it gets an error instead of a code`,
    toDo: putBack("Cognito", environment, byHand),
  };
}

/** One check for all app clients: if the identity provider is gone, it is gone for all of them. */
function checkProvider(
  { providers, nameOfNext = "the identity provider", environment }: ExpectedPool,
  provider: string,
  requests: readonly Answered[],
): readonly Check[] {
  const named = provider === "" ? {} : { of: provider };
  const statement =
    provider === ""
      ? "Cognito sends people to an identity provider, or to its own page to choose one"
      : `Cognito sends people to the identity provider ${provider}`;
  const stays = requests.flatMap(({ client, outcome }) => {
    if ("fall" in outcome && outcome.fall.at === "provider") return [{ client, ...outcome.fall.details }];
    return "page" in outcome && provider !== "" ? [{ client, seen: "Cognito's own page" }] : [];
  });
  const [stay] = stays;
  const url = sentTo(requests);
  const isOnPage = requests.some(({ outcome }) => "page" in outcome);
  const { client: _, ...details } = stay ?? {};
  const own =
    stay !== undefined
      ? failed("provider", statement, {
          ...named,
          ...details,
          expected: "a redirect to the identity provider",
          seen: `${stays.map(({ client }) => client.name).join(", ")}: ${stay.seen}`,
          means: "Nobody gets to Microsoft: people stay on Cognito's own page, or go back to the app",
          toDo: putBack(
            "Cognito",
            environment,
            "look whether the user pool has the identity provider, and whether the app client may use it",
          ),
        })
      : url !== undefined || isOnPage
        ? passed("provider", statement, named)
        : unseen("provider", statement, { ...named, ...hiddenIn(requests) });
  const expected = providers?.get(provider);
  if (expected === undefined) return [own];
  const ends = { from: "Cognito", to: nameOfNext, of: provider, environment };
  return [own, ...checkOidcRequest("cognito", ends, expected, url ?? hiddenIn(requests))];
}

const sentTo = (requests: readonly Answered[]): URL | undefined =>
  requests.flatMap(({ outcome }) => ("sentTo" in outcome ? outcome.sentTo : []))[0];

const fallsAt = (step: Step, requests: readonly Answered[]): Fall<Step>[] =>
  requests.flatMap(({ outcome }) => ("fall" in outcome && outcome.fall.at === step ? outcome.fall : []));

/** Why no request got to the identity provider. */
function hiddenIn([first]: readonly Answered[]): Hidden {
  const outcome = first?.outcome;
  if (outcome !== undefined && "hidden" in outcome) return outcome.hidden;
  return hiddenAfter(
    outcome !== undefined && "fall" in outcome ? `cognito-${outcome.fall.at}` : "cognito-provider",
  );
}

import { type Check, checksOf } from "../../check";
import type { Sent } from "../../expected";
import type { HopProbe } from "../../probe";
import { climb } from "../ladder";
import { putBack } from "../put-back";
import { type Hidden, hiddenAfter, hiddenIn, renderAnswer } from "../unanswered";
import { type Outcome, outcomeOf, type Step } from "./authorization";
import { type ExpectedBroker, nameOf } from "./expected";
import { type Offers, readLoginPage } from "./login-page";

const { passed, failed, unseen } = checksOf("broker");

/** Nobody has it. */
const NOWHERE = "https://not-registered.invalid/";

/** What came of all requests for a sign-in. */
export interface SignIns {
  /** With no connection named, as Cognito asks. */
  readonly plain: Promise<Outcome>;
  /** With each connection named. */
  readonly named: ReadonlyMap<string, Promise<Outcome>>;
}

/** The request that Cognito sends, of what it has. @param connection that the request names */
export function authorizeLink(
  { authorizationEndpoint, host, clientId = "", callbackUrls, scopes }: ExpectedBroker,
  connection?: string,
): URL {
  const url = new URL(authorizationEndpoint ?? `https://${host}/authorize`);
  const parameters = {
    client_id: clientId,
    redirect_uri: callbackUrls[0] ?? "",
    scope: scopes.join(" "),
    response_type: "code",
    state: "verify",
    ...(connection !== undefined && { connection }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/** Asks for all sign-ins at the same time. */
export function requestSignIns(expected: ExpectedBroker, probe: HopProbe): SignIns {
  const { host, connections = [] } = expected;
  return {
    plain: probe.follow(authorizeLink(expected)).then((seen) => outcomeOf(host, seen)),
    named: new Map(
      connections.map((connection) => [
        connection,
        probe.get(authorizeLink(expected, connection)).then((seen) => outcomeOf(host, seen)),
      ]),
    ),
  };
}

/** Where Auth0 sends the people of each connection. */
export const sendingsOf = ({ plain, named }: SignIns): ReadonlyMap<string, Promise<Sent>> =>
  new Map(
    [...(named.size === 0 ? [["", plain] as const] : named)].map(([connection, outcome]) => [
      connection,
      outcome.then((each): Sent => {
        if ("sentTo" in each) return { url: each.sentTo };
        const { because } = hiddenOf(each);
        return because === undefined ? {} : { because };
      }),
    ]),
  );

/** Why an outcome shows nothing of what comes after. */
const hiddenOf = (outcome: Outcome): Hidden =>
  "hidden" in outcome
    ? outcome.hidden
    : hiddenAfter("fall" in outcome ? `broker-${outcome.fall.at}` : "broker-connection");

export async function checkSignIns(
  expected: ExpectedBroker,
  { plain, named }: SignIns,
): Promise<readonly Check[]> {
  const outcome = await plain;
  const connections = await Promise.all([...named].map(async ([name, each]) => [name, await each] as const));
  return [
    ...climbClient(expected, outcome),
    ...connections.map(([connection, each]) => checkConnection(expected, connection, each)),
    checkOffers(expected, outcome, new Map(connections)),
    ...connections.flatMap(([connection, each]) => checkButton(expected, connection, each, outcome)),
  ];
}

type StepOfClient = Exclude<Step, "connection">;

function climbClient(expected: ExpectedBroker, outcome: Outcome): readonly Check[] {
  const { clientId = "", callbackUrls, environment } = expected;
  const name = nameOf(expected);
  const rungs = [
    { name: "client", statement: `${name} knows Cognito's client` },
    { name: "callback", statement: `${name} has Cognito's callback URL` },
    { name: "grant", statement: `${name} lets Cognito use the authorization code grant` },
    { name: "request", statement: `${name} takes Cognito's request` },
  ] as const satisfies { name: StepOfClient; statement: string }[];
  if ("hidden" in outcome) return climb("broker", rungs, outcome.hidden);
  if (!("fall" in outcome) || outcome.fall.at === "connection") return climb("broker", rungs);
  const { at, details } = outcome.fall;
  const advice = {
    client: [
      clientId,
      "look whether the application is still there; if it is another one, give its client ID and its secret to Cognito's identity provider",
    ],
    callback: [callbackUrls.join(" or "), "add the URL to the application's Allowed Callback URLs"],
    grant: [
      "authorization_code",
      "allow the application the grant Authorization Code (Advanced Settings, Grant Types)",
    ],
    request: [
      `${name}'s page, or a redirect to Microsoft`,
      "look what the application demands of a request, and in Monitoring, Logs",
    ],
  }[at];
  return climb("broker", rungs, {
    at,
    details: {
      ...details,
      expected: advice[0] ?? "",
      means: `Nobody can sign in: people stay on an error page, or go back with an error`,
      toDo: putBack(name, environment, advice[1] ?? ""),
    },
  });
}

function checkConnection(expected: ExpectedBroker, connection: string, outcome: Outcome): Check {
  const id = "connection";
  const of = connection;
  const name = nameOf(expected);
  const statement = `${name} sends people to Microsoft by the connection ${connection}`;
  if ("sentTo" in outcome) return passed(id, statement, { of });
  if ("hidden" in outcome || ("fall" in outcome && outcome.fall.at !== "connection")) {
    return unseen(id, statement, { of, ...hiddenOf(outcome) });
  }
  return failed(id, statement, {
    of,
    expected: "a redirect to Microsoft",
    ...("fall" in outcome ? outcome.fall.details : { seen: `a page of ${name}'s` }),
    means: "Nobody gets to Microsoft by it",
    toDo: putBack(
      name,
      expected.environment,
      "look whether the connection is there, and enable it for Cognito's application (Connections tab of the application)",
    ),
  });
}

/** Whether people may take a way in that is not ours. */
function checkOffers(expected: ExpectedBroker, outcome: Outcome, named: ReadonlyMap<string, Outcome>): Check {
  const id = "offers";
  const name = nameOf(expected);
  const { connections } = expected;
  const statement =
    connections === undefined
      ? `${name} sends people on, or lets them choose`
      : `${name} offers no connection that is not the environment's`;
  if ("hidden" in outcome || "fall" in outcome) return unseen(id, statement, hiddenOf(outcome));
  if ("sentTo" in outcome) {
    const isOwn =
      connections === undefined ||
      [...named.values()].some((each) => "sentTo" in each && isSameWay(each.sentTo, outcome.sentTo));
    const seen = `straight to ${outcome.sentTo.host}`;
    return isOwn ? passed(id, statement, { seen }) : failed(id, statement, foreign(expected, seen));
  }
  const offers = readLoginPage(outcome.page);
  if (offers === undefined) {
    return unseen(id, statement, {
      means: `${name}'s page has no buttons that can be read: a script makes them, or it is another page`,
    });
  }
  const others = offers.connections.filter((each) => connections?.includes(each) === false);
  const found = [
    ...others,
    ...(offers.form === "password" && connections !== undefined ? [FORMS.password] : []),
  ];
  if (found.length === 0 && offers.form === "address" && connections !== undefined) {
    return unseen(id, statement, {
      means: `${name}'s page asks for an e-mail address, and what comes then is not seen from here`,
    });
  }
  if (found.length === 0) return passed(id, statement, { seen: renderOffers(offers) });
  return failed(id, statement, foreign(expected, found.join(", ")));
}

const FORMS = { password: "a form for a password", address: "a form for an e-mail address" };

const renderOffers = ({ connections, form }: Offers): string =>
  `a page with ${[...connections, ...(form === undefined ? [] : [FORMS[form]])].join(", ")}`;

/** In the words of the rule foreign-connection. */
const foreign = (expected: ExpectedBroker, seen: string) => ({
  expected: `${(expected.connections ?? []).join(", ")} alone`,
  seen,
  means: `${nameOf(expected)}'s page offers it, and the gate turns away whoever takes it`,
  toDo: putBack(
    nameOf(expected),
    expected.environment,
    "disable every other connection for Cognito's application (Connections tab of the application)",
  ),
});

/** Whether two redirects lead to the same client of the same host. */
const isSameWay = (one: URL, other: URL): boolean =>
  one.origin === other.origin &&
  one.pathname === other.pathname &&
  one.searchParams.get("client_id") === other.searchParams.get("client_id");

/** Where people choose, each way needs its button. */
function checkButton(
  expected: ExpectedBroker,
  connection: string,
  own: Outcome,
  outcome: Outcome,
): readonly Check[] {
  const id = "button";
  const of = connection;
  const name = nameOf(expected);
  const statement = `${name} lets people choose the connection ${connection}, or takes it by itself`;
  if (!("page" in outcome)) {
    const isTaken = "sentTo" in outcome && "sentTo" in own && isSameWay(own.sentTo, outcome.sentTo);
    return [
      isTaken
        ? passed(id, statement, { of })
        : unseen(id, statement, { of, ...("sentTo" in outcome ? hiddenOf(own) : hiddenOf(outcome)) }),
    ];
  }
  if (!("sentTo" in own)) return [unseen(id, statement, { of, ...hiddenOf(own) })];
  const offers = readLoginPage(outcome.page);
  if (offers === undefined) return [unseen(id, statement, { of, because: "broker-offers" })];
  if (offers.connections.includes(connection)) return [passed(id, statement, { of })];
  return [
    failed(id, statement, {
      of,
      expected: connection,
      seen: renderOffers(offers),
      means: `People can't choose it on ${name}'s page`,
      toDo: putBack(
        name,
        expected.environment,
        "let the connection show as a button (Login Experience of the connection)",
      ),
    }),
  ];
}

/** Whether a redirect goes where nobody agreed to. */
export async function checkOtherCallback(expected: ExpectedBroker, probe: HopProbe): Promise<Check> {
  const id = "other-callback";
  const name = nameOf(expected);
  const statement = `${name} refuses a callback URL that Cognito's client does not have`;
  const seen = await probe.get(authorizeLink({ ...expected, callbackUrls: [NOWHERE] }));
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return unseen(id, statement, hiddenIn(seen));
  const outcome = outcomeOf(expected.host, seen);
  const isRefused = "fall" in outcome && seen.location?.host !== new URL(NOWHERE).host;
  if (isRefused) return passed(id, statement);
  return failed(id, statement, {
    expected: "an error page",
    seen: renderAnswer(seen),
    means: "Whoever sends somebody a link gets the code of their sign-in",
    toDo: putBack(
      name,
      expected.environment,
      "take every URL but Cognito's out of the application's Allowed Callback URLs",
    ),
  });
}

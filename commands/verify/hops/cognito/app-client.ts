import { randomUUID } from "node:crypto";
import { findError } from "../../../../explain/find-errors";
import { type Check, checksOf } from "../../check";
import type { ExpectedClient, ExpectedPool } from "../../expected";
import type { Answer, HopProbe } from "../../probe";
import { putBack } from "../put-back";
import { hiddenIn, objectIn, renderAnswer } from "../unanswered";
import { authorizeLink } from "./authorization";

const { passed, failed, unseen } = checksOf("cognito");

/** Nobody has it. */
const NOWHERE = "https://not-registered.invalid/";

/** The app client's own checks: those that are not on the way of a sign-in. */
export async function checkAppClient(
  pool: ExpectedPool,
  client: ExpectedClient,
  probe: HopProbe,
): Promise<readonly Check[]> {
  const { logoutUrls = [] } = client;
  return Promise.all([
    checkOtherCallback(pool, client, probe),
    ...(logoutUrls.length === 0 ? [] : [checkLogout(pool, client, logoutUrls, probe)]),
    ...(client.isConfidential === undefined ? [] : [checkSecret(pool, client, probe)]),
  ]);
}

async function checkOtherCallback(
  { host }: ExpectedPool,
  client: ExpectedClient,
  probe: HopProbe,
): Promise<Check> {
  const id = "other-callback";
  const { name } = client;
  const statement = `Cognito refuses a callback URL that ${name} does not have`;
  const seen = await probe.get(
    authorizeLink(host, { ...client, callbackUrl: NOWHERE }, client.identityProviders[0]),
  );
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) {
    return unseen(id, statement, { of: name, ...hiddenIn(seen) });
  }
  const { location, status } = seen;
  const isRefused =
    location === undefined ? status >= 400 : location.host === host && location.pathname === "/error";
  if (isRefused) return passed(id, statement, { of: name });
  return failed(id, statement, {
    of: name,
    expected: "an error page",
    seen: renderAnswer(seen),
    means: "Whoever sends somebody a link gets the code of their sign-in",
    toDo: "look in the AWS console which callback URLs the app client has, and take away what is not its app's",
  });
}

/** Without a session, Cognito only looks whether it may send people there. */
async function checkLogout(
  { host, environment }: ExpectedPool,
  { name, clientId }: ExpectedClient,
  logoutUrls: readonly string[],
  probe: HopProbe,
): Promise<Check> {
  const id = "logout-urls";
  const statement = `Cognito has the logout URLs of ${name}`;
  const answers = await Promise.all(
    logoutUrls.map(async (url) => {
      const query = new URLSearchParams({ client_id: clientId, logout_uri: url });
      return { url, seen: await probe.get(`https://${host}/logout?${query}`) };
    }),
  );
  const wrong = answers.filter(
    ({ url, seen }) => !(seen.isAnswer && seen.location?.href === new URL(url).href),
  );
  const hidden = wrong.flatMap(({ seen }) => hiddenIn(seen) ?? [])[0];
  if (hidden !== undefined) return unseen(id, statement, { of: name, ...hidden });
  const [first] = wrong;
  if (first === undefined) return passed(id, statement, { of: name, expected: logoutUrls.join(", ") });
  const error = first.seen.isAnswer ? findError(wordsOf(first.seen))?.id : undefined;
  return failed(id, statement, {
    of: name,
    expected: wrong.map(({ url }) => url).join(", "),
    seen: [...new Set(wrong.flatMap(({ seen }) => (seen.isAnswer ? wordsOf(seen) : [])))].join(", "),
    means: "Whoever signs out ends on Cognito's error page",
    toDo: putBack(
      "Cognito",
      environment,
      `add the URLs to the logout URLs of the app client ${name}, character by character`,
    ),
    ...(error !== undefined && { error }),
  });
}

/** What Cognito's error page says, or what came in its place. */
const wordsOf = (seen: Answer): string =>
  (seen.location?.pathname === "/error" && seen.location.searchParams.get("error")) || renderAnswer(seen);

/** Redeems a code that does not exist: Cognito looks at the secret first. */
async function checkSecret(
  { host }: ExpectedPool,
  { name, clientId, callbackUrl, secret }: ExpectedClient,
  probe: HopProbe,
): Promise<Check> {
  const id = "secret";
  const statement =
    secret === undefined
      ? `Cognito takes ${name} without a client secret`
      : `Cognito takes the client secret of ${name}`;
  const seen = await probe.post(`https://${host}/oauth2/token`, {
    grant_type: "authorization_code",
    code: randomUUID(),
    redirect_uri: callbackUrl,
    client_id: clientId,
    ...(secret !== undefined && { client_secret: secret }),
  });
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) {
    return unseen(id, statement, { of: name, ...hiddenIn(seen) });
  }
  const { error } = objectIn(seen);
  // It looks at what the client may do only once it knows the client.
  if (error === "invalid_grant" || error === "unauthorized_client")
    return passed(id, statement, { of: name });
  const found = findError(seen.text)?.id;
  return failed(id, statement, {
    of: name,
    expected: "invalid_grant, as there is no such code",
    seen: typeof error === "string" ? error : renderAnswer(seen),
    means: `Nobody can sign in to ${name}: it gets a code, and no tokens for it`,
    toDo:
      secret === undefined
        ? "look in the AWS console whether the app client has a client secret: a public one must have none"
        : "look in the AWS console which client secrets the app client has, and give the app one of them",
    ...(found !== undefined && { error: found }),
  });
}

import { randomUUID } from "node:crypto";
import { findError } from "../../../../explain/find-errors";
import { type Check, checksOf } from "../../check";
import type { ExpectedClient, ExpectedPool } from "../../expected";
import type { HopProbe, Seen } from "../../probe";
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
  const { logoutUrl, signOutLink } = client;
  return Promise.all([
    checkOtherCallback(pool, client, probe),
    ...(logoutUrl === undefined ? [] : [checkLogout(pool, client, logoutUrl, probe)]),
    ...(signOutLink === undefined ? [] : [checkSignOutLink(pool, client, signOutLink, probe)]),
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
  logoutUrl: string,
  probe: HopProbe,
): Promise<Check> {
  const query = new URLSearchParams({ client_id: clientId, logout_uri: logoutUrl });
  return judgeLogout({
    id: "logout-url",
    statement: `Cognito has the logout URL of ${name}`,
    of: name,
    target: logoutUrl,
    seen: await probe.get(`https://${host}/logout?${query}`),
    environment,
  });
}

/** The link by which an app signs people out of more than the pool. */
async function checkSignOutLink(
  { environment }: ExpectedPool,
  { name }: ExpectedClient,
  link: string,
  probe: HopProbe,
): Promise<Check> {
  return judgeLogout({
    id: "sign-out-link",
    statement: `Cognito sends people on who take the sign-out link of ${name}`,
    of: name,
    target: new URL(link).searchParams.get("logout_uri") ?? "",
    seen: await probe.get(link),
    environment,
  });
}

interface Logout {
  readonly id: string;
  readonly statement: string;
  readonly of: string;
  /** Where people should be sent. */
  readonly target: string;
  readonly seen: Seen;
  readonly environment: string | undefined;
}

function judgeLogout({ id, statement, of, target, seen, environment }: Logout): Check {
  if (!seen.isAnswer || hiddenIn(seen) !== undefined) return unseen(id, statement, { of, ...hiddenIn(seen) });
  const { location } = seen;
  if (location !== undefined && URL.canParse(target) && location.href === new URL(target).href) {
    return passed(id, statement, { of, expected: target });
  }
  const shown = location?.pathname === "/error" ? location.searchParams.get("error") : null;
  const error = findError(location?.href ?? seen.text)?.id;
  return failed(id, statement, {
    of,
    expected: target,
    seen: shown ?? renderAnswer(seen),
    means: "Whoever signs out ends on Cognito's error page",
    toDo: putBack(
      "Cognito",
      environment,
      `add the URL to the logout URLs of the app client ${of}, character by character`,
    ),
    ...(error !== undefined && { error }),
  });
}

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

import { asBroker } from "../../environments/as-broker";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { poolEndpointsOf } from "../../stacks/endpoints";
import type { Fetch } from "../clouds/https";
import { SECRETS, type Secret } from "./slots";

/** What a relying party authenticates with at its issuer. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Time, which tests make pass. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** How long a cloud may take to accept a new secret. */
const TIMEOUT_MS = 5 * 60_000;
/** How often it must accept it in a row: a cloud has many machines, and each learns of a new secret in its own time. */
const TIMES_IN_A_ROW = 3;
/** The time until the next try: longer after a refusal, since a cloud locks out a client that it refuses often. */
const INTERVAL_MS = { accepted: 1000, refused: 5000 };

/**
 * Waits until a cloud accepts the credentials, so that no sign-in fails because it does not yet.
 *
 * @param detail gets what the cloud answers
 * @throws UserError after five minutes, with what it answered
 */
export async function waitUntilAccepted(
  environment: Environment,
  secret: Probed,
  credentials: Credentials,
  fetch: Fetch,
  clock: Clock,
  detail: (text: string) => void = () => {},
): Promise<void> {
  const end = clock.now() + TIMEOUT_MS;
  for (let accepted = 0; ; ) {
    const refusal = await PROBES[secret](environment, credentials, fetch);
    accepted = refusal === undefined ? accepted + 1 : 0;
    if (accepted === TIMES_IN_A_ROW) return;
    if (refusal !== undefined) {
      detail(`not yet: ${refusal}`);
      if (clock.now() >= end) throw notAccepted(environment, secret, refusal);
    }
    await clock.wait(refusal === undefined ? INTERVAL_MS.accepted : INTERVAL_MS.refused);
  }
}

function notAccepted({ name }: Environment, secret: Secret, refusal: string): UserError {
  const { what, path } = SECRETS[secret];
  return new UserError(
    "secret-not-accepted",
    `${name}: the new ${path.join(".")} (${what}) is not accepted after ${TIMEOUT_MS / 60_000} minutes: ${refusal}. The old one is still in use, and sign-in works.\nTo do: run the same command again, which goes on waiting. If it fails again, somebody has changed the secret in the cloud: npm run drift -- ${name} shows what.`,
  );
}

/** What a relying party authenticates with. */
type Probed = Exclude<Secret, "certificate">;

type Probe = (
  environment: Environment,
  credentials: Credentials,
  fetch: Fetch,
) => Promise<string | undefined>;

/** Use the credentials in a way that signs nobody in. Each returns the answer where the cloud refuses them. */
const PROBES: Readonly<Record<Probed, Probe>> = {
  /** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
  async entra({ microsoft: { tenantId } }, credentials, fetch) {
    const { status, answer } = await post(
      `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
      {
        grant_type: "client_credentials",
        ...formOf(credentials),
        scope: "https://graph.microsoft.com/.default",
      },
      fetch,
    );
    return answer.access_token === undefined ? renderAnswer(status, answer) : undefined;
  },

  /** @see https://auth0.com/docs/api/authentication/authorization-code-flow/get-token */
  async auth0(environment, credentials, fetch) {
    const { status, answer } = await post(
      `https://${asBroker(environment).auth0.domain}/oauth/token`,
      {
        grant_type: "authorization_code",
        ...formOf(credentials),
        code: "not-a-code", // Auth0 checks the client first: with the right secret, it refuses the code
        redirect_uri: poolEndpointsOf(environment.cognito).callbackUrl,
      },
      fetch,
    );
    return answer.error === "invalid_grant" ? undefined : renderAnswer(status, answer);
  },
};

interface TokenAnswer {
  readonly access_token?: unknown;
  readonly error?: unknown;
  readonly error_description?: unknown;
}

async function post(
  url: string,
  form: Readonly<Record<string, string>>,
  fetch: Fetch,
): Promise<{ status: number; answer: TokenAnswer }> {
  const response = await fetch(new Request(url, { method: "POST", body: new URLSearchParams(form) }));
  const answer = (await response.json().catch(() => ({}))) as TokenAnswer;
  return { status: response.status, answer };
}

const formOf = ({ clientId, clientSecret }: Credentials) => ({
  client_id: clientId,
  client_secret: clientSecret,
});

/** In one line, without the ids of the request that Entra adds. */
function renderAnswer(status: number, { error, error_description: description }: TokenAnswer): string {
  const words = [error, description].filter((each) => typeof each === "string").join(", ");
  return `HTTP ${status}${words && ` ${words.split(/\r?\n| Trace ID:/)[0]}`}`;
}

import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { endpointsOf } from "../../stacks/endpoints";
import type { Https } from "../clouds/https";
import { SECRETS, type Secret } from "./slots";

/** What one cloud proves itself to the next one with. */
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

/** Milliseconds for which a cloud is given time to make a new secret known to itself. */
const PATIENCE = 5 * 60_000;
/** How often it has to be taken in a row: a cloud has many machines, and each learns of a new secret in its own time. */
const IN_A_ROW = 3;
/** Milliseconds until the next question: after a refusal more, since who is refused often is locked out. */
const INTERVAL = { taken: 1000, refused: 5000 };

/**
 * Waits until a cloud takes the credentials, so that nobody is the first to find out that it does not.
 *
 * @param detail told what is waited for
 * @throws UserError after five minutes, with what was answered
 */
export async function accepted(
  environment: Environment,
  secret: Secret,
  credentials: Credentials,
  fetch: Https["fetch"],
  clock: Clock,
  detail: (text: string) => void = () => {},
): Promise<void> {
  const end = clock.now() + PATIENCE;
  for (let taken = 0; ; ) {
    const refusal = await PROBES[secret](environment, credentials, fetch);
    taken = refusal === undefined ? taken + 1 : 0;
    if (taken === IN_A_ROW) return;
    if (refusal !== undefined) {
      detail(`not yet: ${refusal}`);
      if (clock.now() >= end) throw notAccepted(environment, secret, refusal);
    }
    await clock.wait(refusal === undefined ? INTERVAL.taken : INTERVAL.refused);
  }
}

function notAccepted({ name }: Environment, secret: Secret, refusal: string): UserError {
  const { what, key } = SECRETS[secret];
  return new UserError(
    `${name}: the new one of ${key}.secret (${what}) is not accepted after ${PATIENCE / 60_000} minutes: ${refusal}. The old one is still in use, and nobody notices.\nTo do: run the same command again, which goes on waiting. If it stays so, somebody has changed it in the cloud: npm run drift -- ${name} tells what.`,
  );
}

type Probe = (
  environment: Environment,
  credentials: Credentials,
  fetch: Https["fetch"],
) => Promise<string | undefined>;

/** Ask with the credentials in a way that signs nobody in. Each gives what the cloud answers where it refuses them. */
const PROBES: Readonly<Record<Secret, Probe>> = {
  /** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
  async entra({ microsoft: { tenantId } }, credentials, fetch) {
    const { status, answer } = await post(
      `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
      {
        grant_type: "client_credentials",
        ...inForm(credentials),
        scope: "https://graph.microsoft.com/.default",
      },
      fetch,
    );
    return answer.access_token === undefined ? said(status, answer) : undefined;
  },

  /** @see https://auth0.com/docs/api/authentication/authorization-code-flow/get-token */
  async auth0(environment, credentials, fetch) {
    const { status, answer } = await post(
      `https://${environment.auth0.domain}/oauth/token`,
      {
        grant_type: "authorization_code",
        ...inForm(credentials),
        code: "not-a-code", // who a client is comes first: with the right secret it is the code that is refused
        redirect_uri: endpointsOf(environment).pool.callbackUrl,
      },
      fetch,
    );
    return answer.error === "invalid_grant" ? undefined : said(status, answer);
  },
};

interface Answer {
  readonly access_token?: unknown;
  readonly error?: unknown;
  readonly error_description?: unknown;
}

async function post(
  url: string,
  form: Readonly<Record<string, string>>,
  fetch: Https["fetch"],
): Promise<{ status: number; answer: Answer }> {
  const response = await fetch(new Request(url, { method: "POST", body: new URLSearchParams(form) }));
  const answer = (await response.json().catch(() => ({}))) as Answer;
  return { status: response.status, answer };
}

const inForm = ({ clientId, clientSecret }: Credentials) => ({
  client_id: clientId,
  client_secret: clientSecret,
});

/** In one line; Entra adds ids of the request to its own. */
function said(status: number, { error, error_description: description }: Answer): string {
  const words = [error, description].filter((each) => typeof each === "string").join(", ");
  return `HTTP ${status}${words && ` ${words.split(/\r?\n| Trace ID:/)[0]}`}`;
}

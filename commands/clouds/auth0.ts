import { setTimeout as wait } from "node:timers/promises";
import { decodeJwt, errors } from "jose";
import { type Entry, type Finding, findingsOn } from "./finding";
import { type Answer, ask, type Fetch } from "./https";
import { readPolicies } from "./read-policies";

const { ok, unchecked, wrong } = findingsOn("Auth0");

/** How often a call is repeated, a second later each time, while Auth0 answers that it gets too many. */
const MAX_RETRIES = 10;

/** The Management API of an Auth0 tenant, as the deployer. */
export class Auth0Management {
  constructor(
    private readonly domain: string,
    private readonly token: string,
    private readonly fetch: Fetch,
    /** The API's scopes that the deployer has. */
    readonly scopes: readonly string[],
  ) {}

  /** Client ID of the application that asks, as the token names it. */
  get application(): string {
    const { azp, sub = "" } = decodeJwt<{ azp?: string }>(this.token);
    return azp ?? sub.replace(/@clients$/, "");
  }

  /** @param path below `/api/v2` */
  get(path: string): Promise<Answer> {
    return this.#ask(path, {});
  }

  /** @param path below `/api/v2` */
  send(method: "PATCH" | "POST", path: string, body?: object): Promise<Answer> {
    return this.#ask(path, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async #ask(path: string, request: RequestInit): Promise<Answer> {
    for (let retries = 0; ; retries += 1) {
      const answer = await ask(this.fetch, `https://${this.domain}/api/v2${path}`, {
        ...request,
        headers: { ...request.headers, authorization: `Bearer ${this.token}` },
      });
      if (answer.status !== 429 || retries === MAX_RETRIES) return answer;
      await wait(1000);
    }
  }
}

/**
 * Enters the Management API with the deployer's client secret, or its token. Where scopes are missing, the API is there
 * for the others.
 *
 * @see https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens
 */
export async function enterAuth0(
  domain: string,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<Entry<Auth0Management>> {
  const token = await fetchToken(domain, variables, fetch);
  if (typeof token !== "string") return { findings: [token] };

  const { iss, scope = "", exp = Number.POSITIVE_INFINITY } = decodeJwt<{ scope?: string }>(token);
  if (iss !== `https://${domain}/`) {
    const elsewhere = wrong(
      "credentials",
      `AUTH0_API_TOKEN is for another tenant: ${iss}, not ${domain}`,
      "use a token of that tenant, or correct auth0.domain",
    );
    return { findings: [elsewhere] };
  }
  if (exp * 1000 < Date.now()) {
    return { findings: [wrong("credentials", "AUTH0_API_TOKEN has expired", "make a new one")] };
  }
  const credentials = ok("credentials", `the tenant ${domain} accepts them`);
  const scopes = scope.split(" ");
  const missing = readPolicies().auth0.scopes.filter((each) => !scopes.includes(each));
  const permissions =
    missing.length === 0
      ? ok("permissions", "all scopes of docs/policies/auth0-deploy.json")
      : wrong(
          "permissions",
          `the Management API's scopes ${missing.join(", ")} are missing`,
          `grant them at https://manage.auth0.com, Applications, APIs, Auth0 Management API, Machine to Machine Applications`,
        );
  return { findings: [credentials, permissions], api: new Auth0Management(domain, token, fetch, scopes) };
}

/** @returns a token for the Management API, or why there is none */
async function fetchToken(
  domain: string,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<string | Finding> {
  const { AUTH0_API_TOKEN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET } = variables;
  if (AUTH0_API_TOKEN) {
    if (isToken(AUTH0_API_TOKEN)) return AUTH0_API_TOKEN;
    return wrong("credentials", "AUTH0_API_TOKEN is not a token of the Management API", "make a new one");
  }
  if (!AUTH0_CLIENT_ID || !AUTH0_CLIENT_SECRET) {
    return unchecked(
      "credentials",
      "only a client secret or a token can be checked here",
      "set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN, or leave it to npm run plan",
    );
  }
  const { status, text } = await ask(fetch, `https://${domain}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      grant_type: "client_credentials",
      client_id: AUTH0_CLIENT_ID,
      client_secret: AUTH0_CLIENT_SECRET,
      audience: `https://${domain}/api/v2/`,
    }),
  });
  if (status === 200) return (JSON.parse(text) as { access_token: string }).access_token;
  if (/client-grant/.test(text)) {
    return wrong(
      "permissions",
      "the application is not authorized for the Management API",
      "authorize it with the scopes of docs/policies/auth0-deploy.json",
    );
  }
  return wrong(
    "credentials",
    `${domain} does not accept AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET (HTTP ${status}): they are wrong, or of another tenant`,
    "use an application of that tenant, or correct auth0.domain",
  );
}

function isToken(text: string): boolean {
  try {
    return decodeJwt(text).iss !== undefined;
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return false;
    throw error;
  }
}

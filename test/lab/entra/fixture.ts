import { generateKeyPairSync } from "node:crypto";
import type { JWK } from "jose";
import { emptyEntraData, entraCloud } from "../../../lab/entra";
import { administratorOf, type DeployerCredentials } from "../../../lab/entra/deployer";
import { Store } from "../../../lab/kit/store";
import type { Cloud } from "../../../lab/network/cloud";
import { ACCOUNTS } from "../../../lab/people/cast";
import { DEFAULT_SWITCHES, type Switches } from "../../../lab/switches";

export const CREDENTIALS = {
  clientId: "de9107e2-0000-4000-8000-000000000001",
  clientSecret: "deployer-secret",
};
export const TENANT = "11111111-1111-1111-1111-111111111111";
export const OTHER_TENANT = "22222222-2222-2222-2222-222222222222";

export const REDIRECT_URI = "https://lab-tenant.eu.auth0.com/login/callback";
/** The lab's app. */
export const APP_URL = "http://localhost:3000/";
export const LOGIN = "https://login.microsoftonline.com";

/** A web application's registration. */
export interface WebApplication {
  /** Object id. */
  readonly id: string;
  readonly appId: string;
  readonly secret: string;
}

/** What Entra answered. */
export type Answer = Awaited<ReturnType<Entra["fetch"]>>;

let signingKey: JWK | undefined;

/** One key for all tests of a file: making one takes longer than most tests. */
export function sharedSigningKey(): JWK {
  signingKey ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
    format: "jwk",
  }) as JWK;
  return signingKey;
}

let made = 0;
const privateKeys: JWK[] = [];

/** Private keys for certificates: three that take turns, so that no two certificates of an application share one. */
async function nextPrivateKey(): Promise<JWK> {
  const index = made++ % 3;
  privateKeys[index] ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
    format: "jwk",
  }) as JWK;
  return privateKeys[index];
}

/** A lab's Entra with two tenants, driven as its clients drive it. */
export class Entra {
  readonly cloud: Cloud;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(
    readonly store = new Store(undefined, { ...emptyEntraData(), signingKey: sharedSigningKey() }),
    switches: Partial<Switches> = {},
    cast = ACCOUNTS,
  ) {
    this.cloud = entraCloud({
      store,
      credentials: CREDENTIALS,
      tenants: () => [TENANT, OTHER_TENANT],
      cast,
      switches: () => ({ ...DEFAULT_SWITCHES, ...switches }),
      appUrl: APP_URL,
      newPrivateKey: nextPrivateKey,
    });
  }

  /** The same, with what it keeps, and without what it has in memory only. */
  restarted(): Entra {
    return new Entra(this.store);
  }

  async fetch(url: string, init?: RequestInit) {
    const response = await this.cloud.fetch(new Request(url, init));
    const text = await response.text();
    const body = JSON.parse(text === "" ? "null" : text);
    return { status: response.status, headers: response.headers, body };
  }

  /** Asks a tenant's token endpoint, for Microsoft Graph and as the deployer unless the form says otherwise. */
  token(form: Record<string, string | undefined> = {}, tenant = TENANT, headers = {}): Promise<Answer> {
    const fields = {
      grant_type: "client_credentials",
      client_id: CREDENTIALS.clientId,
      client_secret: CREDENTIALS.clientSecret,
      scope: "https://graph.microsoft.com/.default",
      ...form,
    };
    const said = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
    return this.fetch(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`, {
      method: "POST",
      headers,
      body: new URLSearchParams(said),
    });
  }

  /** Calls Graph as the deployer. */
  graph(method: string, path: string, body?: object, tenant = TENANT): Promise<Answer> {
    return this.#graph(CREDENTIALS, method, path, body, tenant);
  }

  /** Calls Graph as the tenant's administrator, who need not own anything. */
  administer(method: string, path: string, body?: object, tenant = TENANT): Promise<Answer> {
    return this.#graph(administratorOf(CREDENTIALS), method, path, body, tenant);
  }

  async #graph(
    { clientId, clientSecret }: DeployerCredentials,
    method: string,
    path: string,
    body: object | undefined,
    tenant: string,
  ): Promise<Answer> {
    const key = `${clientId} ${tenant}`;
    const token =
      this.#tokens.get(key) ??
      this.token({ client_id: clientId, client_secret: clientSecret }, tenant).then(
        (answer) => answer.body.access_token,
      );
    this.#tokens.set(key, token);
    return this.fetch(`https://graph.microsoft.com/v1.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${await token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** Registers an application of the deployer's. */
  async application(properties: object = {}, tenant = TENANT) {
    const answer = await this.graph(
      "POST",
      "/applications",
      { displayName: "sign-in", ...properties },
      tenant,
    );
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  /** Makes an application's service principal. */
  async servicePrincipal(appId: string, tenant = TENANT) {
    const answer = await this.graph("POST", "/servicePrincipals", { appId }, tenant);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  /** Registers a web application with a secret, open to everyone and with Auth0's callback unless said otherwise. */
  async webApplication(properties: object = {}, tenant = TENANT): Promise<WebApplication> {
    const { id, appId } = await this.application(
      {
        displayName: "Sign-in",
        signInAudience: "AzureADandPersonalMicrosoftAccount",
        api: { requestedAccessTokenVersion: 2 },
        web: { redirectUris: [REDIRECT_URI] },
        ...properties,
      },
      tenant,
    );
    const { body } = await this.graph("POST", `/applications/${id}/addPassword`, {}, tenant);
    return { id, appId, secret: body.secretText };
  }

  /** The deployer's service principal. */
  async deployer(tenant = TENANT) {
    const filter = `appId eq '${CREDENTIALS.clientId}'`;
    const answer = await this.graph("GET", `/servicePrincipals?$filter=${filter}`, undefined, tenant);
    return answer.body.value[0];
  }
}

/** The code and message of a Graph error. */
export function refusal({ status, body }: Answer): [number, string, string] {
  return [status, body.error.code, body.error.message];
}

/** What Graph answers if only the lab lacks something. */
export function notInLab(what: string): [number, string, string] {
  return [501, "not_in_lab", `The lab's Microsoft Graph does not have ${what}.`];
}

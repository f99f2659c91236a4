import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";
import type { Wire } from "../../../../lab/network/wire";
import { PERSONAL_TENANT } from "../../../../lab/people/cast";

const LOGIN = "https://login.microsoftonline.com";
export const APP = { client_id: "6f0e7a3c-1111-4222-8333-444455556666", client_secret: "entra~secret" };
export const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** Someone who signs in at Entra: what their ID token and Microsoft Graph say. */
export interface Person {
  readonly tid: string;
  readonly claims: JWTPayload;
  readonly me: Record<string, unknown>;
}

export const CARLA: Person = {
  tid: CONTOSO,
  claims: { sub: "c-pairwise", oid: "c-oid", name: "Carla Contoso", email: "Carla@contoso.example" },
  me: {
    id: "c-oid",
    displayName: "Carla Contoso",
    givenName: "Carla",
    surname: "Contoso",
    mail: "carla@contoso.example",
    userPrincipalName: "carla@contoso.example",
    businessPhones: [],
  },
};

export const PIA: Person = {
  tid: PERSONAL_TENANT,
  claims: { sub: "p-pairwise", oid: "00000000-0000-0000-4cf0-a30169d55031", name: "Pia Personal" },
  me: {
    id: "4cf0a30169d55031",
    displayName: "Pia Personal",
    givenName: "Pia",
    surname: "Personal",
    mail: null,
    userPrincipalName: "pia@outlook.example",
    businessPhones: [],
  },
};

/** As much of Entra as its relying party calls, and all of it to be made wrong. */
export class FakeEntra {
  readonly requests: Request[] = [];
  /** Changes the claims of the next ID tokens. */
  claims: JWTPayload = {};
  signingKey: KeyObject = privateKey;
  expires = "1h";
  /** An error of the token endpoint. */
  tokenError: { status: number; body: object } | undefined;
  meStatus = 200;
  readonly #people = new Map<string, Person>();

  /** The URL that Entra sends the browser to once the person has signed in. */
  consent(authorizationUrl: string, person: Person): string {
    const { searchParams } = new URL(authorizationUrl);
    const code = `${person.claims.sub}-${this.#people.size}`;
    this.#people.set(code, person);
    return this.answer(searchParams, { code });
  }

  /** The URL that Entra sends the browser to when it does not let the person in. */
  refuse(authorizationUrl: string, error: string, error_description: string): string {
    return this.answer(new URL(authorizationUrl).searchParams, { error, error_description });
  }

  readonly wire: Wire = async (request) => {
    this.requests.push(request.clone());
    const { host, pathname } = new URL(request.url);
    const [, authority = "", ...rest] = pathname.split("/");
    if (host === "graph.microsoft.com") return this.me(request);
    if (host !== new URL(LOGIN).host)
      throw new TypeError(`fetch failed: ${host} cannot be reached from the lab`);
    if (rest.join("/") === "v2.0/.well-known/openid-configuration") return this.configuration(authority);
    if (rest.join("/") === "oauth2/v2.0/token") return this.token(request);
    const { kty, n, e } = createPublicKey(privateKey).export({ format: "jwk" });
    return Response.json({ keys: [{ kty, n, e, kid: "entra", use: "sig" }] });
  };

  private answer(asked: URLSearchParams, parameters: Record<string, string>): string {
    const url = new URL(asked.get("redirect_uri") ?? "");
    url.search = new URLSearchParams({ ...parameters, state: asked.get("state") ?? "" }).toString();
    return url.href;
  }

  private configuration(authority: string): Response {
    const tenant = { common: "{tenantid}", consumers: PERSONAL_TENANT }[authority] ?? authority;
    return Response.json({
      issuer: `${LOGIN}/${tenant}/v2.0`,
      token_endpoint: `${LOGIN}/${authority}/oauth2/v2.0/token`,
      jwks_uri: `${LOGIN}/${authority}/discovery/v2.0/keys`,
    });
  }

  private async token(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text());
    if (this.tokenError) return Response.json(this.tokenError.body, { status: this.tokenError.status });
    const person = this.#people.get(form.get("code") ?? "");
    if (person === undefined || form.get("client_secret") !== APP.client_secret) {
      return Response.json({ error: "invalid_grant" }, { status: 400 });
    }
    const claims = { ...person.claims, tid: person.tid, iss: `${LOGIN}/${person.tid}/v2.0`, ...this.claims };
    const idToken = await new SignJWT({ aud: APP.client_id, ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "entra" })
      .setIssuedAt()
      .setExpirationTime(this.expires)
      .sign(this.signingKey);
    const access_token = Buffer.from(JSON.stringify(person.me)).toString("base64url");
    return Response.json({ token_type: "Bearer", expires_in: 3600, access_token, id_token: idToken });
  }

  private me(request: Request): Response {
    const token = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
    return Response.json(JSON.parse(Buffer.from(token, "base64url").toString()), { status: this.meStatus });
  }
}

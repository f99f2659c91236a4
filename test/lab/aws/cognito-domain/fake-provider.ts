import { generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { exportJWK, type JWTHeaderParameters, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import type { Wire } from "../../../../lab/network/wire";

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });

/** What a person's sign-in at the provider is like. Each field changes what an honest provider would do. */
export interface SignIn {
  /** Claims over those of an honest ID token; `undefined` takes one away. */
  readonly idToken?: Readonly<Record<string, unknown>>;
  /** @default { alg: "RS256", kid: "rsa" } */
  readonly header?: JWTHeaderParameters;
  /** Whether the ID token is signed with a key that the provider does not publish, under a kid that it does. */
  readonly forged?: boolean;
  /** What the userinfo endpoint says, over the person's claims. */
  readonly userInfo?: Readonly<Record<string, unknown>>;
}

/** An OpenID provider at `https://op.example`, as strict as a client secret that must be in the body. */
export class FakeProvider {
  static readonly details = {
    client_id: "cognito",
    client_secret: "a secret between the provider and Cognito",
    authorize_scopes: "openid email profile",
    attributes_request_method: "GET",
    oidc_issuer: "https://op.example/",
    authorize_url: "https://op.example/authorize",
    token_url: "https://op.example/token",
    attributes_url: "https://op.example/userinfo",
    jwks_uri: "https://op.example/jwks",
    attributes_url_add_attributes: "false",
  };

  /** Requests that it got, as `<method> <path>`. */
  readonly requests: string[] = [];
  /** Answers of its own by path, instead of what it would say. */
  readonly answers = new Map<string, () => Response | Promise<Response>>();
  readonly #signIns = new Map<string, { claims: Readonly<Record<string, unknown>>; signIn: SignIn }>();

  /** The authorization code of a person who signed in. */
  code(claims: Readonly<Record<string, unknown>>, signIn: SignIn = {}): string {
    const code = randomUUID();
    this.#signIns.set(code, { claims, signIn });
    return code;
  }

  readonly wire: Wire = async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== "op.example") throw new TypeError(`fetch failed: ${host} cannot be reached`);
    this.requests.push(`${request.method} ${pathname}`);
    const answer = this.answers.get(pathname);
    if (answer !== undefined) return answer();
    if (pathname === "/token") return this.#token(new URLSearchParams(await request.text()));
    if (pathname === "/userinfo") return this.#userInfo(request.headers.get("authorization") ?? "");
    const keys = [
      { ...(await exportJWK(rsa.publicKey)), kid: "rsa", use: "sig" },
      { ...(await exportJWK(ec.publicKey)), kid: "ec", use: "sig" },
    ];
    return Response.json({ keys });
  };

  async #token(form: URLSearchParams): Promise<Response> {
    const { client_id, client_secret } = FakeProvider.details;
    if (form.get("client_id") !== client_id || form.get("client_secret") !== client_secret) {
      return Response.json({ error: "access_denied", error_description: "Unauthorized" }, { status: 401 });
    }
    const code = form.get("code") ?? "";
    const known = this.#signIns.get(code);
    if (known === undefined || !form.get("redirect_uri")?.endsWith("/oauth2/idpresponse")) {
      return Response.json({ error: "invalid_grant" }, { status: 403 });
    }
    return Response.json({
      access_token: code,
      token_type: "Bearer",
      expires_in: 3600,
      id_token: await idToken(known.claims, known.signIn),
    });
  }

  #userInfo(authorization: string): Response {
    const known = this.#signIns.get(authorization.replace("Bearer ", ""));
    if (known === undefined) return new Response("Unauthorized", { status: 401 });
    return Response.json({ ...known.claims, ...known.signIn.userInfo });
  }
}

async function idToken(claims: Readonly<Record<string, unknown>>, signIn: SignIn): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { client_id: aud, oidc_issuer: iss, client_secret } = FakeProvider.details;
  const payload: JWTPayload = {
    iss,
    aud,
    sub: String(claims.sub),
    iat: now,
    exp: now + 60,
    ...signIn.idToken,
  };
  const header = signIn.header ?? { alg: "RS256", kid: "rsa" };
  if (header.alg === "none") return new UnsecuredJWT(payload).encode();
  const keys: Record<string, KeyObject | Uint8Array> = {
    RS: signIn.forged ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey : rsa.privateKey,
    ES: ec.privateKey,
    HS: Buffer.from(signIn.forged ? "another secret of the same length, or longer" : client_secret),
  };
  return new SignJWT(payload).setProtectedHeader(header).sign(keys[header.alg.slice(0, 2)] ?? rsa.privateKey);
}

import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { AppConfiguration } from "../../../lab/app/configuration";
import type { Wire } from "../../../lab/network/wire";

export const ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool";
const DOMAIN = "https://acme.auth.eu-west-1.amazoncognito.com";

/** What the app knows of an app client of {@link Issuer}. */
export const configurationOf = (clientId: string, clientSecret?: string): AppConfiguration => ({
  issuer: ISSUER,
  clientId,
  ...(clientSecret !== undefined && { clientSecret }),
  authorizeUrl: `${DOMAIN}/oauth2/authorize?identity_provider=Microsoft&scope=openid+email`,
  signOutUrl: `${DOMAIN}/logout?client_id=${clientId}`,
});

/** A user pool that gives an id_token for each code, and notes how the token endpoint was asked. */
export class Issuer {
  readonly #keys = generateKeyPair("RS256");
  /** The nonce of the sign-in that is under way. */
  nonce = "";
  /** Claims of the id_token, besides those of the protocol. */
  claims: Readonly<Record<string, unknown>> = {};
  /** The `authorization` headers of the token endpoint's requests. */
  readonly authorizations: (string | null)[] = [];

  readonly wire: Wire = async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/.well-known/openid-configuration")) {
      return Response.json({
        issuer: ISSUER,
        authorization_endpoint: `${DOMAIN}/oauth2/authorize`,
        token_endpoint: `${DOMAIN}/oauth2/token`,
        jwks_uri: `${ISSUER}/.well-known/jwks.json`,
      });
    }
    if (pathname.endsWith("/jwks.json")) {
      return Response.json({ keys: [{ ...(await exportJWK((await this.#keys).publicKey)), alg: "RS256" }] });
    }
    this.authorizations.push(request.headers.get("authorization"));
    return Response.json({
      access_token: "opaque",
      token_type: "Bearer",
      id_token: await this.#idToken(request),
    });
  };

  async #idToken(request: Request): Promise<string> {
    const form = new URLSearchParams(await request.text());
    const [, basic] = /^Basic (.*)$/.exec(request.headers.get("authorization") ?? "") ?? [];
    const clientId =
      basic === undefined ? form.get("client_id") : Buffer.from(basic, "base64").toString().split(":")[0];
    return new SignJWT({ ...this.claims, nonce: this.nonce })
      .setProtectedHeader({ alg: "RS256" })
      .setIssuer(ISSUER)
      .setAudience(clientId ?? "")
      .setSubject("00000000-0000-4000-8000-000000000001")
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign((await this.#keys).privateKey);
  }
}

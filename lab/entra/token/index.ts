import { Hono } from "hono";
import { authorityOf } from "../authority";
import type { EntraContext } from "../context";
import { NotInLab, notInLabAnswer } from "../not-in-lab";
import { missingParameter, StsError } from "../sts-error";
import { authorizationCodeGrant } from "./authorization-code";
import { clientCredentialsGrant } from "./client-credentials";
import { refreshTokenGrant } from "./refresh-token";
import type { TokenRequest } from "./request";

type Grant = (request: TokenRequest, context: EntraContext) => Promise<object>;

const GRANTS: ReadonlyMap<string, Grant> = new Map([
  ["authorization_code", authorizationCodeGrant],
  ["client_credentials", clientCredentialsGrant],
  ["refresh_token", refreshTokenGrant],
]);

/** Entra's other grants, version 1.0's among them. */
const OTHER_GRANTS: ReadonlySet<string> = new Set([
  "device_code",
  "password",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:grant-type:saml1_1-bearer",
  "urn:ietf:params:oauth:grant-type:saml2-bearer",
]);

/** `POST /{tenant}/oauth2/v2.0/token`. */
export function tokenEndpoint(context: EntraContext): Hono {
  const endpoint = new Hono();

  endpoint.post("/:tenant/oauth2/v2.0/token", async (c) => {
    c.header("Cache-Control", "no-store, no-cache");
    c.header("Pragma", "no-cache");
    const form = new URLSearchParams(await c.req.text());
    const authorization = c.req.header("Authorization");
    try {
      const grant = grantOf(form.get("grant_type"));
      const authority = authorityOf(c.req.param("tenant"), context.directories);
      return c.json(await grant({ authority, form, authorization }, context));
    } catch (error) {
      if (error instanceof NotInLab) return notInLabAnswer(c, error);
      if (!(error instanceof StsError)) throw error;
      return c.json(error.body(c.req.header("client-request-id")), statusOf(error));
    }
  });

  return endpoint;
}

function grantOf(grantType: string | null): Grant {
  if (!grantType) throw missingParameter("grant_type");
  const grant = GRANTS.get(grantType);
  if (OTHER_GRANTS.has(grantType)) throw new NotInLab("Entra", `the grant ${grantType}`);
  if (grant === undefined) {
    throw new StsError(
      "unsupported_grant_type",
      70003,
      `The app requested an unsupported grant type '${grantType}'.`,
    );
  }
  return grant;
}

function statusOf({ error }: StsError): 400 | 401 {
  return error === "invalid_client" ? 401 : 400;
}

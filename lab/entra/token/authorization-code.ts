import { createHash } from "node:crypto";
import { applicationAt, assertMultitenant } from "../audience";
import type { Authority } from "../authority";
import type { EntraContext } from "../context";
import { missingParameter, StsError } from "../sts-error";
import type { AuthorizationCode, CodeChallenge } from "./authorization";
import { checkSecret, readClientCredentials } from "./client";
import type { TokenRequest } from "./request";
import { issueUserTokens } from "./user-tokens";

/**
 * The authorization code grant of a web application.
 *
 * @throws StsError
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export async function authorizationCodeGrant(request: TokenRequest, context: EntraContext): Promise<object> {
  const { authority, form, authorization } = request;
  const { clientId, clientSecret } = readClientCredentials(form, authorization);
  const code = form.get("code");
  if (!code) throw missingParameter("code");
  const { application } = applicationAt(authority, clientId, context.directories);
  assertMultitenant(authority, application);
  checkSecret(application, clientSecret);
  const redeemed = context.memory.codes.get(code);
  if (redeemed === undefined) throw malformed();
  if (redeemed.appId !== application.appId) throw notValid();
  checkUnspent(redeemed);
  checkAuthority(redeemed, authority);
  checkRedirectUri(redeemed, form.get("redirect_uri"));
  checkVerifier(redeemed.codeChallenge, form.get("code_verifier"));
  redeemed.isRedeemed = true;
  return issueUserTokens(request, application, redeemed, context);
}

/** Entra's error for a code or refresh token that it never issued. */
export function malformed(): StsError {
  return new StsError("invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.");
}

/** Entra's error for another application's code is not known; this is the one for another's refresh token. */
function notValid(): StsError {
  return new StsError(
    "invalid_grant",
    70000,
    "The provided value for the input parameter 'code' is not valid.",
  );
}

function checkUnspent({ expires, isRedeemed }: AuthorizationCode): void {
  if (isRedeemed) {
    throw new StsError(
      "invalid_grant",
      54005,
      "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
    );
  }
  if (expires <= Date.now()) {
    throw new StsError(
      "invalid_grant",
      70008,
      "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.",
    );
  }
}

/** A code is valid at the endpoint that gave it, and at the one of the person's tenant. */
function checkAuthority(code: AuthorizationCode, { segment, tenantId }: Authority): void {
  if (code.authority.segment === segment || code.user.tenantId === tenantId) return;
  throw new StsError(
    "invalid_grant",
    700005,
    "Provided Authorization Code is intended to use against other tenant, thus rejected. OAuth2 Authorization Code must be redeemed against same tenant it was acquired for (/common or /{tenant-ID} as appropriate).",
  );
}

function checkRedirectUri(code: AuthorizationCode, redirectUri: string | null): void {
  if (!redirectUri) {
    throw new StsError(
      "invalid_request",
      700009,
      "Reply address must be provided when presenting an authorization code requested with an explicit reply address.",
    );
  }
  if (redirectUri !== code.redirectUri) {
    throw new StsError(
      "invalid_client",
      500112,
      `The reply address '${redirectUri}' does not match the reply address '${code.redirectUri}' provided when requesting Authorization code.`,
    );
  }
}

/** A verifier without a challenge is refused as well: a client that sends one expects its protection. */
function checkVerifier(challenge: CodeChallenge | undefined, verifier: string | null): void {
  if (challenge === undefined && verifier === null) return;
  if (challenge !== undefined && verifier !== null && challengeOf(verifier, challenge) === challenge.value) {
    return;
  }
  throw new StsError(
    "invalid_grant",
    501481,
    "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
  );
}

function challengeOf(verifier: string, { method }: CodeChallenge): string {
  return method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
}

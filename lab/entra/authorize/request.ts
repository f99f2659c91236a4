import type { Authority } from "../authority";
import type { Application } from "../data";
import type { DelegatedPermission } from "../delegated-permissions";
import type { Directories, Registration } from "../directories";
import { NotInLab } from "../not-in-lab";
import { requestedPermissions } from "../permissions";
import { missingParameter, StsError } from "../sts-error";
import type { CodeChallenge } from "../token/authorization";
import type { AddressedApplication, ReplyAddress } from "./reply-address";

export type Prompt = "consent" | "login" | "none" | "select_account";

/** A well-formed authorization request. */
export interface AuthorizationRequest {
  readonly authority: Authority;
  readonly registration: Registration;
  readonly reply: ReplyAddress;
  readonly responseTypes: readonly string[];
  readonly permissions: readonly DelegatedPermission[];
  readonly nonce: string | undefined;
  readonly prompt: Prompt | undefined;
  readonly loginHint: string | undefined;
  readonly codeChallenge: CodeChallenge | undefined;
  /** Whether the application asks who signed in in the form that MSAL reads. */
  readonly asksClientInfo: boolean;
}

const RESPONSE_TYPES: ReadonlySet<string> = new Set(["code", "id_token", "token"]);
const RESPONSE_MODES: ReadonlySet<string> = new Set(["form_post", "fragment", "query"]);
const PROMPTS: ReadonlySet<string> = new Set<Prompt>(["consent", "login", "none", "select_account"]);
const CODE_CHALLENGE = /^[\w.~-]{43,128}$/;

/**
 * Reads the rest of an authorization request. Its errors go to the application.
 *
 * @throws StsError
 * @throws NotInLab
 */
export function readRequest(
  authority: Authority,
  { registration, reply }: AddressedApplication,
  parameters: URLSearchParams,
  directories: Directories,
): AuthorizationRequest {
  const { application } = registration;
  const responseTypes = readResponseTypes(parameters, application);
  checkResponseMode(parameters, responseTypes);
  const scope = parameters.get("scope");
  if (!scope) throw missingParameter("scope");
  const nonce = parameters.get("nonce") ?? undefined;
  if (responseTypes.includes("id_token") && nonce === undefined) throw missingParameter("nonce");
  return {
    authority,
    registration,
    reply,
    responseTypes,
    permissions: requestedPermissions(scope, application, authority, directories),
    nonce,
    prompt: readPrompt(parameters),
    loginHint: parameters.get("login_hint") ?? undefined,
    codeChallenge: readCodeChallenge(parameters),
    asksClientInfo: parameters.get("client_info") === "1",
  };
}

function readResponseTypes(parameters: URLSearchParams, { properties }: Application): readonly string[] {
  const responseType = parameters.get("response_type");
  if (!responseType) throw missingParameter("response_type");
  const types = responseType.split(" ");
  if (!types.every((type) => RESPONSE_TYPES.has(type))) {
    throw new StsError(
      "unsupported_response_type",
      70005,
      `The provided value for the input parameter 'response_type' is not valid: '${responseType}'.`,
    );
  }
  const { enableIdTokenIssuance, enableAccessTokenIssuance } = properties.web.implicitGrantSettings;
  if (types.includes("id_token") && !enableIdTokenIssuance) throw notEnabled(700054, "id_token");
  if (types.includes("token")) {
    if (enableAccessTokenIssuance) throw new NotInLab("Entra", "access tokens at the authorization endpoint");
    throw notEnabled(700051, "token");
  }
  return types;
}

function notEnabled(code: number, responseType: string): StsError {
  return new StsError(
    "unsupported_response_type",
    code,
    `response_type '${responseType}' is not enabled for the application.`,
  );
}

function checkResponseMode(parameters: URLSearchParams, responseTypes: readonly string[]): void {
  const mode = parameters.get("response_mode");
  if (mode === null) return;
  const exposesToken = mode === "query" && responseTypes.includes("id_token");
  if (RESPONSE_MODES.has(mode) && !exposesToken) return;
  throw new StsError(
    "invalid_request",
    70007,
    `'${mode}' is not a supported value of 'response_mode' when requesting a token.`,
  );
}

function readPrompt(parameters: URLSearchParams): Prompt | undefined {
  const prompt = parameters.get("prompt");
  if (!prompt) return undefined;
  if (!isPrompt(prompt)) throw new StsError("invalid_request", 90023, "Unsupported 'prompt' value.");
  return prompt;
}

function isPrompt(prompt: string): prompt is Prompt {
  return PROMPTS.has(prompt);
}

function readCodeChallenge(parameters: URLSearchParams): CodeChallenge | undefined {
  const value = parameters.get("code_challenge");
  const method = parameters.get("code_challenge_method");
  if (value === null && method === null) return undefined;
  if (value === null) throw missingParameter("code_challenge");
  if (!CODE_CHALLENGE.test(value)) {
    throw new StsError("invalid_request", 501491, "Invalid size of Code_Challenge parameter.");
  }
  if (method === "S256") return { value, method };
  if (method === null || method === "plain") return { value, method: "plain" };
  throw new StsError("invalid_request", 90100, "code_challenge_method parameter is empty or not valid.");
}

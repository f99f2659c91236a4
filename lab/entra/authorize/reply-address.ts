import { applicationAt } from "../audience";
import type { Authority } from "../authority";
import type { Application } from "../data";
import type { Directories, Registration } from "../directories";
import { NotInLab } from "../not-in-lab";
import { missingParameter, StsError } from "../sts-error";

export type ResponseMode = "form_post" | "fragment" | "query";

/** Where the answer to an authorization request goes. */
export interface ReplyAddress {
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | undefined;
  /** What every answer takes along besides. */
  readonly extra?: Readonly<Record<string, string>>;
}

export interface AddressedApplication {
  readonly registration: Registration;
  readonly reply: ReplyAddress;
}

/**
 * Finds the application and its reply address. Mistakes so far go to the person, because nothing says yet that the address
 * belongs to the application.
 *
 * @throws StsError AADSTS900144, 700016, 399274, 9002331, 9002332, 9002346, 500113, 900971, 50011
 */
export function readReplyAddress(
  authority: Authority,
  parameters: URLSearchParams,
  directories: Directories,
): AddressedApplication {
  const clientId = parameters.get("client_id");
  if (!clientId) throw missingParameter("client_id");
  const registration = applicationAt(authority, clientId, directories);
  const redirectUri = registeredUri(registration.application, parameters.get("redirect_uri"));
  const reply = {
    redirectUri,
    responseMode: responseModeOf(parameters),
    state: parameters.get("state") ?? undefined,
  };
  return { registration, reply };
}

/** The response mode, also for errors, even if the parameter itself is wrong. */
function responseModeOf(parameters: URLSearchParams): ResponseMode {
  const mode = parameters.get("response_mode");
  if (mode === "form_post" || mode === "fragment") return mode;
  const tokens = parameters.get("response_type")?.split(" ").includes("id_token");
  return tokens ? "fragment" : "query";
}

/** Redirect URIs of web applications match character by character. */
function registeredUri({ appId, properties }: Application, redirectUri: string | null): string {
  const { redirectUris } = properties.web;
  const [first] = redirectUris;
  assertWeb(properties, redirectUri);
  if (first === undefined) throw noReplyAddress(redirectUri);
  // Entra picks any of the registered ones.
  if (!redirectUri) return first;
  if (!redirectUris.includes(redirectUri)) {
    throw new StsError(
      "invalid_request",
      50011,
      `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${appId}'. Make sure the redirect URI sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/redirectUriMismatchError to learn more about how to fix this.`,
    );
  }
  return redirectUri;
}

/** @throws NotInLab if the redirect URI is one of another platform */
function assertWeb({ web, spa, publicClient }: Application["properties"], redirectUri: string | null): void {
  const others = [...spa.redirectUris, ...publicClient.redirectUris];
  const isOther = redirectUri
    ? others.includes(redirectUri)
    : others.length > 0 && web.redirectUris.length === 0;
  if (isOther) throw new NotInLab("Entra", "sign-ins of single-page or public applications");
}

function noReplyAddress(redirectUri: string | null): StsError {
  return redirectUri
    ? new StsError("invalid_request", 500113, "No reply address is registered for the application.")
    : new StsError("invalid_request", 900971, "No reply address provided.");
}

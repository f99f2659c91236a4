import type { Element } from "@xmldom/xmldom";
import { StsError } from "../sts-error";
import { type Message, notSaml, xmlError } from "./message";
import { ASSERTION, EMAIL_ADDRESS, HTTP_POST, PERSISTENT, PROTOCOL, TRANSIENT, UNSPECIFIED } from "./names";
import { childOf, textOf } from "./xml";

/** What an application asks for. Entra ignores the other attributes. */
export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string;
  readonly issueInstant: Date;
  readonly assertionConsumerServiceUrl: string | undefined;
  readonly forcesAuthn: boolean;
  readonly isPassive: boolean;
  readonly nameIdFormat: string | undefined;
  readonly spNameQualifier: string | undefined;
  /** Acceptable authentication contexts; empty if any is. */
  readonly authnContexts: readonly string[];
}

const NAME_ID_FORMATS = [EMAIL_ADDRESS, UNSPECIFIED, PERSISTENT, TRANSIENT];

/**
 * Reads a request to sign somebody in.
 *
 * @throws StsError AADSTS75005, 7500525, 7500529, 75003, 750161, 900235, 900236
 * @see https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol#authnrequest
 */
export function readAuthnRequest({ root }: Message): AuthnRequest {
  const { id, issuer, issueInstant } = readRequest(root);
  refuseUnsupported(root);
  const policy = childOf(root, PROTOCOL, "NameIDPolicy");
  return {
    id,
    issuer,
    issueInstant,
    assertionConsumerServiceUrl: root.getAttribute("AssertionConsumerServiceURL") || undefined,
    forcesAuthn: isTrue(root.getAttribute("ForceAuthn")),
    isPassive: isTrue(root.getAttribute("IsPassive")),
    nameIdFormat: readNameIdFormat(policy),
    spNameQualifier: policy?.getAttribute("SPNameQualifier") || undefined,
    authnContexts: readAuthnContexts(root),
  };
}

/**
 * Reads what every request has.
 *
 * @throws StsError AADSTS75005, 7500525, 7500529
 */
export function readRequest(root: Element): Pick<AuthnRequest, "id" | "issueInstant" | "issuer"> {
  const id = root.getAttribute("ID") ?? "";
  if (/^\d/.test(id)) {
    // https://github.com/MicrosoftDocs/SupportArticles-docs/issues/763
    throw new StsError(
      "invalid_request",
      7500529,
      `The value '${id}' is not a valid SAML ID. The ID must not begin with a number.`,
    );
  }
  const issueInstant = new Date(root.getAttribute("IssueInstant") ?? "");
  const isComplete = id !== "" && root.getAttribute("Version") === "2.0";
  if (!isComplete || Number.isNaN(issueInstant.getTime())) throw notSaml();
  const issuer = childOf(root, ASSERTION, "Issuer");
  if (textOf(issuer) === "") throw xmlError(issuer?.lineNumber, issuer?.columnNumber);
  return { id, issueInstant, issuer: textOf(issuer) };
}

/** The words are known for `Subject`; the names of the others are those of the documents. */
function refuseUnsupported(root: Element): void {
  const scoping = childOf(root, PROTOCOL, "Scoping");
  const unsupported =
    (childOf(root, ASSERTION, "Subject") && "Subject") ??
    (scoping?.hasAttribute("ProxyCount") && "Scoping/ProxyCount") ??
    (scoping && childOf(scoping, PROTOCOL, "RequesterID") && "Scoping/RequesterID");
  if (unsupported) {
    throw new StsError(
      "invalid_request",
      900236,
      `The SAML authentication request property '${unsupported}' is not supported and must not be set.`,
    );
  }
  const binding = root.getAttribute("ProtocolBinding");
  if (binding && binding !== HTTP_POST) {
    // Only what the list of codes says of it is public.
    throw new StsError(
      "invalid_request",
      75003,
      "SAML protocol response can't be sent via bindings other than HTTP POST.",
    );
  }
}

/** @see https://github.com/MicrosoftDocs/azure-docs/issues/65659 */
function readNameIdFormat(policy: Element | undefined): string | undefined {
  const format = policy?.getAttribute("Format") || undefined;
  if (format === undefined || NAME_ID_FORMATS.includes(format)) return format;
  throw new StsError(
    "invalid_request",
    750161,
    `Allowed SAML authentication request's NameIDPolicy formats are: ${NAME_ID_FORMATS.join(", ")}.`,
  );
}

function readAuthnContexts(root: Element): string[] {
  const requested = childOf(root, PROTOCOL, "RequestedAuthnContext");
  if (requested === undefined) return [];
  const comparison = requested.getAttribute("Comparison") || "exact";
  if (comparison !== "exact") {
    const received = `${comparison[0]?.toUpperCase()}${comparison.slice(1)}`;
    throw new StsError(
      "invalid_request",
      900235,
      `SAML authentication request's RequestedAuthenticationContext Comparison value must be 'exact'. Received value: '${received}'.`,
    );
  }
  return Array.from(requested.getElementsByTagNameNS(ASSERTION, "AuthnContextClassRef")).map(textOf);
}

function isTrue(value: string | null): boolean {
  return value === "true" || value === "1";
}

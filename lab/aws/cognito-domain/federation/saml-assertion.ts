import { TOLERANCE_MS } from "./clock";
import { SamlError } from "./saml-error";

/** An assertion whose signature is right, as xml2js reads it. */
export interface Assertion {
  readonly $: Readonly<Record<string, string>>;
  readonly Issuer?: readonly Text[];
  readonly Subject?: readonly {
    readonly NameID?: readonly Text[];
    readonly SubjectConfirmation?: readonly {
      readonly $?: Readonly<Record<string, string>>;
      readonly SubjectConfirmationData?: readonly { readonly $?: Readonly<Record<string, string>> }[];
    }[];
  }[];
  readonly Conditions?: readonly object[];
  readonly AuthnStatement?: readonly { readonly $?: Readonly<Record<string, string>> }[];
}

interface Text {
  readonly _?: string;
  readonly $?: Readonly<Record<string, string>>;
}

/** What an assertion has to be. */
export interface Expected {
  /** The identity provider's entity ID. */
  readonly issuer: string;
  /** Where the pool takes answers. */
  readonly recipient: string;
  /** The request that it answers; `undefined` if the identity provider started the sign-in. */
  readonly requestId: string | undefined;
}

/** Who signed in, and in which session at the identity provider. */
export interface Subject {
  readonly nameId: string;
  readonly nameIdFormat: string | undefined;
  readonly sessionIndex: string | undefined;
}

const BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

/** How old an assertion may be that nobody asked for. */
const UNSOLICITED_MS = 6 * 60 * 1000;

/**
 * Checks what the library leaves open. Audience and times of the conditions are the library's.
 *
 * @throws SamlError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-things-to-know.html
 * @see https://github.com/c6fc/npk/issues/87 with the announcement of these checks
 */
export function checkAssertion(assertion: Assertion, expected: Expected): Subject {
  if (assertion.Issuer?.[0]?._?.trim() !== expected.issuer) {
    throw new SamlError("The issuer of the SAML assertion is not the identity provider.");
  }
  if (assertion.AuthnStatement === undefined) {
    throw new SamlError("The SAML assertion has no AuthnStatement.");
  }
  checkConfirmation(assertion, expected);
  if (expected.requestId === undefined) checkAge(assertion);
  const [nameId] = assertion.Subject?.[0]?.NameID ?? [];
  if (!nameId?._?.trim()) throw new SamlError("The SAML assertion has no NameID.");
  return {
    nameId: nameId._.trim(),
    nameIdFormat: nameId.$?.Format,
    sessionIndex: assertion.AuthnStatement[0]?.$?.SessionIndex,
  };
}

/** One confirmation must fit in everything. The words are those of the first thing that is wrong with the last one. */
function checkConfirmation({ Subject }: Assertion, { recipient, requestId }: Expected): void {
  let wrong = "The SAML assertion has no SubjectConfirmation of the method bearer.";
  for (const { $: { Method } = {}, SubjectConfirmationData } of Subject?.[0]?.SubjectConfirmation ?? []) {
    if (Method !== BEARER) continue;
    const { Recipient, InResponseTo, NotOnOrAfter = "", NotBefore } = SubjectConfirmationData?.[0]?.$ ?? {};
    if (Recipient !== recipient) wrong = `The recipient of the SAML assertion is not ${recipient}.`;
    else if (InResponseTo !== requestId)
      wrong = "InResponseTo of the SAML assertion is not the request's ID.";
    else if (NotBefore !== undefined)
      wrong = "The SAML assertion has a NotBefore where it must not have one.";
    else if (!(Date.parse(NotOnOrAfter) + TOLERANCE_MS > Date.now()))
      wrong = "The SAML assertion is expired.";
    else return;
  }
  throw new SamlError(wrong);
}

function checkAge({ $: { IssueInstant = "" } }: Assertion): void {
  if (!(Date.parse(IssueInstant) > Date.now() - UNSOLICITED_MS)) {
    throw new SamlError("The SAML assertion was issued more than 6 minutes ago.");
  }
}

import { X509Certificate } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { DOMParser, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { differenceOf, type Judgement, renderSpan, renderTime } from "./judgement";
import type { KnownChain, SamlTaker } from "./known-chain";
import { plain } from "./readings";

/** A SAML message that somebody has in the hand. Its signatures are not checked. */
export interface SamlMessage {
  /** `a SAML response of Entra's`. */
  readonly what: string;
  readonly values: readonly (readonly [name: string, value: string])[];
  readonly remarks: readonly string[];
  readonly judgements: readonly Judgement[];
  /** What it says of a failure, for the catalogue. */
  readonly status: string;
}

const PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
const ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
const XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
const SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

const MAX_LENGTH = 1_000_000;
/** Cognito's and the identity provider's clocks. */
const LEEWAY_SECONDS = 60;

const PARAMETER = /\bSAML(?:Response|Request)["']?\s*[=:]\s*["']?([\w+/=%\s-]{40,})/g;
const FIELD = /<input\b[^<>]*>/gi;
const FIELDS_NAME = /\bname=["']SAML(?:Response|Request)["']/i;
const ROOT = /<(?:[\w.-]{1,40}:)?(?:Response|AuthnRequest|LogoutRequest|LogoutResponse|Assertion)\b/;

/** The SAML messages in a text: XML, in base64, deflated, as a URL's parameter or a form's field. */
export function samlIn(readings: readonly string[], chains: readonly KnownChain[], now: Date): SamlMessage[] {
  const documents = new Set(readings.flatMap(documentsIn));
  return [...documents].flatMap((document) => readMessage(document, chains, now) ?? []);
}

function documentsIn(text: string): string[] {
  if (text.length > MAX_LENGTH * 2) return [];
  if (text.includes("urn:oasis:names:tc:SAML:2.0")) {
    const xml = text.slice(0, text.lastIndexOf(">") + 1);
    const start = xml.search(ROOT);
    if (start !== -1) return [xml.slice(start)];
  }
  const fields = (text.match(FIELD) ?? [])
    .filter((field) => FIELDS_NAME.test(field))
    .map((field) => /\bvalue=["']([^"']+)/i.exec(field)?.[1] ?? "");
  const parameters = [...text.matchAll(PARAMETER)].map(([, value = ""]) => value);
  const whole = /^[\w+/=\s-]{100,}$/.test(text) ? [text] : [];
  return [...fields, ...parameters, ...whole].flatMap((base64) => decode(base64) ?? []);
}

function decode(base64: string): string | undefined {
  const bytes = Buffer.from(
    base64
      .replaceAll(/%2B/gi, "+")
      .replaceAll(/%2F/gi, "/")
      .replaceAll(/%3D|\s/gi, ""),
    "base64",
  );
  if (bytes.subarray(0, 200).toString().trimStart().startsWith("<")) return bytes.toString().trim();
  try {
    const inflated = inflateRawSync(bytes, { maxOutputLength: MAX_LENGTH }).toString().trim();
    return inflated.startsWith("<") ? inflated : undefined;
  } catch {
    return undefined;
  }
}

/** A document type could define what the text means, so one that has it is not read. */
function parse(xml: string): Element | undefined {
  if (xml.length > MAX_LENGTH || /<!DOCTYPE/i.test(xml)) return undefined;
  try {
    return (
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml").documentElement ??
      undefined
    );
  } catch {
    return undefined;
  }
}

function readMessage(xml: string, chains: readonly KnownChain[], now: Date): SamlMessage | undefined {
  const root = parse(xml);
  if (root === undefined) return undefined;
  const kind = KINDS[`${root.namespaceURI} ${root.localName}`];
  if (kind === undefined) return undefined;
  const facts = readFacts(root);
  const isResponse = root.localName === "Response";
  return {
    what: `${kind}${/^https:\/\/sts\.windows\.net\//.test(facts.issuer) ? " of Entra's" : ""}`,
    values: valuesOf(facts, now),
    remarks: remarksOn(facts, isResponse),
    judgements: isResponse
      ? chains.flatMap(({ name, samlTaker }) =>
          samlTaker === undefined ? [] : [judge(name, samlTaker, facts, now)],
        )
      : [],
    status: [...facts.statuses, facts.statusMessage].join("\n"),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  [`${PROTOCOL} Response`]: "a SAML response",
  [`${PROTOCOL} AuthnRequest`]: "a SAML request that starts a sign-in",
  [`${PROTOCOL} LogoutRequest`]: "a SAML request to sign out",
  [`${PROTOCOL} LogoutResponse`]: "a SAML answer to a sign-out",
  [`${ASSERTION} Assertion`]: "a SAML assertion",
};

interface Facts {
  readonly issuer: string;
  readonly destination: string;
  readonly replyUrl: string;
  readonly inResponseTo: string;
  readonly statuses: readonly string[];
  readonly statusMessage: string;
  readonly isEncrypted: boolean;
  readonly assertions: number;
  readonly signed: readonly string[];
  readonly algorithms: readonly string[];
  readonly certificates: readonly X509Certificate[];
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly recipient: string;
  readonly audiences: readonly string[];
  readonly notBefore?: Date;
  readonly notOnOrAfter?: Date;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

function readFacts(root: Element): Facts {
  const statuses = all(root, PROTOCOL, "StatusCode").map((each) => attribute(each, "Value"));
  const assertions = root.localName === "Assertion" ? [root] : all(root, ASSERTION, "Assertion");
  const encrypted = all(root, ASSERTION, "EncryptedAssertion");
  const [nameId] = all(root, ASSERTION, "NameID");
  const [conditions] = all(root, ASSERTION, "Conditions");
  const [confirmation] = all(root, ASSERTION, "SubjectConfirmationData");
  const signed = [root, ...assertions].filter(
    (each, index, list) => list.indexOf(each) === index && isSigned(each),
  );
  const notBefore = time(conditions, "NotBefore");
  const notOnOrAfter = time(conditions, "NotOnOrAfter") ?? time(confirmation, "NotOnOrAfter");
  return {
    issuer: text(all(root, ASSERTION, "Issuer")[0]),
    destination: attribute(root, "Destination"),
    replyUrl: attribute(root, "AssertionConsumerServiceURL"),
    inResponseTo: attribute(root, "InResponseTo"),
    statuses,
    statusMessage: text(all(root, PROTOCOL, "StatusMessage")[0]),
    isEncrypted: encrypted.length > 0,
    assertions: assertions.length + encrypted.length,
    signed: signed.map((each) => (each.localName === "Assertion" ? "the assertion" : "the message")),
    algorithms: [
      ...new Set(all(root, XML_SIGNATURE, "SignatureMethod").map((each) => attribute(each, "Algorithm"))),
    ],
    certificates: all(root, XML_SIGNATURE, "X509Certificate").flatMap(
      (each) => certificateIn(text(each)) ?? [],
    ),
    nameId: text(nameId),
    nameIdFormat: attribute(nameId, "Format"),
    recipient: attribute(confirmation, "Recipient"),
    audiences: all(root, ASSERTION, "Audience").map(text),
    ...(notBefore && { notBefore }),
    ...(notOnOrAfter && { notOnOrAfter }),
    attributes: all(root, ASSERTION, "Attribute").map((each) => [
      attribute(each, "Name"),
      all(each, ASSERTION, "AttributeValue").map(text).join(", "),
    ]),
  };
}

const all = (root: Element, namespace: string, name: string): Element[] => [
  ...root.getElementsByTagNameNS(namespace, name),
];

const text = (element: Element | undefined): string => shorten(element?.textContent?.trim() ?? "");

/** What is in a message is of whoever made it: it must not reach a terminal as it is. */
const shorten = (value: string): string => {
  const line = plain(value).replaceAll(/\s+/g, " ");
  return line.length > 4000 ? `${line.slice(0, 300)}…` : line;
};

const attribute = (element: Element | undefined, name: string): string =>
  shorten(element?.getAttribute(name) ?? "");

function time(element: Element | undefined, name: string): Date | undefined {
  const found = new Date(attribute(element, name));
  return Number.isNaN(found.getTime()) ? undefined : found;
}

const isSigned = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.namespaceURI === XML_SIGNATURE && (node as Element).localName === "Signature",
  );

function certificateIn(base64: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(base64, "base64"));
  } catch {
    return undefined;
  }
}

/** As Entra and its portal write it: SHA-1, without colons. */
const thumbprintOf = ({ fingerprint }: X509Certificate): string => fingerprint.replaceAll(":", "");

function valuesOf(facts: Facts, now: Date): (readonly [string, string])[] {
  const { statuses, notBefore, notOnOrAfter } = facts;
  const given: readonly (readonly [string, string | undefined])[] = [
    ["issuer", facts.issuer],
    ["destination", facts.destination],
    ["reply URL", facts.replyUrl],
    ["InResponseTo", facts.inResponseTo && "there: it answers a request"],
    ["status", statuses.map((each) => each.replace(/^.*:/, "")).join(", ")],
    ["status message", facts.statusMessage],
    ["audience", facts.audiences.join(", ")],
    ["recipient", facts.recipient],
    ["not before", notBefore && renderTime(notBefore, now)],
    ["not on or after", notOnOrAfter && renderTime(notOnOrAfter, now)],
    ["NameID", facts.nameId],
    ["NameID format", facts.nameIdFormat],
    ...facts.attributes,
    ["signed", facts.signed.join(" and ")],
    ["signed by", facts.algorithms.map((each) => each.replace(/^.*#/, "")).join(", ")],
    ...facts.certificates.flatMap((certificate) => [
      ["certificate", thumbprintOf(certificate)] as const,
      ["certificate ends", renderTime(new Date(certificate.validTo), now)] as const,
    ]),
  ];
  return given.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, value] as const],
  );
}

function remarksOn(facts: Facts, isResponse: boolean): string[] {
  const remarks = ["The signatures were not checked: nothing is asked of anybody."];
  if (facts.isEncrypted) remarks.push("Its assertion is encrypted: only Cognito can read it.");
  if (isResponse && facts.inResponseTo === "")
    remarks.push("It was not asked for, as when somebody starts at Microsoft's My Apps.");
  return remarks;
}

function judge(of: string, taker: SamlTaker, facts: Facts, now: Date): Judgement {
  const refusals: string[] = [];
  const unseen: string[] = [];
  const isOfChain = [taker.issuer, taker.replyUrl].some((each) =>
    [facts.issuer, facts.destination].includes(each),
  );
  const mustBe = (what: string, seen: string, expected: string | undefined) => {
    if (expected === undefined) unseen.push(`the ${what} that it takes`);
    else if (seen !== expected)
      refusals.push(
        `the ${what} is ${seen || "missing"}, but must be ${expected}${differenceOf(seen, expected)}`,
      );
  };
  if (facts.statuses[0] !== SUCCESS) {
    refusals.push(
      `it says that the sign-in failed: ${[...facts.statuses, facts.statusMessage].filter(Boolean).join(", ")}`,
    );
    return { speaker: "Cognito", of, isOfChain, refusals, unseen };
  }
  if (facts.assertions !== 1) refusals.push(`it has ${facts.assertions} assertions, but must have one`);
  mustBe("issuer", facts.issuer, taker.issuer);
  mustBe("destination", facts.destination, taker.replyUrl);
  if (facts.inResponseTo === "" && !taker.takesUnasked)
    refusals.push("it has no InResponseTo, and its identity provider has no IDPInit");
  if (facts.isEncrypted) unseen.push("what is in the encrypted assertion");
  else {
    mustBe("recipient", facts.recipient, taker.replyUrl);
    mustBe("audience", facts.audiences[0] ?? "", taker.audience);
    if (facts.nameId === "") refusals.push("the NameID is missing");
    if (facts.signed.length === 0) refusals.push("it is not signed");
  }
  refusals.push(...judgeTimes(facts, now.getTime()), ...judgeCertificates(facts, taker, unseen));
  return { speaker: "Cognito", of, isOfChain, refusals, unseen };
}

function judgeTimes({ notBefore, notOnOrAfter }: Facts, now: number): string[] {
  const early = notBefore === undefined ? 0 : (notBefore.getTime() - now) / 1000;
  const late = notOnOrAfter === undefined ? 0 : (now - notOnOrAfter.getTime()) / 1000;
  return [
    ...(early > LEEWAY_SECONDS ? [`it begins in ${renderSpan(early)}: a clock is wrong`] : []),
    ...(late >= LEEWAY_SECONDS ? [`it ended ${renderSpan(late)} ago`] : []),
  ];
}

function judgeCertificates({ certificates }: Facts, { thumbprints }: SamlTaker, unseen: string[]): string[] {
  if (thumbprints === undefined) {
    unseen.push("the certificates that it knows");
    return [];
  }
  return certificates
    .map(thumbprintOf)
    .filter((each) => !thumbprints.includes(each))
    .map((each) => `it is signed with the certificate ${each}, but must be with ${thumbprints.join(" or ")}`);
}

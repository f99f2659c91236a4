import { createHash, randomUUID, X509Certificate } from "node:crypto";
import { z } from "zod";
import type { KeyCredential, KeyPassword } from "../data";
import { isSame } from "../directories";
import { NotInLab } from "../not-in-lab";
import { badRequest, invalidValue } from "./error";

const dateTime = z.iso.datetime({ offset: true });

/** A key in a PATCH: one that exists, which Graph showed without its content, or a new certificate. */
export const givenKey = z
  .strictObject({
    customKeyIdentifier: z.base64().nullable(),
    displayName: z.string().max(90).nullable(),
    endDateTime: dateTime.nullable(),
    hasExtendedValue: z.boolean().nullable(),
    key: z.base64().nullable(),
    keyId: z.guid().nullable(),
    startDateTime: dateTime.nullable(),
    type: z.string(),
    usage: z.string(),
  })
  .partial();

type GivenKey = z.infer<typeof givenKey>;

/**
 * The keys after a PATCH, which lists them all: those that exist are only named, and go if they are not.
 *
 * @param resource the type's name in messages: `Application`
 * @throws GraphError 400
 * @throws NotInLab
 */
export function keysAfter(
  keys: readonly KeyCredential[],
  given: readonly GivenKey[],
  resource: string,
): KeyCredential[] {
  return given.map((each) => {
    const existing = keys.find(({ keyId }) => isSame(keyId, each.keyId ?? ""));
    if (existing === undefined) return newKey(each, resource);
    if (isOther(existing, each)) {
      throw badRequest(`Update to existing credential with KeyId '${existing.keyId}' is not allowed.`);
    }
    return existing;
  });
}

/**
 * The passwords of keys after a PATCH.
 *
 * @throws GraphError 400 if it has one that does not exist
 */
export function keyPasswordsAfter(
  passwords: readonly KeyPassword[],
  given: readonly { readonly keyId?: string | null | undefined }[],
): KeyPassword[] {
  const remaining = passwords.filter(({ keyId }) => given.some((each) => isSame(keyId, each.keyId ?? "")));
  if (remaining.length < given.length) {
    throw badRequest("New password credentials must be generated using service actions.");
  }
  return remaining;
}

/**
 * A key as Graph shows it. A certificate itself is only shown if a request for one object selects `keyCredentials`, a private
 * key never.
 *
 * @see https://learn.microsoft.com/graph/api/resources/keycredential
 */
export function keyCredential({ certificate, privateKey, ...shown }: KeyCredential, withKey = false): object {
  return { ...shown, key: withKey && shown.usage !== "Sign" ? certificate : null };
}

/** Whether a request for one object selects its keys, and so sees the certificates. */
export function selectsKeys(requestUrl: string): boolean {
  return new URL(requestUrl).searchParams.get("$select")?.split(",").includes("keyCredentials") ?? false;
}

/** SHA-1 of a certificate, in upper-case hexadecimal digits. @param certificate base64 of the DER form */
export function thumbprintOf(certificate: string): string {
  return createHash("sha1").update(Buffer.from(certificate, "base64")).digest("hex").toUpperCase();
}

/** RFC 3339, without a fraction of zero. */
export function utc(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}

function isOther(existing: KeyCredential, given: GivenKey): boolean {
  const instant = (text: string) => Date.parse(text);
  return (
    (given.usage !== undefined && given.usage !== existing.usage) ||
    (given.type !== undefined && given.type !== existing.type) ||
    (given.endDateTime != null && instant(given.endDateTime) !== instant(existing.endDateTime)) ||
    (given.startDateTime != null && instant(given.startDateTime) !== instant(existing.startDateTime))
  );
}

function newKey(given: GivenKey, resource: string): KeyCredential {
  const { type, usage, key } = given;
  if (type !== "AsymmetricX509Cert" || (usage !== "Verify" && usage !== "Encrypt")) {
    throw new NotInLab("Microsoft Graph", `key credentials of type ${type} and usage ${usage}`);
  }
  if (key == null) throw invalidValue("keyCredentials", resource);
  const certificate = readCertificate(key, resource);
  const notBefore = new Date(certificate.validFrom);
  const notAfter = new Date(certificate.validTo);
  const start = given.startDateTime == null ? notBefore : new Date(given.startDateTime);
  const end = given.endDateTime == null ? notAfter : new Date(given.endDateTime);
  if (start < notBefore) throw badRequest("Key credential start date is invalid.");
  if (end > notAfter || end <= start) throw badRequest("Key credential end date is invalid.");
  const encoded = certificate.raw.toString("base64");
  return {
    keyId: given.keyId?.toLowerCase() ?? randomUUID(),
    customKeyIdentifier:
      given.customKeyIdentifier ?? Buffer.from(thumbprintOf(encoded), "hex").toString("base64"),
    displayName: given.displayName ?? certificate.subject.replaceAll("\n", ", "),
    startDateTime: utc(start),
    endDateTime: utc(end),
    type,
    usage,
    certificate: encoded,
  };
}

/** Both the DER form and PEM are accepted, each in base64. */
function readCertificate(key: string, resource: string): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(key, "base64"));
  } catch {
    throw invalidValue("keyCredentials", resource);
  }
}

import type { X509Certificate } from "node:crypto";
import type { SeenHost } from "../probe";
import { TroubleError } from "./trouble-error";

export type Certificate = NonNullable<SeenHost["certificate"]>;

export const certificateOf = (peer: X509Certificate): Certificate => ({
  starts: new Date(peer.validFrom),
  ends: new Date(peer.validTo),
  issuer: nameOf(peer.issuer),
});

/** A certificate's subject or issuer, by its name and organisation: `R11 (Let's Encrypt)`. */
function nameOf(distinguished: string): string {
  const part = (key: string) => new RegExp(`^${key}=(.*)$`, "m").exec(distinguished)?.[1];
  const [name, organisation] = [part("CN"), part("O")];
  if (name === undefined || organisation === undefined || name.includes(organisation))
    return name ?? organisation ?? "nobody";
  return `${name} (${organisation})`;
}

/** What is wrong with the certificate that a host showed. @param code OpenSSL's, or Node.js's */
export function explainCertificate(host: string, peer: X509Certificate, code: string): TroubleError {
  const { starts, ends, issuer } = certificateOf(peer);
  switch (code) {
    case "CERT_HAS_EXPIRED":
      return new TroubleError(
        "certificate-expired",
        ends.getTime() < Date.now()
          ? `the certificate of ${host} ended on ${renderDay(ends)}`
          : `a certificate above that of ${host}, of ${issuer} or above, has ended`,
      );
    case "CERT_NOT_YET_VALID":
      return new TroubleError(
        "certificate-not-yet-valid",
        starts.getTime() > Date.now()
          ? `the certificate of ${host} is not valid before ${renderDay(starts)}`
          : `a certificate above that of ${host}, of ${issuer} or above, is not valid yet`,
      );
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return new TroubleError(
        "certificate-other-name",
        `the certificate is not for ${host}, but for ${namesOf(peer)}`,
      );
    default:
      return new TroubleError(
        "certificate-untrusted",
        peer.issuer === peer.subject
          ? `${host} signed its certificate itself, as ${issuer}`
          : `this machine does not trust who signed the certificate of ${host}: ${issuer} (${code})`,
      );
  }
}

/** How many of a certificate's names are shown. */
const SHOWN = 3;

function namesOf({ subject, subjectAltName = "" }: X509Certificate): string {
  const names = subjectAltName
    .split(", ")
    .filter((each) => each !== "")
    .map((each) => each.replace(/^[^:]*:/, ""));
  if (names.length === 0) return nameOf(subject);
  return names.slice(0, SHOWN).join(", ") + (names.length > SHOWN ? " …" : "");
}

export const renderDay = (date: Date): string => date.toISOString().slice(0, 10);

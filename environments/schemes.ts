/**
 * Schemes that a browser or a system keeps to itself, as a pattern: whoever is sent there gets out of the browser's rules, runs a
 * script or opens a program that is not the app. `c:` and the like are drives.
 */
export const SYSTEM_SCHEMES = [
  "about|blob|brave|chrome(?:-[a-z-]+)?|devtools|edge|filesystem|microsoft-edge(?:-[a-z-]+)?|moz-[a-z-]+|opera|resource|safari-[a-z-]+|view|view-source|vivaldi",
  "data|jar|javascript|livescript|vbscript",
  "afp|cid|file|ftps?|gopher|ldaps?|mid|news|nfs|nntp|smb|ssh|telnet|urn|wss?",
  "android-app|content|facetime|geo|intent|itms(?:-[a-z]+)?|mailto|market|ms-[a-z0-9-]+|res|search|search-ms|shell|sip|sms|tel|x-apple[a-z0-9.-]*|[a-z]",
].join("|");

/** The scheme of a URL that is an app's own; undefined for http and https. */
export function ownSchemeOf(url: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(url)?.[1];
  return scheme === "https" || scheme === "http" ? undefined : scheme;
}

/**
 * Whether a scheme is named after a domain, which one owner has.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8252#section-7.1
 */
export const isReverseDomain = (scheme: string): boolean =>
  /^[a-z][a-z0-9+-]*(?:\.[a-z0-9+-]+)+$/.test(scheme);

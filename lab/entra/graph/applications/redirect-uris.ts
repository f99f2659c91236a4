import type { ApplicationProperties } from "./properties";

/** The platforms that have redirect URIs: `web.redirectUris`, and so on. */
export type Platform = "publicClient" | "spa" | "web";

export const PLATFORMS: readonly Platform[] = ["publicClient", "spa", "web"];

const MAXIMUM_LENGTH = 256;
const UNSUPPORTED_CHARACTERS = /[!$'(),;\s]/;
const LOOPBACK = new Set(["localhost", "127.0.0.1"]);
const BROKER_SCHEMES = new Set(["ms-appx-web:", "brk-multihub:"]);

/** How many redirect URIs an application may have, over all platforms. */
export function maximumRedirectUris(admitsPersonalAccounts: boolean): number {
  return admitsPersonalAccounts ? 100 : 256;
}

/** The first platform with a wrong redirect URI, if there is one. */
export function platformWithMistake(
  properties: ApplicationProperties,
  admitsPersonalAccounts: boolean,
): Platform | undefined {
  return PLATFORMS.find((platform) =>
    properties[platform].redirectUris.some((uri) => !isValid(uri, platform, admitsPersonalAccounts)),
  );
}

/** @see https://learn.microsoft.com/entra/identity-platform/reply-url */
function isValid(uri: string, platform: Platform, admitsPersonalAccounts: boolean): boolean {
  if (uri.length > MAXIMUM_LENGTH || UNSUPPORTED_CHARACTERS.test(uri) || uri.includes("#")) return false;
  if (admitsPersonalAccounts && (uri.includes("?") || uri.includes("*"))) return false;
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  if (platform === "publicClient" && protocol !== "http:") return true;
  return (
    protocol === "https:" ||
    BROKER_SCHEMES.has(protocol) ||
    (protocol === "urn:" && platform === "web") ||
    (protocol === "http:" && LOOPBACK.has(hostname))
  );
}

import type { AppClient } from "../../user-pools/types";
import { refuse } from "./refuse";

const localHosts = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Callback and logout URLs must be absolute, and https, http on this machine, or an app's own scheme. A callback URL has no
 * fragment. The default is one of the callback URLs.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkRedirectUrls({
  CallbackURLs = [],
  LogoutURLs = [],
  DefaultRedirectURI,
}: AppClient): void {
  for (const url of [...CallbackURLs, ...LogoutURLs]) checkProtocol(url);
  for (const url of CallbackURLs) {
    if (url.includes("#")) refuse(`${url} cannot use fragment`);
  }
  if (DefaultRedirectURI && !CallbackURLs.includes(DefaultRedirectURI)) {
    refuse(`The default redirect URI ${DefaultRedirectURI} is not in the callback URIs list.`);
  }
}

function checkProtocol(url: string): void {
  // The rule is documented, the wording is not public.
  if (!URL.canParse(url)) refuse(`${url} is not an absolute URI.`);
  const { protocol, hostname } = new URL(url);
  if (protocol === "http:" && !localHosts.includes(hostname)) refuse(`${url} cannot use the HTTP protocol.`);
}

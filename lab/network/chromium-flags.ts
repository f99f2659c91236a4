import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { CLOUD_NAMES } from "./cloud-names";

/**
 * The flags with which Chromium or Chrome finds the clouds in the lab, and asks the internet for everything else. Nothing has
 * to be installed: it is told the key of the lab's certificate authority, which counts for a profile of its own only.
 *
 * @param customDomains the chains' own names in the clouds
 */
export function chromiumFlags({
  port,
  certificateFile,
  customDomains,
}: {
  readonly port: number;
  readonly certificateFile: string;
  readonly customDomains: readonly string[];
}): string[] {
  const script = Buffer.from(proxyAutoConfiguration(port, [...CLOUD_NAMES, ...customDomains]));
  return [
    `--proxy-pac-url=data:application/x-ns-proxy-autoconfig;base64,${script.toString("base64")}`,
    `--ignore-certificate-errors-spki-list=${keyDigestOf(certificateFile)}`,
  ];
}

/** There is no way around the proxy: if the lab is down, its hosts can't be reached. */
export function proxyAutoConfiguration(port: number, domains: readonly string[]): string {
  return `function FindProxyForURL(url, host) {
  return ${JSON.stringify(domains)}.some(function (domain) {
    return host === domain || dnsDomainIs(host, "." + domain);
  })
    ? "PROXY 127.0.0.1:${port}"
    : "DIRECT";
}`;
}

/** The SHA-256 digest of a certificate's public key (SPKI), in base64. */
function keyDigestOf(certificateFile: string): string {
  const { publicKey } = new X509Certificate(readFileSync(certificateFile));
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("base64");
}

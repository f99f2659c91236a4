import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { CertificateAuthority } from "../../../lab/network/certificate-authority";
import { chromiumFlags, proxyAutoConfiguration } from "../../../lab/network/chromium-flags";

/** What a browser's proxy configuration says of a host. `dnsDomainIs` is one of the functions that browsers offer it. */
function proxyFor(script: string, host: string): string {
  return runInNewContext(`${script}; FindProxyForURL("https://${host}/", "${host}")`, {
    dnsDomainIs: (name: string, domain: string) => name.endsWith(domain),
  });
}

async function flags(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "authority-"));
  try {
    const { certificateFile } = await CertificateAuthority.open(folder);
    return chromiumFlags({ port: 8899, certificateFile, customDomains: ["login.acme.com"] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a browser asks the lab for every name of the three clouds and for custom domains, and nobody else", async () => {
  const [flag = ""] = await flags();
  const [, base64 = ""] =
    /^--proxy-pac-url=data:application\/x-ns-proxy-autoconfig;base64,(.*)$/.exec(flag) ?? [];
  const script = Buffer.from(base64, "base64").toString();
  for (const host of [
    "login.microsoftonline.com",
    "graph.microsoft.com",
    "acme.eu.auth0.com",
    "acme.auth.eu-west-1.amazoncognito.com",
    "cognito-idp.eu-west-1.amazonaws.com",
    "login.acme.com",
  ]) {
    assert.equal(proxyFor(script, host), "PROXY 127.0.0.1:8899", host);
  }
  for (const host of ["acme.com", "www.microsoft.com", "notauth0.com", "localhost"]) {
    assert.equal(proxyFor(script, host), "DIRECT", host);
  }
});

test("a browser never asks a cloud itself when the lab does not answer", () => {
  assert.equal(proxyFor(proxyAutoConfiguration(1, ["auth0.com"]), "acme.auth0.com"), "PROXY 127.0.0.1:1");
});

test("a browser is told the key of the lab's authority, and to ignore no other error of a certificate", async () => {
  const [, ...others] = await flags();
  assert.equal(others.length, 1);
  assert.match(others[0] ?? "", /^--ignore-certificate-errors-spki-list=[A-Za-z0-9+/]{43}=$/);
});

import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, test } from "node:test";
import { createServer, connect as tlsConnect } from "node:tls";
import { run } from "../../../commands/terminal/run";
import { certify } from "../../../lab/kit/certificate";
import { createPrivateJwk } from "../../../lab/kit/rsa-key";
import { CertificateAuthority } from "../../../lab/network/certificate-authority";
import { certificateFileIn, endsSoon } from "../../../lab/network/certificate-file";

const home = mkdtempSync(join(tmpdir(), "authority-"));
after(() => rmSync(home, { recursive: true, force: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(home, "lab-"));
});

const pem = () => readFileSync(certificateFileIn(folder), "utf8");
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a client that trusts the authority makes of its certificate for a name: nothing if it takes it. */
async function refusalOf(
  authority: CertificateAuthority,
  host: string,
  client: (port: number, host: string) => Promise<string | undefined> = byNode(pem()),
): Promise<string | undefined> {
  const server = createServer({
    SNICallback: (_, done) => void authority.contextFor(host).then((context) => done(null, context)),
  }).on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await client((server.address() as AddressInfo).port, host);
  } finally {
    server.close();
  }
}

const byNode =
  (ca: string) =>
  async (port: number, host: string): Promise<string | undefined> => {
    const socket = tlsConnect({ port, host: "127.0.0.1", servername: host, ca });
    try {
      await once(socket, "secureConnect");
      return undefined;
    } catch (error) {
      return (error as Error).message;
    } finally {
      socket.destroy();
    }
  };

const byPython = async (port: number, host: string): Promise<string | undefined> => {
  const { code, stderr } = await run("python3", [
    "-c",
    "import socket, ssl, sys; ssl.create_default_context(cafile=sys.argv[1]).wrap_socket(socket.create_connection(('127.0.0.1', int(sys.argv[2]))), server_hostname=sys.argv[3])",
    certificateFileIn(folder),
    String(port),
    host,
  ]);
  return code === 0 ? undefined : /permitted subtree violation/.exec(stderr)?.[0];
};

test("it lasts 90 days, and its certificates no longer than it", async () => {
  const authority = await CertificateAuthority.open(folder);
  const { validFrom, validTo } = new X509Certificate(pem());
  const days = (Date.parse(validTo) - Date.parse(validFrom)) / DAY_MS;
  assert.equal(days, 91); // from yesterday on
  assert.equal(statSync(join(folder, "ca.key")).mode & 0o777, 0o600);
  assert.equal(authority.isRenewed, false);
  assert.equal(endsSoon(folder), false);
});

for (const [client, ask] of [
  ["Node.js", undefined],
  ["Python", byPython],
] as const) {
  test(`${client} takes its certificates for the clouds' names, and for no other`, async () => {
    const authority = await CertificateAuthority.open(folder, ["login.acme.com"]);
    for (const host of [
      "login.microsoftonline.com",
      "graph.microsoft.com",
      "acme.eu.auth0.com",
      "acme.auth.eu-west-1.amazoncognito.com",
      "login.acme.com",
    ])
      assert.equal(await refusalOf(authority, host, ask), undefined, host);
    for (const host of ["github.com", "www.acme.com", "notauth0.com", "www.microsoft.com"])
      assert.match(String(await refusalOf(authority, host, ask)), /permitted subtree violation/, host);
  });
}

test("a name that comes while it runs is certified from then on, for whoever trusted it before too", async () => {
  const authority = await CertificateAuthority.open(folder);
  const before = pem();
  await Promise.all([
    authority.permit(["login.acme.com"]),
    authority.permit(["id.acme.com", "login.acme.com"]),
  ]);
  for (const host of ["login.acme.com", "id.acme.com", "graph.microsoft.com"])
    assert.equal(await refusalOf(authority, host), undefined, host);
  assert.equal(await refusalOf(authority, "graph.microsoft.com", byNode(before)), undefined);
  const [old, now] = [before, pem()].map((each) => new X509Certificate(each));
  assert.equal(now?.validTo, old?.validTo);
  const kept = pem();
  await authority.permit(["login.acme.com", "graph.microsoft.com"]);
  await CertificateAuthority.open(folder, ["login.acme.com"]);
  assert.equal(pem(), kept);
});

test("it is renewed, with another key, when it is near its end or has no constraints", async () => {
  const first = await CertificateAuthority.open(folder);
  const key = readFileSync(join(folder, "ca.key"), "utf8");
  copyFileSync(first.certificateFile, join(folder, "old.pem"));
  for (const days of [29, -1, 3650]) {
    const end = new Date(Date.now() + days * DAY_MS);
    const { certificate } = await certify(await createPrivateJwk(), "CN=old", new Date(0), end);
    writeFileSync(
      certificateFileIn(folder),
      `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
    );
    assert.equal(endsSoon(folder), days < 30);
    const renewed = await CertificateAuthority.open(folder);
    assert.equal(renewed.isRenewed, true);
    assert.notEqual(readFileSync(join(folder, "ca.key"), "utf8"), key);
    assert.equal(await refusalOf(renewed, "graph.microsoft.com"), undefined);
    assert.equal(endsSoon(folder), false);
  }
});

import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { connect, createServer } from "node:tls";
import { trustOf } from "../../../commands/clouds/certificate-authorities";
import { CertificateAuthority } from "../../../lab/network/certificate-authority";

/** A host that shows a certificate of an authority of its own. */
async function hostOf(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), "authority-"));
  const authority = await CertificateAuthority.open(folder, ["localhost"]);
  const server = createServer({
    SNICallback: (host, done) => void authority.contextFor(host).then((each) => done(null, each)),
  });
  server.on("tlsClientError", () => {}); // whoever does not trust it
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  return { certificateFile: authority.certificateFile, port: (server.address() as AddressInfo).port };
}

async function isTrusted(port: number, variables: NodeJS.ProcessEnv): Promise<boolean> {
  const secureContext = trustOf(variables)();
  const socket = connect({
    ...{ port, host: "127.0.0.1", servername: "localhost", rejectUnauthorized: false },
    ...(secureContext !== undefined && { secureContext }),
  });
  await once(socket, "secureConnect");
  socket.destroy();
  return socket.authorized;
}

for (const name of ["SSL_CERT_FILE", "AWS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"]) {
  test(`an authority of ${name} is trusted`, async (t) => {
    const { port, certificateFile } = await hostOf(t);
    assert.equal(await isTrusted(port, {}), false);
    assert.equal(await isTrusted(port, { [name]: certificateFile }), true);
  });
}

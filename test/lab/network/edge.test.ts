import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { request as httpRequest, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { connect as tlsConnect } from "node:tls";
import "reflect-metadata"; // @peculiar/x509 needs it
import * as x509 from "@peculiar/x509";
import { CertificateAuthority } from "../../../lab/network/certificate-authority";
import { type Edge, startEdge } from "../../../lab/network/edge";

const folder = mkdtempSync(join(tmpdir(), "edge-"));
const log: string[] = [];
let authority: CertificateAuthority;
let edge: Edge;

const cloud = {
  name: "cloud",
  owns: (host: string) => host === "graph.microsoft.com",
  fetch: async (request: Request) => {
    if (request.url.endsWith("/fails")) throw new Error("a defect");
    return new Response(`${request.method} ${request.url} ${await request.text()}`);
  },
};
const options = () => ({
  clouds: [cloud],
  authority,
  status: () => ({ lab: "/elsewhere/.lab" }),
  log: (line: string) => log.push(line),
});

before(async () => {
  authority = await CertificateAuthority.open(folder);
  edge = await startEdge({ ...options(), port: 0 });
});
after(async () => {
  await edge.close();
  rmSync(folder, { recursive: true });
});

/** Asks the proxy for a tunnel. */
async function tunnel(target: string): Promise<{ status: number; socket: Socket; head: Buffer }> {
  const request = httpRequest({ host: "127.0.0.1", port: edge.port, method: "CONNECT", path: target }).end();
  const [response, socket, head] = (await once(request, "connect")) as [IncomingMessage, Socket, Buffer];
  return { status: response.statusCode ?? 0, socket, head };
}

async function ask(host: string, path: string, body = ""): Promise<IncomingMessage> {
  const { socket } = await tunnel(`${host}:443`);
  const secure = tlsConnect({ socket, servername: host, ca: readFileSync(authority.certificateFile) });
  const request = httpRequest({
    headers: { host },
    path,
    method: "POST",
    createConnection: () => secure,
  }).end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return response;
}

async function get(...asked: Parameters<typeof ask>): Promise<{ status: number; text: string }> {
  const response = await ask(...asked);
  return { status: response.statusCode ?? 0, text: await text(response) };
}

test("routes a cloud's real name to its stand-in, with a certificate of the lab's authority", async () => {
  assert.deepEqual(await get("graph.microsoft.com", "/v1.0/me?a=b", "body"), {
    status: 200,
    text: "POST https://graph.microsoft.com/v1.0/me?a=b body",
  });
});

test("sends the time with every answer, even if a cloud fails", async () => {
  for (const path of ["/v1.0/me", "/fails"]) {
    const { headers } = await ask("graph.microsoft.com", path);
    const late = Date.now() - Date.parse(headers.date ?? "");
    assert.ok(late >= 0 && late < 5000, headers.date);
  }
});

test("logs each request without its query, which may hold a code", async () => {
  await get("graph.microsoft.com", "/path?code=secret");
  assert.match(log.at(-1) ?? "", /^cloud POST graph\.microsoft\.com\/path 200 \d+ ms$/);
});

for (const target of [
  "example.com:443",
  "graph.microsoft.com:80",
  "graph.microsoft.com",
  "cdn.auth0.com:443",
]) {
  test(`refuses a tunnel to ${target} at once`, async () => {
    const { status, socket, head } = await tunnel(target);
    assert.equal(status, 403);
    assert.equal(
      head.toString() + (await text(socket)),
      `the lab only stands in for the clouds of the chain: it refuses ${target}\n`,
    );
  });
}

test("refuses plain HTTP to any host", async () => {
  const request = httpRequest({ host: "127.0.0.1", port: edge.port, path: "http://example.com/" }).end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  assert.equal(response.statusCode, 403);
});

test("refuses a host name that no cloud owns inside a tunnel to one that a cloud owns", async () => {
  const { socket } = await tunnel("graph.microsoft.com:443");
  const secure = tlsConnect({
    socket,
    servername: "graph.microsoft.com",
    ca: readFileSync(authority.certificateFile),
  });
  const request = httpRequest({ headers: { host: "example.com" }, createConnection: () => secure }).end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  assert.equal(response.statusCode, 421);
});

test("answers 500 for a defect of a stand-in, and logs its stack", async () => {
  assert.equal((await get("graph.microsoft.com", "/fails")).status, 500);
  assert.ok(log.some((line) => line.startsWith("failed Error: a defect\n")));
});

test("answers with its status when it is asked directly", async () => {
  const response = await fetch(`http://127.0.0.1:${edge.port}/`);
  assert.deepEqual(await response.json(), { lab: "/elsewhere/.lab" });
});

const refusesPort = (port: number, message: string) =>
  assert.rejects(startEdge({ ...options(), port }), { name: "UserError", code: "port-in-use", message });

test("names another lab that uses the port, by its folder", () =>
  refusesPort(
    edge.port,
    `port ${edge.port} on 127.0.0.1 is in use by another lab of this project, in /elsewhere: stop it there with npm run lab -- down, or choose another port with LAB_PORT, for instance LAB_PORT=${edge.port + 1}`,
  ));

test("says which port another program uses and what to do", async () => {
  const other = await startEdge({ ...options(), status: () => ({}), port: 0 });
  await refusesPort(
    other.port,
    `port ${other.port} on 127.0.0.1 is in use by another program: stop that program, or choose another port with LAB_PORT, for instance LAB_PORT=${other.port + 1}`,
  );
  await other.close();
});

test("its certificates name the key of their authority, which a strict client asks for", async () => {
  const { socket } = await tunnel("graph.microsoft.com:443");
  const ca = readFileSync(authority.certificateFile);
  const secure = tlsConnect({ socket, servername: "graph.microsoft.com", ca });
  await once(secure, "secureConnect");
  const certificate = new x509.X509Certificate(secure.getPeerCertificate().raw);
  secure.destroy();
  const { keyId: ofAuthority } =
    new x509.X509Certificate(ca).getExtension(x509.SubjectKeyIdentifierExtension) ?? {};
  assert.match(ofAuthority ?? "", /^[0-9a-f]{40}$/);
  assert.equal(certificate.getExtension(x509.AuthorityKeyIdentifierExtension)?.keyId, ofAuthority);
});

test("keeps its certificate authority between starts, its key readable by its owner only", async () => {
  const again = await CertificateAuthority.open(folder);
  assert.equal(again.certificateFile, authority.certificateFile);
  assert.equal(statSync(join(folder, "ca.key")).mode & 0o777, 0o600);
  await again.contextFor("graph.microsoft.com");
});

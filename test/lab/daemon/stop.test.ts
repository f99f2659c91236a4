import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, test } from "node:test";
import { down, up } from "../../../lab/daemon";
import { readStopSecret, renewStopSecret } from "../../../lab/daemon/stop-secret";
import { CertificateAuthority } from "../../../lab/network/certificate-authority";
import { startEdge } from "../../../lab/network/edge";
import { askToStop } from "../../../lab/network/stop";

const home = mkdtempSync(join(tmpdir(), "stop-"));
after(() => rmSync(home, { recursive: true, force: true }));

const given = process.env.LAB_PORT;
let folder: string;
let bystander: ChildProcess;
const closing: (() => Promise<void> | void)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(home, "lab-"));
  bystander = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
});
afterEach(async () => {
  bystander.kill("SIGKILL");
  for (const close of closing.splice(0)) await close();
  if (given === undefined) delete process.env.LAB_PORT;
  else process.env.LAB_PORT = given;
});

const isAlive = ({ pid = 0 }: ChildProcess) => process.kill(pid, 0);

/** Another program that listens where the lab would, and says of itself what it likes. @returns its port */
async function foreign(answer: (method: string) => object): Promise<number> {
  const server = createServer((request, response) =>
    response.end(JSON.stringify(answer(String(request.method)))),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  writeFileSync(join(folder, "port"), String(port));
  process.env.LAB_PORT = String(port);
  return port;
}

for (const pid of ["bystander", -1, 0, "1; kill"] as const) {
  test(`no process ends because a port names it: ${pid}`, async () => {
    renewStopSecret(folder);
    const named = pid === "bystander" ? bystander.pid : pid;
    const port = await foreign(() => ({ lab: folder, version: "1", pid: named, proof: "0".repeat(64) }));
    const error = {
      name: "UserError",
      code: "lab-not-known",
      message: `What listens on port ${port} of 127.0.0.1 says that it is the lab of ${home}, but does not know the secret of its last start. Nothing was stopped.\nTo do: find the program with lsof -nP -iTCP:${port} -sTCP:LISTEN. If it is a lab that an older version of this project started, or that you know, end it; else choose another port with LAB_PORT, for instance LAB_PORT=${port + 1}`,
    };
    await assert.rejects(down(folder), error);
    await assert.rejects(up({ folder, python: "python3", main: "never" }), error);
    assert.ok(isAlive(bystander));
  });
}

test("where no secret was ever made, nothing is asked to stop", async () => {
  const methods: string[] = [];
  await foreign((method) => {
    methods.push(method);
    return { lab: folder, version: "1", pid: bystander.pid };
  });
  await assert.rejects(down(folder), { code: "lab-not-known" });
  assert.deepEqual(methods, ["GET"]);
  assert.ok(isAlive(bystander));
});

test("the secret is its owner's alone, another one at each start, and never sent", async () => {
  writeFileSync(join(folder, "stop.secret"), "old", { mode: 0o644 });
  renewStopSecret(folder);
  const first = readStopSecret(folder);
  assert.equal(statSync(join(folder, "stop.secret")).mode & 0o777, 0o600);
  assert.match(String(first), /^[0-9a-f]{64}$/);
  renewStopSecret(folder);
  assert.notEqual(readStopSecret(folder), first);

  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(JSON.stringify([request.url, request.headers]));
    response.end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => void server.close());
  assert.equal(await askToStop((server.address() as AddressInfo).port, String(first)), undefined);
  assert.equal(seen.length, 1);
  assert.ok(!String(seen).includes(String(first)));
});

test("the proxy stops for the secret alone", async () => {
  const authority = await CertificateAuthority.open(folder);
  let stops = 0;
  const edge = await startEdge({
    clouds: [],
    authority,
    port: 0,
    status: () => ({}),
    stopping: { secret: "a".repeat(64), stop: () => (stops += 1) },
    log: () => {},
  });
  closing.push(() => edge.close());
  const ask = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${edge.port}/stop`, { method: "POST", headers });
  for (const headers of [
    {},
    { "lab-nonce": "0".repeat(32) },
    { "lab-nonce": "0".repeat(32), "lab-proof": "0".repeat(64) },
    { "lab-nonce": "", "lab-proof": "undefined" },
  ]) {
    const answer = await ask(headers as Record<string, string>);
    assert.equal(answer.status, 403);
    assert.equal(await answer.text(), "the lab stops for npm run lab -- down in its own folder\n");
  }
  assert.equal(await askToStop(edge.port, "b".repeat(64)), undefined);
  assert.equal(stops, 0);
  assert.equal(await askToStop(edge.port, "a".repeat(64)), process.pid);
  assert.equal(stops, 1);
});

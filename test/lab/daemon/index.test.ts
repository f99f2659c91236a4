import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { findRunning, labPort } from "../../../lab/daemon";
import { freePort } from "../../support/free-port";
import { type LabProxy, startLabProxy } from "../../support/lab-proxy";

const given = process.env.LAB_PORT;
let folder: string;
const open: LabProxy[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lab-"));
  delete process.env.LAB_PORT;
});
afterEach(() => {
  if (given === undefined) delete process.env.LAB_PORT;
  else process.env.LAB_PORT = given;
  for (const each of open.splice(0)) each.close();
  rmSync(folder, { recursive: true });
});

const remember = (port: number | string) => writeFileSync(join(folder, "port"), String(port));

/** A lab that runs, in a folder. @returns its port */
async function running(lab: string): Promise<number> {
  const proxy = await startLabProxy({ lab, pid: 1 });
  open.push(proxy);
  return Number(proxy.at.split(":")[1]);
}

test("the port is that of LAB_PORT, else that of the last start, else 8899", () => {
  assert.equal(labPort(folder), 8899);
  remember(9103);
  assert.equal(labPort(folder), 9103);
  process.env.LAB_PORT = "9000";
  assert.equal(labPort(folder), 9000);
});

test("a file that has no port counts as none", () => {
  remember("");
  assert.equal(labPort(folder), 8899);
});

test("a running lab is found on the port of its last start, whatever LAB_PORT is now", async () => {
  const port = await running(folder);
  remember(port);
  assert.equal((await findRunning(folder))?.port, port);
  process.env.LAB_PORT = String(await freePort());
  assert.equal((await findRunning(folder))?.port, port);
});

test("a running lab is found on LAB_PORT where no start is remembered", async () => {
  const port = await running(folder);
  process.env.LAB_PORT = String(port);
  assert.equal((await findRunning(folder))?.port, port);
});

test("the lab of another folder is not this one's", async () => {
  remember(await running("/elsewhere/.lab"));
  assert.equal(await findRunning(folder), undefined);
});

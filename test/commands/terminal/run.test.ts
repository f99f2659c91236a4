import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { run } from "../../../commands/terminal/run";

const SHOW = ["-p", "process.env.TF_ENCRYPTION ?? process.env.OF_THIS_TEST"];
const { TF_ENCRYPTION } = process.env;

before(() => {
  Object.assign(process.env, { TF_ENCRYPTION: "the key of a state", OF_THIS_TEST: "all others" });
});
after(() => {
  delete process.env.OF_THIS_TEST;
  if (TF_ENCRYPTION === undefined) delete process.env.TF_ENCRYPTION;
  else process.env.TF_ENCRYPTION = TF_ENCRYPTION;
});

test("a program gets this process's variables without the key of an encrypted state", async () => {
  assert.equal((await run(process.execPath, SHOW)).stdout, "all others");
});

test("a program that may read a state is given the key", async () => {
  assert.equal((await run(process.execPath, SHOW, { env: process.env })).stdout, "the key of a state");
});

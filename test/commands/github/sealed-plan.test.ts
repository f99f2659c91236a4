import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { CompactEncrypt } from "jose";
import { makePlanKeys, type PlanKeys, publicKeyIn } from "../../../commands/github/plan-keys";
import { sealPlan, unsealPlan } from "../../../commands/github/sealed-plan";

const PLAN = "PK\u0003\u0004 a plan with a very-secret-value in it";
let keys: PlanKeys;
before(async () => {
  keys = await makePlanKeys();
});

const folder = mkdtempSync(join(tmpdir(), "sealed-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);

beforeEach(() => {
  process.env.PLAN_PUBLIC_KEY = keys.publicKey;
  process.env.PLAN_PRIVATE_KEY = keys.privateKey;
  writeFileSync(file("dev.tfplan"), PLAN);
});
afterEach(() => {
  delete process.env.PLAN_PUBLIC_KEY;
  delete process.env.PLAN_PRIVATE_KEY;
});

test("a sealed plan hides everything, and opens to the same bytes for its owner alone", async () => {
  delete process.env.PLAN_PRIVATE_KEY; // who plans does not have it
  await sealPlan("dev", folder);
  process.env.PLAN_PRIVATE_KEY = keys.privateKey;
  delete process.env.PLAN_PUBLIC_KEY;
  assert.ok(!readFileSync(file("dev.tfplan.jwe"), "utf8").includes("very-secret-value"));
  rmSync(file("dev.tfplan"));
  await unsealPlan("dev", folder);
  assert.equal(readFileSync(file("dev.tfplan"), "utf8"), PLAN);
  assert.equal(statSync(file("dev.tfplan")).mode & 0o777, 0o600);
});

test("another key does not open it", async () => {
  await sealPlan("dev", folder);
  process.env.PLAN_PRIVATE_KEY = (await makePlanKeys()).privateKey;
  await assert.rejects(unsealPlan("dev", folder), {
    name: "UserError",
    message: `${file("dev.tfplan.jwe")}: PLAN_PRIVATE_KEY does not open it, or it was changed.\nTo do: make PLAN_PUBLIC_KEY and PLAN_PRIVATE_KEY the two keys of one pair (docs/github.md), and plan again.`,
  });
});

test("a plan that was changed on its way does not open", async () => {
  await sealPlan("dev", folder);
  const [header, key, iv, text = "", tag] = readFileSync(file("dev.tfplan.jwe"), "utf8").split(".");
  const changed = text.startsWith("A") ? `B${text.slice(1)}` : `A${text.slice(1)}`;
  writeFileSync(file("dev.tfplan.jwe"), [header, key, iv, changed, tag].join("."));
  await assert.rejects(unsealPlan("dev", folder), {
    message: /PLAN_PRIVATE_KEY does not open it, or it was changed/,
  });
});

test("a plan of another environment is not opened", async () => {
  await sealPlan("dev", folder);
  renameSync(file("dev.tfplan.jwe"), file("prod.tfplan.jwe"));
  await assert.rejects(unsealPlan("prod", folder), {
    name: "UserError",
    message: `${file("prod.tfplan.jwe")}: is a plan of environment dev, not of prod.\nTo do: plan again.`,
  });
});

test("a plan of another commit is not opened", async () => {
  const sealed = await new CompactEncrypt(Buffer.from(PLAN))
    .setProtectedHeader({ alg: "ECDH-ES", enc: "A256GCM", environment: "dev", commit: "0123abc" })
    .encrypt(await publicKeyIn(process.env));
  writeFileSync(file("dev.tfplan.jwe"), sealed);
  await assert.rejects(unsealPlan("dev", folder), {
    message: /: is a plan of commit 0123abc, not of [0-9a-f]{40}\./,
  });
});

test("a plan that was sealed with a key that also opens is not opened", async () => {
  const key = randomBytes(32);
  const sealed = await new CompactEncrypt(Buffer.from(PLAN))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", environment: "dev", commit: "0123abc" })
    .encrypt(key);
  writeFileSync(file("dev.tfplan.jwe"), sealed);
  await assert.rejects(unsealPlan("dev", folder), {
    message: /PLAN_PRIVATE_KEY does not open it, or it was changed/,
  });
});

test("the key that seals opens nothing", async () => {
  await sealPlan("dev", folder);
  process.env.PLAN_PRIVATE_KEY = keys.publicKey;
  await assert.rejects(unsealPlan("dev", folder), {
    message: /^PLAN_PRIVATE_KEY is the public key of a pair, which opens nothing\./,
  });
});

test("a plan that is missing is named, with how to make it", async () => {
  rmSync(file("dev.tfplan"));
  await assert.rejects(sealPlan("dev", folder), {
    name: "UserError",
    message: `${file("dev.tfplan")}: is not readable (ENOENT).\nTo do: npm run plan -- dev`,
  });
});

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { makePlanKeys, printPlanKeys, privateKeyIn, publicKeyIn } from "../../../commands/github/plan-keys";

const TO_DO =
  "To do: npm run github -- plan-keys <environment> makes a pair, and says where each key belongs (docs/github.md). They replace PLAN_KEY: delete it.";

const wordOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A stream that keeps what is written. */
function sink(isTTY = false) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text) > 0, text: () => written.join("") };
}

test("each pair is another one, and each key is one word", async () => {
  const [one, two] = await Promise.all([makePlanKeys(), makePlanKeys()]);
  assert.equal(new Set([...Object.values(one), ...Object.values(two)]).size, 4);
  for (const key of Object.values(one)) assert.match(key, /^[\w-]+$/);
  await publicKeyIn({ PLAN_PUBLIC_KEY: one.publicKey });
  await privateKeyIn({ PLAN_PRIVATE_KEY: one.privateKey });
});

test("the private key alone is on standard output, and the public one in the line to type", async () => {
  const [stdout, stderr] = [sink(), sink()];
  await printPlanKeys("dev", { stdout, stderr });
  const [privateKey = ""] = stdout.text().split("\n");
  await privateKeyIn({ PLAN_PRIVATE_KEY: privateKey });
  assert.equal(stdout.text(), `${privateKey}\n`);
  const [, publicKey = ""] = /--body (\S+)$/m.exec(stderr.text()) ?? [];
  await publicKeyIn({ PLAN_PUBLIC_KEY: publicKey });
  assert.equal(
    stderr.text(),
    `Standard output has the private key: the secret PLAN_PRIVATE_KEY of dev on GitHub.
To do: give the public key of the pair to the environment that plans:
  gh variable set PLAN_PUBLIC_KEY --env dev_plan --body ${publicKey}
`,
  );
});

test("in a terminal it says how to pass the private key on unseen", async () => {
  const stderr = sink();
  await printPlanKeys("dev", { stdout: sink(true), stderr });
  assert.match(
    stderr.text(),
    /^The last line is the private key, which opens every plan of the environment, and it stays in this terminal's history\.\nTo pass it on unseen: npm run -s github -- plan-keys dev \| gh secret set PLAN_PRIVATE_KEY --env dev\n/,
  );
});

test("what can't be an environment's name makes no keys", async () => {
  const stdout = sink();
  await assert.rejects(printPlanKeys("dev; rm x", { stdout, stderr: sink() }), {
    code: "environment-name-invalid",
  });
  assert.equal(stdout.text(), "");
});

const jwk = { kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA" };
for (const [what, key] of [
  ["is not set", undefined],
  ["is not set", ""],
  ["is not a key", "secret"],
  ["is not a key", randomBytes(16).toString("base64")],
  ["is a PLAN_KEY, which opened what it sealed", randomBytes(32).toString("base64")],
  ["is not a key", wordOf({ ...jwk, kty: "RSA" })],
  ["is not a key", wordOf({ ...jwk, crv: "P-521" })],
  ["is not a key", wordOf(jwk)], // no point of the curve
  ["is not a key", wordOf(null)],
] as const) {
  test(`a PLAN_PUBLIC_KEY that ${what} is refused: ${key?.slice(0, 40)}`, async () => {
    await assert.rejects(publicKeyIn({ ...(key !== undefined && { PLAN_PUBLIC_KEY: key }) }), {
      name: "UserError",
      message: `PLAN_PUBLIC_KEY ${what}.\n${TO_DO}`,
    });
  });
}

test("each key is refused in the place of the other", async () => {
  const { publicKey, privateKey } = await makePlanKeys();
  await assert.rejects(publicKeyIn({ PLAN_PUBLIC_KEY: privateKey }), {
    name: "UserError",
    message: `PLAN_PUBLIC_KEY is the private key of a pair, which the job that plans must never have: make another pair.\n${TO_DO}`,
  });
  await assert.rejects(privateKeyIn({ PLAN_PRIVATE_KEY: publicKey }), {
    name: "UserError",
    message: `PLAN_PRIVATE_KEY is the public key of a pair, which opens nothing.\n${TO_DO}`,
  });
});

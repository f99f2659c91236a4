import assert from "node:assert/strict";
import { test } from "node:test";
import { assertDestroyable, assertUnprotected } from "../../../commands/destroy/assert-destroyable";

const UNPROTECTED = { name: "dev", protection: "off", cognito: {} } as const;
const poolThatIs = (isProtected: boolean) => ({ id: "eu-west-1_a", isProtected, users: 3 });

test("an environment that its file protects is not destroyed", () => {
  assert.throws(() => assertUnprotected({ name: "dev", protection: "on", cognito: {} }), {
    name: "UserError",
    code: "environment-protected",
    message: `environments/dev.yaml protection: is on, which is the default, but must be off before dev can be destroyed. Nothing was destroyed.
To do: write protection: off there, deploy that, and destroy it then:
  npm run plan -- dev
  npm run deploy -- dev --plan state/dev.tfplan
  npm run destroy -- dev
Every user is lost with it (docs/tear-down.md).`,
  });
  assertUnprotected(UNPROTECTED);
});

test("`protection: off` that is not deployed stops a destroy before anything is gone", () => {
  assert.throws(() => assertDestroyable(UNPROTECTED, { pool: poolThatIs(true) }), {
    name: "UserError",
    code: "protection-off-not-deployed",
    message: `environments/dev.yaml protection: is off, but that is not deployed.
The user pool eu-west-1_a still has its deletion protection (ACTIVE), so everything but the pool would be destroyed. Nothing was destroyed.
To do: deploy that, and destroy it then:
  npm run plan -- dev
  npm run deploy -- dev --plan state/dev.tfplan
  npm run destroy -- dev
Every user is lost with it (docs/tear-down.md).`,
  });
});

test("nothing stops a destroy once `protection: off` is deployed, or where the pool is gone already", () => {
  assertDestroyable(UNPROTECTED, { pool: poolThatIs(false) });
  assertDestroyable(UNPROTECTED, {});
});

test("an environment that joins a pool says what it costs there: the pool stays", () => {
  const cognito = { userPool: "eu-west-1_AbCdEf123" };
  assert.throws(
    () => assertUnprotected({ name: "dev", protection: "on", cognito }),
    /\nThen nobody signs in to its user pool with Microsoft any more \(docs\/tear-down\.md\)\.$/,
  );
});

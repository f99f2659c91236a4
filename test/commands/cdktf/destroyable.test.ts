import assert from "node:assert/strict";
import { test } from "node:test";
import { assertDestroyable } from "../../../commands/cdktf/destroyable";

const APP = { type: "azuread_application", values: { id: "app" } };
const poolWith = (deletion_protection: string) => ({
  type: "aws_cognito_user_pool",
  values: { id: "eu-west-1_a", deletion_protection },
});
const UNPROTECTED = { name: "dev", protection: "off" } as const;

test("what the file protects is not destroyed, and nobody is even asked", async () => {
  const deployed = () => assert.fail();
  await assert.rejects(assertDestroyable({ name: "dev", protection: "on" }, deployed), {
    name: "UserError",
    message: `environments/dev.yaml protection: is on, which is also the default, but must be off for dev to be destroyed. Nothing was destroyed.
To do: write protection: off there and deploy that (npm run plan -- dev, then npm run deploy -- dev --plan state/dev.tfplan), then npm run cdktf -- destroy dev again. The users are lost with it (docs/tear-down.md).`,
  });
});

test("`protection: off` that is not deployed is told before anything is gone", async () => {
  await assert.rejects(
    assertDestroyable(UNPROTECTED, async () => [APP, poolWith("ACTIVE")]),
    {
      name: "UserError",
      message: `environments/dev.yaml protection: is off, but that is not deployed: the user pool eu-west-1_a still has its deletion protection (ACTIVE), so all but the pool would go. Nothing was destroyed.
To do: deploy it (npm run plan -- dev, then npm run deploy -- dev --plan state/dev.tfplan), then npm run cdktf -- destroy dev again. The users are lost with it (docs/tear-down.md).`,
    },
  );
});

test("once it is deployed, nothing is in the way", () =>
  assertDestroyable(UNPROTECTED, async () => [APP, poolWith("INACTIVE")]));

test("what was destroyed half way, or is not deployed at all, can be destroyed", async () => {
  await assertDestroyable(UNPROTECTED, async () => [APP]);
  await assertDestroyable(UNPROTECTED, async () => []);
});

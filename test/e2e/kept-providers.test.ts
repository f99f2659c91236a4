import assert from "node:assert/strict";
import { test } from "node:test";
import { deployedFile } from "../support/environment-file";
import { World } from "../support/world";

/** Changes at each of the three providers. */
const CHANGED = deployedFile({
  tags: { team: "sign-in" },
  "microsoft.displayName": "Sign-in of Acme",
  "microsoft.secret": { active: "a", a: "first", b: "2026-11-24" },
  "auth0.secret": { active: "a", a: "first", b: "2026-11-24" },
});

/** What Terraform plans in the second of two plans, without its time, and without a list that has no order. */
async function planIn(options: { readonly startsProviders: boolean }) {
  const world = await World.raise({ deployed: { file: deployedFile() }, ...options });
  try {
    await world.plan("dev", deployedFile());
    await world.plan("dev", CHANGED);
    const { timestamp: _, relevant_attributes: __, ...plan } = JSON.parse(await world.savedPlan("dev"));
    return plan;
  } finally {
    await world.close();
  }
}

test("providers that are kept running plan what those plan that Terraform starts", async () => {
  const [kept, started] = [await planIn({ startsProviders: false }), await planIn({ startsProviders: true })];
  const changed: { change: { actions: string[] } }[] = kept.resource_changes;
  assert.ok(changed.filter(({ change }) => !change.actions.includes("no-op")).length >= 4);
  assert.deepEqual(kept, started);
});

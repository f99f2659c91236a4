import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { parseDocument } from "yaml";
import { Checkout } from "../support/checkout";
import { killIn } from "../support/kill-in";

let checkout: Checkout;
before(async () => {
  checkout = await Checkout.make();
});
after(() => checkout.remove());

/** Writes the environment file as after a rotation of both secrets, with the old ones not yet retired. */
function useSlotB(): void {
  const file = checkout.path("environments", "lab.yaml");
  const document = parseDocument(readFileSync(file, "utf8"));
  for (const hop of ["microsoft", "auth0"]) {
    document.setIn([hop, "secret"], { active: "b", a: "first", b: "2026-11-24" });
  }
  writeFileSync(file, String(document));
}

describe("npm start", () => {
  test("picks up what a Ctrl-C in the middle of an apply left", async () => {
    const child = await checkout.startUntilApplying();
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    assert.equal(code, 1);
    assert.deepEqual((await checkout.start()).report.secondPlan, { changes: 0 });
    const destroyed = await checkout.npm("lab", "destroy", "--yes");
    assert.equal(destroyed.code, 0, destroyed.stderr);
  });

  test("picks up what a kill of everything in the middle of an apply left, of a chain with slot b in use", async () => {
    useSlotB();
    const child = await checkout.startUntilApplying();
    killIn(checkout.root, "terraform"); // and its providers, which would outlive it
    child.kill("SIGKILL");
    await once(child, "exit");
    const { code, stdout, stderr } = await checkout.npm("start", "--verbose");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^ {2}create {3}auth0_client\.auth0_client-b +\w+$/m);
    assert.match(stdout, /^ {2}create {3}azuread_application_password\.entra_password-b +\S+$/m);
    assert.match(stdout, /^ {2}lab: no changes$/m);
  });

  test("starts a new lab where a killed apply left what its state does not know", async () => {
    rmSync(checkout.path(".lab", "state", "terraform.lab.tfstate"));
    writeFileSync(checkout.path(".lab", "applying"), "");
    const { code, stderr } = await checkout.npm("start");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /\n {2}the last apply was cut short: starting a new lab\n/);
    assert.equal(existsSync(checkout.path(".lab", "applying")), false);
  });
});

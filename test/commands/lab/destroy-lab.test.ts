import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { renderDeployed } from "../../../commands/lab/destroy-lab";
import { Checkout } from "../../support/checkout";
import { Terminal } from "../env/terminal";
import { stateText } from "../state/state-text";

let checkout: Checkout;
before(async () => {
  checkout = await Checkout.make();
  for (const folder of [".lab/state", "state"]) {
    mkdirSync(checkout.path(folder), { recursive: true });
    writeFileSync(checkout.path(folder, "terraform.dev.tfstate"), stateText());
  }
});
after(() => checkout.remove());

test("what is in the lab is named by environment, also where its state can't be read", () => {
  const folder = mkdtempSync(join(tmpdir(), "states-"));
  try {
    assert.equal(renderDeployed(folder), "nothing");
    writeFileSync(join(folder, "terraform.lab.tfstate"), stateText());
    writeFileSync(join(folder, "terraform.gone.tfstate"), "");
    assert.equal(renderDeployed(folder), "lab (1 resource)");
    mkdirSync(join(folder, "terraform.dev.tfstate"));
    assert.equal(renderDeployed(folder), "dev (its state can't be read) and lab (1 resource)");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("lab -- destroy refuses where nobody can be asked", async () => {
  const { code, stderr } = await checkout.npm("lab", "destroy");
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^\nthe lab: this is not a terminal, so this can't be confirmed\. Nothing was changed\.\nTo do: add --yes /,
  );
  assert.ok(existsSync(checkout.path(".lab")));
});

test("lab -- destroy says what is in the lab and asks, and destroys nothing where the answer is no", async () => {
  const terminal = new Terminal(
    process.execPath,
    ["commands/run.cjs", "lab", "destroy"],
    checkout.root,
    checkout.env,
  );
  await terminal.answer("Destroy the lab?", "n\r");
  assert.equal(await terminal.ended, 1, terminal.shown);
  assert.match(
    terminal.shown.replace(/\s+/g, " "),
    /In the lab: dev \(1 resource\)\. All of it goes, with its users and states\. The clouds are not touched\./,
  );
  assert.match(terminal.shown, /\nNothing of the lab was destroyed\.\n/);
  assert.ok(existsSync(checkout.path(".lab")));
});

test("lab -- destroy --yes destroys the lab with the states of all that is in it, and no other state", async () => {
  const { code, stdout, stderr } = await checkout.npm("lab", "destroy", "--yes");
  assert.equal(code, 0, stderr);
  assert.equal(
    stdout,
    'The lab is destroyed, with what was deployed to it: dev (1 resource). Start anew:\n  npm start\nTo point a shell that asks it back at the clouds:\n  eval "$(npm run -s lab -- env --unset)"',
  );
  assert.equal(existsSync(checkout.path(".lab")), false);
  assert.ok(existsSync(checkout.path("state/terraform.dev.tfstate")));
});

test("lab -- destroy says where there is no lab", async () => {
  const { code, stdout } = await checkout.npm("lab", "destroy");
  assert.equal(code, 0);
  assert.equal(stdout, "There is no lab, so there is nothing to destroy. Start one: npm start");
});

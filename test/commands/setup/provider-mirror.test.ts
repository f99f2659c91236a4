import assert from "node:assert/strict";
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import {
  folderIn,
  isIn,
  linkFromMachine,
  offerToBoth,
  PROVIDERS,
  type Provider,
} from "../../../commands/setup/provider-mirror";
import { REGISTRIES } from "../../../stacks/terraform-program";

const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mirrors-")));
const given = process.env.TF_PLUGIN_MIRROR;
after(() => {
  rmSync(scratch, { recursive: true });
  if (given === undefined) delete process.env.TF_PLUGIN_MIRROR;
  else process.env.TF_PLUGIN_MIRROR = given;
});

const [aws] = PROVIDERS as readonly [Provider];
const PROGRAM = "terraform-provider-aws_v5.100.0_x5";

/** An empty mirror. */
const mirror = () => mkdtempSync(join(scratch, "mirror-"));

/** A mirror that has the aws provider under one registry. */
function mirrorOf(registry: string): string {
  const made = mirror();
  const [home] = REGISTRIES;
  const folder = folderIn(made, aws).replace(home, registry);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PROGRAM), "");
  return made;
}

for (const registry of REGISTRIES) {
  test(`a provider that this machine has under ${registry} is offered to Terraform and to OpenTofu, and is there once`, () => {
    const found = mirrorOf(registry);
    process.env.TF_PLUGIN_MIRROR = found;
    const made = mirror();
    linkFromMachine(made, aws);
    offerToBoth(made, aws);
    const folders = REGISTRIES.map((each) =>
      join(made, each, folderIn(made, aws).split(`${REGISTRIES[0]}/`)[1] ?? ""),
    );
    for (const folder of folders) {
      assert.deepEqual(readdirSync(folder), [PROGRAM]);
      assert.equal(realpathSync(folder), folderIn(found, aws));
      // Neither program follows a link to what is above a provider's own folder.
      for (let above = dirname(folder); above !== made; above = dirname(above))
        assert.ok(!lstatSync(above).isSymbolicLink(), above);
    }
  });
}

test("a mirror without a provider has no folder of it", () => {
  const made = mirror();
  offerToBoth(made, aws);
  assert.ok(!isIn(made, aws));
  assert.deepEqual(readdirSync(made), []);
});

import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { test } from "node:test";
import { App, TerraformElement, TerraformStack } from "cdktf";
import { dropUnset } from "../../stacks/drop-unset";

class Element extends TerraformElement {
  override toTerraform() {
    return {
      resource: { kind: { name: { set: 1, unset: undefined, list: [{ unset: undefined }], none: null } } },
    };
  }
}

test("dropUnset drops unset attributes at every depth, and keeps everything else", () => {
  const stack = new TerraformStack(new App({ outdir: tmpdir() }), "dev");
  const element = new Element(stack, "element");
  dropUnset(stack);
  const { name } = element.toTerraform().resource.kind;
  assert.deepEqual(Object.keys(name), ["set", "list", "none"]);
  assert.deepEqual(name.list, [{}]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlan } from "../../review/plan-file";
import { planText } from "./support/plans";

const NO_CHANGE = planText("no-change");

const refuses = (text: string, message: string) =>
  assert.throws(() => readPlan("plan.json", text), { name: "UserError", message });

test("a plan of Terraform is read", () => {
  assert.equal(readPlan("plan.json", NO_CHANGE).format_version, "1.2");
});

test("another format version is refused", () => {
  refuses(
    NO_CHANGE.replace('"format_version":"1.2"', '"format_version":"2.0"'),
    "plan.json: has the plan format 2.0, but only 1.x can be read here.\nTo do: plan with a version that this project supports (stacks/versions.ts).",
  );
});

test("a plan that is cut off is refused", () => {
  refuses(
    NO_CHANGE.slice(0, 5000),
    "plan.json: is not JSON, or is cut off.\nTo do: write it again with terraform (or tofu) show -json <saved plan>, or give the saved plan itself.",
  );
});

test("an empty file is refused", () => {
  refuses(
    "\n",
    "plan.json: is empty.\nTo do: write it again with terraform (or tofu) show -json <saved plan>, or give the saved plan itself.",
  );
});

test("a plan of 20 MB is refused before it is read", () => {
  refuses(
    " ".repeat(20 * 1024 * 1024),
    "plan.json: is 20.0 MB, more than the 16.0 MB that a plan of this project can have.\nTo do: give the output of terraform (or tofu) show -json for one environment's plan.",
  );
});

for (const [what, text] of [
  ["something else in JSON", "[1]"],
  ["null", "null"],
  ["a number as the version", '{"format_version":1}'],
] as const) {
  test(`${what} is refused`, () => {
    refuses(
      text,
      "plan.json: has no format_version, so it is not a plan.\nTo do: give the output of terraform (or tofu) show -json <saved plan>.",
    );
  });
}

test("a state is refused, although its format has a version too", () => {
  refuses(
    '{"format_version":"1.0","terraform_version":"1.11.4","values":{}}',
    "plan.json: is not a plan: configuration is not as Terraform and OpenTofu write it.\nTo do: give the output of terraform (or tofu) show -json <saved plan>, not of a state.",
  );
});

test("a damaged plan is refused with the place", () => {
  refuses(
    '{"format_version":"1.2","terraform_version":"1.11.4","configuration":{"root_module":{}},"resource_changes":[{"address":1}]}',
    "plan.json: is not a plan: resource_changes.0.address is not as Terraform and OpenTofu write it.\nTo do: give the output of terraform (or tofu) show -json <saved plan>, not of a state.",
  );
});

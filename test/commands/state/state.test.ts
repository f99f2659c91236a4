import assert from "node:assert/strict";
import { test } from "node:test";
import { parseState } from "../../../commands/state/state";
import { resourceIn, stateText } from "./state-text";

test("a state has its serial, its lineage, the resources that it manages and its outputs", () => {
  const text = stateText(
    [
      { mode: "data", type: "aws_region", name: "here", instances: [{ attributes: {} }] },
      resourceIn("aws_cognito_user_pool", "cognito_pool", { id: "eu-west-1_a" }),
      resourceIn("auth0_connection", "auth0_waad", { id: "con_1" }, 0),
    ],
    { outputs: { issuer: { value: "https://issuer/" } } },
  );
  assert.deepEqual(parseState(text, "dev"), {
    serial: 3,
    lineage: "one",
    resources: [
      {
        address: "aws_cognito_user_pool.cognito_pool",
        type: "aws_cognito_user_pool",
        attributes: { id: "eu-west-1_a" },
      },
      { address: "auth0_connection.auth0_waad[0]", type: "auth0_connection", attributes: { id: "con_1" } },
    ],
    outputs: { issuer: "https://issuer/" },
    text,
  });
});

test("a value that may be of any type is told without its type", () => {
  const output = { value: { region: "eu-west-1" }, type: ["object", { region: "string" }] };
  const text = stateText([resourceIn("terraform_data", "user-identities", { id: "1", output, input: null })]);
  assert.deepEqual(parseState(text, "dev")?.resources[0]?.attributes, {
    id: "1",
    output: { region: "eu-west-1" },
    input: null,
  });
});

test("nothing, and an empty state, is none", () => {
  for (const text of ["", "\n", stateText([]), '{"serial":9,"lineage":"one"}']) {
    assert.equal(parseState(text, "dev"), undefined);
  }
});

test("the error for what is not a state says what to do", () => {
  for (const text of ["{", "[]", "null", "{}", '{"serial":"3","lineage":"one"}']) {
    assert.throws(() => parseState(text, "state/terraform.dev.tfstate"), {
      name: "UserError",
      code: "state-invalid",
      message:
        'state/terraform.dev.tfstate: is not a Terraform state.\nTo do: put an earlier one in its place. A local state has one beside it whose name ends with .backup; for S3, docs/state.md, "Roll back".',
    });
  }
});

const ENCRYPTED = JSON.stringify({
  serial: 3,
  lineage: "one",
  meta: {},
  encrypted_data: "…",
  encryption_version: "v0",
});

test("an encrypted state has what it holds in plain text, and its own bytes", () => {
  const asked: string[] = [];
  const state = parseState(ENCRYPTED, "dev", (text) => {
    asked.push(text);
    return stateText();
  });
  assert.deepEqual(asked, [ENCRYPTED]);
  assert.equal(state?.resources.length, 1);
  assert.equal(state?.text, ENCRYPTED);
});

test("an encrypted state that nobody decrypts is no empty one", () => {
  assert.throws(() => parseState(ENCRYPTED, "dev"), { code: "state-invalid" });
});

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findMissingCredentials } from "../../../commands/environment/missing-credentials";

const HOME = mkdtempSync(join(tmpdir(), "home-"));
after(() => rmSync(HOME, { recursive: true }));
const ALL = {
  HOME,
  PATH: "",
  ARM_CLIENT_ID: "a",
  ARM_CLIENT_SECRET: "b",
  AUTH0_CLIENT_ID: "c",
  AUTH0_CLIENT_SECRET: "d",
  AWS_ACCESS_KEY_ID: "e",
  AWS_SECRET_ACCESS_KEY: "f",
};

test("nothing is missing where each provider has its variables", () => {
  assert.deepEqual(findMissingCredentials(ALL), []);
});

test("each provider without credentials is listed with its variables", () => {
  assert.deepEqual(findMissingCredentials({ HOME, PATH: "" }), [
    "azuread: set ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login",
    "auth0: set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN",
    "aws: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE",
  ]);
});

for (const [variable, provider] of [
  ["ARM_CLIENT_SECRET", "azuread"],
  ["AUTH0_CLIENT_SECRET", "auth0"],
  ["AWS_SECRET_ACCESS_KEY", "aws"],
] as const) {
  test(`an empty ${variable} counts as missing`, () => {
    const missing = findMissingCredentials({ ...ALL, [variable]: "" });
    assert.equal(missing.length, 1);
    assert.ok(missing[0]?.startsWith(`${provider}: `));
  });
}

test("what the providers accept instead counts too", () => {
  mkdirSync(join(HOME, ".aws"));
  mkdirSync(join(HOME, "bin"));
  writeFileSync(join(HOME, ".aws", "config"), "");
  writeFileSync(join(HOME, "bin", "az"), "");
  assert.deepEqual(findMissingCredentials({ HOME, PATH: join(HOME, "bin"), AUTH0_API_TOKEN: "g" }), []);
});

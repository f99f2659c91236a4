import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findMissingCredentials as findMissing } from "../../../commands/environment/missing-credentials";

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

const findMissingCredentials = (variables: NodeJS.ProcessEnv) =>
  findMissing(variables, ["azuread", "auth0", "aws"]);

test("a provider that the environment does not take needs no credentials", () => {
  assert.deepEqual(findMissing({ HOME, PATH: "" }, ["azuread", "aws"]), [
    "azuread: set ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login",
    "aws: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE",
  ]);
});

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

for (const [given, empty, provider] of [
  ["ARM_CLIENT_ID", "ARM_CLIENT_SECRET", "azuread"],
  ["AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET", "auth0"],
  ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "aws"],
] as const) {
  test(`half a pair of ${provider} is named, either half, empty or missing`, () => {
    assert.deepEqual(findMissingCredentials({ ...ALL, [empty]: "" }), [
      `${provider}: ${empty} is empty, and ${given} alone is not enough`,
    ]);
    const { [given]: _, ...others } = ALL;
    assert.deepEqual(findMissingCredentials(others), [
      `${provider}: ${given} is missing, and ${empty} alone is not enough`,
    ]);
  });
}

test("half a pair counts as missing beside a login on this machine, which is not what was meant", () => {
  const home = mkdtempSync(join(HOME, "logged-in-"));
  mkdirSync(join(home, ".aws"));
  writeFileSync(join(home, ".aws", "config"), "");
  writeFileSync(join(home, "az"), "");
  const { ARM_CLIENT_SECRET, AWS_SECRET_ACCESS_KEY, ...others } = ALL;
  assert.deepEqual(findMissingCredentials({ ...others, HOME: home, PATH: home }), [
    "azuread: ARM_CLIENT_SECRET is missing, and ARM_CLIENT_ID alone is not enough",
    "aws: AWS_SECRET_ACCESS_KEY is missing, and AWS_ACCESS_KEY_ID alone is not enough",
  ]);
});

for (const way of [
  { ARM_CLIENT_ID: "a", ARM_USE_OIDC: "true" },
  { ARM_CLIENT_ID_FILE_PATH: "a", ARM_CLIENT_SECRET_FILE_PATH: "b" },
  { ARM_CLIENT_ID: "a", ARM_CLIENT_CERTIFICATE_PATH: "b" },
  { ARM_USE_AKS_WORKLOAD_IDENTITY: "true" },
]) {
  test(`${Object.keys(way).join(" with ")} is enough for azuread`, () => {
    const { ARM_CLIENT_ID, ARM_CLIENT_SECRET, ...others } = ALL;
    assert.deepEqual(findMissingCredentials({ ...others, ...way }), []);
  });
}

test("what the providers accept instead counts too", () => {
  mkdirSync(join(HOME, ".aws"));
  mkdirSync(join(HOME, "bin"));
  writeFileSync(join(HOME, ".aws", "config"), "");
  writeFileSync(join(HOME, "bin", "az"), "");
  assert.deepEqual(findMissingCredentials({ HOME, PATH: join(HOME, "bin"), AUTH0_API_TOKEN: "g" }), []);
});

import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readEnvFile } from "../../../commands/environment/env-file";

const folder = mkdtempSync(join(tmpdir(), "env-file-"));
after(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(join(folder, ".env.dev"), text);
  return readEnvFile("dev", folder);
}

test("there is no file for every environment", () => assert.equal(readEnvFile("prod", folder), undefined));

test("the file has assignments, comments and empty lines, also as Windows and shells write them", () => {
  const text =
    '\ufeffARM_CLIENT_ID=app\r\n\r\n# the secret\r\n  export ARM_CLIENT_SECRET = "a # secret" # ours\r\nAWS_PROFILE=\r\n';
  assert.deepEqual(read(text)?.variables, {
    ARM_CLIENT_ID: "app",
    ARM_CLIENT_SECRET: "a # secret",
    AWS_PROFILE: "",
  });
});

test("a value in quotes has several lines", () => {
  const key = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----";
  const file = read(`AUTH0_CLIENT_ASSERTION_PRIVATE_KEY="${key}"\nAUTH0_CLIENT_ID=c\n`);
  assert.deepEqual(file?.variables, { AUTH0_CLIENT_ASSERTION_PRIVATE_KEY: key, AUTH0_CLIENT_ID: "c" });
});

for (const [line, text] of [
  [2, "ARM_CLIENT_ID=app\ns3cret\nARM_CLIENT_SECRET=x\n"],
  [1, "ARM_CLIENT_SECRET: s3cret\n"],
  [3, "A='x\ny'\nset B s3cret\n"],
  [1, "1A=s3cret\n"],
] as const) {
  test(`a line that is no assignment is an error that doesn't show it: ${JSON.stringify(text)}`, () => {
    assert.throws(() => read(text), {
      name: "UserError",
      code: "env-file-invalid",
      message: `.env.dev:${line}: must be an assignment, like ARM_CLIENT_ID=…; a comment, which starts with #; or empty. Nothing was read from the file.\nTo do: correct that line.`,
    });
  });
}

for (const [name, meant] of [
  ["ARM_CLIENTID", "ARM_CLIENT_ID"],
  ["arm_client_id", "ARM_CLIENT_ID"],
  ["AUTHO_CLIENT_SECRET", "AUTH0_CLIENT_SECRET"],
  ["AWS_SECRET_ACESS_KEY", "AWS_SECRET_ACCESS_KEY"],
  ["AWS_PROFLE", "AWS_PROFILE"],
] as const) {
  test(`${name} is a mistyped ${meant}`, () => {
    assert.deepEqual(read(`${name}=x`)?.mistypedNames, [
      `.env.dev: ${name} is unknown to the providers; did you mean ${meant}?`,
    ]);
  });
}

test("a name that no provider reads is a person's own", () => {
  assert.deepEqual(read("HTTPS_PROXY=x\nTF_LOG=x\nARM_SUBSCRIPTION_ID=x\nAWS_VAULT=x\n")?.mistypedNames, []);
});

for (const [mode, isExposed] of [
  [0o600, false],
  [0o400, false],
  [0o644, true],
  [0o640, true],
  [0o660, true],
] as const) {
  test(`a file with the mode ${mode.toString(8)} ${isExposed ? "is warned of: others may read its credentials" : "is its owner's alone"}`, () => {
    writeFileSync(join(folder, ".env.modes"), "ARM_CLIENT_ID=app\n");
    chmodSync(join(folder, ".env.modes"), mode);
    assert.equal(
      readEnvFile("modes", folder)?.exposure,
      isExposed
        ? `.env.modes: has the mode ${mode.toString(8)}, so others on this machine may read its credentials. To do: chmod 600 .env.modes`
        : undefined,
    );
  });
}

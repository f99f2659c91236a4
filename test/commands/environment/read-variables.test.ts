import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, describe, test } from "node:test";
import { readProviderVariables } from "../../../commands/environment/read-variables";
import { outputBlock } from "../../support/documents";
import { DIRECT, MINIMAL } from "../../support/environment";

const folder = mkdtempSync(join(tmpdir(), "variables-"));
after(() => rmSync(folder, { recursive: true }));

// Together, since a process runs the tests of several files, and these take its variables away.
describe("the variables of an environment", () => {
  const before = process.env;
  beforeEach(() => {
    process.env = { HOME: folder, PATH: "" };
  });
  afterEach(() => {
    process.env = before;
    rmSync(join(folder, ".env.dev"), { force: true });
  });

  const write = (text: string) => writeFileSync(join(folder, ".env.dev"), text);

  const CREDENTIALS = `ARM_CLIENT_ID=app
ARM_CLIENT_SECRET="a secret"
AUTH0_API_TOKEN=token
AWS_PROFILE=acme-dev
`;

  test("an environment's own file takes precedence over the variables of the process, for it alone", async () => {
    process.env.ARM_CLIENT_SECRET = "of the shell";
    write(CREDENTIALS);
    const variables = await readProviderVariables(MINIMAL, folder);
    assert.equal(variables.ARM_CLIENT_SECRET, "a secret");
    assert.equal(variables.AWS_PROFILE, "acme-dev");
    assert.equal(variables.PATH, "");
    assert.equal(process.env.AWS_PROFILE, undefined);
  });

  test("without a file the error names what is missing for each provider, and where to write it", async () => {
    await assert.rejects(readProviderVariables(MINIMAL, folder), {
      code: "credentials-missing",
      message: `dev: credentials are missing for 3 of the 3 providers in your shell, and there is no .env.dev:
  azuread: set ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login
  auth0: set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN
  aws: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE
To do: set them, or write them into .env.dev. docs/credentials.md has the permissions that each needs.`,
    });
  });

  test("a route without a broker takes no credentials of Auth0's", async () => {
    await assert.rejects(readProviderVariables(DIRECT, folder), {
      code: "credentials-missing",
      message: `dev: credentials are missing for 2 of the 2 providers in your shell, and there is no .env.dev:
  azuread: set ARM_CLIENT_ID and ARM_CLIENT_SECRET, or sign in with az login
  aws: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE
To do: set them, or write them into .env.dev. docs/credentials.md has the permissions that each needs.`,
    });
  });

  test("with a file the error says that it was read, which half of a pair is missing and which name is mistyped", async () => {
    process.env.ARM_CLIENT_SECRET = "of the shell";
    write("ARM_CLIENTID=app\nAUTH0_CLIENT_ID=c\nAUTH0_CLIENT_SECRET=\nAWS_PROFILE=acme\n");
    await assert.rejects(readProviderVariables(MINIMAL, folder), {
      code: "credentials-missing",
      message: `${outputBlock("docs/onboard.md", "test/commands/environment/read-variables.test.ts")}
To do: complete .env.dev. docs/credentials.md has the permissions that each needs.`,
    });
  });
});

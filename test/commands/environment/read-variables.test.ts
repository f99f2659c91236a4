import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readProviderVariables } from "../../../commands/environment/read-variables";
import { MINIMAL } from "../../support/environment";

const folder = mkdtempSync(join(tmpdir(), "variables-"));
after(() => rmSync(folder, { recursive: true }));

const CREDENTIALS = `ARM_CLIENT_ID=app
ARM_CLIENT_SECRET="a secret"
AUTH0_API_TOKEN=token
AWS_PROFILE=acme-dev
`;

test("an environment's own file takes precedence over the variables of the process, for it alone", () => {
  writeFileSync(join(folder, ".env.dev"), CREDENTIALS);
  const variables = readProviderVariables(MINIMAL, folder);
  assert.equal(variables.ARM_CLIENT_SECRET, "a secret");
  assert.equal(variables.AWS_PROFILE, "acme-dev");
  assert.equal(variables.PATH, process.env.PATH);
  assert.equal(process.env.AWS_PROFILE, undefined);
});

test("the error names what is missing for each provider, and where to write it", () => {
  writeFileSync(join(folder, ".env.dev"), CREDENTIALS.replace(/^AUTH0.*$/m, ""));
  const { AUTH0_CLIENT_ID, AUTH0_API_TOKEN, ...others } = process.env;
  process.env = others;
  assert.throws(() => readProviderVariables(MINIMAL, folder), {
    name: "UserError",
    message:
      'dev: credentials are missing for 1 of the 3 providers:\n  auth0: set AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN\nTo do: set them, or write them into .env.dev. README.md, "Real clouds", lists the permissions that each needs. For the lab: eval "$(npm run -s lab -- env)"',
  });
});

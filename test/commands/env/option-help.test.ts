import assert from "node:assert/strict";
import { test } from "node:test";
import { VALUE_OPTIONS } from "../../../commands/env/options";

const helpOf = (name: string) => VALUE_OPTIONS.find((option) => option.name() === name)?.description;

test("each option says what it gives, whether it is required, its default or a sample, and where to find it", () => {
  assert.equal(
    helpOf("tenant-id"),
    "Directory (tenant) ID of the home tenant, which holds the app registration (required; like 3f2c1d4e-0000-4000-8000-000000000001; find it at: Entra admin center, Overview, Tenant ID)",
  );
  assert.equal(
    helpOf("accounts"),
    "Who may sign in. any: accounts of every organisation, and personal accounts; organizations: accounts of every organisation; tenant: accounts of the home tenant alone (default: any)",
  );
  assert.equal(
    helpOf("logout-url"),
    "Where people may be sent after they sign out; [] for nowhere (default: the root of the first callback URL's site; like https://dev.acme.com/; give it again for each)",
  );
  assert.equal(
    helpOf("domain"),
    "The user pool's domain: a prefix, or a custom domain (required, unless --user-pool tells it; a custom domain needs --certificate-arn; like acme-dev)",
  );
});

test("every option says whether it is required, or what it is without it", () => {
  for (const option of VALUE_OPTIONS)
    assert.match(
      option.description,
      /\((?:required|(?:(?:local or s3|any, or ID=name; give it again for each|true or false; required with [^;]+); )?default: )/,
    );
});

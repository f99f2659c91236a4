import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { LAB_ACCOUNT_ID } from "../../environments/lab-account";
import { loadEnvironment } from "../../environments/load";
import { modulesLoadedBy } from "../support/loaded-modules";

/**
 * Each fact of the chain, with its home. The lab knows by itself what is a cloud's own, like Entra's audiences: a mistake in the
 * chain must not become the lab's.
 */
const FACTS: readonly (readonly [fact: string, literal: RegExp, home: string])[] = [
  [
    "the addresses",
    /(?:azuread|auth0|aws_cognito)_\w+\.(?:entra|auth0|cognito)_|terraform_data\.(?!["`])/,
    "stacks/addresses.ts",
  ],
  ["the strategies", /"windowslive",\s*"waad"|strategy === "both" \|\|/, "environments/strategies.ts"],
  ["the sign-in audiences", /AzureAD(?:MyOrg|MultipleOrgs|andPersonal)/, "stacks/sign-in-audiences.ts"],
  [
    "the home of the identities",
    /"(?:microsoft\.tenantId|cognito\.accountId)": \w/,
    "stacks/identity-home.ts",
  ],
  ["the names of Auth0's clients", /`Cognito \(/, "stacks/auth0-client-name.ts"],
  ["Graph's app id", /00000003-0000-0000-c000-000000000000/, "stacks/graph-permissions.ts"],
  ["the lab's account", /"0{12}"/, "environments/lab-account.ts"],
];

const sources = ["commands", "environments", "explain", "review", "stacks"].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);
const codeOf = (file: string) =>
  readFileSync(join(ROOT, file), "utf8").replace(/\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

for (const [fact, literal, home] of FACTS) {
  test(`only ${home} has ${fact}`, () => {
    const found = sources.filter((file) => literal.test(codeOf(file)));
    assert.deepEqual(found, [home]);
  });
}

test("the lab's environment is in the lab's account", () => {
  const { cognito } = loadEnvironment(join(ROOT, "environments", "lab.yaml"));
  assert.equal(cognito.accountId, LAB_ACCOUNT_ID);
});

test("reviews load nothing of cdktf", () => {
  const { packages } = modulesLoadedBy("review/review.ts", "review/plan-file.ts");
  assert.deepEqual(packages, ["zod"]);
});

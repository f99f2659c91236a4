import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { wantedVersions } from "../../../commands/lock/wanted-versions";
import { withVersions } from "../../../commands/lock/write-versions";
import { ROOT } from "../../../commands/setup/paths";
import { UserError } from "../../../environments/user-error";
import { PROVIDER_VERSIONS } from "../../../stacks/versions";

test("the versions that are given take the place of those in stacks/versions.ts", () => {
  assert.deepEqual(wantedVersions([]), PROVIDER_VERSIONS);
  assert.deepEqual(wantedVersions(["aws@6.25.0", "azuread@3.7.0-beta.1"]), {
    ...PROVIDER_VERSIONS,
    aws: "6.25.0",
    azuread: "3.7.0-beta.1",
  });
});

const TO_DO =
  "Nothing was changed.\nTo do: write it as in npm run lock -- aws@6.25.0. Its releases are on its page in the registry.";

const REFUSED: readonly (readonly [readonly string[], string, string])[] = [
  [
    ["google@6.0.0"],
    "provider-unknown",
    "google@6.0.0: names no provider of the stacks. They are aws, auth0, azuread.",
  ],
  [
    ["toString@6.0.0"],
    "provider-unknown",
    "toString@6.0.0: names no provider of the stacks. They are aws, auth0, azuread.",
  ],
  ...["aws", "aws@6", "aws@6.25", "aws@v6.25.0", "aws@~>6.25.0", "aws@latest", "aws@6.25.0@1", "aws@"].map(
    (given) =>
      [[given], "provider-version-malformed", `${given}: must be a provider and one exact version.`] as const,
  ),
  [["aws@6.25.0", "aws@6.26.0"], "provider-version-malformed", "aws@6.26.0: gives aws a second version."],
];

for (const [given, code, message] of REFUSED)
  test(`${given.join(" ")} is refused`, () =>
    assert.throws(() => wantedVersions(given), new UserError(code, `${message} ${TO_DO}`)));

test("stacks/versions.ts gets other versions, and stays as it is besides", () => {
  const text = readFileSync(join(ROOT, "stacks", "versions.ts"), "utf8");
  assert.equal(withVersions(text, PROVIDER_VERSIONS), text);
  const raised = withVersions(text, { ...PROVIDER_VERSIONS, aws: "6.25.0" });
  assert.equal(raised, text.replace(`aws: "${PROVIDER_VERSIONS.aws}"`, 'aws: "6.25.0"'));
  assert.notEqual(raised, text);
});

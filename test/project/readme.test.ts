import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { DEPLOYER_SCOPES } from "../../lab/auth0";

const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/environment.md"];
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

test("every link of the documents leads somewhere", () => {
  for (const document of DOCUMENTS) {
    for (const [, target = ""] of read(document).matchAll(/\]\(((?!https?:)[^)#]+)/g)) {
      assert.ok(existsSync(join(ROOT, dirname(document), target)), `${document}: ${target}`);
    }
  }
});

test("every npm script that the documents name is there", () => {
  const { scripts } = JSON.parse(read("package.json"));
  for (const document of DOCUMENTS) {
    for (const [, script = ""] of read(document).matchAll(/npm run ([a-z:-]+)/g)) {
      assert.ok(script in scripts, `${document}: npm run ${script}`);
    }
  }
});

test("the README names each scope that the lab grants the deployer at Auth0 and the provider uses", () => {
  const readme = read("README.md");
  const grouped = /`create:` `read:` `update:` `delete:` of `clients` and of `connections`/;
  assert.match(readme, grouped);
  for (const scope of DEPLOYER_SCOPES) {
    if (/^(create|read|update|delete):(clients|connections)$/.test(scope)) continue;
    if (scope === "read:tenant_settings" || scope === "update:client_keys") continue; // not used by the stack
    assert.ok(readme.includes(`\`${scope}\``), scope);
  }
});

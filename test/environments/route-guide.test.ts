import assert from "node:assert/strict";
import { test } from "node:test";
import { outputBlock, readDocument } from "../support/documents";
import { routedIn } from "../support/environment-in";

test("the guide on routes shows why a file with the common endpoint is refused", () => {
  const [{ text = "" } = {}] = readDocument("docs/which-route.md").blocks.filter(
    ({ language }) => language === "yaml",
  );
  const file = `${text}
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [] } }
`;
  const shown = outputBlock("docs/which-route.md", "test/environments/route-guide.test.ts");
  assert.throws(
    () => routedIn(file),
    ({ message }: Error) => {
      const [, , ...lines] = message.replace(/\S+(?=\/dev\.yaml)/, "environments").split("\n");
      assert.equal(lines.join("\n"), shown);
      return true;
    },
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { knownChainOf } from "../../../commands/explain/known-chains";
import { renderText } from "../../../commands/explain/render-text";
import { explainText } from "../../../explain/explain-text";
import { outputBlock } from "../../support/documents";
import { MINIMAL } from "../../support/environment";

const ADDRESS =
  "https://dev.acme.com/auth/callback?error=invalid_request&error_description=Microsoft+Error+-+400+invalid_client+AADSTS7000222%3A+The+provided+client+secret+keys+for+app+%271%27+are+expired.&state=x";

test("the guide shows which hop spoke first, and who passed it on", () => {
  const text = renderText(explainText(ADDRESS, [knownChainOf(MINIMAL)]));
  const shown = outputBlock("docs/debug.md", "test/commands/explain/debug-guide.test.ts");
  assert.equal(text.split("\n\n")[0], shown);
});

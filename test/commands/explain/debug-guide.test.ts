import assert from "node:assert/strict";
import { test } from "node:test";
import { knownChainOf } from "../../../commands/explain/known-chains";
import { renderText } from "../../../commands/explain/render-text";
import { CATALOGUE } from "../../../explain/catalogue";
import { explainText } from "../../../explain/explain-text";
import { outputBlock, readDocument } from "../../support/documents";
import { MINIMAL } from "../../support/environment";

const ADDRESS =
  "https://dev.acme.com/auth/callback?error=invalid_request&error_description=Microsoft+Error+-+400+invalid_client+AADSTS7000222%3A+The+provided+client+secret+keys+for+app+%271%27+are+expired.&state=x";

test("the guide shows which hop spoke first, and who passed it on", () => {
  const text = renderText(explainText(ADDRESS, [knownChainOf(MINIMAL)]));
  const shown = outputBlock("docs/debug.md", "test/commands/explain/debug-guide.test.ts");
  assert.equal(text.split("\n\n")[0], shown);
});

test("every error that the guide names by its ID is in the catalogue", () => {
  const ids = readDocument("docs/debug.md").spans.filter((span) =>
    /^(?:aadsts\d+|(?:microsoft|sign-in|cognito|auth0)-[a-z-]+)$/.test(span),
  );
  assert.ok(ids.length >= 8, ids.join());
  assert.deepEqual(
    ids.filter((id) => CATALOGUE.every((entry) => entry.id !== id)),
    [],
  );
});

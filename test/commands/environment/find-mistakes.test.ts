import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findMistakes } from "../../../commands/environment/find-mistakes";
import { fileWith } from "../../support/environment-file";

const folder = mkdtempSync(join(tmpdir(), "mistakes-"));
after(() => rmSync(folder, { recursive: true }));

test("a mistake of a draft has its reasons in lines below it", () => {
  const text = fileWith({ route: "entra", auth0: undefined, "microsoft.accounts": "any", signOut: "pool" });
  assert.deepEqual(findMistakes(folder, { name: "qa", text }), [
    {
      key: "microsoft.accounts",
      text: [
        'is "any", but must be tenant, personal or listed with route: entra',
        "    Each tenant writes an issuer of its own into its tokens, also those from Microsoft's common endpoints.",
        "    Cognito compares the issuer exactly, and refuses every other one (Bad id_token issuer).",
        "    route: broker lets in every organisation: Auth0 stands between, with one issuer.",
      ].join("\n"),
    },
  ]);
});

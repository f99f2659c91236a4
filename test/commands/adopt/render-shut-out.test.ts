import assert from "node:assert/strict";
import { test } from "node:test";
import { renderShutOut } from "../../../commands/adopt/render-shut-out";
import { outputBlock } from "../../support/documents";
import { FOUND } from "./found-chain";

test("nobody is shut out where no other connection is enabled", () =>
  assert.deepEqual(renderShutOut(FOUND), []));

test("each other connection is listed with whom the gate denies from then on", () => {
  const otherConnections = [
    { id: "con_0000000000000003", name: "Username-Password-Authentication", strategy: "auth0" },
    { id: "con_0000000000000004", name: "google-oauth2", strategy: "google-oauth2" },
    { id: "con_0000000000000005", name: "contoso", strategy: "oauth2", host: "id.contoso.com" },
    { id: "con_0000000000000006", name: "work-2", strategy: "waad" },
  ];
  assert.equal(
    renderShutOut({ ...FOUND, otherConnections })
      .join("\n")
      .trim(),
    outputBlock("docs/adopt.md", "test/commands/adopt/render-shut-out.test.ts"),
  );
});

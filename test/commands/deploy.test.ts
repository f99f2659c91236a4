import assert from "node:assert/strict";
import { test } from "node:test";
import { renderNext } from "../../commands/deploy";
import { environmentWith, MINIMAL } from "../support/environment";

test("a deploy ends with what prints the settings of an app", () => {
  assert.equal(renderNext(MINIMAL), "npm run env -- app dev web prints what its app needs.");
});

test("a deploy of an environment without app clients ends with what the pool's owner has to do", () => {
  const { cognito } = environmentWith({});
  assert.equal(
    renderNext({ name: "dev", cognito: { ...cognito, clients: {} } }),
    "npm run env -- check dev says what the pool's owner adds to their app clients.",
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { callbackRemoved } from "../../../review/rules/callback-removed";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { type Edit, findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const found = (edit: Edit) => findings(callbackRemoved, { [address]: edit });
const [A, B, C] = ["https://a.acme.com/cb", "https://b.acme.com/cb", "https://c.acme.com/cb"];
const changed = (before: Value, after: Value) =>
  found({ before: { callback_urls: before }, after: { callback_urls: after } });

test("a new, unchanged or destroyed environment removes no URL", () => assertQuiet(callbackRemoved));

test("a removed callback URL shows the app's people an error", () => {
  assert.deepEqual(changed([A, B, C], [C]), [
    {
      address,
      means: `Nobody can sign in to web at 2 of its 3 callback URLs: the callback URLs \`${A}\`, \`${B}\` are removed (\`redirect_mismatch\`).`,
    },
  ]);
});

test("a callback URL that is replaced is removed", () => {
  assert.equal(changed([A], [`${A}/`]).length, 1);
});

test("a removed logout URL shows an error too", () => {
  assert.deepEqual(found({ after: { logout_urls: [] } }), [
    {
      address,
      means:
        "People who sign out of web end on an error page: the logout URL `https://dev.acme.com/` is removed.",
    },
  ]);
});

test("a destroyed app client shuts its people out", () => {
  assert.deepEqual(found({ after: null }), [
    { address, means: "Nobody can sign in to web any more: the app client `web` is destroyed." },
  ]);
});

test("an app client that is replaced may lose a URL as well", () => {
  assert.equal(found({ action: "replace", after: { callback_urls: [B] } }).length, 1);
  assert.deepEqual(found({ action: "replace" }), []);
});

test("an added URL, in whatever order, removes none", () => {
  assert.deepEqual(changed([A, B], [C, B, A]), []);
});

test("unknown URLs are not judged", () => {
  assert.deepEqual(changed([A], UNKNOWN), []);
  assert.deepEqual(changed([A], [UNKNOWN]), []);
});

test("more than URLs goes with the pool", () => {
  assert.deepEqual(
    findings(callbackRemoved, { [ADDRESSES.pool]: { after: null }, [address]: { after: null } }),
    [],
  );
});

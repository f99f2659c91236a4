import assert from "node:assert/strict";
import { test } from "node:test";
import { renderWayBack } from "../../../review/render/way-back";
import { reviewOf } from "../../../review/review";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { type Edit, NOW, PLANNED, planWith } from "../support/plans";

const review = (edits: Record<string, Edit>) =>
  reviewOf({ ...planWith(edits), kind: "drift" }, PLANNED, { now: NOW });

test("a change that the environment file has a key for can be kept there, each key once", () => {
  const drift = review({
    [addressOfAppClient("web")]: {
      after: {
        callback_urls: ["https://o.acme.com/cb"],
        supported_identity_providers: ["Okta"],
        explicit_auth_flows: [],
      },
    },
    [ADDRESSES.application]: { after: { display_name: "Other" } },
  });
  assert.equal(
    renderWayBack(drift),
    "npm run plan -- dev shows what a deploy would put back; to keep a change, write it into environments/dev.yaml: cognito.clients.web.callbackUrls, cognito.clients.web.alsoSignInWith, microsoft.displayName.",
  );
});

test("a change without a key is only put back", () => {
  const drift = review({ [ADDRESSES.auth0Client]: { after: { callbacks: [] } } });
  assert.equal(renderWayBack(drift), "npm run plan -- dev shows what a deploy would put back.");
});

test("commands and keys are code in Markdown", () => {
  const drift = review({ [ADDRESSES.application]: { after: { display_name: "Other" } } });
  assert.equal(
    renderWayBack(drift, (text) => `\`${text}\``),
    "`npm run plan -- dev` shows what a deploy would put back; to keep a change, write it into `environments/dev.yaml`: `microsoft.displayName`.",
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { appClientChanged } from "../../../review/rules/app-client-changed";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { type Edit, findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const fix = "Tell the team of web before the apply. They change the app's configuration right after it.";
const found = (edit: Edit) =>
  findings(appClientChanged, { [address]: edit }).map(({ means, ...rest }) => {
    assert.deepEqual(rest, { address, fix });
    return means;
  });

test("a team has nothing to do for an app client that is new or as it was", () =>
  assertQuiet(appClientChanged));

test("an app client that becomes confidential needs its new client ID and its client secret", () => {
  assert.deepEqual(
    found({ action: "replace", after: { generate_secret: true, id: UNKNOWN, client_secret: UNKNOWN } }),
    [
      "The team of web has to change the app's configuration: it has to take its new client ID, which `npm run env -- app dev web` prints; it becomes `confidential`, so it has to send its new client secret (`npm run env -- secret`) whenever it asks for tokens.",
    ],
  );
});

test("an app client that becomes public stops sending its secret, and uses PKCE", () => {
  assert.deepEqual(
    found({ action: "replace", before: { generate_secret: true }, after: { generate_secret: false } }),
    [
      "The team of web has to change the app's configuration: it has to take its new client ID, which `npm run env -- app dev web` prints; it becomes `public`, so it has to stop sending a client secret and to use PKCE.",
    ],
  );
});

test("a URL that is added is for the team to use, and one takes the place of another", () => {
  assert.deepEqual(
    found({
      after: {
        callback_urls: ["https://dev.acme.com/auth/callback", "https://dev.acme.com/new"],
        logout_urls: ["https://dev.acme.com/bye"],
      },
    }),
    [
      "The team of web has to change the app's configuration: it may send people to `https://dev.acme.com/new` after they sign in; it has to send people to `https://dev.acme.com/bye` instead of `https://dev.acme.com/` after they sign out.",
    ],
  );
});

test("a URL that is removed is no longer for the team to use", () => {
  assert.deepEqual(found({ after: { logout_urls: [] } }), [
    "The team of web has to change the app's configuration: it must no longer send people to `https://dev.acme.com/` after they sign out.",
  ]);
});

test("what is only added is no duty", () => {
  assert.deepEqual(
    found({ after: { callback_urls: ["https://dev.acme.com/auth/callback", "https://dev.acme.com/new"] } }),
    [
      "The team of web may change the app's configuration: it may send people to `https://dev.acme.com/new` after they sign in.",
    ],
  );
});

test("a sign-out that begins to go through Auth0, or no longer does, has another URL", () => {
  const own = "https://acme-dev.eu.auth0.com/v2/logout?federated";
  assert.deepEqual(found({ after: { logout_urls: ["https://dev.acme.com/", own] } }), [
    "The team of web has to change the app's configuration: it has to take its new sign-out URL, which `npm run env -- app dev web` prints.",
  ]);
});

test("scopes that come and go are told", () => {
  assert.deepEqual(found({ after: { allowed_oauth_scopes: ["openid", "email", "phone"] } }), [
    "The team of web has to change the app's configuration: it may ask for the scopes `phone`; it must no longer ask for the scopes `profile`.",
  ]);
});

test("rotation that is switched on is a duty, and that is switched off is none", () => {
  const rotation = (feature: string) => ({ refresh_token_rotation: [{ feature }] });
  assert.deepEqual(found({ after: rotation("ENABLED") }), [
    "The team of web has to change the app's configuration: it has to keep the new refresh token that each refresh gives it, and not to refresh by `REFRESH_TOKEN_AUTH`.",
  ]);
  assert.deepEqual(found({ before: rotation("ENABLED"), after: rotation("DISABLED") }), []);
});

test("a team is told nothing of a change that it can't see, nor of one that is not known", () => {
  assert.deepEqual(found({ after: { name: "other", callback_urls: UNKNOWN } }), []);
});

test("an app client that goes, alone or with the pool, is another rule's", () => {
  assert.deepEqual(found({ after: null }), []);
  assert.deepEqual(
    findings(appClientChanged, { [address]: { action: "replace" }, [ADDRESSES.pool]: { action: "replace" } }),
    [],
  );
});

test("drift is to be undone, so no team has to follow it", () => {
  const plan = planWith({ [address]: { after: { callback_urls: [] } } });
  assert.deepEqual(tellAll(appClientChanged, chainOf({ ...plan, kind: "drift" }, PLANNED, NOW)), []);
});

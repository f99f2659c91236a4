import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../environments/schema";
import { chainOf } from "../../../review/chain-of";
import { beyondTheStack } from "../../../review/rules/beyond-the-stack";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../../stacks/addresses";
import { type Edit, findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

type AppClient = Environment["cognito"]["clients"][string];

const WEB = addressOfAppClient("web");
const { application, auth0Client, identityProvider } = ADDRESSES;
const EVIL = "https://evil.example/cb";

/** What a rule says of a resource with one attribute as it is and one value more. */
function found(address: string, path: string, more: Value, environment = PLANNED) {
  const resource = planWith({}).resources.find((each) => each.address === address)?.after;
  const [name = "", ...rest] = path.split(".");
  const old = rest.length === 0 ? resource?.[name] : undefined;
  const after = Array.isArray(old) ? [...old, more] : [more];
  return findings(beyondTheStack, { [address]: { after: { [path]: after } } }, environment);
}

test("a new, unchanged or destroyed environment has what its file asks for", () =>
  assertQuiet(beyondTheStack));

test("a callback URL of an app client that the file does not have is named", () => {
  assert.deepEqual(found(WEB, "callback_urls", EVIL), [
    {
      address: WEB,
      means:
        "People's codes can go to a place that the environment file does not have: Cognito's app client web has the callback URL `https://evil.example/cb`.",
    },
  ]);
});

for (const [what, address, path, value, means] of [
  [
    "a logout URL of an app client",
    WEB,
    "logout_urls",
    EVIL,
    "People who sign out can be sent to a place that the environment file does not have: Cognito's app client web has the logout URL `https://evil.example/cb`.",
  ],
  [
    "a scope of an app client",
    WEB,
    "allowed_oauth_scopes",
    "phone",
    "The app web can ask for more than the environment file says: Cognito's app client web has the scope `phone`.",
  ],
  [
    "an attribute that an app client may write",
    WEB,
    "write_attributes",
    "phone_number",
    "The app web may write more of people than a sign-in fills in: Cognito's app client web has the write attribute `phone_number`.",
  ],
  [
    "a callback URL of Auth0's client",
    auth0Client,
    "callbacks",
    EVIL,
    "People's codes can go to a place that the environment file does not have: Auth0's client for Cognito has the callback URL `https://evil.example/cb`.",
  ],
  [
    "a logout URL of Auth0's client",
    auth0Client,
    "allowed_logout_urls",
    EVIL,
    "People who sign out can be sent to a place that the environment file does not have: Auth0's client for Cognito has the logout URL `https://evil.example/cb`.",
  ],
  [
    "a redirect URI of the app registration",
    application,
    "web.0.redirect_uris",
    EVIL,
    "People's codes can go to a place that the environment file does not have: Entra's app registration has the redirect URI `https://evil.example/cb`.",
  ],
  [
    "a redirect URI for single-page apps",
    application,
    "single_page_application.0.redirect_uris",
    EVIL,
    "People's codes can go to a place that the environment file does not have: Entra's app registration has the redirect URI for single-page apps `https://evil.example/cb`.",
  ],
  [
    "a redirect URI for native apps",
    application,
    "public_client.0.redirect_uris",
    EVIL,
    "People's codes can go to a place that the environment file does not have: Entra's app registration has the redirect URI for native apps `https://evil.example/cb`.",
  ],
  [
    "a scope of a connection",
    addressOfConnection("windowslive"),
    "options.0.scopes",
    "graph_calendars",
    "People, or an administrator of their organisation, have to consent to more than a sign-in: Auth0's connection windowslive has the scope `graph_calendars`.",
  ],
] as const) {
  test(`${what} that nobody asked for is named`, () => {
    assert.deepEqual(
      found(address, path, value).map((finding) => finding.means),
      [means],
    );
  });
}

test("a scope that Cognito asks Auth0 for besides is named", () => {
  const after = { "provider_details.authorize_scopes": "openid email profile phone" };
  assert.deepEqual(
    findings(beyondTheStack, { [identityProvider]: { after } }).map(({ means }) => means),
    [
      "Cognito asks Auth0 for more of people than a sign-in takes: Cognito's identity provider has the scope `phone`.",
    ],
  );
});

test("an attribute that is mapped besides, or from another claim, is named", () => {
  const after = { "attribute_mapping.phone_number": "phone_number", "attribute_mapping.email": "upn" };
  assert.deepEqual(findings(beyondTheStack, { [identityProvider]: { after } }), [
    {
      address: identityProvider,
      means:
        "Apps learn of people what the environment file does not say, and Auth0 writes it: Cognito's identity provider takes `email` from the claim `upn` and `phone_number` from the claim `phone_number`.",
    },
  ]);
});

test("the user name and a verified address have rules of their own", () => {
  const after = { "attribute_mapping.username": "email", "attribute_mapping.email_verified": "email" };
  assert.deepEqual(findings(beyondTheStack, { [identityProvider]: { after } }), []);
});

test("a mapping, or an attribute, less is not reported", () => {
  const edits: Record<string, Edit> = {
    [identityProvider]: { after: { "attribute_mapping.picture": undefined } },
    [WEB]: { after: { write_attributes: ["email"], callback_urls: UNKNOWN } },
  };
  assert.deepEqual(findings(beyondTheStack, edits), []);
});

test("what a sign-out everywhere needs is asked for", () => {
  const { cognito, ...rest } = PLANNED;
  const web = { ...(cognito.clients.web as AppClient), logoutUrls: ["https://dev.acme.com"] };
  const everywhere: Environment = {
    ...rest,
    signOut: "everywhere",
    cognito: { ...cognito, clients: { web } },
  };
  const [theirs, broker] = ["https://dev.acme.com/", "https://acme-dev.eu.auth0.com"];
  const link = `${broker}/v2/logout?federated&client_id=x&returnTo=https%3A%2F%2Fdev.acme.com%2F`;
  const edits: Record<string, Edit> = {
    [WEB]: { after: { logout_urls: ["https://dev.acme.com", link] } },
    [application]: { after: { "web.0.redirect_uris": [`${broker}/login/callback`, theirs] } },
    [auth0Client]: { after: { allowed_logout_urls: [theirs] } },
  };
  assert.deepEqual(findings(beyondTheStack, edits, everywhere), []);
});

test("what an adopted chain had before and keeps is asked for", () => {
  const keeping: Environment = {
    ...PLANNED,
    adopt: {
      keep: {
        mapping: { nickname: "nickname" },
        clients: { web: { writeAttributes: ["phone_number"] } },
        auth0LogoutUrls: [EVIL],
      },
    },
  };
  assert.deepEqual(found(WEB, "write_attributes", "phone_number", keeping), []);
  assert.equal(found(WEB, "write_attributes", "address", keeping).length, 1);
  assert.deepEqual(found(auth0Client, "allowed_logout_urls", EVIL, keeping), []);
  const after = { "attribute_mapping.nickname": "nickname" };
  assert.deepEqual(findings(beyondTheStack, { [identityProvider]: { after } }, keeping), []);
  const all: Environment = { ...PLANNED, adopt: { keep: { clients: { web: { writeAttributes: "all" } } } } };
  assert.deepEqual(found(WEB, "write_attributes", "address", all), []);
});

test("drift is judged by what was deployed", () => {
  const drift = (edit: Edit) => {
    const plan = { ...planWith({ [WEB]: edit }), kind: "drift" as const };
    return tellAll(beyondTheStack, chainOf(plan, PLANNED, NOW)).map(({ means }) => means);
  };
  const deployed = { callback_urls: ["https://old.acme.com/cb"] };
  assert.deepEqual(drift({ before: deployed, after: deployed }), []);
  assert.deepEqual(drift({ before: deployed, after: { callback_urls: ["https://old.acme.com/cb", EVIL] } }), [
    "People's codes can go to a place that the environment file does not have: Cognito's app client web has the callback URL `https://evil.example/cb`.",
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../environments/schema";
import { chainOf } from "../../../review/chain-of";
import { scopeMissing } from "../../../review/rules/scope-missing";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, addressOfAppClient, addressOfConnection } from "../../../stacks/addresses";
import { appClientWith, environmentWith } from "../../support/environment";
import { CONNECTION, microsoftFindings } from "../support/microsoft";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const web = addressOfAppClient("web");
const windowslive = addressOfConnection("windowslive");
const scopesAre = (scopes: string) =>
  findings(scopeMissing, {
    [ADDRESSES.identityProvider]: { after: { "provider_details.authorize_scopes": scopes } },
  });

test("a new, unchanged or destroyed environment has its scopes", () => assertQuiet(scopeMissing));

for (const [scope, rest, lost] of [
  ["openid", "email profile", "Nobody can sign in"],
  ["email", "openid profile", "Nobody's e-mail address reaches the apps"],
  ["profile", "openid email", "Nobody's name and picture reach the apps"],
] as const) {
  test(`an identity provider without ${scope} loses it`, () => {
    assert.deepEqual(scopesAre(rest), [
      {
        address: ADDRESSES.identityProvider,
        means: `${lost}: the identity provider does not ask Auth0 for \`${scope}\`.`,
      },
    ]);
  });
}

test("an app client refuses a sign-in URL that asks for a scope it lacks", () => {
  assert.deepEqual(findings(scopeMissing, { [web]: { after: { allowed_oauth_scopes: ["openid"] } } }), [
    {
      address: web,
      means:
        "Nobody can sign in to web with the scopes it asks for: its app client does not allow `email`, `profile` (`invalid_scope`).",
    },
  ]);
});

test("an app client needs the scopes of its file, and openid whatever the file says", () => {
  const scopesOf = (...scopes: string[]) =>
    environmentWith({ cognito: { clients: { web: appClientWith({ scopes }) } } });
  const found = (allowed: string[], environment: Environment) =>
    findings(scopeMissing, { [web]: { after: { allowed_oauth_scopes: allowed } } }, environment).map(
      ({ means }) => means,
    );
  assert.deepEqual(found(["openid"], scopesOf("openid")), []);
  assert.deepEqual(found(["openid"], scopesOf("openid", "orders/read")), [
    "Nobody can sign in to web with the scopes it asks for: its app client does not allow `orders/read` (`invalid_scope`).",
  ]);
  assert.deepEqual(found(["email"], scopesOf("email")), [
    "Nobody can sign in to web with the scopes it asks for: its app client does not allow `openid` (`invalid_scope`).",
  ]);
});

test("for drift, an app client needs the scopes that it was deployed with", () => {
  const drift = (before: string[], after: string[]) => {
    const edit = { before: { allowed_oauth_scopes: before }, after: { allowed_oauth_scopes: after } };
    return tellAll(scopeMissing, chainOf({ ...planWith({ [web]: edit }), kind: "drift" }, PLANNED, NOW))
      .length;
  };
  assert.equal(drift(["openid"], ["openid"]), 0);
  assert.equal(drift(["openid", "phone"], ["openid"]), 1);
});

test("a connection for personal accounts without its scopes loses the sign-in or the profile", () => {
  assert.deepEqual(findings(scopeMissing, { [windowslive]: { after: { "options.0.scopes": [] } } }), [
    {
      address: windowslive,
      means:
        "Nobody can sign in with a personal Microsoft account: the connection `windowslive` lacks the scope `signin`.",
    },
    {
      address: windowslive,
      means:
        "Nobody with a personal Microsoft account has a profile that can be read: the connection `windowslive` lacks the scope `graph_user`.",
    },
  ]);
});

test("a connection for organisations has basic_profile whether it says so or not", () => {
  assert.deepEqual(
    findings(scopeMissing, { [addressOfConnection("waad")]: { after: { "options.0.scopes": [] } } }),
    [],
  );
});

test("more scopes, in another order, do no harm", () => {
  assert.deepEqual(scopesAre("phone  profile email openid"), []);
});

test("unknown scopes are not judged", () => {
  assert.deepEqual(
    findings(scopeMissing, {
      [ADDRESSES.identityProvider]: { after: { provider_details: UNKNOWN } },
      [web]: { after: { allowed_oauth_scopes: UNKNOWN } },
      [windowslive]: { after: { "options.0.scopes": [UNKNOWN] } },
    }),
    [],
  );
});

for (const [scope, lost] of [
  ["openid", "Nobody can sign in with a Microsoft account"],
  ["profile", "Nobody can sign in with a Microsoft account"],
  ["email", "Nobody's e-mail address reaches the apps"],
] as const) {
  test(`the connection with Microsoft's endpoints needs ${scope}`, () => {
    const scopes = ["openid", "profile", "email"].filter((each) => each !== scope);
    assert.deepEqual(
      microsoftFindings(scopeMissing, { [CONNECTION]: { after: { "options.0.scopes": scopes } } }),
      [{ address: CONNECTION, means: `${lost}: the connection \`microsoft\` lacks the scope \`${scope}\`.` }],
    );
  });
}

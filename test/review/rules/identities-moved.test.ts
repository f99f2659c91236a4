import assert from "node:assert/strict";
import { test } from "node:test";
import { identitiesMoved } from "../../../review/rules/identities-moved";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { identityHomeOf } from "../../../stacks/identity-home";
import { BOTH, environmentWith, MINIMAL } from "../../support/environment";
import { microsoftFindings, microsoftWith } from "../support/microsoft";
import { type Edit, findings } from "../support/plans";
import { assertQuietUnlessLost } from "../support/quiet-unless-lost";

const address = ADDRESSES.userIdentities;
const HOME = identityHomeOf(MINIMAL);
const MOVED = environmentWith({
  microsoft: { tenantId: "3f2c1d4e-0000-4000-8000-000000000002" },
  auth0: { ...BOTH.auth0, domain: "acme-next.eu.auth0.com" },
  cognito: { ...BOTH.cognito, accountId: "210987654321", region: "eu-north-1" },
});
const FINDINGS = [
  "Everyone gets a new user ID, from an app registration in another tenant: `microsoft.tenantId` is `3f2c1d4e-0000-4000-8000-000000000002` instead of `3f2c1d4e-0000-4000-8000-000000000001`.",
  "Everyone signs in through an Auth0 tenant that has never seen them: `auth0.domain` is `acme-next.eu.auth0.com` instead of `acme-dev.eu.auth0.com`.",
  "Every user stays behind in the user pool of the old account: `cognito.accountId` is `210987654321` instead of `123456789012`.",
  "Every user stays behind in the user pool of the old region: `cognito.region` is `eu-north-1` instead of `eu-west-1`.",
].map((means) => ({ address, means }));

test("new and unchanged identities have not moved", () => assertQuietUnlessLost(identitiesMoved));

test("a protected environment reports a move though Terraform ignores its input", () => {
  assert.deepEqual(findings(identitiesMoved, {}, MOVED), FINDINGS);
});

test("an unprotected environment reports a move of its input", () => {
  const input = {
    ...HOME,
    "auth0.domain": MOVED.auth0.domain,
    "microsoft.tenantId": MOVED.microsoft.tenantId,
  };
  const edit: Edit = { after: { input, output: UNKNOWN } };
  assert.deepEqual(findings(identitiesMoved, { [address]: edit }), FINDINGS.slice(0, 2));
});

test("input that is corrected to where the identities live moves nobody", () => {
  const edit: Edit = { before: { input: { ...HOME, "cognito.region": "eu-north-1" } } };
  assert.deepEqual(findings(identitiesMoved, { [address]: edit }), []);
});

test("an input is compared too where the state has no output", () => {
  const edit: Edit = { before: { output: undefined } };
  assert.deepEqual(findings(identitiesMoved, { [address]: edit }, MOVED), FINDINGS);
});

test("without the old home nothing is reported", () => {
  assert.deepEqual(findings(identitiesMoved, { [address]: { before: null } }, MOVED), []);
  const empty: Edit = { before: { input: {}, output: {} } };
  assert.deepEqual(findings(identitiesMoved, { [address]: empty }, MOVED), []);
});

test("with Microsoft's endpoints written out a user ID doesn't depend on the home tenant", () => {
  const moved = microsoftWith({ tenantId: MOVED.microsoft.tenantId });
  assert.deepEqual(
    microsoftFindings(identitiesMoved, {}, { environment: moved }).map(({ means }) => means),
    [
      "Everyone has to consent again, to an app registration in another tenant: `microsoft.tenantId` is `3f2c1d4e-0000-4000-8000-000000000002` instead of `3f2c1d4e-0000-4000-8000-000000000001`.",
    ],
  );
});

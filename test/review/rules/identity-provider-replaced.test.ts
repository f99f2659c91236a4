import assert from "node:assert/strict";
import { test } from "node:test";
import { identityProviderReplaced } from "../../../review/rules/identity-provider-replaced";
import { ADDRESSES } from "../../../stacks/addresses";
import { type Edit, findings } from "../support/plans";
import { assertQuietUnlessLost } from "../support/quiet-unless-lost";

const address = ADDRESSES.identityProvider;
const found = (edit: Edit) => findings(identityProviderReplaced, { [address]: edit });

test("a new or unchanged provider renames nobody", () => assertQuietUnlessLost(identityProviderReplaced));

for (const action of ["replace", "update"] as const) {
  test(`another name gives everyone a new user ID (${action})`, () => {
    assert.deepEqual(found({ action, replacedFor: ["provider_name"], after: { provider_name: "Entra" } }), [
      {
        address,
        means:
          "Every user gets a new user ID: the identity provider is renamed from Microsoft to Entra, so whoever was Microsoft_… signs in as Entra_….",
      },
    ]);
  });
}

test("a provider that is replaced by one of the same name is down meanwhile", () => {
  assert.deepEqual(found({ action: "replace", replacedFor: ["provider_type"] }), [
    {
      address,
      means:
        "Nobody can sign in until it is there again, and users may come back with a new user ID: the identity provider Microsoft is replaced, because of provider_type.",
    },
  ]);
});

test("a provider that is destroyed lets nobody in", () => {
  assert.deepEqual(found({ after: null }), [
    {
      address,
      means:
        "Nobody can sign in, and every Microsoft_… gets a new user ID unless it comes back under that name: the identity provider Microsoft is destroyed.",
    },
  ]);
});

test("a forgotten provider still exists, without protection", () => {
  assert.deepEqual(found({ action: "forget", after: null }), [
    {
      address,
      means:
        "Nobody is lost yet, but nothing protects them any more: the identity provider Microsoft is forgotten by Terraform.",
    },
  ]);
});

test("other changes of the provider rename nobody", () => {
  assert.deepEqual(found({ after: { idp_identifiers: ["acme"] } }), []);
});

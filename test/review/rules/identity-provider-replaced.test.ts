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
          "All users lose their accounts: the identity provider is renamed from `Microsoft` to `Entra`, so a user known as `Microsoft_…` would come back as a new user, `Entra_…`.",
      },
    ]);
  });
}

test("a provider that is replaced by one of the same name is down meanwhile", () => {
  assert.deepEqual(found({ action: "replace", replacedFor: ["provider_type"] }), [
    {
      address,
      means:
        "Nobody can sign in until the identity provider is there again, and every user may get a new user ID: the identity provider `Microsoft` is replaced, because of `provider_type`.",
    },
  ]);
});

test("a provider that is destroyed lets nobody in", () => {
  assert.deepEqual(found({ after: null }), [
    {
      address,
      means:
        "Nobody can sign in, and every user loses their account unless the identity provider comes back under its name: the identity provider `Microsoft` is destroyed.",
    },
  ]);
});

test("a forgotten provider still exists, without protection", () => {
  assert.deepEqual(found({ action: "forget", after: null }), [
    {
      address,
      means:
        "Everyone keeps their account, but nothing protects it any more: the identity provider `Microsoft` is forgotten by Terraform.",
    },
  ]);
});

test("other changes of the provider rename nobody", () => {
  assert.deepEqual(found({ after: { idp_identifiers: ["acme"] } }), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { emailsSetAsVerified } from "../../../review/rules/emails-set-as-verified";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, addressOfConnection } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const waad = addressOfConnection("waad");
const TRUST = "options.0.should_trust_email_verified_connection";
const trustIs = (trust: Value | undefined, address = waad) =>
  findings(emailsSetAsVerified, { [address]: { after: { [TRUST]: trust } } });
const claimIs = (claim: Value | undefined) =>
  findings(emailsSetAsVerified, {
    [ADDRESSES.identityProvider]: { after: { "attribute_mapping.email_verified": claim } },
  });

test("a new, unchanged or destroyed environment trusts no e-mail", () => assertQuiet(emailsSetAsVerified));

test("a connection that sets every e-mail as verified lets people pose as others", () => {
  assert.deepEqual(trustIs("always_set_emails_as_verified"), [
    {
      address: waad,
      means:
        "Whoever runs an organisation can pose as the owner of any e-mail address: the connection `waad` has `should_trust_email_verified_connection` `always_set_emails_as_verified`.",
    },
  ]);
});

test("an identity provider that takes email_verified from another claim lets people pose as others", () => {
  assert.deepEqual(claimIs("email"), [
    {
      address: ADDRESSES.identityProvider,
      means:
        "Whoever runs an organisation can pose as the owner of any e-mail address: Cognito's identity provider takes `email_verified` from the claim `email`.",
    },
  ]);
});

test("what is not set verifies nothing, and windowslive does not read the option", () => {
  for (const empty of [undefined, ""]) {
    assert.deepEqual(trustIs(empty), []);
    assert.deepEqual(claimIs(empty), []);
  }
  assert.deepEqual(trustIs("always_set_emails_as_verified", addressOfConnection("windowslive")), []);
});

test("an unknown value is not judged", () => {
  assert.deepEqual(trustIs(UNKNOWN), []);
  assert.deepEqual(claimIs(UNKNOWN), []);
});

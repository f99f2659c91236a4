import assert from "node:assert/strict";
import { test } from "node:test";
import { certificateRotated } from "../../../review/rules/certificate-rotated";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { CERTIFICATE_STEPS, findingsBetween } from "../support/direct";

const { a, b } = SAML_ADDRESSES.certificates;
const { FIRST, RENEWED, SWITCHED, RETIRED } = CERTIFICATE_STEPS;

for (const [step, before, after, finding] of [
  [
    "renewed",
    FIRST,
    RENEWED,
    {
      address: b,
      means:
        "Nobody notices: the enterprise application has a new certificate in slot b, valid until 2029-11-23, and Entra signs with slot a's.",
    },
  ],
  [
    "switched",
    RENEWED,
    SWITCHED,
    {
      address: b,
      means: "Nobody has to sign in again: Entra signs with the certificate of slot b instead of slot a's.",
    },
  ],
  [
    "retired",
    SWITCHED,
    RETIRED,
    { address: a, means: "Nobody notices: the certificate of slot a goes, and Entra signs with slot b's." },
  ],
] as const) {
  test(`a certificate that is ${step} is a note`, () => {
    assert.deepEqual(findingsBetween(certificateRotated, before, after), [finding]);
  });
}

test("a certificate that stays is none", () => {
  assert.deepEqual(findingsBetween(certificateRotated, RENEWED, RENEWED), []);
});

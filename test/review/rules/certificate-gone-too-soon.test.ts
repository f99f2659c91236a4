import assert from "node:assert/strict";
import { test } from "node:test";
import { certificateGoneTooSoon } from "../../../review/rules/certificate-gone-too-soon";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { CERTIFICATE_STEPS, directFindings, findingsBetween } from "../support/direct";

const { a, b } = SAML_ADDRESSES.certificates;
const { FIRST, RENEWED, SWITCHED, RETIRED } = CERTIFICATE_STEPS;

test("a rotation in its order loses nobody", () => {
  for (const [before, after] of [
    [FIRST, RENEWED],
    [RENEWED, SWITCHED],
    [SWITCHED, RETIRED],
  ] as const)
    assert.deepEqual(findingsBetween(certificateGoneTooSoon, before, after), []);
});

test("a certificate that signs as soon as it is made is not known to Cognito yet", () => {
  assert.deepEqual(findingsBetween(certificateGoneTooSoon, FIRST, SWITCHED), [
    {
      address: b,
      means:
        "Sign-in may fail for up to six hours: Entra's signing certificate (slot b) is new, and Entra is to sign with it at once (slot b), before Cognito has read it.",
    },
  ]);
});

test("a certificate that goes along with the switch may go too soon", () => {
  assert.deepEqual(findingsBetween(certificateGoneTooSoon, RENEWED, RETIRED), [
    {
      address: a,
      means:
        "Sign-in may fail for up to six hours: Entra's signing certificate, with which Entra signs, is destroyed, maybe before Cognito knows another one.",
    },
  ]);
});

test("the certificate in use must not go, and must not be replaced in its place", () => {
  assert.deepEqual(
    [
      directFindings(certificateGoneTooSoon, { [a]: { after: null } }, FIRST),
      directFindings(
        certificateGoneTooSoon,
        { [a]: { action: "replace", replacedFor: ["end_date"] } },
        FIRST,
      ),
    ]
      .flat()
      .map(({ means }) => means),
    [
      "Nobody can sign in: Entra's signing certificate, with which Entra signs, is destroyed, maybe before Cognito knows another one.",
      "Sign-in may fail for up to six hours: Entra's signing certificate, with which Entra signs, is replaced, because of `end_date`, maybe before Cognito knows another one.",
    ],
  );
});

test("a certificate that somebody removed in Entra signs nobody in", () => {
  assert.deepEqual(
    directFindings(certificateGoneTooSoon, { [a]: { after: null } }, FIRST, "drift").map(
      ({ means }) => means,
    ),
    [
      "Nobody can sign in: Entra's signing certificate, with which Entra signs, is destroyed, maybe before Cognito knows another one.",
    ],
  );
  assert.deepEqual(directFindings(certificateGoneTooSoon, { [b]: { after: null } }, RENEWED, "drift"), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import type { Plan } from "../../../review/plan";
import { certificateNotInForce } from "../../../review/rules/certificate-not-in-force";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { samlWith, settledDirect, THUMBPRINTS } from "../support/direct";
import { NOW, tellAll } from "../support/plans";

const address = SAML_ADDRESSES.servicePrincipal;
const SAML = samlWith({}, { microsoft: { certificate: { active: "a", a: "first", b: "2026-11-24" } } });
const signingWith = (thumbprint: string | null, kind: Plan["kind"] = "plan", id = "sp-1") =>
  tellAll(
    certificateNotInForce,
    chainOf({ ...settledDirect(SAML), kind }, SAML, NOW, {
      entra: {
        applications: [],
        servicePrincipals: [{ id, preferredTokenSigningKeyThumbprint: thumbprint }],
      },
    }),
  );

test("Entra signs with the active certificate, however it writes its thumbprint", () => {
  assert.deepEqual(signingWith(THUMBPRINTS.a), []);
  assert.deepEqual(signingWith(THUMBPRINTS.a.toLowerCase(), "drift"), []);
});

test("with a certificate of somebody else's anyone may sign in as anyone, which a deploy ends", () => {
  const foreign = "C".repeat(40);
  const means = (end = "") =>
    `Whoever has the key of another certificate can sign in as anyone: Entra signs with the certificate \`${foreign}\`, which is not the environment's${end}.`;
  assert.deepEqual(signingWith(foreign, "drift"), [{ address, means: means() }]);
  assert.deepEqual(signingWith(foreign), [
    { address, severity: "warning", means: means("; this deploy puts it right") },
  ]);
});

test("the other slot's certificate, or none, is a warning", () => {
  assert.deepEqual(signingWith(THUMBPRINTS.b, "drift"), [
    {
      address,
      severity: "warning",
      means:
        "Nobody notices before that certificate goes: Entra signs with the certificate of slot b instead of slot a's.",
    },
  ]);
  assert.deepEqual(
    signingWith(null).map(({ means }) => means),
    [
      "Entra signs with the certificate that it chooses itself: the enterprise application has no `preferredTokenSigningKeyThumbprint`, and the environment's is slot a's; this deploy puts it right.",
    ],
  );
});

test("another application's certificate is not looked at, nor one at which nobody looked", () => {
  assert.deepEqual(signingWith("C".repeat(40), "drift", "sp-2"), []);
  assert.deepEqual(tellAll(certificateNotInForce, chainOf(settledDirect(SAML), SAML, NOW)), []);
});

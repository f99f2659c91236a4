import assert from "node:assert/strict";
import { test } from "node:test";
import { certificateExpires } from "../../../review/rules/certificate-expires";
import { UNKNOWN } from "../../../review/value";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { directFindings, samlWith } from "../support/direct";

const { a, b } = SAML_ADDRESSES.certificates;
const endsAt = (end_date: string | typeof UNKNOWN, address: string = a) =>
  directFindings(
    certificateExpires,
    { [address]: { after: { end_date } } },
    samlWith({}, { microsoft: { certificate: { active: "a", a: "first", b: "2026-11-20" } } }),
  );

test("a certificate that ends within 30 days is told, and one that has ended", () => {
  assert.deepEqual(endsAt("2026-12-10T12:00:00Z"), [
    {
      address: a,
      means:
        "Nobody can sign in from 2026-12-10 on: the certificate with which Entra signs expires then, in 16 days (AADSTS50146).",
      fix: "Renew it in time: `npm run rotate -- dev` shows each step.",
    },
  ]);
  assert.deepEqual(endsAt("2026-11-01T12:00:00Z"), [
    {
      address: a,
      means:
        "Nobody can sign in: the certificate with which Entra signs expired on 2026-11-01 (AADSTS50146).",
      fix: "Renew it: `npm run rotate -- dev` shows each step.",
    },
  ]);
});

test("one that is not in use, lives long, or has no known end is none of it", () => {
  assert.deepEqual(endsAt("2026-12-10T12:00:00Z", b), []);
  assert.deepEqual(endsAt("2029-12-10T12:00:00Z"), []);
  assert.deepEqual(endsAt(UNKNOWN), []);
});

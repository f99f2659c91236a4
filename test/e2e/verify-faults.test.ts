import assert from "node:assert/strict";
import { test } from "node:test";
import { ENDS_OF_BROKER, OF_BOTH, OF_BROKER } from "./verified-faults/broker";
import { SEEN_DEEP } from "./verified-faults/deep";
import { OF_ENTRA, OF_ORGANIZATIONS, OF_PERSONAL_ACCOUNTS, OF_SAML } from "./verified-faults/direct";
import { FORGED, OF_MACHINE } from "./verified-faults/forged";
import { FORGED_FOR_COGNITO, FORGED_METADATA } from "./verified-faults/forged-for-cognito";
import { KINDS } from "./verified-faults/kinds";
import { OF_HOSTS } from "./verified-faults/network";

/** Every single fault that verify is tested with, whichever file does it. */
const FAULTS = [
  ...OF_BROKER,
  ...ENDS_OF_BROKER,
  ...OF_BOTH,
  ...OF_ENTRA,
  ...OF_PERSONAL_ACCOUNTS,
  ...OF_ORGANIZATIONS,
  ...OF_SAML,
  ...OF_HOSTS,
  ...OF_MACHINE,
  ...FORGED,
  ...FORGED_FOR_COGNITO,
  ...FORGED_METADATA,
  ...SEEN_DEEP.map(([kind, title]) => ({ kind, title })),
];

test("verify is tested with a single fault of every kind", () => {
  const counts = KINDS.map((kind) => [kind, FAULTS.filter((fault) => fault.kind === kind).length] as const);
  assert.deepEqual(
    counts.filter(([, count]) => count === 0),
    [],
  );
  assert.ok(FAULTS.length >= 40, `${FAULTS.length} faults`);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { deployedEnvironment } from "../../review/deployed-environment";
import type { Plan } from "../../review/plan";
import { reviewOf } from "../../review/review";
import { SAML_ADDRESSES } from "../../stacks/addresses";
import { CONTOSO, DIRECT, entraWith, FABRIKAM, samlWith, settledDirect } from "./support/direct";
import { NOW, planWith } from "./support/plans";

const stateOf = ({ resources }: Plan) =>
  new Map(resources.flatMap(({ address, before }) => (before ? [[address, before]] : [])));
const LISTED = entraWith({ accounts: "listed", organizations: [FABRIKAM, CONTOSO] });

test("a deployed environment without a broker that the file describes is the file's", () => {
  for (const environment of DIRECT)
    assert.deepEqual(deployedEnvironment(environment, stateOf(settledDirect(environment))), environment);
});

test("it was deployed for whom its app registration and its identity providers say, whatever the file says by now", () => {
  for (const [deployed, file] of [
    [entraWith(), LISTED],
    [LISTED, entraWith()],
    [LISTED, entraWith({ accounts: "listed", organizations: [CONTOSO] })],
    [entraWith({ accounts: "personal" }), entraWith()],
  ] as const) {
    const { microsoft } = deployedEnvironment(file, stateOf(settledDirect(deployed)));
    assert.deepEqual(microsoft, deployed.microsoft);
  }
});

test("it was deployed with what its identity provider was told of SAML", () => {
  const deployed = samlWith({ signRequests: true, encryptAssertions: true }, { signOut: "everywhere" });
  const { saml, signOut } = deployedEnvironment(samlWith(), stateOf(settledDirect(deployed)));
  assert.deepEqual([saml, signOut], [deployed.saml, deployed.signOut]);
});

test("an environment without a broker that was never deployed is as its file says", () => {
  for (const environment of DIRECT)
    assert.deepEqual(deployedEnvironment(environment, new Map()), environment);
});

test("drift is compared with what was deployed, and not with a file that is ahead", () => {
  for (const [deployed, file] of [
    [entraWith(), LISTED],
    [LISTED, entraWith({ accounts: "personal" })],
    [samlWith(), samlWith({ signRequests: true }, { signOut: "everywhere" })],
  ] as const) {
    const { findings } = reviewOf({ ...settledDirect(deployed), kind: "drift" }, file, { now: NOW });
    assert.deepEqual(findings, []);
  }
});

test("the certificate in use is the one that a deploy let Entra sign with", () => {
  const switching = samlWith(
    {},
    { microsoft: { certificate: { active: "b", a: "first", b: "2026-11-24" } } },
  );
  const before = samlWith({}, { microsoft: { certificate: { active: "a", a: "first", b: "2026-11-24" } } });
  const gone = planWith({ [SAML_ADDRESSES.certificates.a]: { after: null } }, settledDirect(before));
  const { findings } = reviewOf({ ...gone, kind: "drift" }, switching, { now: NOW });
  assert.deepEqual(
    findings.map(({ id, address }) => [id, address]),
    [["certificate-gone-too-soon", SAML_ADDRESSES.certificates.a]],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { servicePrincipalMissing } from "../../../review/rules/service-principal-missing";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { chainWith, type Edit, findings, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.servicePrincipal;
const found = (edit: Edit) => findings(servicePrincipalMissing, { [address]: edit });
const HOME = "the tenant `3f2c1d4e-0000-4000-8000-000000000001`";

test("a new, unchanged or destroyed environment has its service principal", () =>
  assertQuiet(servicePrincipalMissing));

test("a service principal that is destroyed shuts people out, unless the app registration goes too", () => {
  assert.deepEqual(found({ after: null }), [
    {
      address,
      means: `People of the home tenant are shut out, or have to consent again: the service principal in ${HOME} is destroyed.`,
    },
  ]);
  assert.deepEqual(
    findings(servicePrincipalMissing, {
      [address]: { after: null },
      [ADDRESSES.application]: { after: null },
    }),
    [],
  );
});

test("a service principal that is switched off shuts people out", () => {
  assert.deepEqual(found({ after: { account_enabled: false } }), [
    {
      address,
      means: `Nobody of the home tenant can sign in: the service principal in ${HOME} has \`account_enabled\` off (AADSTS7000112).`,
    },
  ]);
});

test("a service principal that asks for assignments shuts out who has none", () => {
  assert.deepEqual(found({ after: { app_role_assignment_required: true } }), [
    {
      address,
      means: `Only those people of the home tenant can sign in who are assigned to the app: the service principal in ${HOME} has \`app_role_assignment_required\` on (AADSTS50105).`,
    },
  ]);
});

test("what an administrator switched off or restricted stays so, in drift and in a plan, and is no finding", () => {
  const shut = { account_enabled: false, app_role_assignment_required: true };
  assert.deepEqual(found({ before: shut, after: shut }), []);
  const chain = chainWith({ [address]: { after: shut } });
  assert.equal(tellAll(servicePrincipalMissing, chain).length, 2);
  assert.deepEqual(tellAll(servicePrincipalMissing, { ...chain, kind: "drift" }), []);
});

test("an unset or unknown value, or a forgotten service principal, shuts out nobody", () => {
  assert.deepEqual(
    found({ after: { account_enabled: undefined, app_role_assignment_required: undefined } }),
    [],
  );
  assert.deepEqual(found({ after: { account_enabled: UNKNOWN, app_role_assignment_required: UNKNOWN } }), []);
  assert.deepEqual(found({ action: "forget", after: null }), []);
});

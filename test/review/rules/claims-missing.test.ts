import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsMissing } from "../../../review/rules/claims-missing";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES, ENTRA_ADDRESSES } from "../../../stacks/addresses";
import { directFindings, entraWith } from "../support/direct";
import { microsoftFindings } from "../support/microsoft";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.application;
const edit = (value: Value) => ({ [address]: { after: { "optional_claims.0.id_token": value } } });
const found = (...names: string[]) =>
  microsoftFindings(claimsMissing, edit(names.map((name) => ({ name }))), { kind: "drift" }).map(
    (finding) => {
      assert.equal(finding.address, address);
      return finding.means;
    },
  );

test("a new, unchanged or destroyed environment asks for every claim", () => {
  assertQuiet(claimsMissing);
  assert.deepEqual(microsoftFindings(claimsMissing, {}), []);
});

test("each claim that is not asked for is told by what apps lose", () => {
  assert.deepEqual(found("email", "xms_edov", "given_name"), [
    "Given names and family names are missing in the apps: the app registration does not ask for the optional claim `family_name` of the ID token.",
  ]);
  assert.deepEqual(found("given_name", "family_name"), [
    "E-mail addresses of people with work or school accounts are missing in the apps: the app registration does not ask for the optional claim `email` of the ID token.",
    "No e-mail address of a work or school account counts as verified: the app registration does not ask for the optional claim `xms_edov` of the ID token.",
  ]);
});

test("without optional claims all of it is lost", () => {
  assert.equal(microsoftFindings(claimsMissing, { [address]: { after: { optional_claims: [] } } }).length, 3);
});

test("Auth0's own strategies need none, and what is not known is not judged", () => {
  assert.deepEqual(findings(claimsMissing, edit([])), []);
  assert.deepEqual(microsoftFindings(claimsMissing, edit(UNKNOWN)), []);
});

test("an app registration that was there before keeps its own claims straight to Entra", () => {
  const without = { [ENTRA_ADDRESSES.application]: { after: { optional_claims: [] } } };
  const environment = entraWith();
  assert.equal(directFindings(claimsMissing, without, environment).length, 2);
  const adopt = { appRegistration: "5b0c0000-0000-4000-8000-000000000001" };
  assert.deepEqual(directFindings(claimsMissing, without, { ...environment, adopt }), []);
});

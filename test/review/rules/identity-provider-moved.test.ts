import assert from "node:assert/strict";
import { test } from "node:test";
import { identityProviderMoved } from "../../../review/rules/identity-provider-moved";
import { addressOfListedProvider, ENTRA_ADDRESSES, SAML_ADDRESSES } from "../../../stacks/addresses";
import {
  CONTOSO,
  DIRECT,
  directFindings,
  entraWith,
  FABRIKAM,
  findingsBetween,
  HOME,
  samlWith,
} from "../support/direct";

const OTHER = "00000000-0000-4000-8000-00000000abcd";

test("an identity provider that keeps its tenant has not moved", () => {
  for (const environment of DIRECT)
    assert.deepEqual(directFindings(identityProviderMoved, {}, environment), []);
});

test("another home tenant shuts everyone out", () => {
  assert.deepEqual(findingsBetween(identityProviderMoved, entraWith(), entraWith({ tenantId: OTHER })), [
    {
      address: ENTRA_ADDRESSES.identityProvider,
      means: `Everyone is shut out or becomes a new user, and people of the tenant ${OTHER} sign in instead: Cognito's identity provider takes the people of the tenant \`${OTHER}\` instead of \`${HOME}\`.`,
    },
  ]);
});

test("personal accounts instead of a tenant's are other people", () => {
  assert.deepEqual(
    findingsBetween(identityProviderMoved, entraWith(), entraWith({ accounts: "personal" })).map(
      ({ means }) => means,
    ),
    [
      `Everyone is shut out or becomes a new user, and people with personal Microsoft accounts sign in instead: Cognito's identity provider takes the people of the tenant \`9188040d-6c67-4c5b-b112-36a304b66dad\` instead of \`${HOME}\`.`,
    ],
  );
});

test("an organisation's name must not pass to another organisation", () => {
  const listed = (...organizations: (typeof FABRIKAM)[]) => entraWith({ accounts: "listed", organizations });
  assert.deepEqual(
    findingsBetween(
      identityProviderMoved,
      listed(FABRIKAM, { ...CONTOSO, domains: [] }),
      listed({ ...FABRIKAM, id: OTHER }, { ...CONTOSO, domains: [] }),
    ),
    [
      {
        address: addressOfListedProvider("Fabrikam"),
        means: `Everyone of Fabrikam is shut out or becomes a new user, and people of the tenant ${OTHER} sign in instead: Cognito's identity provider \`Fabrikam\` takes the people of the tenant \`${OTHER}\` instead of \`${FABRIKAM.id}\`.`,
      },
    ],
  );
});

test("metadata of another tenant brings its people", () => {
  assert.deepEqual(
    findingsBetween(identityProviderMoved, samlWith(), samlWith({}, { microsoft: { tenantId: OTHER } })).map(
      ({ address }) => address,
    ),
    [SAML_ADDRESSES.identityProvider],
  );
});

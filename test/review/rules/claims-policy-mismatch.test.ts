import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsPolicyMismatch } from "../../../review/rules/claims-policy-mismatch";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { NAME_ID, samlFacts } from "../../../stacks/routes/saml-facts";
import { directFindings, policyWith, samlWith } from "../support/direct";

const { claims, identityProvider } = SAML_ADDRESSES;
const SAML = samlWith();
const { email = "", name = "" } = samlFacts.mapping;
const definedAs = (...definition: Parameters<typeof policyWith>) =>
  directFindings(
    claimsPolicyMismatch,
    { [claims]: { after: { definition: [policyWith(...definition)] } } },
    SAML,
  );

test("a policy that sends every mapped claim fits, whatever name-id-changed says of it", () => {
  assert.deepEqual(definedAs({}), []);
  assert.deepEqual(definedAs({ [NAME_ID.claim]: "mail" }), []);
});

test("a mapped claim that the policy does not send is missing", () => {
  assert.deepEqual(definedAs({ [email]: null, [name]: null }), [
    {
      address: claims,
      means: `Apps don't learn 2 attributes of new people, and keep what others had: Entra's claims mapping policy does not send \`${email}\`, \`${name}\`, from which Cognito's identity provider takes \`email\`, \`name\`.`,
    },
  ]);
  assert.deepEqual(definedAs({ [email]: null }, true), [], "Entra's basic claims have it");
});

test("a claim that Cognito maps and no policy has is missing, too", () => {
  assert.deepEqual(
    directFindings(
      claimsPolicyMismatch,
      { [identityProvider]: { after: { "attribute_mapping.email": "https://acme.com/mail" } } },
      SAML,
    ).map(({ means }) => means),
    [
      "Apps don't learn an attribute of new people, and keep what others had: Entra's claims mapping policy does not send `https://acme.com/mail`, from which Cognito's identity provider takes `email`.",
    ],
  );
});

test("what Entra says of everyone needs no policy", () => {
  assert.deepEqual(
    directFindings(
      claimsPolicyMismatch,
      {
        [identityProvider]: {
          after: {
            attribute_mapping: {
              "custom:tenant_id": "http://schemas.microsoft.com/identity/claims/tenantid",
            },
          },
        },
      },
      SAML,
    ),
    [],
  );
});

test("a claim from something else of a person is another one", () => {
  assert.deepEqual(definedAs({ [email]: "othermail" }), [
    {
      address: claims,
      means: `Apps learn something else of people than the stack says: Entra's claims mapping policy makes \`${email}\` from \`user.othermail\` instead of \`user.mail\`.`,
    },
  ]);
});

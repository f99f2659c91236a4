import assert from "node:assert/strict";
import { test } from "node:test";
import { nameIdChanged } from "../../../review/rules/name-id-changed";
import { UNKNOWN } from "../../../review/value";
import { SAML_ADDRESSES } from "../../../stacks/addresses";
import { NAME_ID } from "../../../stacks/routes/saml-facts";
import {
  directFindings,
  entraWith,
  findingsOf,
  planFromTo,
  policyWith,
  samlWith,
  settledDirect,
} from "../support/direct";

const { claims, claimsAssignment } = SAML_ADDRESSES;
const SAML = samlWith();
const definedAs = (after: string, before = policyWith()) =>
  directFindings(
    nameIdChanged,
    { [claims]: { before: { definition: [before] }, after: { definition: [after] } } },
    SAML,
  );

test("a NameID of the object ID is as it should be, also where nothing is known yet", () => {
  assert.deepEqual(directFindings(nameIdChanged, {}, SAML), []);
  assert.deepEqual(directFindings(nameIdChanged, { [claims]: { after: { definition: UNKNOWN } } }, SAML), []);
  const plan = settledDirect(SAML);
  assert.deepEqual(findingsOf(nameIdChanged, planFromTo({ ...plan, resources: [] }, plan), SAML), []);
  assert.deepEqual(findingsOf(nameIdChanged, planFromTo(plan, { ...plan, resources: [] }), SAML), []);
});

test("a NameID of an e-mail address or a user principal name gives everyone a new user ID", () => {
  for (const property of ["mail", "userprincipalname"]) {
    assert.deepEqual(definedAs(policyWith({ [NAME_ID.claim]: property })), [
      {
        address: claims,
        means: `Everyone gets a new user ID: Entra's claims mapping policy makes the NameID of \`user.${property}\` instead of \`user.objectid\`.`,
      },
    ]);
  }
});

test("a NameID that was another one before, too, can become somebody else's", () => {
  const mail = policyWith({ [NAME_ID.claim]: "mail" });
  assert.deepEqual(
    definedAs(mail, mail).map(({ means }) => means),
    [
      "Everyone has a user ID that can become somebody else's: Entra's claims mapping policy makes the NameID of `user.mail` instead of `user.objectid`.",
    ],
  );
});

test("a policy without the NameID, or one that can't be read, leaves it to Entra", () => {
  assert.deepEqual(
    [definedAs(policyWith({ [NAME_ID.claim]: null })), definedAs("no policy")]
      .flat()
      .map(({ means }) => means),
    [
      "Everyone gets a new user ID: Entra's claims mapping policy makes the NameID of `Entra's default, the user principal name` instead of `user.objectid`.",
      "Everyone gets a new user ID: Entra's claims mapping policy makes the NameID of (unreadable) instead of `user.objectid`.",
    ],
  );
});

test("a policy that is destroyed, or another application's, gives everyone a new user ID", () => {
  assert.deepEqual(directFindings(nameIdChanged, { [claimsAssignment]: { after: null } }, SAML), [
    {
      address: claimsAssignment,
      means: "Everyone gets a new user ID: Entra's assignment of the claims mapping policy is destroyed.",
    },
  ]);
  assert.deepEqual(
    directFindings(
      nameIdChanged,
      {
        [claimsAssignment]: {
          after: { claims_mapping_policy_id: "policy-2", service_principal_id: "/servicePrincipals/sp-2" },
        },
      },
      SAML,
    ).map(({ means }) => means),
    [
      "Everyone gets a new user ID: Entra's assignment of the claims mapping policy has the claims mapping policy `policy-2`, and the environment's is `/policies/claimsMappingPolicies/policy-1`.",
      "Everyone gets a new user ID: Entra's assignment of the claims mapping policy has the enterprise application `/servicePrincipals/sp-2`, and the environment's is `/servicePrincipals/sp-1`.",
    ],
  );
});

test("other routes have no NameID", () => {
  assert.deepEqual(directFindings(nameIdChanged, {}, entraWith()), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { identifierNotRegistered } from "../../../review/rules/identifier-not-registered";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, SAML_ADDRESSES } from "../../../stacks/addresses";
import { directFindings, POOL_ID, samlWith } from "../support/direct";

const { application } = SAML_ADDRESSES;

test("Entra finds no application for an identifier that is not registered", () => {
  assert.deepEqual(
    directFindings(
      identifierNotRegistered,
      { [application]: { after: { identifier_uris: ["urn:amazon:cognito:sp:another"] } } },
      samlWith(),
    ),
    [
      {
        address: application,
        means: `Nobody can sign in: Cognito calls itself \`urn:amazon:cognito:sp:${POOL_ID}\`, but the app registration has \`urn:amazon:cognito:sp:another\` (AADSTS700016).`,
      },
    ],
  );
});

test("a pool or an identifier that is not known yet is not judged", () => {
  for (const edits of [
    {},
    { [ADDRESSES.pool]: { after: { id: UNKNOWN } } },
    { [application]: { after: { identifier_uris: UNKNOWN } } },
  ])
    assert.deepEqual(directFindings(identifierNotRegistered, edits, samlWith()), []);
});

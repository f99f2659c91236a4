import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import type { Json } from "../../../review/cognito-facts";
import { mappedAttributeNotWritable } from "../../../review/rules/mapped-attribute-not-writable";
import { ADDRESSES, addressOfAppClient } from "../../../stacks/addresses";
import { type Edit, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.identityProvider;
const PORTAL: Json = {
  ClientId: "portal-of-others",
  ClientName: "portal",
  SupportedIdentityProviders: ["COGNITO", "Microsoft"],
  WriteAttributes: ["email", "name"],
};

/** The mapping of a chain that was made by hand, to which the stack adds. */
const GROWS: Edit = { before: { attribute_mapping: { username: "sub", email: "email", name: "name" } } };

function found(
  clients: readonly Json[],
  edit: Edit = { action: "nothing" },
  kind: "plan" | "drift" = "plan",
) {
  const plan = { ...planWith({ [address]: edit }), kind };
  const facts = { cognito: { userPool: {}, clients } };
  return tellAll(mappedAttributeNotWritable, chainOf(plan, PLANNED, NOW, facts));
}

const SHUT_OUT =
  "Nobody can sign in to the app client portal with Microsoft: it is not the environment's, and may not write `family_name`, `given_name`, `picture`, which the identity provider maps.";

test("where nobody looked, no other app client is known", () => assertQuiet(mappedAttributeNotWritable));

test("an attribute that a plan maps is one that another app client of the pool may write", () => {
  assert.deepEqual(found([PORTAL], GROWS), [{ address, means: SHUT_OUT }]);
});

test("another app client that could not write it before is a warning", () => {
  assert.deepEqual(found([PORTAL]), [{ address, severity: "warning", means: SHUT_OUT }]);
  assert.deepEqual(found([PORTAL], GROWS, "drift"), [{ address, severity: "warning", means: SHUT_OUT }]);
});

test("an app client that does not offer the identity provider, or may write everything, is not reported", () => {
  assert.deepEqual(
    found(
      [
        { ...PORTAL, SupportedIdentityProviders: ["COGNITO"] },
        { ClientId: "open", ClientName: "open", SupportedIdentityProviders: ["Microsoft"] },
        { ...PORTAL, WriteAttributes: ["email", "name", "given_name", "family_name", "picture"] },
      ],
      GROWS,
    ),
    [],
  );
});

test("an app client without a list of its own may not be allowed a custom attribute that a plan maps", () => {
  const { WriteAttributes: _, ...unlisted } = PORTAL;
  const mapped = { attribute_mapping: { username: "sub", "custom:org": "org", name: "name" } };
  const grows = { ...GROWS, after: mapped };
  assert.deepEqual(found([unlisted], grows), [
    {
      address,
      severity: "warning",
      means:
        "Nobody can sign in to the app client portal with Microsoft: it is not the environment's, has no list of what it may write, and may not be allowed `custom:org`, which the identity provider maps.",
    },
  ]);
  assert.deepEqual(found([unlisted], { before: mapped, after: mapped }), [], "people have signed in since");
});

test("the environment's own app clients have rules of their own", () => {
  const own = planWith({}).resources.find(({ address }) => address === addressOfAppClient("web"))?.before?.id;
  assert.equal(typeof own, "string");
  assert.deepEqual(found([{ ...PORTAL, ClientId: own }], GROWS), []);
});

test("what Cognito writes by itself needs no permission", () => {
  const mapping = {
    attribute_mapping: { username: "sub", email: "email", email_verified: "email_verified" },
  };
  assert.deepEqual(found([PORTAL], { before: mapping, after: mapping }), []);
});

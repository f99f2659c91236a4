import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../review/chain-of";
import { perpetualDifference } from "../../review/rules/perpetual-difference";
import { findUnended } from "../../review/unended";
import { Secret, UNKNOWN, type Values } from "../../review/value";
import { ADDRESSES } from "../../stacks/addresses";
import { type Edit, NOW, PLANNED, planWith, tellAll } from "./support/plans";

const { auth0Client, identityProvider, pool } = ADDRESSES;
const LOGO = "https://acme.com/logo.png";

/** A plan that takes a logo away and changes the name, and what is there after its apply. */
const PLAN = planWith({
  [auth0Client]: { before: { logo_uri: LOGO }, after: { logo_uri: null, name: "Other" } },
});
const after = (address: string, values: Values): ReadonlyMap<string, Values> =>
  new Map([[address, { ...PLAN.resources.find((each) => each.address === address)?.after, ...values }]]);
const UNENDED = [
  { address: auth0Client, differences: [{ attribute: "logo_uri", text: `${LOGO} → (none)` }] },
];

test("an update that the provider left as it was is found, and what it changed is not", () => {
  assert.deepEqual(findUnended(PLAN, after(auth0Client, { logo_uri: LOGO })), UNENDED);
});

test("an update that the provider made, however it writes it, has ended", () => {
  assert.deepEqual(findUnended(PLAN, after(auth0Client, { logo_uri: "" })), []);
  assert.deepEqual(findUnended(PLAN, new Map()), []);
});

test("what nobody knew before, what moves by itself and what is secret is not looked at", () => {
  const plan = planWith({
    [pool]: { before: { endpoint: "a" }, after: { endpoint: UNKNOWN, estimated_number_of_users: 7 } },
    [identityProvider]: {
      before: { "provider_details.client_secret": new Secret("old") },
      after: { "provider_details.client_secret": new Secret("new") },
    },
  });
  const applied = new Map(plan.resources.map(({ address, before = {} }) => [address, before] as const));
  const raw = { provider_details: { client_secret: "old" } };
  assert.deepEqual(findUnended(plan, applied.set(identityProvider, raw)), []);
});

test("a plan that the last deploy was to have ended is a perpetual difference, which names the argument", () => {
  const told = (edit: Edit) =>
    tellAll(perpetualDifference, chainOf(planWith({ [auth0Client]: edit }), PLANNED, NOW, {}, UNENDED));
  assert.deepEqual(told({ before: { logo_uri: LOGO }, after: { logo_uri: null } }), [
    {
      address: auth0Client,
      means:
        "Nothing changes for anybody: the last deploy was to change `logo_uri` of Auth0's client for Cognito already, and the provider left it as it was.",
      fix: "Deploying again does nothing. Set it in the cloud's own console as the plan wants it.",
    },
  ]);
  assert.deepEqual(told({ before: { logo_uri: "https://other" }, after: { logo_uri: null } }), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { type BrokerUser, markShared, newNameOf } from "../../../commands/people/new-names";
import { environmentWith } from "../../support/environment";

const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const OID = "0b1ec700-0000-4000-8000-000000000001";
const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad.00000000-0000-0000-0123-456789abcdef";
const ENVIRONMENT = environmentWith({ auth0: { strategy: "both" }, cognito: { providerName: "Microsoft" } });
const WORK = "Microsoft_waad|dHUsYn7_Ab-9";

const user = (username: string, changes: Partial<BrokerUser> = {}): BrokerUser => ({
  username,
  sub: "5b0c0f9e-0000-4000-8000-000000000005",
  auth0Id: username.replace("Microsoft_", ""),
  linkedIds: [],
  ...changes,
});
const nameOf = (...[pooled, auth0User]: [BrokerUser, Parameters<typeof newNameOf>[2]?]) => {
  const { newUsername, note, isOpen } = newNameOf(ENVIRONMENT, pooled, auth0User);
  return [newUsername, note, isOpen];
};

test("a work account is named after its tenant ID and object ID, in lower case", () => {
  assert.deepEqual(
    newNameOf(ENVIRONMENT, user(WORK), { tenantid: FABRIKAM.toUpperCase(), oid: OID.toUpperCase() }),
    {
      username: WORK,
      sub: "5b0c0f9e-0000-4000-8000-000000000005",
      newUsername: `Microsoft_oauth2|dev-microsoft|${FABRIKAM}.${OID}`,
      tenantId: FABRIKAM,
      objectId: OID,
      isOpen: false,
    },
  );
});

test("a personal account is named after Microsoft's tenant of these and the 16 digits of its ID", () => {
  for (const id of ["windowslive|0123456789abcdef", "windowslive|0123456789ABCDEF"]) {
    assert.deepEqual(nameOf(user(`Microsoft_${id}`)), [
      `Microsoft_oauth2|dev-microsoft|${PERSONAL}`,
      undefined,
      false,
    ]);
  }
});

test("a pool that ignores upper and lower case gives the whole name in lower case", () => {
  const environment = environmentWith({
    auth0: { strategy: "both" },
    cognito: { providerName: "Microsoft", usernames: "case-insensitive" },
  });
  const pooled = user("microsoft_windowslive|0123456789abcdef", { auth0Id: "windowslive|0123456789abcdef" });
  assert.equal(newNameOf(environment, pooled).newUsername, `microsoft_oauth2|dev-microsoft|${PERSONAL}`);
});

test("who does not come by the identity provider, or by one connection already, stays", () => {
  assert.deepEqual(nameOf(user("hana", { auth0Id: undefined })), [
    null,
    "does not come by Microsoft, and stays as it is",
    false,
  ]);
  assert.deepEqual(nameOf(user(`Microsoft_oauth2|dev-microsoft|${PERSONAL}`)), [
    null,
    "has a name of this kind already",
    false,
  ]);
});

test("who is linked to the new account keeps the name", () => {
  const linkedIds = [`oauth2|dev-microsoft|${FABRIKAM}.${OID}`];
  assert.deepEqual(nameOf(user(WORK, { linkedIds }), { tenantid: FABRIKAM, oid: OID }), [
    null,
    "is linked to the new account already, and keeps this name",
    false,
  ]);
});

test("who was linked is known by that when Auth0 has the old user no more, and is told if the account is another one", () => {
  const linkedIds = [`oauth2|dev-microsoft|${FABRIKAM}.${OID}`];
  assert.deepEqual(nameOf(user(WORK, { linkedIds })), [
    null,
    "is linked to the new account already, and keeps this name",
    false,
  ]);
  assert.deepEqual(nameOf(user(WORK, { linkedIds }), { tenantid: FABRIKAM, oid: FABRIKAM }), [
    null,
    `is linked to oauth2|dev-microsoft|${FABRIKAM}.${OID}, which is another account`,
    true,
  ]);
});

for (const [title, pooled, auth0User, note] of [
  ["a user that Auth0 has no more", user(WORK), undefined, "Auth0 has no user waad|dHUsYn7_Ab-9 any more"],
  [
    "a profile without Microsoft's IDs",
    user(WORK),
    { tenantid: FABRIKAM, oid: "hana@fabrikam.com" },
    "Auth0's profile has no tenantid and oid",
  ],
  [
    "an account that is linked to another one at Auth0",
    user(WORK),
    { tenantid: FABRIKAM, oid: OID, identities: [{}, {}] },
    "is linked to another account at Auth0, so it is not clear whose IDs these are",
  ],
  [
    "a work account that came by windowslive",
    user(`Microsoft_windowslive|${OID}`),
    undefined,
    "is no personal account, and Auth0 keeps no tenant of a user who comes by windowslive",
  ],
  [
    "somebody who came by another connection",
    user("Microsoft_auth0|abc"),
    undefined,
    "comes by auth0, which is no connection to Microsoft",
  ],
] as const) {
  test(`${title} gets no new name, and is told`, () =>
    assert.deepEqual(nameOf(pooled, auth0User), [null, note, true]));
}

test("two users of one person are told, each with the other one's name", () => {
  const [one, other, third] = [
    user("Microsoft_windowslive|0123456789abcdef"),
    user(WORK),
    user("Microsoft_windowslive|00000000000000ff"),
  ];
  const personal = { tenantid: PERSONAL.split(".")[0], oid: PERSONAL.split(".")[1] };
  const names = markShared([
    newNameOf(ENVIRONMENT, one),
    newNameOf(ENVIRONMENT, other, personal),
    newNameOf(ENVIRONMENT, third),
  ]);
  assert.deepEqual(
    names.map(({ note, isOpen }) => [note, isOpen]),
    [
      [`the same person as ${WORK}`, true],
      ["the same person as Microsoft_windowslive|0123456789abcdef", true],
      [undefined, false],
    ],
  );
});

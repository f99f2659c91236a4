import assert from "node:assert/strict";
import { test } from "node:test";
import { administratorConsent } from "../../../review/rules/administrator-consent";
import { UNKNOWN, type Value } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.application;
const GRAPH = "00000003-0000-0000-c000-000000000000";
const USER_READ = "e1fe6dd8-ba31-4d61-89e7-88639da4683d";
const DIRECTORY_READ_ALL = "06da0dbc-49e2-44d2-8312-53f166ab848a";
const DIRECTORY_READ_ALL_OF_APPS = "7ab1d382-f21e-4acd-a863-ba3e13f7da61";
const asks = (api: string, id: Value, type: Value, environment = environmentWith({})) =>
  findings(
    administratorConsent,
    {
      [address]: {
        after: { required_resource_access: [{ resource_app_id: api, resource_access: [{ id, type }] }] },
      },
    },
    environment,
  );

test("a new, unchanged or destroyed environment asks for what a sign-in needs", () =>
  assertQuiet(administratorConsent));

test("an application permission needs an administrator of every organisation", () => {
  assert.deepEqual(asks(GRAPH, DIRECTORY_READ_ALL_OF_APPS, "Role"), [
    {
      address,
      means: `An administrator of every organisation has to consent to more than a sign-in: the app registration asks for the application permission \`${DIRECTORY_READ_ALL_OF_APPS}\` of Microsoft Graph.`,
    },
  ]);
});

test("where only the home tenant's people sign in, an application permission needs its administrator", () => {
  assert.deepEqual(
    asks(
      GRAPH,
      DIRECTORY_READ_ALL_OF_APPS,
      "Role",
      environmentWith({ microsoft: { accounts: "tenant" } }),
    ).map(({ means }) => means),
    [
      `An administrator of the home tenant has to consent to more than a sign-in: the app registration asks for the application permission \`${DIRECTORY_READ_ALL_OF_APPS}\` of Microsoft Graph.`,
    ],
  );
});

test("another delegated permission needs people or their administrators", () => {
  assert.deepEqual(asks(GRAPH, DIRECTORY_READ_ALL, "Scope"), [
    {
      address,
      means: `People, or an administrator of their organisation, have to consent to more than a sign-in: the app registration asks for the delegated permission \`${DIRECTORY_READ_ALL}\` of Microsoft Graph.`,
    },
  ]);
});

test("a permission of another API is another permission, whatever its id", () => {
  const OTHER_API = "11111111-0000-4000-8000-000000000001";
  assert.deepEqual(
    asks(OTHER_API, USER_READ, "Scope").map(({ means }) => means),
    [
      `People, or an administrator of their organisation, have to consent to more than a sign-in: the app registration asks for the delegated permission \`${USER_READ}\` of \`${OTHER_API}\`.`,
    ],
  );
});

test("a sign-in's permission is one in capitals too, and not when the app itself has it", () => {
  assert.deepEqual(asks(GRAPH, USER_READ.toUpperCase(), "Scope"), []);
  assert.equal(asks(GRAPH, USER_READ, "Role").length, 1);
});

test("no permissions, or unknown ones, ask for nothing more", () => {
  assert.deepEqual(
    findings(administratorConsent, { [address]: { after: { required_resource_access: [] } } }),
    [],
  );
  assert.deepEqual(
    findings(administratorConsent, { [address]: { after: { required_resource_access: UNKNOWN } } }),
    [],
  );
  assert.deepEqual(asks(GRAPH, UNKNOWN, "Role"), []);
  assert.deepEqual(asks(GRAPH, DIRECTORY_READ_ALL, UNKNOWN), []);
});

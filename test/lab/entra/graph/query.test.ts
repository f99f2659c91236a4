import assert from "node:assert/strict";
import { test } from "node:test";
import { CREDENTIALS, Entra, notInLab, refusal } from "../fixture";

test("$filter finds by equality, regardless of case", async () => {
  const entra = new Entra();
  const { id } = await entra.application({ displayName: "Sign-in" });
  await entra.application({ displayName: "other" });

  const { body } = await entra.graph("GET", "/applications?$filter=displayName eq 'sign-IN'");

  assert.deepEqual(body["@odata.context"], "https://graph.microsoft.com/v1.0/$metadata#applications");
  assert.deepEqual(
    body.value.map((each: { id: string }) => each.id),
    [id],
  );
});

test("$filter reads a doubled quote as one", async () => {
  const entra = new Entra();
  await entra.application({ displayName: "Ann's" });

  const { body } = await entra.graph("GET", "/applications?$filter=displayName eq 'Ann''s'");

  assert.equal(body.value.length, 1);
});

test("$filter joins terms by and", async () => {
  const entra = new Entra();
  const { appId } = await entra.application({ displayName: "a" });
  const find = (name: string) =>
    entra.graph("GET", `/applications?$filter=appId eq '${appId}' and displayName eq '${name}'`);

  assert.equal((await find("a")).body.value.length, 1);
  assert.equal((await find("b")).body.value.length, 0);
});

test("$filter refuses what it does not understand", async () => {
  assert.deepEqual(refusal(await new Entra().graph("GET", "/applications?$filter=displayName like 'a'")), [
    400,
    "BadRequest",
    "Invalid filter clause",
  ]);
});

test("$filter refuses a property that the type does not have", async () => {
  assert.deepEqual(refusal(await new Entra().graph("GET", "/applications?$filter=color eq 'red'")), [
    400,
    "BadRequest",
    "Invalid filter clause: Could not find a property named 'color' on type 'microsoft.graph.application'.",
  ]);
});

test("$select only shows the named properties", async () => {
  const entra = new Entra();
  const { id, appId } = await entra.application();

  const { body } = await entra.graph("GET", `/applications/${id}?$select=appId,displayName`);

  assert.deepEqual(body, {
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#applications/$entity",
    appId,
    displayName: "sign-in",
  });
});

test("$select refuses a property that the type does not have", async () => {
  assert.deepEqual(refusal(await new Entra().graph("GET", "/servicePrincipals?$select=color")), [
    400,
    "BadRequest",
    "Parsing OData Select and Expand failed: Could not find a property named 'color' on type 'microsoft.graph.servicePrincipal'.",
  ]);
});

test("$top pages, and @odata.nextLink leads through all pages", async () => {
  const entra = new Entra();
  await entra.application();
  const appIds: string[] = [];

  let path: string | undefined = "/applications?$top=1";
  while (path !== undefined) {
    const { body } = await entra.graph("GET", path);
    assert.equal(body.value.length, 1);
    appIds.push(body.value[0].appId);
    path = body["@odata.nextLink"]?.replace("https://graph.microsoft.com/v1.0", "");
  }

  assert.equal(new Set(appIds).size, 3);
  assert.equal(appIds.length, 3);
  assert.ok(appIds.includes(CREDENTIALS.clientId));
});

test("$top has limits", async () => {
  assert.deepEqual(refusal(await new Entra().graph("GET", "/applications?$top=1000")), [
    400,
    "Request_BadRequest",
    "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.",
  ]);
});

test("a query option that OData does not have is refused in Graph's words", async () => {
  assert.deepEqual(refusal(await new Entra().graph("GET", "/applications?$color=red")), [
    400,
    "Request_UnsupportedQuery",
    "Unsupported Query.",
  ]);
});

for (const [query, what] of [
  ["$expand=owners", "the query option $expand"],
  ["$orderby=displayName", "the query option $orderby"],
  ["$count=true", "the query option $count"],
  ['$search="displayName:a"', "the query option $search"],
  ["$filter=startswith(displayName,'a')", "the filter startswith(displayName,'a')"],
  ["$filter=displayName ne 'a'", "the filter displayName ne 'a'"],
  ["$filter=appId eq 'a' or appId eq 'b'", "the filter appId eq 'a' or appId eq 'b'"],
  ["$filter=tags/any(t:t eq 'a')", "the filter tags/any(t:t eq 'a')"],
  ["$select=keyCredentials,uniqueName", "the property uniqueName here"],
] as const) {
  test(`${query} gets an answer that only the lab does not have it`, async () => {
    const answer = await new Entra().graph("GET", `/applications?${query}`);

    assert.deepEqual(refusal(answer), notInLab(what));
  });
}

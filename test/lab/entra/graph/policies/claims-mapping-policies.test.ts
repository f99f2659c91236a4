import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, notInLab, refusal } from "../../fixture";
import { CLAIMS, definition, Saml } from "../../saml/fixture";

const entra = new Entra();
const POLICIES = "/policies/claimsMappingPolicies";
const UNKNOWN = "00000000-0000-0000-0000-000000000009";

async function create(body: object = { definition: definition(), displayName: "Lab" }) {
  return entra.graph("POST", POLICIES, body);
}

test("a policy is made, read, changed and deleted", async () => {
  const made = await create();
  const { id } = made.body;
  const path = `${POLICIES}/${id}`;

  assert.equal(made.status, 201);
  assert.deepEqual(made.body, {
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#policies/claimsMappingPolicies/$entity",
    id,
    deletedDateTime: null,
    definition: definition(),
    description: null,
    displayName: "Lab",
    isOrganizationDefault: false,
  });
  assert.equal(
    (await entra.graph("PATCH", path, { displayName: "new", definition: definition([]) })).status,
    204,
  );
  const { body } = await entra.graph("GET", path);
  assert.deepEqual([body.displayName, body.definition], ["new", definition([])]);
  assert.equal((await entra.graph("DELETE", path)).status, 204);
  assert.equal((await entra.graph("GET", path)).status, 404);
  assert.equal((await entra.graph("PATCH", path, {})).status, 404);
});

test("a definition stays as the caller wrote it, and the list has it", async () => {
  const written = ['{ "ClaimsMappingPolicy" : {"Version":1, "IncludeBasicClaimSet":"True"} }'];
  const { id } = (await create({ definition: written, displayName: "Lab" })).body;

  const { value } = (await entra.graph("GET", POLICIES)).body;

  assert.deepEqual(value.find((each: { id: string }) => each.id === id).definition, written);
});

for (const [what, written] of [
  ["is no JSON", ["nope"]],
  ["has no policy", ["{}"]],
  ["is of another version", [JSON.stringify({ ClaimsMappingPolicy: { Version: 2, ClaimsSchema: [] } })]],
  ["has its names in another case", [JSON.stringify({ claimsMappingPolicy: { version: 1 } })]],
  ["has two documents", [...definition(), ...definition()]],
  ["names a property that nobody has", definition([{ Source: "user", ID: "shoesize", SamlClaimType: "x" }])],
  ["has a claim without a source", definition([{ SamlClaimType: "x" }])],
  [
    "has a claim with a source and a value",
    definition([{ Source: "user", ID: "mail", Value: "x", SamlClaimType: "x" }]),
  ],
  [
    "sets a name form that SAML does not have",
    definition([{ Value: "x", SamlClaimType: "x", SAMLNameForm: "x" }]),
  ],
  [
    "sets a restricted claim",
    definition([
      {
        Source: "user",
        ID: "objectid",
        SamlClaimType: "http://schemas.microsoft.com/identity/claims/objectidentifier",
      },
    ]),
  ],
] as const) {
  test(`a definition that ${what} is refused`, async () => {
    const expected = [400, "Request_BadRequest", "Property definition has an invalid value."];

    assert.deepEqual(refusal(await create({ definition: written, displayName: "Lab" })), expected);
    const { id } = (await create()).body;
    assert.deepEqual(
      refusal(await entra.graph("PATCH", `${POLICIES}/${id}`, { definition: written })),
      expected,
    );
  });
}

for (const [what, claim] of [
  [
    "directory extensions and transformations in a claims mapping policy",
    { Source: "user", ExtensionID: "extension_x", SamlClaimType: "x" },
  ],
  [
    "the source company of a claims mapping policy",
    { Source: "company", ID: "tenantcountry", SamlClaimType: "x" },
  ],
] as const) {
  test(`${what} get an answer that only the lab does not have them`, async () => {
    const answer = await create({ definition: definition([claim]), displayName: "Lab" });

    assert.deepEqual(refusal(answer), notInLab(what));
  });
}

test("transformations get the same answer", async () => {
  const written = JSON.stringify({ ClaimsMappingPolicy: { Version: 1, ClaimsTransformation: [] } });

  assert.deepEqual(
    refusal(await create({ definition: [written], displayName: "Lab" })),
    notInLab("ClaimsTransformation in a claims mapping policy"),
  );
});

test("a policy needs a name and a definition, and has no properties of others", async () => {
  assert.deepEqual(refusal(await create({ definition: definition() })), [
    400,
    "Request_BadRequest",
    "A value is required for property 'displayName' of resource 'ClaimsMappingPolicy'.",
  ]);
  assert.equal((await create({ displayName: "Lab" })).status, 400);
  assert.deepEqual(
    refusal(await create({ definition: definition(), displayName: "Lab", shoeSize: 42 })),
    notInLab("the property shoeSize here"),
  );
});

test("a policy is assigned to a service principal, and taken off it", async () => {
  const saml = await Saml.in(entra);
  const id = await saml.policy();
  const assigned = async () =>
    (await saml.principal("GET", "/claimsMappingPolicies")).body.value.map((each: { id: string }) => each.id);
  const path = `/claimsMappingPolicies/${id}/$ref`;

  assert.deepEqual(await assigned(), [id]);
  assert.equal((await saml.principal("DELETE", path)).status, 204);
  assert.deepEqual(await assigned(), []);
  assert.equal((await saml.principal("DELETE", path)).status, 404);
});

test("a service principal has one policy, which exists", async () => {
  const saml = await Saml.raise();
  const first = await saml.policy();
  const assign = (id: string) =>
    saml.principal("POST", "/claimsMappingPolicies/$ref", {
      "@odata.id": `https://graph.microsoft.com/v1.0/policies/claimsMappingPolicies/${id}`,
    });
  const second = (await saml.entra.graph("POST", POLICIES, { definition: definition(), displayName: "Lab" }))
    .body.id;

  for (const id of [first, second]) {
    assert.deepEqual(refusal(await assign(id)), [
      400,
      "Request_BadRequest",
      "One or more added object references already exist for the following modified properties: 'claimsMappingPolicies'.",
    ]);
  }
  assert.equal((await assign(UNKNOWN)).status, 404);
  await saml.entra.graph("DELETE", `${POLICIES}/${first}`);
  assert.deepEqual((await saml.principal("GET", "/claimsMappingPolicies")).body.value, []);
  assert.equal((await assign(second)).status, 204);
});

test("an application without permissions on policies neither reads nor makes nor assigns them", async () => {
  const { appId, secret } = await entra.webApplication({ signInAudience: "AzureADMyOrg" });
  await entra.servicePrincipal(appId);
  const token = await entra.token({ client_id: appId, client_secret: secret });
  const call = (method: string, path: string) =>
    entra.fetch(`https://graph.microsoft.com/v1.0${path}`, {
      method,
      headers: { Authorization: `Bearer ${token.body.access_token}` },
    });
  const denied = [403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."];

  assert.deepEqual(refusal(await call("GET", POLICIES)), denied);
  assert.deepEqual(refusal(await call("POST", POLICIES)), denied);
  assert.deepEqual(refusal(await call("GET", `/servicePrincipals/${UNKNOWN}/claimsMappingPolicies`)), denied);
});

test("an administrator may change policies as well", async () => {
  const answer = await entra.administer("POST", POLICIES, {
    definition: definition([{ Value: "x", SamlClaimType: `${CLAIMS}/x` }]),
    displayName: "Lab",
  });

  assert.equal(answer.status, 201);
});

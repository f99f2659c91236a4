import assert from "node:assert/strict";
import { test } from "node:test";
import { Entra, OTHER_TENANT, refusal } from "../../fixture";

const entra = new Entra();
const UNKNOWN = "00000000-0000-0000-0000-000000000009";
const DENIED = [403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."];

function missing(id: string) {
  return [
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  ];
}

test("an application needs no more than a name, and gets Graph's defaults", async () => {
  const application = await entra.application({ displayName: "minimal" });

  assert.match(application.id, /^[0-9a-f-]{36}$/);
  assert.match(application.appId, /^[0-9a-f-]{36}$/);
  assert.equal(
    application["@odata.context"],
    "https://graph.microsoft.com/v1.0/$metadata#applications/$entity",
  );
  assert.equal(application.displayName, "minimal");
  assert.equal(application.signInAudience, "AzureADMyOrg");
  assert.equal(application.publisherDomain, "lab11111111.onmicrosoft.com");
  assert.equal(application.api.requestedAccessTokenVersion, null);
  assert.equal(application.optionalClaims, null);
  assert.deepEqual(application.identifierUris, []);
  assert.deepEqual(application.passwordCredentials, []);
  assert.deepEqual(application.requiredResourceAccess, []);
  assert.deepEqual(application.web, {
    homePageUrl: null,
    implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: false },
    logoutUrl: null,
    redirectUris: [],
  });
});

test("an application keeps everything it was created with", async () => {
  const said = {
    displayName: "maximal",
    description: "signs people in",
    notes: "call Ann",
    signInAudience: "AzureADandPersonalMicrosoftAccount",
    isFallbackPublicClient: false,
    tags: ["a", "b"],
    api: {
      acceptMappedClaims: false,
      knownClientApplications: [UNKNOWN],
      oauth2PermissionScopes: [
        {
          id: UNKNOWN,
          adminConsentDescription: "Reads",
          adminConsentDisplayName: "Read",
          isEnabled: true,
          type: "User",
          userConsentDescription: "",
          userConsentDisplayName: "",
          value: "read",
        },
      ],
      preAuthorizedApplications: [],
      requestedAccessTokenVersion: 2,
    },
    info: {
      logoUrl: null,
      marketingUrl: "https://example.com/",
      privacyStatementUrl: null,
      supportUrl: null,
      termsOfServiceUrl: null,
    },
    optionalClaims: {
      accessToken: [],
      idToken: [{ additionalProperties: [], essential: false, name: "email", source: null }],
      saml2Token: [],
    },
    requiredResourceAccess: [{ resourceAppId: UNKNOWN, resourceAccess: [{ id: UNKNOWN, type: "Scope" }] }],
    web: {
      homePageUrl: null,
      redirectUris: ["https://example.com/callback"],
      logoutUrl: "https://example.com/logout",
      implicitGrantSettings: { enableAccessTokenIssuance: false, enableIdTokenIssuance: true },
    },
    spa: { redirectUris: ["http://localhost:3000/"] },
    publicClient: { redirectUris: ["com.example.app://callback"] },
  };

  const { id } = await entra.application(said);
  const { body } = await entra.graph("GET", `/applications/${id}`);

  assert.deepEqual({ ...body, ...said }, body);
});

test("OData annotations in a body are not properties", async () => {
  const application = await entra.application({
    "@odata.type": "#microsoft.graph.application",
    web: { "@odata.type": "#microsoft.graph.webApplication", redirectUris: [] },
  });

  assert.equal("@odata.type" in application, false);
});

test("an application without a name is refused", async () => {
  assert.deepEqual(refusal(await entra.graph("POST", "/applications", {})), [
    400,
    "Request_BadRequest",
    "A value is required for property 'displayName' of resource 'Application'.",
  ]);
});

test("a property that the type does not have is refused", async () => {
  const answer = await entra.graph("POST", "/applications", { displayName: "a", redirectUris: [] });

  assert.deepEqual(refusal(answer), [400, "Request_BadRequest", "Invalid property 'redirectUris'."]);
});

test("a property that a complex type does not have is refused", async () => {
  const answer = await entra.graph("POST", "/applications", { displayName: "a", web: { uris: [] } });

  assert.deepEqual(refusal(answer), [400, "Request_BadRequest", "Invalid property 'uris'."]);
});

for (const [property, value] of Object.entries({
  displayName: "",
  isFallbackPublicClient: "no",
  signInAudience: "Everyone",
  api: { requestedAccessTokenVersion: 3 },
  requiredResourceAccess: [{ resourceAppId: UNKNOWN, resourceAccess: [{ id: "openid", type: "Scope" }] }],
  web: { redirectUris: "https://example.com/" },
})) {
  test(`a value that does not fit ${property} is refused`, async () => {
    const answer = await entra.graph("POST", "/applications", { displayName: "a", [property]: value });
    const message = `Invalid value specified for property '${property}' of resource 'Application'.`;

    assert.deepEqual(refusal(answer), [400, "Request_BadRequest", message]);
    assert.deepEqual(answer.body.error.details, [{ code: "InvalidValue", message, target: property }]);
  });
}

test("a change merges complex properties and replaces collections", async () => {
  const { id } = await entra.application({
    web: { homePageUrl: "https://example.com/", redirectUris: ["https://example.com/a"] },
    optionalClaims: { idToken: [{ name: "email" }] },
  });

  const answer = await entra.graph("PATCH", `/applications/${id}`, {
    web: { redirectUris: ["https://example.com/b"] },
    optionalClaims: {},
  });
  const { body } = await entra.graph("GET", `/applications/${id}`);

  assert.equal(answer.status, 204);
  assert.equal(body.web.homePageUrl, "https://example.com/");
  assert.deepEqual(body.web.redirectUris, ["https://example.com/b"]);
  assert.deepEqual(body.optionalClaims, { accessToken: [], idToken: [], saml2Token: [] });
});

test("a change that is refused changes nothing", async () => {
  const { id } = await entra.application({ displayName: "before" });

  await entra.graph("PATCH", `/applications/${id}`, { displayName: "after", tags: ["with space"] });

  assert.equal((await entra.graph("GET", `/applications/${id}`)).body.displayName, "before");
});

test("oauth2RequirePostResponse shows in beta only", async () => {
  const { id } = await entra.application();
  const Authorization = `Bearer ${(await entra.token()).body.access_token}`;
  const beta = `https://graph.microsoft.com/beta/applications/${id}`;

  const body = JSON.stringify({ oauth2RequirePostResponse: true });
  await entra.fetch(beta, { method: "PATCH", headers: { Authorization }, body });

  assert.equal(
    (await entra.fetch(beta, { headers: { Authorization } })).body.oauth2RequirePostResponse,
    true,
  );
  assert.equal("oauth2RequirePostResponse" in (await entra.graph("GET", `/applications/${id}`)).body, false);
});

test("a deleted application is gone, and its service principal with it", async () => {
  const { id, appId } = await entra.application();
  const servicePrincipal = await entra.servicePrincipal(appId);

  assert.equal((await entra.graph("DELETE", `/applications/${id}`)).status, 204);

  assert.deepEqual(refusal(await entra.graph("GET", `/applications/${id}`)), missing(id));
  assert.deepEqual(
    refusal(await entra.graph("GET", `/servicePrincipals/${servicePrincipal.id}`)),
    missing(servicePrincipal.id),
  );
});

test("tenants do not see each other's applications", async () => {
  const { id } = await entra.application();

  assert.deepEqual(
    refusal(await entra.graph("GET", `/applications/${id}`, undefined, OTHER_TENANT)),
    missing(id),
  );
  const names = (await entra.graph("GET", "/applications", undefined, OTHER_TENANT)).body.value.map(
    ({ displayName }: { displayName: string }) => displayName,
  );
  assert.deepEqual(names, ["Terraform", "Administration"]);
});

test("the caller owns what it registers", async () => {
  const { id } = await entra.application();

  const { body } = await entra.graph("GET", `/applications/${id}/owners`);

  assert.deepEqual(
    body.value.map((owner: Record<string, unknown>) => [owner["@odata.type"], owner.id]),
    [["#microsoft.graph.servicePrincipal", (await entra.deployer()).id]],
  );
});

test("owners are added, and removed", async () => {
  const { id, appId } = await entra.application();
  const servicePrincipal = await entra.servicePrincipal(appId);
  const owners = async () => (await entra.graph("GET", `/applications/${id}/owners`)).body.value.length;
  const reference = {
    "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${servicePrincipal.id}`,
  };

  assert.equal((await entra.graph("POST", `/applications/${id}/owners/$ref`, reference)).status, 204);
  assert.equal(await owners(), 2);
  assert.deepEqual(refusal(await entra.graph("POST", `/applications/${id}/owners/$ref`, reference)), [
    400,
    "Request_BadRequest",
    "One or more added object references already exist for the following modified properties: 'owners'.",
  ]);
  const owner = `/applications/${id}/owners/${servicePrincipal.id}/$ref`;
  assert.equal((await entra.graph("DELETE", owner)).status, 204);
  assert.equal(await owners(), 1);
  assert.deepEqual(refusal(await entra.graph("DELETE", owner)), missing(servicePrincipal.id));
});

test("owners are bound when an application is created", async () => {
  const { appId } = await entra.application();
  const servicePrincipal = await entra.servicePrincipal(appId);

  const { id } = await entra.application({
    "owners@odata.bind": [`https://graph.microsoft.com/v1.0/directoryObjects/${servicePrincipal.id}`],
  });

  assert.equal((await entra.graph("GET", `/applications/${id}/owners`)).body.value.length, 2);
});

test("an owner must be in the tenant", async () => {
  const owner = (await entra.deployer(OTHER_TENANT)).id;

  const answer = await entra.graph("POST", "/applications", {
    displayName: "a",
    "owners@odata.bind": [`https://graph.microsoft.com/v1.0/directoryObjects/${owner}`],
  });

  assert.deepEqual(refusal(answer), missing(owner));
});

test("a former owner may only read the application", async () => {
  const { id } = await entra.application();
  const path = `/applications/${id}`;
  const deployer = (await entra.deployer()).id;

  assert.equal((await entra.graph("DELETE", `${path}/owners/${deployer}/$ref`)).status, 204);

  assert.equal((await entra.graph("GET", path)).status, 200);
  assert.deepEqual(refusal(await entra.graph("PATCH", path, { displayName: "mine" })), DENIED);
  assert.deepEqual(refusal(await entra.graph("POST", `${path}/addPassword`, {})), DENIED);
  assert.deepEqual(refusal(await entra.graph("POST", `${path}/removePassword`, { keyId: UNKNOWN })), DENIED);
  assert.deepEqual(refusal(await entra.graph("POST", `${path}/owners/$ref`, {})), DENIED);
  assert.deepEqual(refusal(await entra.graph("DELETE", path)), DENIED);
});

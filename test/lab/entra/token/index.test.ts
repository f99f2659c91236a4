import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { type Answer, CREDENTIALS, Entra, OTHER_TENANT, TENANT } from "../fixture";

const entra = new Entra();
const UNKNOWN = "00000000-0000-0000-0000-000000000009";

/** The status, the OAuth error and the AADSTS message, without what differs with each answer. */
function refusal({ status, body }: Answer): [number, string, string] {
  return [status, body.error, body.error_description.replace(/ Trace ID: .*/, "")];
}

test("the deployer gets an access token for Microsoft Graph", async () => {
  const { status, body } = await entra.token();

  assert.equal(status, 200);
  assert.equal(body.token_type, "Bearer");
  assert.equal(body.expires_in, 3599);
  assert.equal(body.ext_expires_in, 3599);
  assert.equal(decodeProtectedHeader(body.access_token).alg, "RS256");
});

test("the access token says who the deployer is in the tenant and what it may do", async () => {
  const claims = decodeJwt((await entra.token()).body.access_token);

  assert.equal(claims.aud, "https://graph.microsoft.com");
  assert.equal(claims.iss, `https://sts.windows.net/${TENANT}/`);
  assert.equal(claims.tid, TENANT);
  assert.equal(claims.appid, CREDENTIALS.clientId);
  assert.equal(claims.oid, (await entra.deployer()).id);
  assert.equal(claims.sub, claims.oid);
  assert.equal(claims.idtyp, "app");
  assert.deepEqual(claims.roles, [
    "Application.ReadWrite.OwnedBy",
    "Policy.Read.All",
    "Policy.ReadWrite.ApplicationConfiguration",
  ]);
  assert.equal(Number(claims.exp) - Number(claims.iat), 3599);
});

test("the deployer has a different service principal in each tenant, and it stays the same", async () => {
  const oid = async (tenant: string) => decodeJwt((await entra.token({}, tenant)).body.access_token).oid;

  assert.notEqual(await oid(TENANT), await oid(OTHER_TENANT));
  assert.equal(await oid(TENANT), await oid(TENANT));
});

test("a client may send its credentials in the Authorization header", async () => {
  const basic = Buffer.from(`${CREDENTIALS.clientId}:${CREDENTIALS.clientSecret}`).toString("base64");

  const answer = await entra.token({ client_id: undefined, client_secret: undefined }, TENANT, {
    Authorization: `Basic ${basic}`,
  });

  assert.equal(answer.status, 200);
});

test("an application signs in with a secret of its own, and gets no roles", async () => {
  const { id, appId } = await entra.application();
  await entra.servicePrincipal(appId);
  const { secretText } = (await entra.graph("POST", `/applications/${id}/addPassword`, {})).body;

  const answer = await entra.token({ client_id: appId, client_secret: secretText });

  assert.equal(decodeJwt(answer.body.access_token).roles, undefined);
});

test("an error has the members of Entra's", async () => {
  const { body, headers } = await entra.token({ client_secret: "wrong" }, TENANT, {
    "client-request-id": UNKNOWN,
  });

  assert.match(headers.get("Content-Type") ?? "", /^application\/json/);
  assert.equal(
    body.error_description,
    `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${CREDENTIALS.clientId}'. Trace ID: ${body.trace_id} Correlation ID: ${UNKNOWN} Timestamp: ${body.timestamp}`,
  );
  assert.deepEqual(body.error_codes, [7000215]);
  assert.match(body.timestamp, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/);
  assert.equal(body.correlation_id, UNKNOWN);
  assert.equal(body.error_uri, "https://login.microsoftonline.com/error?code=7000215");
});

test("a wrong secret is refused with AADSTS7000215", async () => {
  const [status, error] = refusal(await entra.token({ client_secret: "wrong" }));

  assert.deepEqual([status, error], [401, "invalid_client"]);
});

for (const signInAudience of ["AzureADandPersonalMicrosoftAccount", "AzureADMyOrg"]) {
  test(`a token for Microsoft Graph tells a good secret from a wrong and an expired one: ${signInAudience}`, async (t) => {
    const { id, appId } = await entra.application({
      signInAudience,
      api: { requestedAccessTokenVersion: 2 },
    });
    await entra.servicePrincipal(appId);
    const endDateTime = new Date(Date.now() + 60_000).toISOString();
    const made = (passwordCredential: object) =>
      entra.graph("POST", `/applications/${id}/addPassword`, { passwordCredential });
    const secrets = [(await made({})).body.secretText, (await made({ endDateTime })).body.secretText];
    const trying = async (client_secret: string) => {
      const { status, body } = await entra.token({ client_id: appId, client_secret });
      return [status, body.error, body.error_codes];
    };

    const nothingWrong = [200, undefined, undefined];
    assert.deepEqual(await Promise.all(secrets.map(trying)), [nothingWrong, nothingWrong]);
    assert.deepEqual(await trying("wrong"), [401, "invalid_client", [7000215]]);
    t.mock.timers.enable({ apis: ["Date"], now: Date.parse(endDateTime) });
    assert.deepEqual(await Promise.all(secrets.map(trying)), [
      nothingWrong,
      [401, "invalid_client", [7000222]],
    ]);
  });
}

test("a missing secret is refused with AADSTS7000218", async () => {
  assert.deepEqual(refusal(await entra.token({ client_secret: undefined })), [
    401,
    "invalid_client",
    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ]);
});

test("an expired secret is refused with AADSTS7000222", async (t) => {
  const { id, appId } = await entra.application();
  await entra.servicePrincipal(appId);
  const endDateTime = new Date(Date.now() + 60_000).toISOString();
  const { body } = await entra.graph("POST", `/applications/${id}/addPassword`, {
    passwordCredential: { endDateTime },
  });
  t.mock.timers.enable({ apis: ["Date"], now: Date.parse(endDateTime) });

  assert.deepEqual(refusal(await entra.token({ client_id: appId, client_secret: body.secretText })), [
    401,
    "invalid_client",
    `AADSTS7000222: The provided client secret keys for app '${appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
  ]);
});

test("a removed secret is refused like a wrong one", async () => {
  const { id, appId } = await entra.application();
  const { keyId, secretText } = (await entra.graph("POST", `/applications/${id}/addPassword`, {})).body;
  await entra.graph("POST", `/applications/${id}/removePassword`, { keyId });

  const answer = await entra.token({ client_id: appId, client_secret: secretText });

  assert.deepEqual(answer.body.error_codes, [7000215]);
});

test("an unknown application is refused with AADSTS700016", async () => {
  assert.deepEqual(refusal(await entra.token({ client_id: UNKNOWN })), [
    400,
    "unauthorized_client",
    `AADSTS700016: Application with identifier '${UNKNOWN}' was not found in the directory '${TENANT}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  ]);
});

test("another tenant's application is unknown until someone there has consented", async () => {
  const { appId } = await entra.application({ signInAudience: "AzureADMultipleOrgs" });

  const answer = await entra.token({ client_id: appId, client_secret: "any" }, OTHER_TENANT);

  assert.deepEqual(answer.body.error_codes, [700016]);
});

test("an application without a service principal is refused with AADSTS7000229", async () => {
  const { id, appId } = await entra.application();
  const { secretText } = (await entra.graph("POST", `/applications/${id}/addPassword`, {})).body;

  assert.deepEqual(refusal(await entra.token({ client_id: appId, client_secret: secretText })), [
    401,
    "invalid_client",
    `AADSTS7000229: The client application ${appId} is missing service principal in the tenant ${TENANT}. See instructions here: https://go.microsoft.com/fwlink/?linkid=2225119`,
  ]);
});

test("an unknown tenant is refused with AADSTS90002", async () => {
  assert.deepEqual(refusal(await entra.token({}, UNKNOWN)), [
    400,
    "invalid_request",
    `AADSTS90002: Tenant '${UNKNOWN}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  ]);
});

for (const parameter of ["grant_type", "client_id", "scope"]) {
  test(`a request without ${parameter} is refused with AADSTS900144`, async () => {
    assert.deepEqual(refusal(await entra.token({ [parameter]: undefined })), [
      400,
      "invalid_request",
      `AADSTS900144: The request body must contain the following parameter: '${parameter}'.`,
    ]);
  });
}

test("an unknown grant is refused with AADSTS70003", async () => {
  assert.deepEqual(refusal(await entra.token({ grant_type: "magic" })), [
    400,
    "unsupported_grant_type",
    "AADSTS70003: The app requested an unsupported grant type 'magic'.",
  ]);
});

for (const grant of [
  "password",
  "device_code",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:grant-type:saml2-bearer",
]) {
  test(`the grant ${grant}, which Entra has, gets an answer that only the lab does not have it`, async () => {
    const { status, body } = await entra.token({ grant_type: grant });

    assert.equal(status, 501);
    assert.deepEqual(body, {
      error: "not_in_lab",
      error_description: `The lab's Entra does not have the grant ${grant}.`,
    });
  });
}

test("client assertions get an answer that only the lab does not have them", async () => {
  const { status, body } = await entra.token({ client_secret: undefined, client_assertion: "x.y.z" });

  assert.deepEqual([status, body.error], [501, "not_in_lab"]);
  assert.equal(body.error_description, "The lab's Entra does not have client assertions.");
});

test("an API that an application exposes gets an answer that only the lab does not issue tokens for it", async () => {
  await entra.application({
    identifierUris: ["urn:example:exposed"],
    api: { requestedAccessTokenVersion: 2 },
  });

  const { status, body } = await entra.token({ scope: "urn:example:exposed/.default" });

  assert.deepEqual([status, body.error], [501, "not_in_lab"]);
  assert.equal(
    body.error_description,
    "The lab's Entra does not have access tokens for APIs other than Microsoft Graph.",
  );
});

test("a single permission as scope is refused with AADSTS1002012", async () => {
  assert.deepEqual(refusal(await entra.token({ scope: "https://graph.microsoft.com/User.Read" })), [
    400,
    "invalid_scope",
    "AADSTS1002012: The provided value for scope https://graph.microsoft.com/User.Read is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
  ]);
});

test("an unknown resource is refused with AADSTS500011", async () => {
  assert.deepEqual(refusal(await entra.token({ scope: "https://example.com/.default" })), [
    400,
    "invalid_resource",
    `AADSTS500011: The resource principal named https://example.com was not found in the tenant named ${TENANT}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  ]);
});

for (const authority of ["common", "consumers"]) {
  test(`an application cannot act as itself at /${authority}: AADSTS9001023`, async () => {
    assert.deepEqual(refusal(await entra.token({}, authority)), [
      400,
      "invalid_request",
      "AADSTS9001023: The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or tenant-specific endpoint.",
    ]);
  });
}

test("an application that acts as itself has to name a tenant: AADSTS50059", async () => {
  assert.deepEqual(refusal(await entra.token({}, "organizations")), [
    400,
    "invalid_request",
    "AADSTS50059: No tenant-identifying information found in either the request or implied by any provided credentials.",
  ]);
});

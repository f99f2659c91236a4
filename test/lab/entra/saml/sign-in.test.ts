import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../browser";
import { LOGIN, TENANT } from "../fixture";
import {
  attribute,
  authnRequest,
  CLAIMS,
  claimsOf,
  IDENTIFIER,
  isSignedBy,
  postedBy,
  REPLY_URL,
  redirectUrl,
  SAML2,
  Saml,
  text,
} from "./fixture";

const shared = Saml.raise();
const STS = `https://sts.windows.net/${TENANT}/`;

test("a person picks an account, and the browser brings the application an answer to its request", async () => {
  const saml = (await shared).elsewhere();

  const { action, relayState, response } = postedBy(
    await saml.signIn("hana", authnRequest(), { RelayState: "opaque & more" }),
  );

  assert.equal(action, REPLY_URL);
  assert.equal(relayState, "opaque & more");
  assert.equal(response.getAttribute("Destination"), REPLY_URL);
  assert.equal(response.getAttribute("InResponseTo"), "_c0ffee");
  assert.equal(text(response, "Issuer"), STS);
  assert.equal(attribute(response, "StatusCode", "Value"), "urn:oasis:names:tc:SAML:2.0:status:Success");
  assert.equal(text(response, "Audience"), IDENTIFIER);
  assert.equal(attribute(response, "SubjectConfirmationData", "Recipient"), REPLY_URL);
  assert.equal(attribute(response, "SubjectConfirmationData", "InResponseTo"), "_c0ffee");
  assert.equal(text(response, "AuthnContextClassRef"), "urn:oasis:names:tc:SAML:2.0:ac:classes:Password");
  assert.equal(attribute(response, "AuthnStatement", "SessionIndex"), attribute(response, "Assertion", "ID"));
});

test("without a policy the NameID is the user principal name, and the basic claims come", async () => {
  const saml = (await shared).elsewhere();
  const people = await saml.signIn("hana");

  const { response } = postedBy(people);

  assert.equal(text(response, "NameID"), "hana@lab.example");
  assert.equal(
    attribute(response, "NameID", "Format"),
    "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress",
  );
  const microsoft = "http://schemas.microsoft.com/identity/claims";
  const { [`${microsoft}/objectidentifier`]: objectId, ...claims } = claimsOf(response);
  assert.match(objectId?.[0] ?? "", /^[0-9a-f-]{36}$/);
  assert.deepEqual(claims, {
    [`${microsoft}/tenantid`]: [TENANT],
    [`${microsoft}/identityprovider`]: [STS],
    "http://schemas.microsoft.com/claims/authnmethodsreferences": [
      "http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password",
    ],
    [`${microsoft}/displayname`]: ["Hana Home"],
    [`${CLAIMS}/givenname`]: ["Hana"],
    [`${CLAIMS}/surname`]: ["Home"],
    [`${CLAIMS}/emailaddress`]: ["hana@lab.example"],
    [`${CLAIMS}/name`]: ["hana@lab.example"],
  });
});

test("an assertion is good from five minutes ago for an hour from now, or by the documents from now for 70 minutes", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.parse("2030-01-01T12:00:00Z") });
  const times = async (saml: Saml) => {
    const { response } = postedBy(await saml.signIn());
    const of = (element: string, name: string) => attribute(response, element, name);
    return [
      of("Conditions", "NotBefore"),
      of("Conditions", "NotOnOrAfter"),
      of("SubjectConfirmationData", "NotOnOrAfter"),
      of("AuthnStatement", "AuthnInstant"),
    ];
  };

  assert.deepEqual(await times(await Saml.raise()), [
    "2030-01-01T11:55:00.000Z",
    "2030-01-01T13:00:00.000Z",
    "2030-01-01T13:00:00.000Z",
    "2030-01-01T12:00:00.000Z",
  ]);
  assert.deepEqual((await times(await Saml.raise({}, { entraBackdatesAssertions: false }))).slice(0, 2), [
    "2030-01-01T12:00:00.000Z",
    "2030-01-01T13:10:00.000Z",
  ]);
});

test("the tenant's certificate signs the assertion alone if the application has none", async () => {
  const saml = (await shared).elsewhere();

  const { xml } = postedBy(await saml.signIn());

  const [certificate = ""] = await saml.published();
  assert.deepEqual(await saml.published(undefined), [certificate]);
  assert.ok(isSignedBy(xml, certificate));
});

test("a request comes by POST as well", async () => {
  const saml = (await shared).elsewhere();
  const SAMLRequest = Buffer.from(authnRequest()).toString("base64");

  const page = await saml.browser.open(SAML2, {
    method: "POST",
    body: new URLSearchParams({ SAMLRequest, RelayState: "state" }),
  });

  const { relayState, response } = postedBy(await saml.browser.submit(page, { account: "hana" }));
  assert.equal(relayState, "state");
  assert.equal(response.getAttribute("InResponseTo"), "_c0ffee");
});

test("whoever is signed in isn't asked again, unless the request forces it", async () => {
  const saml = (await shared).elsewhere();
  await saml.signIn();

  assert.equal(postedBy(await saml.start()).action, REPLY_URL);
  assert.match((await saml.start(authnRequest({ ForceAuthn: "true" }))).text, /Pick an account/);
});

test("a session at one protocol is good for the other", async () => {
  const saml = (await shared).elsewhere();
  const { appId } = await saml.entra.webApplication();
  await saml.signIn();

  const page = await saml.browser.open(
    `${LOGIN}/${TENANT}/oauth2/v2.0/authorize?${new URLSearchParams({
      client_id: appId,
      response_type: "code",
      redirect_uri: "https://lab-tenant.eu.auth0.com/login/callback",
      scope: "openid",
    })}`,
  );

  assert.match(page.text, /Permissions requested/);
});

test("an application in SAML mode can't be used with OAuth", async () => {
  const saml = (await shared).elsewhere();
  const { appId } = saml.application;

  const page = await saml.browser.open(
    `${LOGIN}/${TENANT}/oauth2/v2.0/authorize?${new URLSearchParams({
      client_id: appId,
      response_type: "code",
      redirect_uri: REPLY_URL,
      scope: "openid",
    })}`,
  );

  assert.match(
    textOf(page, "error"),
    new RegExp(
      `AADSTS399274: The application with App ID '${appId}' is configured for SAML SSO and could not be used with non-SAML protocol\\.`,
    ),
  );
});

test("a passive request is answered without a question, signed in or not", async () => {
  const saml = (await shared).elsewhere();
  const passive = authnRequest({ IsPassive: "true" });

  const { response } = postedBy(await saml.start(passive, { RelayState: "state" }));

  assert.equal(attribute(response, "StatusCode", "Value"), "urn:oasis:names:tc:SAML:2.0:status:Responder");
  assert.match(
    text(response, "StatusMessage") ?? "",
    /^AADSTS50058: A silent sign-in request was sent but no user is signed in\. Trace ID: /,
  );
  assert.equal(text(response, "Assertion"), undefined);
  await saml.signIn();
  assert.notEqual(text(postedBy(await saml.start(passive)).response, "Assertion"), undefined);
});

test("a login_hint leaves one account to pick", async () => {
  const saml = (await shared).elsewhere();

  const page = await saml.start(authnRequest(), { login_hint: "hana@lab.example" });

  assert.equal(page.text.match(/class="tile"/g)?.length, 1);
});

test("without a reply URL in the request the first one gets the answer", async () => {
  const saml = (await shared).elsewhere();

  const { action } = postedBy(
    await saml.signIn("hana", authnRequest({ AssertionConsumerServiceURL: undefined })),
  );

  assert.equal(action, REPLY_URL);
});

test("a guest of the tenant signs in with the object ID there and the name at home", async () => {
  const { response } = postedBy(await (await shared).elsewhere().signIn("gus"));

  assert.equal(text(response, "NameID"), "gus@contoso.example");
  assert.deepEqual(claimsOf(response)["http://schemas.microsoft.com/identity/claims/identityprovider"], [
    "https://sts.windows.net/c0a70500-0000-4000-8000-00000000c0a7/",
  ]);
});

test("what comes from outside is escaped", async () => {
  const saml = await Saml.raise();
  await saml.policy([
    JSON.stringify({
      ClaimsMappingPolicy: {
        Version: 1,
        ClaimsSchema: [{ Value: `<x a="1">&amp;'`, SamlClaimType: `<"&'>` }],
      },
    }),
  ]);
  await saml.certificate();
  const request = authnRequest({ ID: "_&lt;&quot;&gt;" });

  const { response } = postedBy(await saml.signIn("hana", request));

  assert.equal(response.getAttribute("InResponseTo"), `_<">`);
  assert.deepEqual(claimsOf(response)[`<"&'>`], [`<x a="1">&amp;'`]);
});

async function refusalOf(saml: Saml, account = "hana", request = authnRequest()): Promise<string> {
  return textOf(await saml.signIn(account, request), "error");
}

for (const [who, account, message] of [
  [
    "somebody of another organisation",
    "felix",
    `AADSTS50020: User account 'felix@fabrikam.example' from identity provider 'https://sts.windows.net/fab71ca0-0000-4000-8000-000000000fab/' does not exist in tenant '${TENANT}' and cannot access the application '${IDENTIFIER}'(Lab) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  ],
  [
    "a personal account",
    "pia",
    `AADSTS50020: User account 'pia@outlook.example' from identity provider 'live.com' does not exist in tenant '${TENANT}' and cannot access the application '${IDENTIFIER}'(Lab) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  ],
  ["a disabled account", "dora", "AADSTS50057: The user account is disabled."],
] as const) {
  test(`${who} is refused on a page`, async () => {
    assert.equal(await refusalOf((await shared).elsewhere(), account), message);
  });
}

test("an application that demands assignment refuses whom nobody assigned, and lets in whom somebody did", async () => {
  const saml = await Saml.raise();
  await saml.change({ appRoleAssignmentRequired: true });

  assert.equal(
    await refusalOf(saml),
    `AADSTS50105: Your administrator has configured the application Lab ('${IDENTIFIER}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'hana@lab.example' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  );

  const { response } = postedBy(await (await shared).elsewhere().signIn());
  const [principalId] =
    claimsOf(response)["http://schemas.microsoft.com/identity/claims/objectidentifier"] ?? [];
  const resourceId = saml.application.principalId;
  await saml.entra.administer("POST", `/servicePrincipals/${resourceId}/appRoleAssignedTo`, {
    principalId,
    resourceId,
    appRoleId: "00000000-0000-0000-0000-000000000000",
  });
  assert.equal(postedBy(await saml.elsewhere().signIn()).action, REPLY_URL);
});

test("a disabled application refuses everyone", async () => {
  const saml = await Saml.raise();
  await saml.change({ accountEnabled: false });

  assert.equal(
    await refusalOf(saml),
    `AADSTS7000112: Application '${saml.application.appId}'(Lab) is disabled.`,
  );
});

const misconfigured =
  "AADSTS650056: Misconfigured application. This could be due to one of the following: The client has not listed any permissions in the requested permissions in the client's application registration. Or, The admin has not consented in the tenant. Or, Check the application identifier in the request to ensure it matches the configured client application identifier. Please contact your admin to fix the configuration or consent on behalf of the tenant.";

test("an identifier that no application of the tenant has is refused, also one of another tenant", async () => {
  const saml = await Saml.raise();
  const notFound = (identifier: string, tenant: string) =>
    `AADSTS700016: Application with identifier '${identifier}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`;
  const unknown = authnRequest().replace(IDENTIFIER, "urn:amazon:cognito:sp:other");
  const elsewhere = "22222222-2222-2222-2222-222222222222";

  assert.equal(await refusalOf(saml, "hana", unknown), notFound("urn:amazon:cognito:sp:other", TENANT));
  const page = await saml.browser.open(redirectUrl(authnRequest()).replace(TENANT, elsewhere));
  assert.equal(textOf(page, "error"), notFound(IDENTIFIER, elsewhere));

  await saml.changeApplication({ signInAudience: "AzureADMultipleOrgs" });
  const shared = await saml.browser.open(redirectUrl(authnRequest()).replace(TENANT, elsewhere));
  assert.equal(textOf(shared, "error"), misconfigured);
});

test("an application without a service principal is misconfigured", async () => {
  const saml = await Saml.raise();
  await saml.principal("DELETE");

  assert.equal(await refusalOf(saml), misconfigured);
});

test("a reply URL that is not registered is refused, and an application without one", async () => {
  const saml = await Saml.raise();
  const request = authnRequest({ AssertionConsumerServiceURL: `${REPLY_URL}/` });

  assert.equal(
    await refusalOf(saml, "hana", request),
    `AADSTS50011: The reply URL '${REPLY_URL}/' specified in the request does not match the reply URLs configured for the application '${IDENTIFIER}'. Make sure the reply URL sent in the request matches one added to your application in the Azure portal. Navigate to https://aka.ms/urlMismatchError to learn more about how to fix this.`,
  );
  await saml.changeApplication({ web: { redirectUris: [] } });
  assert.equal(await refusalOf(saml), "AADSTS500113: No reply address is registered for the application.");
});

test("an unknown tenant is refused, and one for several gets an answer that only the lab does not have it", async () => {
  const { browser } = (await shared).elsewhere();
  const unknown = "33333333-3333-3333-3333-333333333333";

  const page = await browser.open(redirectUrl(authnRequest()).replace(TENANT, unknown));
  assert.match(textOf(page, "error"), /^AADSTS90002: Tenant '33333333-/);
  assert.equal(
    textOf(await browser.open(redirectUrl(authnRequest()).replace(TENANT, "common")), "error"),
    "The lab's Entra does not have SAML at the endpoint /common, which is no single organisation's.",
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Browser } from "../fixture";
import { locationOf, SamlFixture } from "./saml-fixture";
import type { Answer } from "./test-idp";

const QUERY = {
  identity_provider: "Acme",
  client_id: "web",
  redirect_uri: "https://app.example/cb",
  response_type: "code",
  scope: "openid email",
};
const INVALID = "Invalid samlResponse or relayState from identity provider";

const open = (IDPInit = "true") =>
  SamlFixture.open({
    details: { IDPInit },
    change: ({ clients, providers }) => {
      clients.web = { ...clients.web, SupportedIdentityProviders: ["Acme"] };
      if (providers.Acme) providers.Acme = { ...providers.Acme, IdpIdentifiers: ["acme.example"] };
    },
  });

/** Where a browser is sent that comes from the identity provider by itself. */
async function arrive(
  saml: SamlFixture,
  answer: Partial<Answer> = {},
  query: Readonly<Record<string, string>> = QUERY,
  browser: Browser = saml.fixture.browser(),
): Promise<URL> {
  const SAMLResponse = await saml.idp.respond({ requestId: undefined, ...answer });
  const RelayState = new URLSearchParams(query).toString();
  return locationOf(await browser.post("/saml2/idpresponse", { SAMLResponse, RelayState }));
}

test("an identity provider starts a sign-in if it may", async () => {
  const saml = await open();
  const { origin, pathname, searchParams } = await arrive(saml);
  assert.equal(origin + pathname, "https://app.example/cb");
  assert.deepEqual([...searchParams.keys()], ["code"]);
  const tokens = await saml.fixture.redeem(searchParams.get("code") ?? "");
  assert.equal(tokens.status, 200);
  assert.deepEqual([...saml.fixture.backend.users.keys()], ["Acme_0b8e-ada"]);
});

test("the relay state has what the app would have asked for, with pluses encoded too, as in AWS's example", async () => {
  const saml = await open();
  const { identity_provider: _, ...rest } = QUERY;
  for (const query of [
    { ...QUERY, scope: "openid+email" },
    { ...rest, idp_identifier: "acme.example" },
  ]) {
    assert((await arrive(saml, {}, query)).searchParams.has("code"));
  }
  const bad = await arrive(saml, {}, { ...QUERY, scope: "openid phone" });
  assert.equal(bad.searchParams.get("error_description"), "invalid_scope");
});

for (const [title, IDPInit, query] of [
  ["the provider must not start sign-ins", "false", QUERY],
  ["the relay state names another provider", "true", { ...QUERY, identity_provider: "Microsoft" }],
  ["the relay state names no provider", "true", { ...QUERY, identity_provider: "Nobody" }],
  ["the relay state is of nothing", "true", { state: "x" }],
] as const) {
  test(`it ends at an error page if ${title}`, async () => {
    const saml = await open(IDPInit);
    const { pathname, searchParams } = await arrive(saml, {}, query);
    assert.equal(pathname, "/error");
    assert.equal(searchParams.get("error"), INVALID);
    assert.deepEqual([...saml.fixture.backend.users.keys()], []);
  });
}

test("it ends at an error page if the relay state has another callback URL", async () => {
  const saml = await open();
  const { pathname, searchParams } = await arrive(
    saml,
    {},
    { ...QUERY, redirect_uri: "https://evil.example" },
  );
  assert.equal(pathname, "/error");
  assert.equal(searchParams.get("error"), "redirect_mismatch");
});

test("a response that nobody asked for answers no request, is young, and counts once", async () => {
  const saml = await open();
  const refusal = async (answer: Partial<Answer>) =>
    (await arrive(saml, answer)).searchParams.get("error_description");
  assert.equal(
    await refusal({ requestId: "_a" }),
    "Invalid SAML response received: A SAML response that the identity provider starts must not have an InResponseTo. ",
  );
  assert.equal(
    await refusal({
      assertion: (xml) =>
        xml.replace("<SubjectConfirmationData", '<SubjectConfirmationData InResponseTo="_a"'),
    }),
    "Invalid SAML response received: InResponseTo of the SAML assertion is not the request's ID. ",
  );
  const issuedAt = (minutes: number) => (xml: string) =>
    xml.replace(
      /IssueInstant="[^"]+"/,
      `IssueInstant="${new Date(Date.now() - minutes * 60_000).toISOString()}"`,
    );
  assert.equal(
    await refusal({ assertion: issuedAt(6.1) }),
    "Invalid SAML response received: The SAML assertion was issued more than 6 minutes ago. ",
  );
  assert.equal(await refusal({ assertion: issuedAt(5.9) }), null);
  const same = (xml: string) => xml.replace(/ID="[^"]+"/, 'ID="_once"');
  assert.equal(await refusal({ assertion: same }), null);
  assert.equal(
    await refusal({ assertion: same }),
    "Invalid SAML response received: The SAML assertion was used before. ",
  );
});

test("a sign-in that the app starts still works", async () => {
  const saml = await open();
  assert((await saml.signIn()).searchParams.has("code"));
});

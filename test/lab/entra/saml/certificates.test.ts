import assert from "node:assert/strict";
import { test } from "node:test";
import { textOf } from "../browser";
import { LOGIN, TENANT } from "../fixture";
import { definition, isSignedBy, parse, postedBy, REPLY_URL, SAML2, Saml } from "./fixture";

const MISSING_KEY =
  "AADSTS50146: This application is required to be configured with an application-specific signing key. It is either not configured with one, or the key has expired or is not yet valid. Please contact the application's administrator.";

async function isSignInSignedBy(saml: Saml, { key }: { key: string }): Promise<boolean> {
  return isSignedBy(postedBy(await saml.elsewhere().signIn()).xml, key);
}

test("a rotation overlaps: the metadata has both certificates, the preferred one signs", async () => {
  const saml = await Saml.raise();
  const old = await saml.certificate({ displayName: "CN=a" });
  assert.deepEqual(await saml.published(), [old.key]);
  assert.ok(await isSignInSignedBy(saml, old));

  const next = await saml.certificate({ displayName: "CN=b" });
  assert.deepEqual(await saml.published(), [old.key, next.key]);
  assert.ok(await isSignInSignedBy(saml, old));

  await saml.change({ preferredTokenSigningKeyThumbprint: next.thumbprint.toLowerCase() });
  assert.deepEqual(await saml.published(), [old.key, next.key]);
  assert.ok(await isSignInSignedBy(saml, next));

  const { keyCredentials, passwordCredentials } = (await saml.principal("GET")).body;
  const isNext = (each: { customKeyIdentifier: string }) =>
    each.customKeyIdentifier === next.customKeyIdentifier;
  await saml.change({
    keyCredentials: keyCredentials.filter(isNext),
    passwordCredentials: passwordCredentials.filter(isNext),
  });
  assert.deepEqual(await saml.published(), [next.key]);
  assert.ok(await isSignInSignedBy(saml, next));
});

test("without a preference the certificate that ends last signs", async () => {
  const saml = await Saml.raise({}, { entraActivatesFirstCertificate: false });
  const latest = await saml.certificate({ endDateTime: "2028-06-01T00:00:00Z" });
  await saml.certificate({ endDateTime: "2027-06-01T00:00:00Z" });

  assert.ok(await isSignInSignedBy(saml, latest));
});

test("a private key that nothing opens signs nothing", async () => {
  const saml = await Saml.raise();
  const own = await saml.certificate();
  await saml.change({ passwordCredentials: [] });

  assert.equal(await isSignInSignedBy(saml, own), false);
});

test("an expired certificate still signs, unless a policy changes the claims", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.parse("2030-01-01T00:00:00Z") });
  const saml = await Saml.raise();
  const own = await saml.certificate({ endDateTime: "2031-01-01T00:00:00Z" });
  await saml.policy();
  assert.ok(await isSignInSignedBy(saml, own));

  t.mock.timers.setTime(Date.parse("2031-01-01T00:00:00Z"));

  assert.equal(textOf(await saml.elsewhere().signIn(), "error"), MISSING_KEY);
  const [policy] = (await saml.entra.restarted().graph("GET", "/policies/claimsMappingPolicies")).body.value;
  await saml.entra
    .restarted()
    .graph(
      "DELETE",
      `/servicePrincipals/${saml.application.principalId}/claimsMappingPolicies/${policy.id}/$ref`,
    );
  assert.ok(await isSignInSignedBy(saml, own));
});

test("an application whose policy changes the claims needs a certificate, or accepts mapped claims", async () => {
  const saml = await Saml.raise();
  await saml.policy(definition([]));

  assert.equal(textOf(await saml.elsewhere().signIn(), "error"), MISSING_KEY);
  await saml.changeApplication({ api: { acceptMappedClaims: true } });
  assert.equal(postedBy(await saml.elsewhere().signIn()).action, REPLY_URL);
});

test("the metadata names the issuer and the endpoints, and the tenant signed it", async () => {
  const saml = await Saml.raise();
  await saml.certificate();

  const { status, headers, text } = await saml.metadata();

  assert.equal(status, 200);
  assert.equal(headers.get("Content-Type"), "application/xml; charset=utf-8");
  const root = parse(text);
  assert.equal(root.namespaceURI, "urn:oasis:names:tc:SAML:2.0:metadata");
  assert.equal(root.getAttribute("entityID"), `https://sts.windows.net/${TENANT}/`);
  const [role] = Array.from(root.getElementsByTagName("IDPSSODescriptor"));
  const endpoints = Array.from(role?.childNodes ?? []).flatMap((node) =>
    node.localName?.endsWith("Service") ? [String(node).replace(/ xmlns="[^"]*"/, "")] : [],
  );
  const binding = "urn:oasis:names:tc:SAML:2.0:bindings";
  assert.deepEqual(endpoints, [
    `<SingleLogoutService Binding="${binding}:HTTP-Redirect" Location="${SAML2}"/>`,
    `<SingleSignOnService Binding="${binding}:HTTP-Redirect" Location="${SAML2}"/>`,
    `<SingleSignOnService Binding="${binding}:HTTP-POST" Location="${SAML2}"/>`,
  ]);
  assert.equal(root.getElementsByTagName("RoleDescriptor").length, 2);
});

test("the tenant's metadata has its own certificate alone, which signed it and stays the same", async () => {
  const saml = await Saml.raise();
  await saml.certificate();

  const open = async (entra: Saml["entra"]) => {
    const url = `${LOGIN}/${TENANT}/FederationMetadata/2007-06/FederationMetadata.xml`;
    return (await entra.cloud.fetch(new Request(url))).text();
  };
  const document = await open(saml.entra);

  const certificates = Array.from(
    parse(document.replace(/<Signature .*<\/Signature>/, "")).getElementsByTagName("X509Certificate"),
  ).map(({ textContent }) => textContent);
  const [certificate] = certificates;
  assert.deepEqual(new Set(certificates), new Set([certificate]));
  assert.ok(isSignedBy(document, certificate ?? "", "EntityDescriptor"));
  assert.equal((await open(saml.entra.restarted())).includes(certificate ?? "-"), true);
});

test("metadata of an application that the tenant does not have is refused", async () => {
  const saml = await Saml.raise();
  const appId = "00000000-0000-0000-0000-000000000009";

  const { status, text } = await saml.metadata(appId);

  assert.equal(status, 400);
  assert.match(
    JSON.parse(text).error_description,
    new RegExp(
      `^AADSTS700016: Application with identifier '${appId}' was not found in the directory '${TENANT}'`,
    ),
  );
});

test("metadata for all tenants gets an answer that only the lab does not have it", async () => {
  const { browser } = await Saml.raise();

  const { status, text } = await browser.open(
    `${LOGIN}/common/federationmetadata/2007-06/federationmetadata.xml`,
  );

  assert.equal(status, 501);
  assert.equal(
    JSON.parse(text).error_description,
    "The lab's Entra does not have SAML at the endpoint /common, which is no single organisation's.",
  );
});

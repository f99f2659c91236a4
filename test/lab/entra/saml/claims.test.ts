import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCOUNTS } from "../../../../lab/people/cast";
import type { Switches } from "../../../../lab/switches";
import { textOf } from "../browser";
import { Entra, LOGIN, TENANT } from "../fixture";
import {
  attribute,
  authnRequest,
  CLAIMS,
  claimsOf,
  definition,
  postedBy,
  REPLY_URL,
  Saml,
  text,
} from "./fixture";

const OBJECT_ID = "http://schemas.microsoft.com/identity/claims/objectidentifier";
const format = (name: string) => `urn:oasis:names:tc:SAML:${name}`;
const EMAIL = format("1.1:nameid-format:emailAddress");
const UNSPECIFIED = format("1.1:nameid-format:unspecified");
const PERSISTENT = format("2.0:nameid-format:persistent");
const TRANSIENT = format("2.0:nameid-format:transient");

/** An application with a certificate, and a policy unless there is no definition. */
async function raise(of?: string[], switches: Partial<Switches> = {}): Promise<Saml> {
  const saml = await Saml.raise({}, switches);
  await saml.certificate();
  if (of !== undefined) await saml.policy(of);
  return saml;
}

const nameIdOf = (property: string, more = {}) =>
  definition([{ Source: "user", ID: property, SamlClaimType: `${CLAIMS}/nameidentifier`, ...more }]);

async function signIn(saml: Saml, account = "hana", requested?: string) {
  const policy = requested === undefined ? "" : `<saml2p:NameIDPolicy Format="${requested}"/>`;
  const { response } = postedBy(await saml.elsewhere().signIn(account, authnRequest({}, policy)));
  const claims = claimsOf(response);
  return {
    nameId: text(response, "NameID") ?? "",
    format: attribute(response, "NameID", "Format"),
    objectId: claims[OBJECT_ID]?.[0],
    claims,
  };
}

test("a policy makes the object ID the NameID, which a guest has as well", async () => {
  const saml = await raise(nameIdOf("objectid"));

  for (const account of ["hana", "gus"]) {
    const { nameId, objectId, format } = await signIn(saml, account);
    assert.equal(nameId, objectId);
    assert.equal(format, UNSPECIFIED);
  }
});

test("whether a policy may do that is open: otherwise a pairwise identifier comes", async () => {
  const saml = await raise(nameIdOf("objectid"), { entraNameIdTakesObjectId: false });

  const { nameId, format } = await signIn(saml);

  assert.match(nameId, /^[\w-]{43}$/);
  assert.equal(format, PERSISTENT);
  assert.equal((await signIn(saml)).nameId, nameId);
  assert.notEqual((await signIn(saml, "gus")).nameId, nameId);
});

test("a policy says the format, or the source does", async () => {
  const persistent = await signIn(await raise(nameIdOf("objectid", { SamlNameIdFormat: PERSISTENT })));
  const mail = await signIn(await raise(nameIdOf("mail")));

  assert.deepEqual([persistent.nameId, persistent.format], [persistent.objectId, PERSISTENT]);
  assert.deepEqual([mail.nameId, mail.format], ["hana@lab.example", EMAIL]);
});

test("who lacks the property of the NameID gets a pairwise identifier", async () => {
  const saml = await Saml.raise({}, {});
  const cast = ACCOUNTS.map(({ email, ...account }) =>
    account.id === "hana" ? account : { ...account, ...(email !== undefined && { email }) },
  );
  const without = await Saml.in(new Entra(undefined, {}, cast));
  await without.certificate();
  await without.policy(nameIdOf("mail"));

  assert.equal((await signIn(without)).format, PERSISTENT);
  assert.equal((await signIn(saml)).format, EMAIL);
});

test("a property that no policy may take for it gives a pairwise identifier", async () => {
  assert.equal((await signIn(await raise(nameIdOf("displayname")))).format, PERSISTENT);
});

test("the request's format goes before the policy's", async () => {
  const saml = await raise(nameIdOf("objectid"));
  const { objectId } = await signIn(saml);

  const persistent = await signIn(saml, "hana", PERSISTENT);
  const unspecified = await signIn(saml, "hana", UNSPECIFIED);
  const email = await signIn(saml, "hana", EMAIL);
  const transient = await signIn(saml, "hana", TRANSIENT);

  assert.equal(persistent.format, PERSISTENT);
  assert.notEqual(persistent.nameId, objectId);
  assert.deepEqual([unspecified.nameId, unspecified.format], [objectId, UNSPECIFIED]);
  assert.deepEqual([email.nameId, email.format], ["hana@lab.example", EMAIL]);
  assert.equal(transient.format, TRANSIENT);
  assert.notEqual((await signIn(saml, "hana", TRANSIENT)).nameId, transient.nameId);
});

test("without a policy an unspecified format is a pairwise identifier", async () => {
  const { nameId, format } = await signIn(await raise(), "hana", UNSPECIFIED);

  assert.match(nameId, /^[\w-]{43}$/);
  assert.equal(format, UNSPECIFIED);
});

test("a policy adds claims, replaces basic ones, and leaves out what a person lacks", async () => {
  const saml = await raise(
    definition([
      { Source: "user", ID: "displayname", SamlClaimType: `${CLAIMS}/name` },
      { Source: "User", ID: "ObjectID", SamlClaimType: "oid" },
      { Source: "user", ID: "department", SamlClaimType: "department" },
      { Value: "lab", SamlClaimType: "origin", SAMLNameForm: format("2.0:attrname-format:basic") },
      { Source: "user", ID: "mail", JwtClaimType: "mail" },
    ]),
  );

  const { claims, objectId } = await signIn(saml);

  assert.deepEqual(claims[`${CLAIMS}/name`], ["Hana Home"]);
  assert.deepEqual(claims.oid, [objectId]);
  assert.deepEqual(claims.origin, ["lab"]);
  assert.equal("department" in claims, false);
  assert.deepEqual(claims[`${CLAIMS}/emailaddress`], ["hana@lab.example"]);
});

test("a policy may leave the basic claims out, not those that always come", async () => {
  const { claims } = await signIn(await raise(definition([], "false")));

  assert.deepEqual(Object.keys(claims), [
    "http://schemas.microsoft.com/identity/claims/tenantid",
    OBJECT_ID,
    "http://schemas.microsoft.com/identity/claims/identityprovider",
    "http://schemas.microsoft.com/claims/authnmethodsreferences",
  ]);
});

test("an assertion says the form of a name if the policy does", async () => {
  const saml = await raise(
    definition([{ Value: "lab", SamlClaimType: "origin", SAMLNameForm: format("2.0:attrname-format:uri") }]),
  );

  const { xml } = postedBy(await saml.signIn());

  assert.match(
    xml,
    /<Attribute Name="origin" NameFormat="urn:oasis:names:tc:SAML:2\.0:attrname-format:uri">/,
  );
});

test("someone's mail attribute comes as it is, whoever owns its domain", async () => {
  const mallory = ACCOUNTS.filter(({ id }) => id === "mallory").map((account) => ({
    ...account,
    guestOf: ["home"] as const,
  }));
  const saml = await Saml.in(new Entra(undefined, {}, mallory));

  const { claims } = await signIn(saml, "mallory");

  assert.deepEqual(claims[`${CLAIMS}/emailaddress`], ["carla@contoso.example"]);
});

test("a policy is followed by SAML alone: a sign-in by OAuth that it would change gets no answer", async () => {
  const saml = await Saml.raise();
  await saml.certificate();
  await saml.policy();
  await saml.change({ preferredSingleSignOnMode: null });
  const { appId } = saml.application;
  const start = `${LOGIN}/${TENANT}/oauth2/v2.0/authorize?${new URLSearchParams({
    client_id: appId,
    response_type: "code",
    redirect_uri: REPLY_URL,
    scope: "openid",
  })}`;

  const answer = await saml.browser.submit(await saml.browser.open(start), { account: "hana" });

  assert.equal(answer.status, 501);
  assert.equal(
    textOf(answer, "error"),
    "The lab's Entra does not have claims mapping policies for ID tokens, but for SAML alone.",
  );
});

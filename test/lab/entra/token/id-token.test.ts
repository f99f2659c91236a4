import assert from "node:assert/strict";
import { before, test } from "node:test";
import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify } from "jose";
import { type Account, CAST, OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../../../../lab/people/cast";
import { Entra, LOGIN, OTHER_TENANT, TENANT, type WebApplication } from "../fixture";
import { type Parameters, SignIn } from "../sign-in";

const entra = new Entra();
const { contoso } = OTHER_ORGANIZATIONS;
const OPTIONAL_CLAIMS = { idToken: [{ name: "email" }, { name: "xms_edov" }] };
let application: WebApplication;
let single: WebApplication;

before(async () => {
  application = await entra.webApplication({ optionalClaims: OPTIONAL_CLAIMS });
  single = await entra.webApplication(
    { signInAudience: "AzureADMyOrg", optionalClaims: OPTIONAL_CLAIMS },
    contoso,
  );
});

/** An account's id_token, verified as a library does. */
async function claims(
  account: string,
  authority = "common",
  parameters: Parameters = {},
  app = application,
  world = entra,
): Promise<JWTPayload> {
  const { id_token } = await new SignIn(world, app).tokens(account, authority, parameters);
  const { body } = await world.fetch(`${LOGIN}/${authority}/discovery/v2.0/keys`);
  const { payload } = await jwtVerify(id_token, createLocalJWKSet(body), {
    audience: app.appId,
    algorithms: ["RS256"],
    typ: "JWT",
    issuer: `${LOGIN}/${decodeJwt(id_token).tid}/v2.0`,
  });
  return payload;
}

test("an id_token has the claims of Entra's", async () => {
  const { iat = 0, nbf, exp = 0, uti, oid, sub, ...rest } = await claims("carla", "common", { nonce: "n-1" });

  assert.deepEqual(rest, {
    aud: application.appId,
    email: "carla@contoso.example",
    iss: `${LOGIN}/${contoso}/v2.0`,
    name: "Carla Contoso",
    nonce: "n-1",
    preferred_username: "carla@contoso.example",
    tid: contoso,
    ver: "2.0",
    xms_edov: true,
  });
  assert.equal(nbf, iat);
  assert.equal(exp - iat, 3900);
  assert.match(String(oid), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.match(String(sub), /^[\w-]{43}$/);
  assert.match(String(uti), /^[\w-]{22}$/);
});

test("everyone's token is issued by their own tenant on the common endpoint", async () => {
  const expected = {
    hana: TENANT,
    carla: contoso,
    felix: OTHER_ORGANIZATIONS.fabrikam,
    pia: PERSONAL_TENANT,
    gus: contoso,
  };

  for (const [account, tenant] of Object.entries(expected)) {
    const { iss, tid, idp } = await claims(account);
    assert.deepEqual([iss, tid, idp], [`${LOGIN}/${tenant}/v2.0`, tenant, undefined], account);
  }
});

test("a guest's token is issued by the endpoint's tenant, and names the guest's home", async () => {
  const guest = await claims("gus", TENANT);
  const atHome = await claims("gus");

  assert.equal(guest.iss, `${LOGIN}/${TENANT}/v2.0`);
  assert.equal(guest.tid, TENANT);
  assert.equal(guest.idp, `https://sts.windows.net/${contoso}/`);
  assert.equal(guest.preferred_username, "gus@contoso.example");
  assert.notEqual(guest.oid, atHome.oid);
  assert.notEqual(guest.sub, atHome.sub);
});

test("a personal account that is a guest is one of the tenant, and comes from live.com", async () => {
  const cast = CAST.map((each): Account => (each.id === "pia" ? { ...each, guestOf: ["home"] } : each));
  const world = new Entra(undefined, {}, cast);
  const optionalClaims = { idToken: [{ name: "acct" }] };
  const app = await world.webApplication({ signInAudience: "AzureADMyOrg", optionalClaims });

  const { iss, tid, idp, acct, oid } = await claims("pia", TENANT, {}, app, world);

  assert.deepEqual([iss, tid, idp, acct], [`${LOGIN}/${TENANT}/v2.0`, TENANT, "live.com", 1]);
  assert.doesNotMatch(String(oid), /^00000000-/);
});

test("a member of the endpoint's tenant has no idp claim", async () => {
  assert.equal((await claims("hana", TENANT)).idp, undefined);
});

test("an account of kind home is a different person in each home tenant", async () => {
  const other = await claims("hana", OTHER_TENANT);

  assert.equal(other.tid, OTHER_TENANT);
  assert.notEqual(other.oid, (await claims("hana", TENANT)).oid);
});

test("the subject differs by application and stays the same; the object ID is the same for all", async () => {
  const first = await claims("carla");
  const again = await claims("carla");
  const elsewhere = await claims("carla", "common", {}, await entra.webApplication());

  assert.equal(again.sub, first.sub);
  assert.notEqual(elsewhere.sub, first.sub);
  assert.equal(elsewhere.oid, first.oid);
});

test("a personal account's object ID is its padded 16-digit ID", async () => {
  assert.match(String((await claims("pia")).oid), /^00000000-0000-0000-[0-9a-f]{4}-[0-9a-f]{12}$/);
});

test("name, user name and object id come with the profile scope", async () => {
  const { name, preferred_username, oid, sub, tid } = await claims("carla", "common", { scope: "openid" });

  assert.deepEqual([name, preferred_username, oid], [undefined, undefined, undefined]);
  assert.equal(tid, contoso);
  assert.notEqual(sub, undefined);
});

test("the e-mail comes with the scope, with the optional claim, and to a guest's tenant", async () => {
  const plain = await entra.webApplication();

  assert.equal(
    (await claims("carla", "common", { scope: "openid email" }, plain)).email,
    "carla@contoso.example",
  );
  assert.equal((await claims("carla", "common", { scope: "openid" })).email, "carla@contoso.example");
  assert.equal((await claims("gus", TENANT, { scope: "openid" }, plain)).email, "gus@contoso.example");
  assert.equal((await claims("carla", "common", { scope: "openid" }, plain)).email, undefined);
});

test("xms_edov comes when the registration asks for it, with the e-mail", async () => {
  const plain = await entra.webApplication();

  assert.equal((await claims("carla", "common", {}, plain)).xms_edov, undefined);
  assert.equal((await claims("pia")).xms_edov, true);
  assert.equal((await claims("nora")).xms_edov, undefined);
});

test("how xms_edov says yes and no is open", async () => {
  for (const [entraXmsEdov, yes, no] of [
    ["boolean", true, false],
    ["string", "1", "0"],
    ["number", 1, 0],
  ] as const) {
    const world = new Entra(undefined, { entraXmsEdov });
    const { fabrikam } = OTHER_ORGANIZATIONS;
    const registration = { signInAudience: "AzureADMyOrg", optionalClaims: OPTIONAL_CLAIMS };
    const app = await world.webApplication(registration, fabrikam);
    assert.equal((await claims("felix", fabrikam, {}, app, world)).xms_edov, yes);
    assert.equal((await claims("mallory", fabrikam, {}, app, world)).xms_edov, no);
  }
});

test("a person without an e-mail has no email claim", async () => {
  const { email, preferred_username } = await claims("nora");

  assert.equal(email, undefined);
  assert.equal(preferred_username, "nora@fabrikam.example");
});

test("a multitenant application does not get an e-mail of an unverified domain", async () => {
  const { email, xms_edov } = await claims("mallory");

  assert.deepEqual([email, xms_edov], [undefined, undefined]);
});

test("a single-tenant application gets its members' e-mails unchanged", async () => {
  const { fabrikam } = OTHER_ORGANIZATIONS;
  const own = await entra.webApplication(
    { signInAudience: "AzureADMyOrg", optionalClaims: OPTIONAL_CLAIMS },
    fabrikam,
  );

  const { email, xms_edov } = await claims("mallory", fabrikam, {}, own);

  assert.deepEqual([email, xms_edov], ["carla@contoso.example", false]);
  assert.equal((await claims("carla", contoso, {}, single)).xms_edov, true);
});

test("without the openid scope there is no id_token", async () => {
  const tokens = await new SignIn(entra, application).tokens("carla", "common", { scope: "User.Read" });

  assert.equal(tokens.id_token, undefined);
  assert.notEqual(tokens.access_token, undefined);
});

test("names and the user principal name come if the registration asks for them, with the profile scope", async () => {
  const optionalClaims = {
    idToken: [{ name: "given_name" }, { name: "family_name" }, { name: "upn" }, { name: "acct" }],
  };
  const app = await entra.webApplication({ optionalClaims });
  const optional = ({ given_name, family_name, upn, acct }: JWTPayload) => ({
    given_name,
    family_name,
    upn,
    acct,
  });

  assert.deepEqual(optional(await claims("carla", "common", {}, app)), {
    given_name: "Carla",
    family_name: "Contoso",
    upn: "carla@contoso.example",
    acct: 0,
  });
  assert.deepEqual(optional(await claims("carla", "common", { scope: "openid" }, app)), {
    given_name: undefined,
    family_name: undefined,
    upn: undefined,
    acct: 0,
  });
  assert.deepEqual(optional(await claims("pia", "common", {}, app)), {
    given_name: "Pia",
    family_name: "Personal",
    upn: undefined,
    acct: 0,
  });
  assert.deepEqual(optional(await claims("carla")), {
    given_name: undefined,
    family_name: undefined,
    upn: undefined,
    acct: undefined,
  });
});

test("a guest's user principal name comes as the registration asks for it", async () => {
  const upn = async (additionalProperties: readonly string[]) => {
    const app = await entra.webApplication({
      optionalClaims: { idToken: [{ name: "upn", additionalProperties }] },
    });
    return (await claims("gus", TENANT, {}, app)).upn;
  };

  assert.equal(
    await upn(["include_externally_authenticated_upn"]),
    "gus_contoso.example#EXT#@lab11111111.onmicrosoft.com",
  );
  assert.equal(
    await upn(["include_externally_authenticated_upn_without_hash"]),
    "gus_contoso.example_EXT_@lab11111111.onmicrosoft.com",
  );
  assert.equal(await upn([]), undefined);
});

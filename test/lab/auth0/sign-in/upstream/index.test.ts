import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { test } from "node:test";
import { decodeJwt, type JWTPayload } from "jose";
import { PERSONAL_TENANT } from "../../../../../lab/people/cast";
import { DOMAIN } from "../../tenant";
import { APP, CARLA, CONTOSO, type FakeEntra, type Person, PIA } from "../fake-entra";
import { CALLBACK, type DeployedTenant, deployTenant } from "../fixture";

/** What an ID token says about a person who signed in. */
async function profileOf(tenant: DeployedTenant, person: Person, connection: string): Promise<JWTPayload> {
  const { body } = await tenant.redeem((await tenant.signIn(person, connection)).get("code"));
  const { iss, aud, iat, exp, sid, updated_at, ...profile } = decodeJwt(body.id_token);
  return profile;
}

/** The error with which a sign-in ends at the client's callback. */
async function failureOf(
  { browser, authorizeUrl, entra }: DeployedTenant,
  person: Person,
  connection: string,
): Promise<Record<string, string>> {
  const agent = browser();
  const { location } = await agent.get(authorizeUrl({ connection }));
  const { location: end } = await agent.get(entra.consent(location, person));
  assert.ok(end.startsWith(`${CALLBACK}?`), end);
  const { state, ...failure } = Object.fromEntries(new URL(end).searchParams);
  assert.equal(state, "cognito-state");
  return failure;
}

const withClaims = (person: Person, claims: JWTPayload): Person => ({
  ...person,
  claims: { ...person.claims, ...claims },
});

test("waad takes a person's profile from the ID token alone", async () => {
  const tenant = await deployTenant();
  const names = { given_name: "Carla", family_name: "Contoso" };
  assert.deepEqual(
    await profileOf(tenant, withClaims(CARLA, { ...names, xms_edov: true }), "microsoft-work"),
    {
      sub: "waad|c-pairwise",
      email: "Carla@contoso.example",
      email_verified: false,
      name: "Carla Contoso",
      ...names,
      nickname: "Carla",
      picture:
        "https://s.gravatar.com/avatar/40544b159e810baf9a33bb9967889681?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fcc.png",
    },
  );
  assert.ok(tenant.entra.requests.every(({ url }) => !url.includes("graph.microsoft.com")));
});

test("waad has no e-mail for a person whose ID token has none", async () => {
  const nora = withClaims(CARLA, {
    email: undefined,
    preferred_username: "nora@fabrikam.example",
    name: "Nora",
  });
  assert.deepEqual(await profileOf(await deployTenant(), nora, "microsoft-work"), {
    sub: "waad|c-pairwise",
    name: "Nora",
    nickname: "Nora",
    picture: "https://cdn.auth0.com/avatars/no.png",
  });
});

test("waad uses the UPN as an e-mail if there is none, and never as a verified one", async () => {
  const trusting = {
    useCommonEndpoint: false,
    tenant_domain: CONTOSO,
    should_trust_email_verified_connection: "always_set_emails_as_verified",
  };
  const tenant = await deployTenant({ waadOptions: trusting });
  const named = await profileOf(tenant, CARLA, "microsoft-work");
  assert.equal(named.email_verified, true);
  const upn = withClaims(CARLA, { email: undefined, upn: "carla@contoso.onmicrosoft.example" });
  const { email, email_verified } = await profileOf(tenant, upn, "microsoft-work");
  assert.deepEqual([email, email_verified], ["carla@contoso.onmicrosoft.example", false]);
});

test("one organisation's waad connection uses that tenant's endpoint, and may identify people by oid", async () => {
  const tenant = await deployTenant({
    waadOptions: { useCommonEndpoint: false, tenant_domain: CONTOSO, userid_attribute: "oid" },
  });
  const { location } = await tenant.browser().get(tenant.authorizeUrl({ connection: "microsoft-work" }));
  assert.ok(location.startsWith(`https://login.microsoftonline.com/${CONTOSO}/oauth2/v2.0/authorize?`));
  const { sub } = await profileOf(tenant, CARLA, "microsoft-work");
  assert.equal(sub, "waad|microsoft-work|c-oid");
});

test("whether waad admits personal accounts is a switch", async () => {
  assert.deepEqual(await failureOf(await deployTenant(), PIA, "microsoft-work"), {
    error: "access_denied",
    error_description: "Personal Microsoft accounts cannot use this connection.",
  });
  const admitting = await deployTenant({ switches: { waadAdmitsPersonalAccounts: true } });
  assert.equal((await profileOf(admitting, PIA, "microsoft-work")).sub, "waad|p-pairwise");
});

test("windowslive takes a person's profile from Microsoft Graph", async () => {
  const tenant = await deployTenant();
  const { location } = await tenant.browser().get(tenant.authorizeUrl({ connection: "microsoft-personal" }));
  assert.equal(
    new URL(location).searchParams.get("scope"),
    "openid profile email https://graph.microsoft.com/User.Read",
  );
  assert.deepEqual(await profileOf(tenant, PIA, "microsoft-personal"), {
    sub: "windowslive|4cf0a30169d55031",
    email: "pia@outlook.example",
    email_verified: true,
    name: "Pia Personal",
    given_name: "Pia",
    family_name: "Personal",
    nickname: "pia",
    picture:
      "https://s.gravatar.com/avatar/11263b2130ae911aa702de5731bddbc7?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fpp.png",
  });
});

test("if windowslive admits organisations, their e-mails are not verified", async () => {
  const tenant = await deployTenant({ switches: { windowsliveAuthority: "common" } });
  const { location } = await tenant.browser().get(tenant.authorizeUrl({ connection: "microsoft-personal" }));
  assert.ok(location.startsWith("https://login.microsoftonline.com/common/"));
  const { sub, email, email_verified } = await profileOf(tenant, CARLA, "microsoft-personal");
  assert.deepEqual([sub, email, email_verified], ["windowslive|c-oid", "carla@contoso.example", false]);
});

test("windowslive on the authority of personal accounts refuses an organisation's token", async () => {
  const { error, error_description } = await failureOf(await deployTenant(), CARLA, "microsoft-personal");
  assert.equal(error, "invalid_request");
  assert.equal(error_description, 'failed to verify the ID token: unexpected JWT "iss" (issuer) claim value');
});

test("windowslive refuses a person whose profile Graph does not give", async () => {
  const tenant = await deployTenant();
  tenant.entra.meStatus = 403;
  assert.deepEqual(await failureOf(tenant, PIA, "microsoft-personal"), {
    error: "access_denied",
    error_description: "failed to fetch user profile",
  });
});

test("an error of Entra reaches the client unchanged", async () => {
  const { browser, authorizeUrl, entra } = await deployTenant();
  const agent = browser();
  const { location } = await agent.get(authorizeUrl({ connection: "microsoft-work" }));
  const description = "AADSTS65004: User declined to consent to access the app.";
  const { location: end } = await agent.get(entra.refuse(location, "access_denied", description));
  assert.deepEqual(Object.fromEntries(new URL(end).searchParams), {
    error: "access_denied",
    error_description: description,
    state: "cognito-state",
  });
});

for (const [title, break_] of [
  [
    "refuses the secret",
    (entra: FakeEntra) => {
      const body = { error: "invalid_client", error_description: "AADSTS7000215: Invalid client secret." };
      entra.tokenError = { status: 401, body };
    },
  ],
  [
    "fails",
    (entra: FakeEntra) => {
      entra.tokenError = { status: 500, body: {} };
    },
  ],
] as const) {
  test(`Auth0 gets no access token if Entra ${title}`, async () => {
    const tenant = await deployTenant();
    break_(tenant.entra);
    assert.deepEqual(await failureOf(tenant, CARLA, "microsoft-work"), {
      error: "invalid_request",
      error_description: "failed to obtain access token",
    });
  });
}

const foreignKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
for (const [title, reason, break_] of [
  [
    "another signature",
    "JWT signature verification failed",
    (entra: FakeEntra) => {
      entra.signingKey = foreignKey;
    },
  ],
  [
    "another audience",
    'unexpected JWT "aud" (audience) claim value',
    (entra: FakeEntra) => {
      entra.claims = { aud: "another app" };
    },
  ],
  [
    "an issuer that is not its tenant's",
    'unexpected JWT "iss" (issuer) claim value',
    (entra: FakeEntra) => {
      entra.claims = { iss: `https://login.microsoftonline.com/${PERSONAL_TENANT}/v2.0` };
    },
  ],
  [
    "a nonce that nobody asked for",
    'unexpected ID Token "nonce" claim value',
    (entra: FakeEntra) => {
      entra.claims = { nonce: "n-1" };
    },
  ],
  [
    "a time that is over",
    'unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',
    (entra: FakeEntra) => {
      entra.expires = "-1h";
    },
  ],
] as const) {
  test(`an ID token with ${title} is refused`, async () => {
    const tenant = await deployTenant();
    break_(tenant.entra);
    assert.deepEqual(await failureOf(tenant, CARLA, "microsoft-work"), {
      error: "invalid_request",
      error_description: `failed to verify the ID token: ${reason}`,
    });
    assert.deepEqual(tenant.store.data.tenants[DOMAIN]?.users, {});
  });
}

test("a code is redeemed with the secret in the body, and the keys are fetched once", async () => {
  const tenant = await deployTenant();
  await tenant.signIn(CARLA, "microsoft-work");
  await tenant.signIn(CARLA, "microsoft-work");
  const paths = tenant.entra.requests.map(({ url }) => new URL(url).pathname);
  assert.deepEqual(paths, [
    "/common/v2.0/.well-known/openid-configuration",
    "/common/oauth2/v2.0/token",
    "/common/discovery/v2.0/keys",
    "/common/oauth2/v2.0/token",
  ]);
  const request = tenant.entra.requests[1];
  assert.equal(request?.headers.get("authorization"), null);
  const form = new URLSearchParams(await request?.text());
  assert.equal(form.get("client_id"), APP.client_id);
  assert.equal(form.get("client_secret"), APP.client_secret);
  assert.equal(form.get("redirect_uri"), "https://lab-tenant.eu.auth0.com/login/callback");
});

test("a changed secret is used at once", async () => {
  const tenant = await deployTenant();
  await tenant.signIn(CARLA, "microsoft-work");
  const path = `/connections/${tenant.connections.waad}`;
  const { body } = await tenant.manage("GET", path);
  await tenant.manage("PATCH", path, { options: { ...body.options, client_secret: "stale" } });
  assert.equal(
    (await failureOf(tenant, CARLA, "microsoft-work")).error_description,
    "failed to obtain access token",
  );
});

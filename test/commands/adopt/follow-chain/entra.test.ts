import assert from "node:assert/strict";
import { test } from "node:test";
import { followEntra } from "../../../../commands/adopt/follow-chain/entra";
import type { IdentityProvider } from "../../../../commands/adopt/found-chain";
import type { EntraEnvironment } from "../../../../environments/schema";
import { UserError } from "../../../../environments/user-error";
import { DIRECT, LISTED } from "../../../support/environment";
import { type Answers, answering, CREDENTIALS, denied, token } from "../../clouds/answering";
import { APP_ID, CLIENT_ID } from "../found-chain";
import { FOUND_ENTRA, FOUND_LISTED, providerFor } from "../found-entra-chain";

const SECRET = "a-secret-that-nobody-may-see";
const HOME = DIRECT.microsoft.tenantId;
const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const THEN = "then run the same command again.";

const { pool, application, servicePrincipal, deployer } = FOUND_ENTRA;

/** What the clouds answer where the pool has these identity providers. */
const cloudsWith = (providers: readonly IdentityProvider[], { clients: { web } } = FOUND_ENTRA): Answers => ({
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  "login.microsoftonline.com": () => [
    200,
    { access_token: token({ roles: ["Application.ReadWrite.OwnedBy"], oid: deployer.id }) },
  ],
  DescribeUserPoolDomain: () => [
    200,
    { DomainDescription: { UserPoolId: pool.Id, AWSAccountId: "123456789012" } },
  ],
  DescribeUserPool: () => [200, { UserPool: pool }],
  ListIdentityProviders: () => [200, { Providers: providers }],
  DescribeIdentityProvider: ({ body }) => {
    const found = providers.find(({ ProviderName }) => ProviderName === JSON.parse(body).ProviderName);
    if (found === undefined) return [400, { __type: "ResourceNotFoundException" }];
    const { ProviderDetails, ...others } = found;
    return [
      200,
      { IdentityProvider: { ...others, ProviderDetails: { ...ProviderDetails, client_secret: SECRET } } },
    ];
  },
  ListUserPoolClients: () => [200, { UserPoolClients: [{ ClientId: CLIENT_ID }] }],
  DescribeUserPoolClient: () => {
    const { isConfidential: _, ...client } = web ?? { isConfidential: true };
    return [200, { UserPoolClient: { ...client, ClientSecret: SECRET } }];
  },
  "/v1.0/applications": ({ url }) => [
    200,
    { value: new URL(url).searchParams.get("$filter") === `appId eq '${APP_ID}'` ? [application] : [] },
  ],
  [`/v1.0/applications/${application.id}/owners`]: () => [200, { value: [{ id: deployer.id }] }],
  "/v1.0/servicePrincipals": () => [200, { value: [{ id: servicePrincipal }] }],
});

const follow = (answers: Answers, environment: EntraEnvironment = DIRECT, given = {}) =>
  followEntra(environment, { clients: {}, ...given }, CREDENTIALS, answering(answers));

async function errorOf(...args: Parameters<typeof follow>): Promise<string> {
  try {
    await follow(...args);
  } catch (error) {
    assert.ok(error instanceof UserError, String(error));
    assert.doesNotMatch(error.message, new RegExp(SECRET));
    return error.message;
  }
  return "";
}

const google: IdentityProvider = { ProviderName: "Google", ProviderType: "Google", ProviderDetails: {} };

test("following the chain finds the pool, the identity provider and the app registration, without a secret and without Auth0", async () => {
  const found = await follow(cloudsWith([google, ...FOUND_ENTRA.identityProviders]));
  assert.deepEqual(found, FOUND_ENTRA);
  assert.doesNotMatch(JSON.stringify(found), new RegExp(SECRET));
});

test("of several organisations, each has its identity provider, and those beside them are told", async () => {
  const { AttributeMapping: _, ...contoso } = providerFor("Contoso", "c0a70500-0000-4000-8000-00000000c0a7");
  const [acme, fabrikam] = FOUND_LISTED.identityProviders;
  const answers = cloudsWith([fabrikam as IdentityProvider, contoso, acme], FOUND_LISTED);
  const found = await follow(answers, LISTED);
  assert.deepEqual(
    found.identityProviders.map(({ ProviderName }) => ProviderName),
    ["Acme", "Fabrikam"],
  );
  assert.deepEqual(found.otherProviders, [contoso]);
});

test("an organisation whose identity provider is not there is left for after the adoption", async () => {
  const [acme] = FOUND_LISTED.identityProviders;
  assert.equal(
    await errorOf(cloudsWith([acme], FOUND_LISTED), LISTED),
    `The user pool ${pool.Id} has no identity provider of type OIDC whose issuer is https://login.microsoftonline.com/${FABRIKAM}/v2.0; it has Acme (https://login.microsoftonline.com/${HOME}/v2.0). Nothing was changed.\nTo do: correct the ID of Fabrikam in microsoft.organizations; or leave it out, and add it after the adoption, which lets in nobody new, ${THEN}`,
  );
});

for (const [what, { tenant, there, toDo }] of Object.entries({
  "another tenant": {
    tenant: FABRIKAM,
    there: `Entra (https://login.microsoftonline.com/${FABRIKAM}/v2.0)`,
    toDo: "correct microsoft.tenantId; if the app registration is in that tenant and people come from others, write microsoft.accounts: listed, and each of their organisations into microsoft.organizations",
  },
  "personal accounts": {
    tenant: PERSONAL,
    there: `Entra (https://login.microsoftonline.com/${PERSONAL}/v2.0)`,
    toDo: "write microsoft.accounts: personal, if that is the identity provider to adopt",
  },
  "the common endpoint": {
    tenant: "common",
    there: "Entra (https://login.microsoftonline.com/common/v2.0, which is in nobody's tokens)",
    toDo: "correct the issuer in the AWS console: nobody can have signed in by that one (Bad id_token issuer)",
  },
})) {
  test(`an identity provider for ${what} is not the home tenant's`, async () => {
    assert.equal(
      await errorOf(cloudsWith([providerFor("Entra", tenant)])),
      `The user pool ${pool.Id} has no identity provider of type OIDC whose issuer is https://login.microsoftonline.com/${HOME}/v2.0; it has ${there}. Nothing was changed.\nTo do: ${toDo}, ${THEN}`,
    );
  });
}

test("tokens of version 1, another service and an empty pool have their own way out", async () => {
  const old = providerFor("Entra", HOME);
  const withIssuer = (oidc_issuer: string) => [
    { ...old, ProviderDetails: { ...old.ProviderDetails, oidc_issuer } },
  ];
  assert.match(
    await errorOf(cloudsWith(withIssuer(`https://sts.windows.net/${HOME}/`))),
    /\nTo do: keep this chain by hand: Microsoft does not say whether people keep their user IDs with the issuer of version 2, then/,
  );
  assert.match(
    await errorOf(cloudsWith(withIssuer("https://acme-dev.eu.auth0.com/"))),
    /\nTo do: correct route: an identity provider for Auth0 needs broker, then/,
  );
  assert.match(await errorOf(cloudsWith([])), /; it has none\. Nothing was changed\./);
});

test("personal accounts alone have the issuer of their tenant", async () => {
  const personal = { ...DIRECT, microsoft: { ...DIRECT.microsoft, accounts: "personal" } } as const;
  const found = await follow(cloudsWith([providerFor("Entra", PERSONAL)]), personal);
  assert.equal(found.identityProviders[0].ProviderName, "Entra");
});

test("of two identity providers for the tenant, the one in the file is chosen", async () => {
  const two = cloudsWith([providerFor("Entra", HOME), providerFor("Microsoft", HOME)]);
  assert.equal((await follow(two)).identityProviders[0].ProviderName, "Microsoft"); // the file's default
  const other = { ...DIRECT, cognito: { ...DIRECT.cognito, providerName: "Other" } };
  assert.match(
    await errorOf(two, other),
    /has several identity providers for https:\S+: Entra, Microsoft\. Nothing was changed\.\nTo do: name the one to adopt in cognito\.providerName, then/,
  );
});

test("identity providers with several app registrations are refused", async () => {
  const [acme, fabrikam] = FOUND_LISTED.identityProviders as [IdentityProvider, IdentityProvider];
  const another = { ...fabrikam, ProviderDetails: { ...fabrikam.ProviderDetails, client_id: "another" } };
  assert.equal(
    await errorOf(cloudsWith([acme, another], FOUND_LISTED), LISTED),
    `The identity providers sign in with several app registrations: Acme with ${APP_ID}, Fabrikam with another. The environment has one, so whoever signs in with another would get a new user ID. Nothing was changed.\nTo do: leave those of the other app registrations out of microsoft.organizations; each takes an environment of its own, which joins the user pool (docs/join.md), ${THEN}`,
  );
});

test("an app registration of another tenant is refused, and one that was named must be it", async () => {
  const other = providerFor("Entra", HOME);
  const foreign = { ...other, ProviderDetails: { ...other.ProviderDetails, client_id: "another" } };
  assert.match(
    await errorOf(cloudsWith([foreign])),
    /^The identity provider Entra signs in with the client ID another, but the tenant 3f2c1d4e-0000-4000-8000-000000000001 has no app registration with it\. /,
  );
  assert.match(
    await errorOf(cloudsWith([other]), DIRECT, { appRegistration: "x" }),
    /^The app registration x was named, but the identity providers sign in with /,
  );
});

test("identity providers need not be listed if the file names them", async () => {
  const listed = {
    ...cloudsWith(FOUND_LISTED.identityProviders, FOUND_LISTED),
    ListIdentityProviders: denied,
  };
  assert.equal((await follow(listed, LISTED)).identityProviders.length, 2);
  const unnamed = { ...cloudsWith(FOUND_ENTRA.identityProviders), ListIdentityProviders: denied };
  assert.match(
    await errorOf(unnamed),
    /^AWS does not let these credentials call cognito-idp:ListIdentityProviders\. /,
  );
});

test("each cloud that lets nobody in is told at once", async () => {
  const refusing: Answers = {
    ...cloudsWith([]),
    "sts.eu-west-1.amazonaws.com": () => [403, "<Code>InvalidClientTokenId</Code>"],
    "login.microsoftonline.com": () => [
      401,
      { error: "invalid_client", error_description: "AADSTS7000215: x" },
    ],
  };
  const message = await errorOf(refusing);
  assert.match(
    message,
    /^dev: its chain can't be followed with these credentials\. Nothing was changed\.\n {2}AWS, /,
  );
  assert.match(message, /\n {2}Entra, /);
  assert.doesNotMatch(message, /Auth0/);
});

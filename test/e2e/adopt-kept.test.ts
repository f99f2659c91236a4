import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { stableId } from "../../lab/entra/stable-id";
import { type AppClient, type HandMade, NAMES } from "../support/hand-made-chain";
import { LEFT_OUT } from "../support/hand-made-chain/left-out";
import { type ChainRead, readChain, renderDifferences } from "../support/hand-made-chain/read-chain";
import { type SignedInAt, signInAt } from "../support/hand-made-chain/sign-in-at";
import { SignInWorld } from "../support/sign-in-world";

/** What anybody assigned to an application has who has no other role there. */
const DEFAULT_APP_ROLE = "00000000-0000-0000-0000-000000000000";

let world: SignInWorld;
let made: HandMade;
let old: ChainRead;
/** The clouds after the adoption. */
let now: ChainRead;
let [web, portal]: AppClient[] = [];
/** Hana at the app, Hana at the portal, and Gus, whom nobody assigned. */
let signIns: SignedInAt[];

const adopt = (...args: string[]) => world.world.command("dev", "adopt", "dev", ...args);
const write = (more = "") =>
  world.world.project.write("dev", `${world.file({ ...LEFT_OUT, "microsoft.accounts": "tenant" })}${more}`);
const everySignIn = () => Promise.all([at(web, "hana"), at(portal, "hana"), at(web, "gus")]);
const at = (client: AppClient | undefined, id: string) =>
  signInAt(world.wire, made, client ?? assert.fail(), id);

before(async () => {
  world = await SignInWorld.raise();
  made = await world.makeByHand(
    { ...LEFT_OUT, "microsoft.accounts": "tenant", "auth0.strategy": "waad" },
    {
      variations: [
        ...(["assignedApp", "exposedApi", "appInformation", "idTokenIssuance"] as const),
        ...(["branding", "clientUrls", "clientSettings", "domainAliases"] as const),
        ...(["connectionMetadata", "mfa", "sesSender", "tags", "passwordClient", "narrowClient"] as const),
        ...(["deviceTracking", "threatProtection", "messages", "moreAttributes", "identifiers"] as const),
        ...(["oneConnection", "tokenLifetimes"] as const),
      ],
    },
  );
  [web, portal] = [made.clients.web, made.otherClients.portal] as AppClient[];
  const { servicePrincipalId } = made.application;
  await world.apis.graphAsAdministrator(
    "POST",
    `/servicePrincipals/${servicePrincipalId}/appRoleAssignedTo`,
    {
      principalId: stableId(made.environment.microsoft.tenantId, "hana", "user"),
      resourceId: servicePrincipalId,
      appRoleId: DEFAULT_APP_ROLE,
    },
  );
  signIns = await everySignIn();
  old = await readChain(world.apis, made);
});
after(() => world.close());

test("before the adoption, those whom an administrator assigned sign in", () => {
  const [atWeb, atPortal, unassigned] = signIns;
  assert.equal(atWeb?.name, "Hana Home");
  assert.deepEqual(atPortal, atWeb);
  assert.deepEqual(unassigned, { refusal: "AADSTS50105" });
});

test("adopt refuses to lock everyone out of another app, and says both ways out", async () => {
  write();
  const { code, stderr } = await adopt("--yes");
  assert.equal(code, 1);
  assert.match(
    stderr,
    new RegExp(
      `\\n\\n {2}AWS, app client acme portal \\(${portal?.clientId}\\): it may not write given_name, family_name, which the apply maps: nobody could sign in to it any more \\(A client attempted to write unauthorized attribute\\)\\.\\n {4}To do: let it write them \\(AWS console, the app client, Attribute permissions\\), or write unmapped: \\[given_name, family_name\\] into environments/dev\\.yaml adopt\\.keep\\.\\n\\nThen run`,
    ),
  );
  assert.deepEqual(renderDifferences(old, await readChain(world.apis, made)), []);
});

/** What the comparison of an adoption shows of changes. */
const changesIn = (stdout: string) =>
  [...stdout.matchAll(/^ {4}changes {2}(.*)$/gm)].map(([, change]) => change);

test("adopt changes in the three clouds exactly what it has shown, and nothing of others", async () => {
  write("adopt: { keep: { unmapped: [given_name, family_name] } }\n");
  const { code, stdout, stderr } = await adopt("--yes");
  assert.equal(code, 0, stderr);
  assert.deepEqual(changesIn(stdout), [
    "explicit_auth_flows: − ALLOW_USER_AUTH, − ALLOW_USER_SRP_AUTH",
    "name: acme web → web",
    "deletion_protection: INACTIVE → ACTIVE",
    "attribute_mapping.email_verified: (none) → email_verified",
    "provider_details.attributes_request_method: POST → GET",
    "provider_details.authorize_scopes: openid email profile phone offline_access → openid email profile",
    "provider_details.authorize_url: https://acme-dev.eu.auth0.com/authorize?connection=microsoft-work → https://acme-dev.eu.auth0.com/authorize",
    "allowed_logout_urls: + https://acme-dev.auth.eu-west-1.amazoncognito.com/logout",
    "grant_types: − implicit, − refresh_token, − client_credentials",
    `name: ${NAMES.auth0Client} → Cognito (dev)`,
    "options.client_secret: (secret) → (known after apply)",
    "web.implicit_grant.id_token_issuance_enabled: true → false",
  ]);
  const secret = /^application\.passwordCredentials: /;
  now = await readChain(world.apis, made);
  const differences = renderDifferences(old, now);
  assert.equal(differences.filter((each) => secret.test(each)).length, 1);
  assert.deepEqual(
    differences.filter((each) => !secret.test(each)),
    [
      "appClient.web.ClientName: acme web → web",
      'appClient.web.ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH","ALLOW_USER_AUTH","ALLOW_USER_SRP_AUTH"] → ["ALLOW_REFRESH_TOKEN_AUTH"]',
      "application.web.implicitGrantSettings.enableIdTokenIssuance: true → (none)",
      'auth0Client.allowed_logout_urls: ["https://app.acme.com/signed-out"] → ["https://acme-dev.auth.eu-west-1.amazoncognito.com/logout","https://app.acme.com/signed-out"]',
      'auth0Client.grant_types: ["authorization_code","implicit","refresh_token","client_credentials"] → ["authorization_code"]',
      "auth0Client.name: AWS Cognito → Cognito (dev)",
      "identityProvider.AttributeMapping.email_verified: (none) → email_verified",
      "identityProvider.ProviderDetails.attributes_request_method: POST → GET",
      "identityProvider.ProviderDetails.authorize_scopes: openid email profile phone offline_access → openid email profile",
      "identityProvider.ProviderDetails.authorize_url: https://acme-dev.eu.auth0.com/authorize?connection=microsoft-work → https://acme-dev.eu.auth0.com/authorize",
      "pool.DeletionProtection: INACTIVE → ACTIVE",
    ],
  );
});

/** What stayed for whom, by its path in the clouds. */
const STAYED: Readonly<Record<string, readonly RegExp[]>> = {
  "an administrator's restriction to assigned people, of the app": [
    /^servicePrincipal\.appRoleAssignmentRequired$/,
  ],
  "MFA, threat protection, devices and open sign-up, of people with passwords": [
    /^mfa\.MfaConfiguration$/,
    /^mfa\.SoftwareTokenMfaConfiguration\.Enabled$/,
    /^pool\.UserPoolAddOns\.AdvancedSecurityMode$/,
    /^pool\.DeviceConfiguration\./,
    /^appClient\.shop\./,
  ],
  "the sender and the words of mail, and the tags, of the user pool": [
    /^pool\.EmailConfiguration\.SourceArn$/,
    /^pool\.AdminCreateUserConfig\.InviteMessageTemplate\./,
    /^pool\.UserAttributeUpdateSettings\./,
    /^pool\.UserPoolTags\./,
  ],
  "the domains by which people find their organisation, of the connection": [
    /^connection\.waad\.options\.domain_aliases$/,
    /^connection\.waad\.metadata\./,
  ],
  "the logo, the metadata and the other URLs, of the Auth0 application": [
    /^auth0Client\.logo_uri$/,
    /^auth0Client\.client_metadata\./,
    /^auth0Client\.web_origins$/,
  ],
  "the API that other apps ask for, with its claims and permissions, of the app registration": [
    /^application\.identifierUris$/,
    /^application\.api\.oauth2PermissionScopes$/,
    /^application\.groupMembershipClaims$/,
    /^application\.optionalClaims\.idToken$/,
    /^application\.requiredResourceAccess$/,
    /^application\.info\.termsOfServiceUrl$/,
  ],
  "the attributes that people's profiles are filled with, and how apps find the identity provider": [
    /^identityProvider\.AttributeMapping\.nickname$/,
    /^identityProvider\.IdpIdentifiers$/,
  ],
  "the lives of tokens, of the app client": [/^appClient\.web\.(?:AccessTokenValidity|TokenValidityUnits\.)/],
};

for (const [what, paths] of Object.entries(STAYED)) {
  test(`what stays: ${what}`, () => {
    for (const path of paths) {
      const before = [...old].filter(([each]) => path.test(each));
      assert.ok(before.length > 0, String(path));
      for (const [each, value] of before) assert.equal(now.get(each), value, each);
    }
  });
}

test("the same people sign in to both apps as before, and who was not assigned still does not", async () => {
  assert.deepEqual(await everySignIn(), signIns);
});

test("a plan after it is empty", async () => {
  const { code, stdout, stderr } = await world.world.command("dev", "plan", "dev");
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^dev: no changes\n/);
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { EntraEnvironment } from "../../environments/schema";
import { stableId } from "../../lab/entra/stable-id";
import { type Account, CAST } from "../../lab/people/cast";
import { routedIn } from "../support/environment-in";
import { type HandMadeDirect, makeDirectByHand } from "../support/hand-made-chain/direct";
import { type ChainRead, readChain, renderDifferences } from "../support/hand-made-chain/read-chain";
import { SignInWorld } from "../support/sign-in-world";

/** What the environment file leaves to be found, and an app client that the chain does not have. */
const LEFT_OUT = {
  route: "entra",
  auth0: undefined,
  "microsoft.accounts": undefined,
  "microsoft.displayName": undefined,
  "cognito.usernames": undefined,
  "cognito.clients.server": undefined,
  signOut: undefined,
};

const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";

/** What anybody assigned to an application has who has no other role there. */
const DEFAULT_APP_ROLE = "00000000-0000-0000-0000-000000000000";

/** Milliseconds between two sign-ins of each. */
const EVERY = 200;

const people = ["hana", "gus"].map((id) => CAST.find((account) => account.id === id)) as Account[];

describe("a chain that was made by hand straight to Entra, for people whom an administrator assigned", () => {
  let world: SignInWorld;
  let made: HandMadeDirect;
  let old: ChainRead;
  let usernames: (string | null)[];

  const adopt = (...args: string[]) => world.world.command("dev", "adopt", "dev", ...args);
  const signInEach = async () =>
    (await Promise.all(people.map((person) => world.signIn(person)))).map(({ username }) => username);

  before(async () => {
    world = await SignInWorld.raise();
    made = await world.makeDirectByHand(
      { ...LEFT_OUT, "cognito.providerName": "Entra" },
      {
        application: {
          api: { requestedAccessTokenVersion: null },
          groupMembershipClaims: "SecurityGroup",
          optionalClaims: { idToken: [{ name: "upn" }], accessToken: [], saml2Token: [] },
          notes: "Clicked together in March.",
        },
        identityProvider: {
          AttributeMapping: { preferred_username: "preferred_username", picture: "picture" },
          ProviderDetails: {
            authorize_scopes: "openid profile email offline_access",
            attributes_request_method: "POST",
          },
          IdpIdentifiers: ["acme.com"],
        },
        userPool: { UserPoolTags: { team: "identity" } },
        appClients: {
          AccessTokenValidity: 15,
          IdTokenValidity: 15,
          RefreshTokenValidity: 8,
          TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "hours" },
        },
        otherAppClients: { portal: { CallbackURLs: ["https://portal.acme.com/callback"], LogoutURLs: [] } },
      },
    );
    const { servicePrincipalId } = made.application;
    for (const { id } of people) {
      await world.apis.graphAsAdministrator(
        "POST",
        `/servicePrincipals/${servicePrincipalId}/appRoleAssignedTo`,
        {
          principalId: stableId(made.environment.microsoft.tenantId, id, "user"),
          resourceId: servicePrincipalId,
          appRoleId: DEFAULT_APP_ROLE,
        },
      );
    }
    await world.apis.graph("PATCH", `/servicePrincipals/${servicePrincipalId}`, {
      appRoleAssignmentRequired: true,
    });
    usernames = await signInEach();
    old = await readChain(world.apis, made);
    world.world.project.write("dev", world.file({ ...LEFT_OUT, "cognito.providerName": undefined }));
  });
  after(() => world.close());

  test("lets its people in before", () => {
    for (const username of usernames) assert.match(String(username), /^entra_/);
  });

  test("is adopted while everyone goes on signing in", async () => {
    let isOver = false;
    const signIns = (async () => {
      const names: (string | null)[] = [];
      while (!isOver) {
        names.push(...(await signInEach()));
        await wait(EVERY);
      }
      return names;
    })();
    const { code, stdout, stderr } = await adopt("--yes");
    isOver = true;
    assert.equal(code, 0, stderr);
    const names = await signIns;
    assert.ok(names.length > people.length);
    assert.deepEqual([...new Set(names)].sort(), [...usernames].sort());
    assert.deepEqual(
      [...stdout.matchAll(/^ {4}changes {2}(.*)$/gm)].map(([, change]) => change),
      [
        "explicit_auth_flows: − ALLOW_USER_AUTH, − ALLOW_USER_SRP_AUTH",
        "name: acme web → web",
        "deletion_protection: INACTIVE → ACTIVE",
        "attribute_mapping.family_name: (none) → family_name",
        "attribute_mapping.given_name: (none) → given_name",
        "provider_details.attributes_request_method: POST → GET",
        "provider_details.authorize_scopes: openid profile email offline_access → openid profile email",
        "provider_details.client_secret: (secret) → (known after apply)",
        "api.requested_access_token_version: 1 → 2",
      ],
    );
    assert.doesNotMatch(stdout, /Auth0|WOULD BE|claims-missing/);
    assert.match(
      stdout,
      /\nAdopted dev\. Everyone keeps their user ID\.\nNothing uses the old client secret any more: "made by hand", /,
    );
  });

  test("differs afterwards by what was shown, and by nothing else", async () => {
    const secret = /^application\.passwordCredentials: /;
    const differences = renderDifferences(old, await readChain(world.apis, made));
    assert.equal(differences.filter((each) => secret.test(each)).length, 1);
    assert.deepEqual(
      differences.filter((each) => !secret.test(each)),
      [
        "appClient.web.ClientName: acme web → web",
        'appClient.web.ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH","ALLOW_USER_AUTH","ALLOW_USER_SRP_AUTH"] → ["ALLOW_REFRESH_TOKEN_AUTH"]',
        "application.api.requestedAccessTokenVersion: (none) → 2",
        "identityProvider.AttributeMapping.family_name: (none) → family_name",
        "identityProvider.AttributeMapping.given_name: (none) → given_name",
        "identityProvider.ProviderDetails.attributes_request_method: POST → GET",
        "identityProvider.ProviderDetails.authorize_scopes: openid profile email offline_access → openid profile email",
        "pool.DeletionProtection: INACTIVE → ACTIVE",
      ],
    );
  });

  test("has in the file what keeps it as it was", () => {
    world.takeUpDeployed();
    const { cognito, adopt: adopted, microsoft } = world.chain;
    assert.deepEqual(
      [
        microsoft.accounts,
        microsoft.displayName,
        cognito.providerName,
        cognito.attributes,
        cognito.usernames,
      ],
      ["tenant", "Acme sign-in", "Entra", "none", "case-insensitive"],
    );
    assert.deepEqual(adopted, {
      appRegistration: made.application.id,
      servicePrincipal: made.application.servicePrincipalId,
      userPool: made.userPoolId,
      clients: { web: made.clients.web?.clientId },
      keep: {
        mapping: { preferred_username: "preferred_username", picture: "picture" },
        clients: { web: { readAttributes: "all", writeAttributes: "all" } },
      },
    });
  });

  test("lets the same people in afterwards under the same user names", async () => {
    assert.deepEqual(await signInEach(), usernames);
    const { UserAttributes } = await world.apis.cognito("AdminGetUser", {
      UserPoolId: made.userPoolId,
      Username: usernames[0],
    });
    const values = UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]);
    // The app registration has no claim for it: Microsoft's userinfo endpoint tells it.
    assert.equal(Object.fromEntries(values).given_name, "Hana");
  });

  test("another one, with a list of organisations in a pool of others, would be adopted as a whole", async () => {
    const file = {
      ...LEFT_OUT,
      "microsoft.accounts": "listed",
      "microsoft.organizations": [
        { name: "Acme", id: made.environment.microsoft.tenantId, domains: ["acme.com"] },
        { name: "Contoso", id: CONTOSO, domains: [] },
      ],
      "cognito.providerName": undefined,
      "cognito.domain": "acme-listed",
    };
    const listed = routedIn(world.file(file));
    assert.equal(listed.route, "entra");
    const application = { displayName: "Acme partners" };
    await makeDirectByHand(world.apis, listed as EntraEnvironment, { application });
    world.world.project.write("listed", world.file(file));
    const { code, stdout, stderr } = await world.world.command(
      "listed",
      "adopt",
      "listed",
      "--join",
      "--dry-run",
    );
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      /\n {2}\+ {2}userPool: eu-west-1_\w+\n(?:.*\n)*? {2}\+ {2}identityProviders:\n {2}\+ {4}- Acme\n {2}\+ {4}- Contoso\n {2}\+ {2}clients:\n/,
    );
    for (const name of ["Acme", "Contoso"]) {
      assert.match(
        stdout,
        new RegExp(`\n {2}identity provider ${name} is adopted\n {4}stays {4}provider_name: ${name}\n`),
      );
    }
    assert.match(stdout, /\n {4}stays {4}supported_identity_providers: Acme, Contoso\n/);
    assert.match(stdout, /\n {4}stays {4}sign_in_audience: AzureADMultipleOrgs\n/);
    assert.match(
      stdout,
      /\nlisted: 5 resources would be adopted, 4 of them changed, 6 others would be created\n/,
    );
    assert.doesNotMatch(stdout, /user pool is adopted|domain is adopted|WOULD BE/);
  });

  test("is adopted and deployed by then, so the same command has nothing to do", async () => {
    const { code, stdout, stderr } = await adopt();
    assert.equal(code, 0, stderr);
    assert.equal(stdout, "\ndev is adopted and deployed: nothing to do.");
  });
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { BrokerEnvironment } from "../../environments/schema";
import type { SignedIn } from "../../lab/app/pages";
import { strategiesAdmitting } from "../../lab/people/admission";
import {
  type Account,
  CAST,
  NEWCOMER,
  OTHER_ORGANIZATIONS,
  PERSONAL_TENANT,
  tenantIdOf,
} from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import {
  admit,
  fetchMicrosoftClaims,
  readMicrosoftConnection,
  renderedOptions,
} from "../support/microsoft-connection";
import { type Refusal, refusalOf, refusedByEntra, refusedByScript } from "../support/refusal";
import { SignInWorld } from "../support/sign-in-world";

const FABRIKAM = [{ id: OTHER_ORGANIZATIONS.fabrikam, name: "Fabrikam" }];

/** Each combination lets in somebody whom those before it refuse, who is no user until then. */
const COMBINATIONS: readonly Record<string, unknown>[] = [
  { "microsoft.accounts": "any", "microsoft.organizations": FABRIKAM, "microsoft.personal": false },
  { "microsoft.accounts": "organizations", "microsoft.organizations": FABRIKAM },
  { "microsoft.accounts": "tenant" },
  { "microsoft.accounts": "any", "microsoft.organizations": FABRIKAM, "microsoft.personal": true },
  { "microsoft.accounts": "organizations", "microsoft.organizations": "any" },
  { "microsoft.accounts": "any", "microsoft.organizations": "any", "microsoft.personal": false },
  { "microsoft.accounts": "any", "microsoft.organizations": "any", "microsoft.personal": true },
];

/**
 * Left out are the switches of SAML and of identifier URIs, of Auth0's own strategies, of its Management API, of sign-outs and of denied people's sessions,
 * and what time or an update of an app client changes. Nobody declines consent here, and Cognito's authorize_url has no query.
 * Without an ID token for the script everyone is refused: that has a test of its own.
 */
type Sides = Omit<
  Switches,
  | "auth0CountsEarlierDeployments"
  | "auth0EnablesUnusedConnections"
  | "auth0GivesScriptsIdToken"
  | "auth0KeepsSessionOfDenied"
  | "auth0LogoutScript"
  | "auth0ShowsEnabledClients"
  | "auth0SocialConnections"
  | "cognitoAsksForEmailOfOidc"
  | "cognitoChecksSamlCertificateDates"
  | "cognitoDecryptsUnasked"
  | "cognitoKeepsAuthorizeUrlQuery"
  | "cognitoKeepsUnnamedClientSettings"
  | "cognitoNeedsSignedAssertions"
  | "cognitoRefusesMappedSamlUsername"
  | "cognitoTakesLogoutResponsesByGet"
  | "entraActivatesFirstCertificate"
  | "entraBackdatesAssertions"
  | "entraDeclinedConsent"
  | "entraLearnsSecretAfter"
  | "entraListsNewestKeysFirst"
  | "entraLogoutIssuer"
  | "entraNameIdTakesObjectId"
  | "entraProtectsIdentifierUris"
  | "waadAdmitsPersonalAccounts"
  | "windowsliveAuthority"
>;

const OPEN: { readonly [Name in keyof Sides]: readonly Sides[Name][] } = {
  auth0EventStrategyOfSocial: ["name", "strategy"],
  auth0JoinsScopesByCommas: [false, true],
  auth0SkipsSingleConnection: [true, false],
  auth0UserinfoHasCustomClaims: [true, false],
  cognitoMapsClaimsOf: ["id_token first", "userInfo first", "userInfo", "id_token"],
  cognitoSkipsUnwritableAttributes: [false, true],
  entraXmsEdov: ["boolean", "string", "number"],
};

/**
 * Every side of every switch, but not each with each. The third round has the claims at /userinfo, which is where Cognito looks
 * for them in that one.
 */
const ROUNDS = [0, 1, 2].map(
  (round): Switches => ({
    ...DEFAULT_SWITCHES,
    ...Object.fromEntries(Object.entries(OPEN).map(([name, sides]) => [name, sides[round % sides.length]])),
  }),
);

/** Each switch alone on each side. */
const ALONE = Object.entries(OPEN).flatMap(([name, sides]) =>
  sides.map((side): Switches => ({ ...DEFAULT_SWITCHES, [name]: side })),
);

/** How a sign-in went. */
interface Attempt {
  readonly account: Account;
  readonly refusal: Refusal | undefined;
  readonly signedIn: SignedIn | null;
}

let world: SignInWorld;
before(async () => {
  world = await SignInWorld.raiseDeployed({}, ["read:users"]);
});
after(() => world.close());

test("the tests put into the chain what Terraform deploys", async () => {
  const { options } = await readMicrosoftConnection(world);
  const rendered = renderedOptions(world.environment, options.client_id);
  assert.deepEqual({ ...options, ...rendered }, options);
});

/** The names of everyone who signed in so far, by what Microsoft calls them. */
const everybodySoFar = new Set<string>();

for (const keys of COMBINATIONS) {
  describe(`strategy: microsoft, ${describeKeys(keys)}`, () => {
    let environment: BrokerEnvironment;
    const attempts: Attempt[] = [];
    before(async () => {
      environment = await admit(world, keys);
      for (const side of keys === COMBINATIONS[0] ? [...ROUNDS, ...ALONE] : ROUNDS) {
        world.switches = side;
        for (const account of CAST) attempts.push(await signIn(account));
      }
      world.switches = DEFAULT_SWITCHES;
    });

    test("lets in everyone whom the file names through one button, and refuses everyone else with the reason", async () => {
      const { options } = await readMicrosoftConnection(world);
      for (const { account, refusal } of attempts) {
        assert.deepEqual(refusal, expectedRefusal(account, environment, options.client_id), account.id);
        const expectedByLab = strategiesAdmitting(account, environment, DEFAULT_SWITCHES).length > 0;
        assert.equal(expectedByLab, refusal === undefined, `npm start's table on ${account.id}`);
      }
    });

    test("tells the app what Microsoft says of the account, in the claims and in the user's name alike", async () => {
      const issued = new Map<string, Readonly<Record<string, unknown>>>();
      for (const { account, signedIn } of attempts) {
        if (signedIn === null) continue;
        const { id } = account;
        if (!issued.has(id)) issued.set(id, await fetchMicrosoftClaims(world, id));
        const { tid, oid, iss, sub } = issued.get(id) ?? {};
        const { claims, hops } = signedIn;
        const userId = `oauth2|dev-microsoft|${tid}.${oid}`;
        assert.deepEqual(
          {
            tenant: claims["custom:tenant_id"],
            object: claims["custom:object_id"],
            type: claims["custom:account_type"],
            userId: (claims.identities as { userId: string }[])[0]?.userId,
            username: claims["cognito:username"],
            hops: hops.map(({ issuer, subject }) => `${issuer} ${subject}`),
          },
          {
            tenant: tid,
            object: oid,
            type: tid === PERSONAL_TENANT ? "personal" : "organization",
            userId,
            username: `Microsoft_${userId}`,
            hops: [
              `${iss} ${sub}`,
              `https://${environment.auth0.domain}/ ${userId}`,
              `${world.app.issuer} ${claims.sub}`,
            ],
          },
          id,
        );
        everybodySoFar.add(userId);
      }
    });

    test("has no user for anybody whom it refuses, neither at Auth0 nor in the pool", async () => {
      const { apis, app } = world;
      const ofAuth0: { user_id: string }[] = await apis.auth0("GET", "/users");
      const { Users } = await apis.cognito("ListUsers", {
        UserPoolId: new URL(app.issuer).pathname.slice(1),
      });
      const expected = [...everybodySoFar].sort();
      assert.deepEqual(ofAuth0.map(({ user_id }) => user_id).sort(), expected);
      assert.deepEqual(
        Users.map(({ Username }: { Username: string }) => Username.replace(/^Microsoft_/, "")).sort(),
        expected,
      );
    });
  });
}

test("a pool that gets the claims neither way lets the same people in, and tells the app by the user's name alone", async () => {
  await admit(world, {});
  world.switches = {
    ...DEFAULT_SWITCHES,
    auth0UserinfoHasCustomClaims: false,
    cognitoMapsClaimsOf: "userInfo",
  };
  // Somebody who is new to the pool: it keeps what it was given once.
  const { signedIn } = await signIn(NEWCOMER);
  const { tid, oid } = await fetchMicrosoftClaims(world, NEWCOMER.id);
  const { claims } = signedIn ?? {};
  assert.deepEqual(
    Object.keys(claims ?? {}).filter((claim) => claim.startsWith("custom:")),
    [],
  );
  assert.equal(claims?.["cognito:username"], `Microsoft_oauth2|dev-microsoft|${tid}.${oid}`);
});

test("an answer of Microsoft's of which Auth0 keeps the ID token from the script lets nobody in", async () => {
  await admit(world, {});
  world.switches = { ...DEFAULT_SWITCHES, auth0GivesScriptsIdToken: false };
  for (const account of CAST.filter(({ disabled }) => !disabled)) {
    const { refusal } = await signIn(account);
    assert.deepEqual(
      refusal,
      refusedByScript("Microsoft's answer has no ID token. Try again. [microsoft_token_missing]"),
      account.id,
    );
  }
});

test("a person keeps the user's name when Terraform makes another app registration, with protection: off", async () => {
  world.switches = DEFAULT_SWITCHES;
  const hana = CAST[0] as Account;
  await admit(world, {});
  const readClientId = async () => (await readMicrosoftConnection(world)).options.client_id;
  const before = { ...(await signIn(hana)).signedIn, clientId: await readClientId() };
  await world.apis.graph("DELETE", `/applications(appId='${before.clientId}')`);
  await world.deploy({ protection: "off" });

  assert.notEqual(await readClientId(), before.clientId);
  const after = (await signIn(hana)).signedIn;
  const subjects = (hops: SignedIn["hops"] = []) => hops.map(({ subject }) => subject);
  const [pairwise, ...ours] = subjects(after?.hops);
  const [pairwiseBefore, ...oursBefore] = subjects(before.hops);
  assert.notEqual(pairwise, pairwiseBefore, "Entra's sub is another one for each app registration");
  assert.deepEqual(ours, oursBefore);
  assert.equal(after?.claims["cognito:username"], before.claims?.["cognito:username"]);
});

async function signIn(account: Account): Promise<Attempt> {
  const person = new Person(world.wire);
  const walk = await world.walk({ account: account.id, connection: "dev-microsoft" }, person);
  const isAsked = walk.way.some(({ pathname }) => pathname === "/u/login");
  assert.equal(isAsked, !world.switches.auth0SkipsSingleConnection, "Auth0's page of connections");
  return { account, refusal: refusalOf(walk), signedIn: await world.signedIn(person) };
}

function describeKeys(keys: Record<string, unknown>): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key.replace("microsoft.", "")}: ${Array.isArray(value) ? "a list" : value}`)
    .join(", ");
}

function expectedRefusal(
  account: Account,
  { microsoft: { accounts, organizations, personal, tenantId, displayName } }: BrokerEnvironment,
  clientId: string,
): Refusal | undefined {
  const { tenant, guestOf = [], userPrincipalName, disabled = false } = account;
  const own = tenantIdOf(account, tenantId);
  if (disabled) return refusedByEntra("AADSTS50057: The user account is disabled.");
  if (accounts === "tenant") {
    const provider = tenant === "personal" ? "live.com" : `https://sts.windows.net/${own}/`;
    return tenant === "home" || guestOf.includes("home")
      ? undefined
      : refusedByEntra(
          `AADSTS50020: User account '${userPrincipalName}' from identity provider '${provider}' does not exist in tenant '${tenantId}' and cannot access the application '${clientId}'(${displayName}) in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
        );
  }
  if (tenant === "personal") {
    if (accounts === "organizations") {
      return refusedByEntra(
        `AADSTS500200: User account '${userPrincipalName}' is a personal Microsoft account. Personal Microsoft accounts are not supported for this application unless explicitly invited to an organization. Try signing out and signing back in with an organizational account.`,
      );
    }
    return personal
      ? undefined
      : refusedByScript(
          "Personal Microsoft accounts cannot sign in here. Use a work or school account. [microsoft_personal_account]",
        );
  }
  return organizations === "any" || organizations.some(({ id }) => id === own)
    ? undefined
    : refusedByScript(
        "Your organization's accounts cannot sign in here. [microsoft_organization_not_listed]",
      );
}

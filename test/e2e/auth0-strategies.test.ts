import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { BrokerEnvironment } from "../../environments/schema";
import { pickStrategy } from "../../lab/people/admission";
import { type Account, CAST, isMeant, OTHER_ORGANIZATIONS, tenantIdOf } from "../../lab/people/cast";
import { Person } from "../../lab/people/person";
import type { SignIn } from "../../lab/people/sign-ins";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import { onlyConnections } from "../support/cloud-apis";
import { SignInWorld } from "../support/sign-in-world";

/** Auth0's own. */
type Strategy = Exclude<BrokerEnvironment["auth0"]["strategy"], "microsoft">;
type Accounts = BrokerEnvironment["microsoft"]["accounts"];

/** A chain of before `auth0.strategy: microsoft`, which had both by default. */
const BOTH = { "auth0.strategy": "both" };

/** The first is deployed from the start. */
const ACCOUNTS: readonly Accounts[] = ["any", "organizations", "tenant"];

/** How the deployed chain, which has both connections and those that Auth0 enabled, comes to each strategy. */
const STRATEGIES: Readonly<Record<Strategy, ReturnType<typeof onlyConnections>>> = {
  both: async () => async () => {},
  waad: onlyConnections("waad"),
  windowslive: onlyConnections("windowslive"),
};

/** Which of them lets in everyone whom the accounts name. */
const WHOLE_STRATEGY: Readonly<Record<Accounts, Strategy>> = {
  any: "both",
  organizations: "waad",
  tenant: "waad",
};

/**
 * Time changes who is let in for a moment only, which the tests of rotate and adopt cover. An update of an app client changes
 * what later updates find. Four of Auth0's switches are about its API, which nobody asks while people sign in, four need a
 * connection of the strategy oauth2, and three are about Actions. Which claims reach the pool's attributes lets nobody in. Nobody declines consent here, signs in by SAML or has an identifier URI.
 */
type Sides = Omit<
  Switches,
  | "auth0CountsEarlierDeployments"
  | "auth0EnablesUnusedConnections"
  | "auth0EventStrategyOfSocial"
  | "auth0GivesScriptsIdToken"
  | "auth0JoinsScopesByCommas"
  | "auth0KeepsSessionOfDenied"
  | "auth0LogoutScript"
  | "auth0ShowsEnabledClients"
  | "auth0SocialConnections"
  | "auth0UserinfoHasCustomClaims"
  | "cognitoAsksForEmailOfOidc"
  | "cognitoChecksSamlCertificateDates"
  | "cognitoDecryptsUnasked"
  | "cognitoKeepsUnnamedClientSettings"
  | "cognitoMapsClaimsOf"
  | "cognitoNeedsSignedAssertions"
  | "cognitoRefusesMappedSamlUsername"
  | "cognitoSkipsUnwritableAttributes"
  | "cognitoTakesLogoutResponsesByGet"
  | "entraActivatesFirstCertificate"
  | "entraBackdatesAssertions"
  | "entraDeclinedConsent"
  | "entraLearnsSecretAfter"
  | "entraListsNewestKeysFirst"
  | "entraLogoutIssuer"
  | "entraNameIdTakesObjectId"
  | "entraProtectsIdentifierUris"
  | "entraXmsEdov"
>;

const OPEN: { readonly [Name in keyof Sides]: readonly Sides[Name][] } = {
  windowsliveAuthority: ["consumers", "common"],
  waadAdmitsPersonalAccounts: [false, true],
  auth0SkipsSingleConnection: [true, false],
  cognitoKeepsAuthorizeUrlQuery: [false, true],
};

/** Every side of all that public documents leave open, in combination. */
const SIDES = Object.entries(OPEN).reduce<object[]>(
  (sides, [name, values]) => sides.flatMap((side) => values.map((value) => ({ ...side, [name]: value }))),
  [DEFAULT_SWITCHES],
) as Switches[];

/** Entra's codes, and what the lab's Auth0 says where Entra has no objection. */
const REFUSAL = /AADSTS\d+: |Personal Microsoft accounts cannot use this connection\./;

let world: SignInWorld;
before(async () => {
  world = await SignInWorld.raiseDeployed(BOTH);
});
after(() => world.close());

describe("an authorize_url with a query that names a connection", () => {
  let restore: () => Promise<unknown>;
  before(async () => {
    const name = { UserPoolId: new URL(world.app.issuer).pathname.slice(1), ProviderName: "Microsoft" };
    const { IdentityProvider } = await world.apis.cognito("DescribeIdentityProvider", name);
    const update = (details: Record<string, string>) =>
      world.apis.cognito("UpdateIdentityProvider", { ...name, ProviderDetails: details });
    const details = IdentityProvider.ProviderDetails;
    await update({ ...details, authorize_url: `${details.authorize_url}?connection=dev-waad` });
    restore = () => update(details);
  });
  after(() => restore());

  for (const [does, keeps, isAsked] of [
    ["skips Auth0's page of connections if Cognito keeps it", true, false],
    ["does not spare anyone Auth0's page of connections if Cognito drops it", false, true],
  ] as const) {
    test(does, async () => {
      world.switches = { ...DEFAULT_SWITCHES, cognitoKeepsAuthorizeUrlQuery: keeps };
      const { way, stuckOn } = await world.walk({ account: "carla", connection: "dev-waad" });
      assert.equal(stuckOn, undefined);
      assert.equal(
        way.some(({ pathname }) => pathname === "/u/login"),
        isAsked,
      );
    });
  }
});

test("an organisation that leaves consent to its administrator lets people in once the administrator consented", async () => {
  world.switches = DEFAULT_SWITCHES;
  const signIn = () => world.walk({ account: "anna", connection: "dev-waad" });
  const { value } = await world.apis.graph("GET", "/applications");
  const { appId, web } = value.find((each: { web: { redirectUris: string[] } }) => each.web.redirectUris[0]);
  const asked = new URLSearchParams({ client_id: appId, redirect_uri: web.redirectUris[0] });

  assert.match((await signIn()).stuckOn?.html ?? "", /Need admin approval/);
  const { end } = await new Person(world.wire).walk(
    `https://login.microsoftonline.com/organizations/adminconsent?${asked}`,
    { account: "arno", stopAt: ({ searchParams }) => searchParams.has("admin_consent") },
  );

  assert.equal(end.searchParams.get("tenant"), OTHER_ORGANIZATIONS.adatum);
  assert.equal((await signIn()).stuckOn, undefined);
});

/** How the sign-ins of the cast went on one side. */
interface Round {
  readonly side: Switches;
  readonly signIns: readonly SignIn[];
}

/** The usernames that each account had through a strategy and an issuer, over all deployments. */
const usernames = new Map<string, Set<string>>();

const COMBINATIONS = ACCOUNTS.flatMap((accounts) =>
  (Object.keys(STRATEGIES) as Strategy[]).map((strategy) => [accounts, strategy] as const),
);

for (const [accounts, strategy] of COMBINATIONS) {
  describe(`strategy: ${strategy} and accounts: ${accounts}, on every side of what is unknown`, () => {
    const rounds: Round[] = [];
    let restore: () => Promise<unknown>;
    before(async () => {
      if (world.environment.microsoft.accounts !== accounts) {
        await world.deploy({ ...BOTH, "microsoft.accounts": accounts });
      }
      restore = await STRATEGIES[strategy](world);
      const { auth0, ...environment } = world.environment;
      for (const side of SIDES) {
        world.switches = side;
        const signIns = await world.signInEveryone({ ...environment, auth0: { ...auth0, strategy } });
        rounds.push({ side, signIns });
      }
    });
    after(() => restore());

    test("lets in whom the lab says it does, and nobody else", () => {
      for (const { side, signIns } of rounds) {
        assert.deepEqual(
          signIns.map(({ account, seen, reason }) => ({ side, account, seen, reason })),
          signIns.map(({ account, expected, reason }) => ({ side, account, seen: expected, reason })),
        );
      }
    });

    test("refuses with a message of Entra or of the connection", () => {
      for (const { account, reason } of rounds.flatMap(({ signIns }) => signIns)) {
        if (reason !== null) assert.match(reason, REFUSAL, account);
      }
    });

    test("signs a person in by a token of each hop, the first of the tenant that the person signs in to", () => {
      for (const { account, issuers } of signedIn(rounds)) {
        assert.deepEqual(issuers, [
          `https://login.microsoftonline.com/${vouchingTenant(accountOf(account), world.environment)}/v2.0`,
          `https://${world.environment.auth0.domain}/`,
          world.app.issuer,
        ]);
      }
    });

    test("names a person after the connection that they came through, the same each time", () => {
      for (const { account, issuers, username } of signedIn(rounds)) {
        const connection = strategy === "both" ? pickStrategy(accountOf(account)) : strategy;
        assert.ok(username?.startsWith(`Microsoft_${connection}|`), `${account} is ${username}`);
        const key = [account, connection, issuers[0]].join(" ");
        usernames.set(key, (usernames.get(key) ?? new Set()).add(String(username)));
      }
      assert.deepEqual(
        [...usernames].filter(([, { size }]) => size !== 1),
        [],
      );
      const all = [...usernames.values()].flatMap((names) => [...names]);
      assert.equal(new Set(all).size, all.length, "two people have one username");
    });

    if (WHOLE_STRATEGY[accounts] === strategy) {
      test("lets in everyone whom accounts names", () => {
        for (const { side, signIns } of rounds) {
          assert.deepEqual(
            signIns.map(({ account, seen }) => ({ side, account, isIn: seen === "signed in" })),
            CAST.map((account) => ({ side, account: account.id, isIn: isMeant(account, accounts) })),
          );
        }
      });
    }
  });
}

const signedIn = (rounds: readonly Round[]): SignIn[] =>
  rounds.flatMap(({ signIns }) => signIns.filter(({ seen }) => seen === "signed in"));

function accountOf(id: string): Account {
  const account = CAST.find((each) => each.id === id);
  assert.ok(account);
  return account;
}

/** The tenant that a person signs in to: on a tenant's own endpoint that one, for its guests too. */
function vouchingTenant(account: Account, { microsoft: { accounts, tenantId } }: BrokerEnvironment): string {
  return accounts === "tenant" ? tenantId : tenantIdOf(account, tenantId);
}

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../../environments/schema";
import { DEFAULT_SWITCHES, type Switches } from "../../../lab/switches";
import type { DeployedChain } from "../../support/deployed-chain";
import { type VerifyOptions, verifyDeployed } from "../../support/verified-chain";

/** The sides of the lab's switches that are not the default's. */
const OTHER_SIDES: { readonly [Name in keyof Switches]: readonly Switches[Name][] } = {
  windowsliveAuthority: ["common"],
  waadAdmitsPersonalAccounts: [true],
  cognitoKeepsAuthorizeUrlQuery: [true],
  cognitoMapsClaimsOf: ["userInfo first", "userInfo", "id_token"],
  cognitoSkipsUnwritableAttributes: [true],
  cognitoRefusesMappedSamlUsername: [false],
  cognitoNeedsSignedAssertions: [true],
  cognitoChecksSamlCertificateDates: [true],
  cognitoDecryptsUnasked: [false],
  cognitoAsksForEmailOfOidc: [false],
  cognitoTakesLogoutResponsesByGet: [true],
  cognitoKeepsUnnamedClientSettings: [true],
  auth0SkipsSingleConnection: [false],
  auth0EnablesUnusedConnections: [true],
  auth0ShowsEnabledClients: [true],
  auth0SocialConnections: [2],
  auth0GivesScriptsIdToken: [false],
  auth0JoinsScopesByCommas: [true],
  auth0LogoutScript: ["query", "never"],
  entraLearnsSecretAfter: [1],
  entraDeclinedConsent: ["consent_required"],
  auth0CountsEarlierDeployments: [true],
  entraXmsEdov: ["string", "number"],
  auth0EventStrategyOfSocial: ["strategy"],
  auth0KeepsSessionOfDenied: [false],
  auth0UserinfoHasCustomClaims: [false],
  entraProtectsIdentifierUris: [false],
  entraActivatesFirstCertificate: [false],
  entraListsNewestKeysFirst: [true],
  entraNameIdTakesObjectId: [false],
  entraBackdatesAssertions: [false],
  entraLogoutIssuer: ["login.microsoftonline.com"],
};

const SIDES: readonly Partial<Switches>[] = Object.entries(OTHER_SIDES).flatMap(([name, sides]) =>
  sides.map((side) => ({ [name]: side })),
);

/** Asserts that nothing fails, that nothing can't be seen, and that at most three requests wait for one another. */
export async function assertHealthy(chain: DeployedChain, options?: VerifyOptions): Promise<void> {
  const { checks, roundTrips } = await verifyDeployed(chain, options);
  const others = checks.filter(({ verdict }) => verdict !== "passed");
  assert.deepEqual(others, [], JSON.stringify(chain.switches));
  assert.ok(checks.length > 20, `${checks.length} checks`);
  assert.ok(roundTrips <= 3, `${roundTrips} round trips in sequence`);
}

/**
 * One run on each side of each switch.
 *
 * @param names of the switches. @default - all
 * @param environmentOf what the chain should be. @default - as it was deployed
 */
export function testHealthyOnEverySide(
  chainOf: () => DeployedChain,
  names?: readonly (keyof Switches)[],
  environmentOf?: (chain: DeployedChain) => Environment,
): void {
  const sides = SIDES.filter((side) => names?.some((name) => name in side) ?? true);
  test(`passes every check in ${1 + sides.length} runs, one on each side of the lab's switches`, async () => {
    const chain = chainOf();
    const options = environmentOf === undefined ? {} : { environment: environmentOf(chain) };
    for (const side of [{}, ...sides]) {
      chain.switches = { ...DEFAULT_SWITCHES, ...side };
      await assertHealthy(chain, options);
    }
    chain.switches = DEFAULT_SWITCHES;
  });
}

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { renderText } from "../../review/render/text";
import type { Review } from "../../review/review";
import { appClient } from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";

/** What Cognito's console sends when somebody saves an app client: each unit with its number, and rotation. */
const SAVED_IN_CONSOLE = {
  AccessTokenValidity: 60,
  IdTokenValidity: 60,
  RefreshTokenValidity: 5,
  TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "days" },
  RefreshTokenRotation: { Feature: "DISABLED", RetryGracePeriodSeconds: 0 },
};

const WEB = "aws_cognito_user_pool_client.cognito_client-web";
const client = (name: string, keys: Record<string, unknown>) =>
  deployedFile(
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [`cognito.clients.${name}.${key}`, value])),
  );

describe("an app client of a deployed environment", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  const describeClient = async (name = "web") => {
    const which = { UserPoolId: chain.userPoolId, ClientId: chain.deployed(name).clientId };
    return (await chain.apis.cognito("DescribeUserPoolClient", which)).UserPoolClient;
  };
  const livesOf = async () => {
    const { AccessTokenValidity, IdTokenValidity, RefreshTokenValidity, TokenValidityUnits } =
      await describeClient();
    const { AccessToken, IdToken, RefreshToken } = TokenValidityUnits;
    return [
      `${AccessTokenValidity} ${AccessToken}`,
      `${IdTokenValidity} ${IdToken}`,
      `${RefreshTokenValidity} ${RefreshToken}`,
    ];
  };
  const differencesIn = ({ changes }: Review) =>
    changes.flatMap(({ address, differences }) =>
      differences.map(({ attribute, text }) => `${address} ${attribute}: ${text}`),
    );
  const rulesIn = ({ findings }: Review) => findings.map(({ id }) => id);

  async function plansNothing(file: string): Promise<void> {
    const review = await chain.review(file);
    assert.equal(review.verdict, "nothing", renderText(review));
  }

  test("has the lives of Cognito's defaults, with their units", async () => {
    assert.deepEqual(await livesOf(), ["1 hours", "1 hours", "30 days"]);
  });

  test("that somebody saved in the console is as the file says after the next deploy", async () => {
    await appClient(() => SAVED_IN_CONSOLE)(chain);
    const review = await chain.review(deployedFile());
    assert.deepEqual(differencesIn(review), [
      `${WEB} access_token_validity: 60 → 1`,
      `${WEB} id_token_validity: 60 → 1`,
      `${WEB} refresh_token_validity: 5 → 30`,
      `${WEB} token_validity_units.access_token: minutes → hours`,
      `${WEB} token_validity_units.id_token: minutes → hours`,
    ]);
    assert.deepEqual(rulesIn(review), ["tokens-live-longer"]);
    await chain.deploy(deployedFile());
    assert.deepEqual(await livesOf(), ["1 hours", "1 hours", "30 days"]);
    await plansNothing(deployedFile());
  });

  test("whose tokens live 15 minutes by its file has them for 15 minutes, whoever saves it", async () => {
    const file = client("web", { tokens: { access: "15 minutes", id: "15 minutes", refresh: "8 hours" } });
    await chain.deploy(file);
    assert.deepEqual(await livesOf(), ["15 minutes", "15 minutes", "8 hours"]);
    await plansNothing(file);
    await appClient(() => SAVED_IN_CONSOLE)(chain);
    await chain.deploy(file);
    assert.deepEqual(await livesOf(), ["15 minutes", "15 minutes", "8 hours"]);
    await plansNothing(file);
  });

  test("rotates refresh tokens, and no longer does when its file leaves that out", async () => {
    const file = client("web", { refreshRotation: true });
    await chain.deploy(file);
    const { ExplicitAuthFlows, RefreshTokenRotation } = await describeClient();
    assert.deepEqual(ExplicitAuthFlows, ["ALLOW_CUSTOM_AUTH"]);
    assert.deepEqual(RefreshTokenRotation, { Feature: "ENABLED", RetryGracePeriodSeconds: 60 });
    await plansNothing(file);
    assert.equal((await chain.signIn("carla")).shownBy, "app");

    await chain.deploy(deployedFile());
    const off = await describeClient();
    assert.deepEqual(off.ExplicitAuthFlows, ["ALLOW_REFRESH_TOKEN_AUTH"]);
    assert.deepEqual(off.RefreshTokenRotation, { Feature: "DISABLED", RetryGracePeriodSeconds: 0 });
    await plansNothing(deployedFile());
  });

  test("takes a scope of a resource server that the user pool has, and no other", async () => {
    const file = client("server", { scopes: ["openid", "orders/read"] });
    await assert.rejects(
      () => chain.deploy(file),
      /ScopeDoesNotExistException: Invalid scope requested: orders\/read/,
    );
    await chain.apis.cognito("CreateResourceServer", {
      UserPoolId: chain.userPoolId,
      Identifier: "orders",
      Name: "orders",
      Scopes: [{ ScopeName: "read", ScopeDescription: "read orders" }],
    });
    await chain.deploy(file);
    assert.deepEqual((await describeClient("server")).AllowedOAuthScopes.sort(), ["openid", "orders/read"]);
    await plansNothing(file);
    assert.deepEqual(
      [chain.state?.outputs.scopes, chain.state?.outputs.client_scopes],
      [["openid"], { server: ["openid", "orders/read"], web: ["openid", "email", "profile"] }],
    );
    const app = await chain.command("env", "app", "dev", "server");
    assert.match(app.stdout, /^COGNITO_SCOPES='openid orders\/read'$/m, app.stderr);
  });

  test("that somebody opened to passwords in the console has drifted, which is forbidden", async () => {
    const takeBack = await appClient(() => ({
      SupportedIdentityProviders: ["Microsoft", "COGNITO"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
    }))(chain);
    const drift = await chain.drift();
    assert.equal(drift.verdict, "forbidden", renderText(drift));
    assert.deepEqual(rulesIn(drift), ["password-sign-in", "password-sign-in"]);
    await takeBack();
  });

  test("offers passwords and other identity providers that the user pool has, and no other", async () => {
    const file = client("web", { alsoSignInWith: ["COGNITO", "Other"] });
    await assert.rejects(() => chain.deploy(file), /The provider Other does not exist for User Pool/);
    const { IdentityProvider } = await chain.apis.cognito("DescribeIdentityProvider", {
      UserPoolId: chain.userPoolId,
      ProviderName: "Microsoft",
    });
    const { UserPoolId, ProviderType, ProviderDetails } = IdentityProvider;
    const other = { UserPoolId, ProviderName: "Other" };
    await chain.apis.cognito("CreateIdentityProvider", { ...other, ProviderType, ProviderDetails });
    const review = await chain.review(file);
    assert.deepEqual(rulesIn(review), ["way-in-added", "way-in-added"]);
    await chain.deploy(file);
    const { SupportedIdentityProviders, ExplicitAuthFlows } = await describeClient();
    assert.deepEqual(SupportedIdentityProviders.sort(), ["COGNITO", "Microsoft", "Other"]);
    assert.deepEqual(ExplicitAuthFlows.sort(), ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"]);
    await plansNothing(file);
    assert.equal((await chain.signIn("carla")).shownBy, "app");
    assert.equal((await chain.drift()).verdict, "nothing", "passwords that were deployed are no drift");
  });
});

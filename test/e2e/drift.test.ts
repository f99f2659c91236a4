import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import { readScript } from "../../review/script";
import { SETTINGS_LINE } from "../../stacks/scripts/render-script";
import * as clouds from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";

const exitOf = ({ verdict }: Review) => EXIT_CODES[verdict];
const meaningsOf = ({ findings }: Review) =>
  findings.map(({ id, means }) => `${id}: ${means.replace(/Cognito, [\w-]{32}\.$/, "Cognito, <its id>.")}`);

const leftIn = ({ left = [] }: Review) =>
  left.map(({ resource, differences }) => [resource, differences.map(({ attribute }) => attribute)]);

const BOTH = { "auth0.strategy": "both" };
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";

describe("a chain that is changed outside Terraform", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  test("has not drifted by being deployed, or by people who sign in", async () => {
    await chain.signIn("carla");
    const review = await chain.drift();
    assert.equal(renderText(review), "dev: nothing was changed outside Terraform");
    assert.equal(exitOf(review), 0);
    assert.equal(review.isAhead, false);
  });

  test("is reviewed by whom its connection lets in, and by what decides about it", async () => {
    const takeBack = await clouds.all(
      clouds.script("fetchUserProfile", (text) => withSettings(text, { personal: false })),
      clouds.script("getLogoutUrl", () => "function (params, callback) { callback(null, params.returnTo); }"),
      clouds.connection("microsoft", {
        authorizationURL: "https://attacker.example/authorize",
        customHeaders: { Authorization: "Basic s3cr3t-of-a-header" },
        pkce_enabled: false,
        upstream_params: { prompt: { value: "login" }, state: { value: "s" } },
        scope: ["openid", "profile"],
      }),
      clouds.application({ optionalClaims: { idToken: [{ name: "email" }, { name: "xms_edov" }] } }),
      clouds.identityProvider({}, { "custom:tenant_id": "tid" }),
      clouds.appClient(({ AllowedOAuthScopes, ReadAttributes }) => ({
        AllowedOAuthScopes: [...AllowedOAuthScopes, "aws.cognito.signin.user.admin"],
        ReadAttributes: ReadAttributes.filter((name: string) => name !== "custom:object_id"),
      })),
    )(chain);
    const review = await chain.drift();
    assert.equal(exitOf(review), 3, renderText(review));
    assert.deepEqual(meaningsOf(review), [
      "microsoft-endpoint-mismatch: Whoever runs attacker.example can ask everyone for their password: the connection microsoft has authorization_endpoint https://attacker.example/authorize instead of https://login.microsoftonline.com/common/oauth2/v2.0/authorize.",
      "scope-missing: Nobody's e-mail address reaches the apps: the connection microsoft lacks the scope email.",
      "beyond-the-stack: The app web can ask for more than the environment file says: Cognito's app client web has the scope aws.cognito.signin.user.admin.",
      "connection-script-mismatch: People who sign out can be sent anywhere: the connection microsoft has a script getLogoutUrl that is not the project's.",
      "connection-request-changed: Auth0 may sign people in as another app at Microsoft, or nobody can sign in: the connection microsoft sends the header Authorization.",
      "connection-request-changed: Others may take part in people's sign-ins at Microsoft: the connection microsoft sets state of the request to Microsoft.",
      "organization-changeable: People can pass for members of another organisation through web: its app client allows the scope aws.cognito.signin.user.admin, and writes custom:account_type, custom:object_id.",
      "organization-mapping: Apps may take people for members of another organisation: Cognito's identity provider takes custom:tenant_id from the claim tid instead of https://cognito-microsoft-sign-in.invalid/tenant_id.",
      "claims-missing: Given names and family names are missing in the apps: the app registration does not ask for the optional claims given_name, family_name of the ID token.",
      "accounts-narrowed: People with personal Microsoft accounts can no longer sign in: the script of the connection microsoft no longer admits them.",
      "connection-weakened: Whoever gets hold of a person's code on its way to Auth0 may use it: the connection microsoft has pkce_enabled off.",
      'connection-weakened: People may have to pick an account, or type their address, where an app knows it already: the connection microsoft has upstream_params {"prompt":{"value":"login"},"state":{"value":"s"}}.',
      "organization-hidden: The app web does not learn people's organisation: its app client does not read custom:object_id.",
    ]);
    assert.ok(!JSON.stringify(review).includes("s3cr3t"), "a header may be a secret");
    await takeBack();
    const again = await chain.drift();
    assert.equal(exitOf(again), 0, renderText(again));
  });

  test("leaves triggers, second factors, threat protection and tags to whoever set them, and tells of nothing that moves along", async () => {
    const ARN = "arn:aws:lambda:eu-west-1:123456789012:function:claims";
    const takeBack = await clouds.all(
      clouds.userPool({
        LambdaConfig: { PreSignUp: ARN, PostAuthentication: ARN },
        UserPoolAddOns: { AdvancedSecurityMode: "AUDIT" },
        UserPoolTags: { team: "security" },
        UserPoolTier: "PLUS",
      }),
      clouds.appClient(() => ({ CallbackURLs: ["https://other.acme.com/callback"] })),
    )(chain);
    const setMfa = (settings: object) =>
      chain.apis.cognito("SetUserPoolMfaConfig", { UserPoolId: chain.userPoolId, ...settings });
    await setMfa({ MfaConfiguration: "OPTIONAL", SoftwareTokenMfaConfiguration: { Enabled: true } });
    for (const review of [await chain.drift(), await chain.review(deployedFile())]) {
      assert.deepEqual(
        review.changes.map(({ resource, differences }) => [
          resource,
          differences.map(({ attribute }) => attribute),
        ]),
        [["app client web", ["callback_urls"]]],
        renderText(review),
      );
      assert.deepEqual(leftIn(review), [
        [
          "user pool",
          [
            "lambda_config.post_authentication",
            "lambda_config.pre_sign_up",
            "mfa_configuration",
            "software_token_mfa_configuration.enabled",
            "tags.team",
            "user_pool_add_ons.advanced_security_mode",
            "user_pool_tier",
          ],
        ],
      ]);
      const triggers = review.findings.filter(({ id }) => id === "trigger-changed");
      assert.deepEqual(
        triggers.map(({ severity, people }) => [severity, people]),
        review.kind === "plan"
          ? []
          : [["warning", "A function may let in, link or turn away people at their first sign-in"]],
      );
    }
    await setMfa({ MfaConfiguration: "OFF" });
    await takeBack();
  });

  test("is told whom a script lets in, and shows a line of it", async () => {
    const takeBack = await clouds.script("fetchUserProfile", (text) =>
      withSettings(text, { tenants: [FABRIKAM] }),
    )(chain);
    const { findings, changes } = await chain.drift();
    assert.deepEqual(
      findings.map(({ id, people }) => `${id}: ${people}`),
      [
        `accounts-narrowed: People of organisations other than the organisation ${FABRIKAM} can no longer sign in`,
      ],
    );
    const [{ resource, differences: [difference] = [] } = {}, ...others] = changes;
    assert.deepEqual(
      [resource, difference?.attribute, others],
      ["connection microsoft", "options.scripts.fetchUserProfile", []],
    );
    assert.match(difference?.text ?? "", /^line \d+: …[^…]*"tenants":"any".* → …[^…]*"tenants":\["fab71ca0-/);
    await takeBack();
  });
});

describe("a chain of Auth0's own connections that is changed outside Terraform", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(BOTH);
  });
  after(() => chain.close());

  test("has not drifted by being deployed, or by people who sign in", async () => {
    await chain.signIn("carla");
    const review = await chain.drift();
    assert.equal(renderText(review), "dev: nothing was changed outside Terraform");
    assert.equal(exitOf(review), 0);
    assert.equal(review.isAhead, false);
  });

  test("is reviewed by what it means at each hop, and shows nothing once it is undone", async () => {
    const mutate = clouds.all(
      clouds.auth0Client({ callbacks: ["https://attacker.example/callback"] }),
      clouds.application({ signInAudience: "AzureADMultipleOrgs" }),
      clouds.identityProvider({ oidc_issuer: "https://acme-dev.eu.auth0.com" }, { email_verified: "email" }),
      clouds.disabledConnection("windowslive"),
    );
    const takeBack = await mutate(chain);
    const review = await chain.drift();
    assert.equal(exitOf(review), 3, renderText(review));
    assert.deepEqual(meaningsOf(review), [
      'issuer-mismatch: Nobody can sign in: Cognito expects the issuer https://acme-dev.eu.auth0.com, but Auth0 writes https://acme-dev.eu.auth0.com/ ("Bad id_token issuer").',
      "callback-not-registered: Nobody can sign in: Cognito's callback URL is https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse, but Auth0's client for Cognito has https://attacker.example/callback (\"Callback URL mismatch\").",
      "connection-not-enabled: Nobody can sign in with a personal Microsoft account: the connection windowslive is not enabled for Auth0's client for Cognito, <its id>.",
      "beyond-the-stack: People's codes can go to a place that the environment file does not have: Auth0's client for Cognito has the callback URL https://attacker.example/callback.",
      "emails-set-as-verified: Whoever runs an organisation can pose as the owner of any e-mail address: Cognito's identity provider takes email_verified from the claim email.",
      "accounts-narrowed: People with personal Microsoft accounts can no longer sign in: the app registration's sign_in_audience is AzureADMultipleOrgs instead of AzureADandPersonalMicrosoftAccount.",
    ]);
    await takeBack();
    const again = await chain.drift();
    assert.equal(exitOf(again), 0, renderText(again));
  });

  test("leaves what an administrator of Entra set at the service principal", async () => {
    const takeBack = await clouds.servicePrincipal({
      accountEnabled: false,
      appRoleAssignmentRequired: true,
      notes: "changed by hand",
    })(chain);
    const review = await chain.drift();
    assert.equal(exitOf(review), 0, renderText(review));
    assert.deepEqual(leftIn(review), [
      ["service principal", ["account_enabled", "app_role_assignment_required", "notes"]],
    ]);
    assert.deepEqual(review.findings, []);
    await takeBack();
  });

  test("tells of a change of the app registration once, though the service principal copies it", async () => {
    const takeBack = await clouds.application({ web: { logoutUrl: "https://acme.com/logout" } })(chain);
    const review = await chain.drift();
    assert.deepEqual([review.changes, leftIn(review)], [[], [["app registration", ["web.logout_url"]]]]);
    await takeBack();
  });

  describe("while its environment file is ahead of what is deployed", () => {
    before(() =>
      chain.write(
        deployedFile({
          ...BOTH,
          "microsoft.accounts": "organizations",
          "auth0.customDomain": "login.dev.acme.com",
          "cognito.clients.phone": { callbackUrls: ["com.acme.app:/callback"], logoutUrls: [] },
        }),
      ),
    );

    test("has not drifted, and is judged by no rule", async () => {
      const review = await chain.drift();
      assert.equal(
        renderText(review),
        "dev: nothing was changed outside Terraform\nenvironments/dev.yaml is ahead of what is deployed: npm run plan -- dev shows what a deploy would change.",
      );
      assert.equal(exitOf(review), 0);
      assert.equal(review.isAhead, true);
    });

    test("is judged by what was deployed if it has drifted", async () => {
      const takeBack = await clouds.disabledConnection("windowslive")(chain);
      const review = await chain.drift();
      assert.equal(exitOf(review), 3, renderText(review));
      assert.deepEqual(meaningsOf(review), [
        "connection-not-enabled: Nobody can sign in with a personal Microsoft account: the connection windowslive is not enabled for Auth0's client for Cognito, <its id>.",
      ]);
      assert.equal(review.isAhead, true);
      await takeBack();
    });

    test("is ahead too if Terraform refuses what its file asks for", async () => {
      await chain.write(deployedFile({ ...BOTH, "cognito.domain": "acme-other" }));
      const review = await chain.drift();
      assert.deepEqual([exitOf(review), review.isAhead], [0, true], renderText(review));
    });

    test("is not looked for in another tenant", async () => {
      await chain.write(deployedFile({ ...BOTH, "auth0.domain": "acme-other.eu.auth0.com" }));
      await assert.rejects(() => chain.drift(), {
        name: "UserError",
        code: "identities-moved",
        message:
          "environments/dev.yaml: auth0.domain is acme-other.eu.auth0.com, but dev is deployed to acme-dev.eu.auth0.com. Drift can't be found there.\nTo do: put the old value back. For another place, add a new environment file.",
      });
    });

    after(() => chain.write(deployedFile(BOTH)));
  });

  test("has not drifted by a deploy of another name, other accounts and another redirect URI", async () => {
    await chain.deploy(
      deployedFile({
        ...BOTH,
        "microsoft.displayName": "Acme",
        "microsoft.accounts": "organizations",
        "auth0.customDomain": "login.dev.acme.com",
      }),
    );
    const review = await chain.drift();
    assert.equal(renderText(review), "dev: nothing was changed outside Terraform");
    assert.equal(review.isAhead, false);
  });

  test("shows who is lost with a connection that somebody deleted", async () => {
    await clouds.noConnection("waad")(chain);
    const review = await chain.drift();
    assert.equal(exitOf(review), 3, renderText(review));
    assert.deepEqual(meaningsOf(review), [
      "connection-replaced: Nobody can sign in with a work or school account: the connection waad is destroyed, and Auth0 forgets everyone who signed in through it.",
    ]);
  });
});

/** What runs at Auth0, with some of its settings changed. */
function withSettings(text: string, changes: Record<string, unknown>): string {
  const { settings } = readScript(text);
  return text.replace(SETTINGS_LINE, (_, start) => `${start}${JSON.stringify({ ...settings, ...changes })};`);
}

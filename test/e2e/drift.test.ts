import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import * as clouds from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";

describe("a chain that is changed outside Terraform", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  const exitOf = ({ verdict }: Review) => EXIT_CODES[verdict];
  const meaningsOf = ({ findings }: Review) =>
    findings.map(({ id, means }) => `${id}: ${means.replace(/Cognito, [\w-]{32}\.$/, "Cognito, <its id>.")}`);

  test("has not drifted by being deployed, or by people who sign in", async () => {
    await chain.signIn("carla");
    const review = await chain.drift();
    assert.equal(exitOf(review), 0, renderText(review));
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
      "emails-set-as-verified: Whoever runs an organisation can pose as the owner of any e-mail address: Cognito's identity provider takes email_verified from the claim email.",
      "accounts-narrowed: People with personal Microsoft accounts can no longer sign in: the app registration's sign_in_audience is AzureADMultipleOrgs instead of AzureADandPersonalMicrosoftAccount.",
    ]);
    await takeBack();
    const again = await chain.drift();
    assert.equal(exitOf(again), 0, renderText(again));
  });

  test("is reviewed at the service principal too, which Entra lets anyone change who owns it", async () => {
    const takeBack = await clouds.servicePrincipal({
      accountEnabled: false,
      appRoleAssignmentRequired: true,
      notes: "changed by hand",
    })(chain);
    const { changes, findings } = await chain.drift();
    assert.deepEqual(
      changes.map(({ resource, differences }) => [resource, differences.map(({ attribute }) => attribute)]),
      [["service principal", ["account_enabled", "app_role_assignment_required", "notes"]]],
    );
    assert.deepEqual(
      findings.map(({ id }) => id),
      ["service-principal-missing", "service-principal-missing"],
    );
    await takeBack();
  });

  test("counts a change of the app registration once, though the service principal copies it", async () => {
    const takeBack = await clouds.application({ web: { logoutUrl: "https://acme.com/logout" } })(chain);
    const { changes } = await chain.drift();
    assert.deepEqual(
      changes.map(({ resource, differences }) => [resource, differences.map(({ attribute }) => attribute)]),
      [["app registration", ["web.logout_url"]]],
    );
    await takeBack();
  });

  describe("while its environment file is ahead of what is deployed", () => {
    before(() =>
      chain.write(
        deployedFile({
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
      await chain.write(deployedFile({ "cognito.domain": "acme-other" }));
      const review = await chain.drift();
      assert.deepEqual([exitOf(review), review.isAhead], [0, true], renderText(review));
    });

    test("is not looked for in another tenant", async () => {
      await chain.write(deployedFile({ "auth0.domain": "acme-other.eu.auth0.com" }));
      await assert.rejects(() => chain.drift(), {
        name: "UserError",
        code: "identities-moved",
        message:
          "environments/dev.yaml: auth0.domain is acme-other.eu.auth0.com, but dev is deployed to acme-dev.eu.auth0.com. Drift can't be found there.\nTo do: put the old value back. For another place, add a new environment file.",
      });
    });

    after(() => chain.write(deployedFile()));
  });

  test("has not drifted by a deploy of another name, other accounts and another redirect URI", async () => {
    await chain.deploy(
      deployedFile({
        "microsoft.displayName": "Acme",
        "microsoft.accounts": "organizations",
        "auth0.strategy": "both",
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

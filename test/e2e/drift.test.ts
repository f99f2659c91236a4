import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import * as clouds from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";

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

  test("shows who is lost with a connection that somebody deleted", async () => {
    await clouds.noConnection("waad")(chain);
    const review = await chain.drift();
    assert.equal(exitOf(review), 3, renderText(review));
    assert.deepEqual(meaningsOf(review), [
      "connection-replaced: Nobody can sign in with a work or school account: the connection waad is destroyed, and Auth0 forgets everyone who signed in through it.",
    ]);
  });
});

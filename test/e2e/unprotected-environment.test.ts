import { describe, test } from "node:test";
import { deployedWorld, EVERYTHING } from "../support/deployed-world";

describe("an unprotected environment, changed in one key", () => {
  const { deploys } = deployedWorld();

  test("is created with one connection", () =>
    deploys(
      { protection: "off", "auth0.strategy": "waad" },
      EVERYTHING.filter((address) => !address.includes("windowslive")).map((address) => `${address}: create`),
      { exit: 2, rules: [] },
    ));

  test("auth0.strategy: both adds the other connection", () =>
    deploys(
      { "auth0.strategy": "both" },
      [
        "auth0_connection.auth0_windowslive[0]: create",
        "auth0_connection_clients.auth0_windowslive-clients[0]: create",
      ],
      { fixture: "connection-added", exit: 2, rules: ["accounts-widened"] },
    ));

  test("auth0.strategy: windowslive drops one", () =>
    deploys(
      { "auth0.strategy": "windowslive" },
      ["auth0_connection.auth0_waad[0]: delete", "auth0_connection_clients.auth0_waad-clients[0]: delete"],
      { fixture: "connection-dropped", exit: 3, rules: ["connection-replaced"] },
    ));

  test("cognito.domain moves the pool's domain, and Auth0's callback with it", () =>
    deploys(
      { "cognito.domain": "acme-other" },
      ["auth0_client.auth0_client: update", "aws_cognito_user_pool_domain.cognito_domain: replace"],
      { fixture: "domain-moved", exit: 3, rules: ["domain-replaced", "hops-change-together"] },
    ));

  test("cognito.domain takes a custom domain", () =>
    deploys(
      {
        "cognito.domain": {
          name: "login.acme.com",
          certificateArn:
            "arn:aws:acm:us-east-1:123456789012:certificate/1ab00000-0000-4000-8000-000000000001",
        },
      },
      ["auth0_client.auth0_client: update", "aws_cognito_user_pool_domain.cognito_domain: replace"],
      { exit: 3, rules: ["domain-replaced", "hops-change-together"] },
    ));

  test("cognito.providerName replaces the identity provider, and the app clients follow", () =>
    deploys(
      { "cognito.providerName": "Entra" },
      [
        "aws_cognito_identity_provider.cognito_identity-provider: replace",
        "aws_cognito_user_pool_client.cognito_client-web: update",
      ],
      { fixture: "provider-renamed", exit: 3, rules: ["identity-provider-replaced"] },
    ));

  test("protection: on protects the pool, and changes nothing else", () =>
    deploys({ protection: "on" }, ["aws_cognito_user_pool.cognito_pool: update"], {
      fixture: "protection-on",
      exit: 2,
      rules: [],
    }));
});

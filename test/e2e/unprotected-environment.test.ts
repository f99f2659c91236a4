import { describe } from "node:test";
import { everythingWith } from "../support/environment-file";
import { testKeyChanges } from "../support/key-changes";

const DOMAIN_MOVED = {
  "auth0_client.auth0_client": ["allowed_logout_urls", "callbacks"],
  "aws_cognito_user_pool_domain.cognito_domain": "replace",
} as const;

/** Knows which connections people may come by. */
const GATE = "auth0_action.auth0_gate";

describe("an unprotected environment", () => {
  const { deploys } = testKeyChanges();

  deploys("new", [
    {
      title: "is created with one connection",
      keys: { protection: "off", "auth0.strategy": "waad" },
      changes: Object.fromEntries(everythingWith("waad").map((address) => [address, "create"])),
    },
  ]);

  deploys("with another connection and domain", [
    {
      title: "auth0.strategy: both adds the other connection",
      keys: { "auth0.strategy": "both" },
      changes: {
        "auth0_connection.auth0_windowslive[0]": "create",
        "auth0_connection_clients.auth0_windowslive-clients[0]": "create",
        [GATE]: ["code"],
      },
      rules: ["accounts-widened"],
      fixture: "connection-added",
    },
    {
      title: "cognito.domain moves the pool's domain, and Auth0's callback with it",
      keys: { "cognito.domain": "acme-other" },
      changes: DOMAIN_MOVED,
      rules: ["domain-replaced", "hops-change-together"],
      exit: 3,
      fixture: "domain-moved",
    },
  ]);

  deploys("with one connection less, a custom domain and a renamed identity provider", [
    {
      title: "auth0.strategy: windowslive drops one connection",
      keys: { "auth0.strategy": "windowslive" },
      changes: {
        "auth0_connection.auth0_waad[0]": "delete",
        "auth0_connection_clients.auth0_waad-clients[0]": "delete",
        [GATE]: ["code"],
      },
      rules: ["connection-replaced"],
      exit: 3,
      fixture: "connection-dropped",
    },
    {
      title: "cognito.domain takes a custom domain",
      keys: {
        "cognito.domain": {
          name: "login.acme.com",
          certificateArn:
            "arn:aws:acm:us-east-1:123456789012:certificate/1ab00000-0000-4000-8000-000000000001",
        },
      },
      changes: DOMAIN_MOVED,
      rules: ["domain-replaced", "hops-change-together"],
      exit: 3,
    },
    {
      title: "cognito.providerName replaces the identity provider, and the app clients follow",
      keys: { "cognito.providerName": "Entra" },
      changes: {
        "aws_cognito_identity_provider.cognito_identity-provider": "replace",
        "aws_cognito_user_pool_client.cognito_client-web": ["supported_identity_providers"],
      },
      rules: ["identity-provider-replaced"],
      exit: 3,
      fixture: "provider-renamed",
    },
  ]);

  deploys("protected again", [
    {
      title: "protection: on protects the pool",
      keys: { protection: "on" },
      changes: { "aws_cognito_user_pool.cognito_pool": ["deletion_protection"] },
      fixture: "protection-on",
    },
  ]);
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CognitoResourceServer } from "@cdktf/provider-aws/lib/cognito-resource-server";
import { CognitoUserPoolDomain } from "@cdktf/provider-aws/lib/cognito-user-pool-domain";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformOutput, TerraformStack } from "cdktf";
import type { Environment } from "../../../environments/schema";
import type { Extend } from "../../../stacks/extending/extend-stack";
import { environmentWith, MINIMAL } from "../../support/environment";
import { SAML } from "../../support/saml-environment";
import { ignoredOf, synthesized } from "../../support/synthesized";

const resourceOf = (extend: Extend, type: string, name: string, environment: Environment = MINIMAL) =>
  synthesized(environment, extend).resource[type][name];

describe("an extension", () => {
  test("that does nothing changes nothing", () => {
    assert.deepEqual(
      synthesized(MINIMAL, () => {}),
      synthesized(MINIMAL, (chain) => void chain.userPool?.arn),
    );
  });

  test("adds resources of its own, at addresses that are nobody else's", () => {
    const { resource } = synthesized(MINIMAL, ({ scope, userPoolId }) => {
      new CognitoResourceServer(scope, "orders", {
        userPoolId,
        identifier: "orders",
        name: "Orders",
      });
    });
    const { "//": _, ...orders } = resource.aws_cognito_resource_server.extension_orders;
    assert.deepEqual(orders, {
      identifier: "orders",
      name: "Orders",
      user_pool_id: "${aws_cognito_user_pool.cognito_pool.id}",
    });
  });

  test("sets what is left, and Terraform then asserts it", () => {
    const before = ignoredOf(MINIMAL, "aws_cognito_user_pool", "cognito_pool");
    assert.ok(before.includes("lambda_config"));
    const pool = resourceOf(
      ({ userPool }) => {
        userPool?.putLambdaConfig({
          preTokenGenerationConfig: { lambdaArn: "arn:aws:lambda:…", lambdaVersion: "V2_0" },
        });
      },
      "aws_cognito_user_pool",
      "cognito_pool",
    );
    assert.deepEqual(pool.lambda_config, {
      pre_token_generation_config: { lambda_arn: "arn:aws:lambda:…", lambda_version: "V2_0" },
    });
    assert.deepEqual(
      pool.lifecycle.ignore_changes,
      before.filter((path) => path !== "lambda_config"),
    );
  });

  test("sets what is left of a block of which a part is ours", () => {
    const application = resourceOf(
      (chain) => {
        chain.application.web.logoutUrl = "https://acme.com/signed-out";
      },
      "azuread_application",
      "entra_application",
    );
    assert.equal(application.web.logout_url, "https://acme.com/signed-out");
    assert.ok(!application.lifecycle.ignore_changes.includes("web[0].logout_url"));
    assert.ok(application.lifecycle.ignore_changes.includes("web[0].homepage_url"));
  });

  test("has the user pool, the domain, the app clients by name, Auth0's clients and the connections in use", () => {
    const seen: unknown[] = [];
    const secret = { active: "b", a: "first", b: "2026-11-24" } as const;
    synthesized(environmentWith({ auth0: { secret } }), (chain) => {
      seen.push(
        chain.userPool?.friendlyUniqueId,
        chain.domain?.friendlyUniqueId,
        chain.identityProvider.friendlyUniqueId,
        Object.entries(chain.appClients).map(([name, client]) => [name, client.friendlyUniqueId]),
        chain.auth0Clients.map((client) => client.friendlyUniqueId),
        Object.entries(chain.connections).map(([name, each]) => [name, each?.friendlyUniqueId]),
        chain.application.friendlyUniqueId,
        chain.servicePrincipal.friendlyUniqueId,
      );
    });
    assert.deepEqual(seen, [
      "cognito_pool",
      "cognito_domain",
      "cognito_identity-provider",
      [["web", "cognito_client-web"]],
      ["auth0_client-b", "auth0_client"],
      [["microsoft", "auth0_microsoft"]],
      "entra_application",
      "entra_service-principal",
    ]);
  });
});

describe("an extension is refused if it", () => {
  const refused: Readonly<Record<string, readonly [extend: Extend, faults: readonly string[]]>> = {
    "sets what is ours": [
      ({ application, userPool, appClients }) => {
        application.signInAudience = "AzureADMyOrg";
        application.web.redirectUris = ["https://attacker.example/"];
        if (userPool) userPool.deletionProtection = "INACTIVE";
        appClients.web?.allowedOauthFlows?.push("implicit");
        if (appClients.web) appClients.web.allowedOauthFlows = ["implicit"];
      },
      [
        "sets sign_in_audience of azuread_application.entra_application, which is the stack's own. It says who may sign in (`microsoft.accounts`)",
        "sets web.redirect_uris of azuread_application.entra_application, which is the stack's own. Entra sends people's codes there",
        "sets deletion_protection of aws_cognito_user_pool.cognito_pool, which is the stack's own",
        "sets allowed_oauth_flows of aws_cognito_user_pool_client.cognito_client-web, which is the stack's own",
      ],
    ],
    "takes the protection away, or ignores more": [
      ({ userPool, identityProvider, application }) => {
        userPool?.addOverride("lifecycle.prevent_destroy", false);
        identityProvider.addOverride("lifecycle.ignore_changes", ["attribute_mapping"]);
        application.count = 2;
      },
      [
        "sets count of azuread_application.entra_application, which is the stack's own",
        "sets lifecycle.prevent_destroy of aws_cognito_user_pool.cognito_pool, which is the stack's own",
        "sets lifecycle.ignore_changes of aws_cognito_identity_provider.cognito_identity-provider, which is the stack's own",
      ],
    ],
    "takes a resource away": [
      ({ servicePrincipal: { node } }) => {
        node.scope?.node.tryRemoveChild(node.id);
      },
      ["takes azuread_service_principal.entra_service-principal away, or gives it another address"],
    ],
    "declares something outside of its scope": [
      ({ scope, userPoolId }) => {
        new CognitoUserPoolDomain(TerraformStack.of(scope), "cognito_second", {
          userPoolId,
          domain: "acme-two",
        });
      },
      [
        "declares aws_cognito_user_pool_domain.cognito_second outside of chain.scope, where its address could be one of ours",
      ],
    ],
    "takes an address of ours": [
      ({ scope, userPoolId }) => {
        new CognitoUserPoolDomain(TerraformStack.of(scope), "cognito_domain", {
          userPoolId,
          domain: "acme-two",
        });
      },
      ["sets domain of aws_cognito_user_pool_domain.cognito_domain, which is the stack's own"],
    ],
    "changes a provider, the state's place, a version or an output": [
      ({ scope }) => {
        const stack = TerraformStack.of(scope);
        stack.addOverride("provider.aws.0.region", "us-east-1");
        stack.addOverride("terraform.backend.local.path", "elsewhere");
        stack.addOverride("terraform.required_providers.aws.version", "~> 4.0");
        new TerraformOutput(stack, "extension_url", { value: "https://acme.com", staticId: true });
        stack.addOverride("output.region.value", "us-east-1");
      },
      [
        "changes output.region, which is the stack's own",
        "changes the provider aws, which says where the stack deploys",
        "changes terraform.backend.local.path, which is the stack's own",
        "changes terraform.required_providers.aws.version, which is the stack's own",
      ],
    ],
    "adds a provider in the place of ours": [
      ({ scope }) => {
        new AwsProvider(scope, "elsewhere", { region: "us-east-1" });
      },
      ["changes the provider aws, which says where the stack deploys"],
    ],
    "moves or forgets what is ours": [
      ({ scope }) => {
        const stack = TerraformStack.of(scope);
        stack.addOverride("removed", [{ from: "aws_cognito_user_pool.cognito_pool" }]);
        stack.addOverride("moved", [
          { from: "aws_cognito_user_pool.cognito_pool", to: "aws_cognito_user_pool.extension_pool" },
        ]);
      },
      ["has a block moved for what is the stack's own", "has a block removed for what is the stack's own"],
    ],
  };
  for (const [what, [extend, faults]] of Object.entries(refused)) {
    test(what, () => {
      assert.throws(() => synthesized(MINIMAL, extend), {
        name: "UserError",
        code: "extension-changes-ours",
        message: `${faults.map((fault) => `stacks/extensions.ts, environment dev: ${fault}.`).join("\n")}\nTo do: take it out of extend. docs/extend.md says what an extension may set.`,
      });
    });
  }

  test("does not wait for what it starts", () => {
    assert.throws(() => synthesized(MINIMAL, (async () => {}) as unknown as Extend), {
      code: "extension-asynchronous",
      message:
        "stacks/extensions.ts: extend returns a Promise, but the stack is synthesized without waiting for it.\nTo do: make extend a function without async.",
    });
  });
});

test("an extension may use a provider of its own beside ours", () => {
  const { provider } = synthesized(MINIMAL, ({ scope }) => {
    new AwsProvider(scope, "global", { region: "us-east-1", alias: "global" });
  });
  assert.deepEqual(provider.aws[1], { alias: "global", region: "us-east-1" });
});

test("an extension may not set what a route has its own of, though it is left in other routes", () => {
  const extend: Extend = ({ application, servicePrincipal }) => {
    application.identifierUris = ["api://acme"];
    servicePrincipal.preferredSingleSignOnMode = "oidc";
    servicePrincipal.loginUrl = "https://acme.com/";
  };
  assert.throws(() => synthesized(SAML, extend), {
    code: "extension-changes-ours",
    message: `${[
      "sets identifier_uris of azuread_application.saml_application, which is the stack's own. Other apps ask for this app registration's API by them. With `route: saml` the stack has its own: whom Entra's assertions are for",
      "sets preferred_single_sign_on_mode of azuread_service_principal.saml_service-principal, which is the stack's own. With `route: saml` it is `saml`, and the stack's own",
    ]
      .map((fault) => `stacks/extensions.ts, environment dev: ${fault}.`)
      .join("\n")}\nTo do: take it out of extend. docs/extend.md says what an extension may set.`,
  });
  assert.doesNotThrow(() =>
    synthesized(environmentWith({}), ({ application }) => {
      application.identifierUris = ["api://acme"];
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { renderComparison } from "../../../commands/adopt/render-comparison";
import type { Change } from "../../../review/plan";
import { Secret, UNKNOWN, type Values } from "../../../review/value";
import { outputBlock } from "../../support/documents";

const change = (
  address: string,
  action: Change["action"],
  before: Values | undefined,
  after: Values,
): Change => ({
  address,
  type: String(address.split(".")[0]),
  action,
  ...(before && { before, isImported: true }),
  after,
  destroysFirst: false,
  replacedFor: [],
});

test("the comparison has what stays and what changes in the order of a sign-in, without secrets", () => {
  const pool = { id: "eu-west-1_x", username_configuration: [{ case_sensitive: false }] };
  const client = { id: "c1", callback_urls: ["https://a.acme.com/", "https://b.acme.com/"] };
  const connection = (client_secret: Values[string]): Values => ({
    id: "con_1",
    name: "work",
    options: [{ client_id: "app", client_secret }],
  });
  const application = { client_id: "app", display_name: "Acme" };
  assert.equal(
    renderComparison({
      resources: [
        change(
          "azuread_application.entra_application",
          "update",
          { ...application, prevent_duplicate_names: false },
          { ...application, prevent_duplicate_names: true },
        ),
        change("azuread_application_password.entra_password", "create", undefined, { end_date: UNKNOWN }),
        change(
          "auth0_connection.auth0_waad[0]",
          "update",
          connection(new Secret("old")),
          connection(UNKNOWN),
        ),
        change(
          "aws_cognito_user_pool.cognito_pool",
          "update",
          { ...pool, name: "acme users" },
          { ...pool, name: "dev" },
        ),
        change("aws_cognito_user_pool_client.cognito_client-web", "import", client, client),
        change("aws_cognito_identity_provider.cognito_identity-provider", "nothing", {}, {}),
        change("terraform_data.user-identities", "create", undefined, {}),
      ],
    }),
    `Cognito
  app client web is adopted, as it is
    stays    id: c1
    stays    callback_urls: https://a.acme.com/, https://b.acme.com/
  user pool is adopted
    stays    id: eu-west-1_x
    stays    username_configuration.case_sensitive: false
    changes  name: acme users → dev

Auth0
  connection waad is adopted
    stays    id: con_1
    stays    name: work
    stays    options.client_id: app
    changes  options.client_secret: (secret) → (known after apply)

Entra
  app registration is adopted, as it is
    stays    client_id: app
    stays    display_name: Acme
  client secret is made
    new      end_date: (known after apply)`,
  );
});

test("the guide shows a comparison as the command does", () => {
  const pool = (deletion_protection: string): Values => ({
    id: "eu-west-1_482TuwawN",
    name: "acme users",
    username_configuration: [{ case_sensitive: false }],
    deletion_protection,
  });
  const comparison = renderComparison({
    resources: [change("aws_cognito_user_pool.cognito_pool", "update", pool("INACTIVE"), pool("ACTIVE"))],
  });
  assert.equal(
    comparison.split("\n\n")[0],
    outputBlock("docs/adopt.md", "test/commands/adopt/render-comparison.test.ts"),
  );
});

test("a replacement is in capitals", () => {
  const text = renderComparison({
    resources: [change("aws_cognito_user_pool.cognito_pool", "replace", { name: "a" }, { name: "b" })],
  });
  assert.match(text, /user pool WOULD BE REPLACED\n {4}changes {2}name: a → b/);
});

test("what is gone from its cloud is made again", () => {
  const password = "azuread_application_password.entra_password";
  const gone: Change = { ...change(password, "replace", undefined, {}), isGone: true };
  assert.match(renderComparison({ resources: [gone] }), /\n {2}client secret is gone, and made again$/);
});

test("a hop that the route does not have is left out", () => {
  const [pool, application] = [
    "aws_cognito_user_pool.cognito_pool",
    "azuread_application.direct_application",
  ];
  assert.equal(
    renderComparison({
      resources: [
        change(pool, "nothing", { id: "eu-west-1_x" }, { id: "eu-west-1_x" }),
        change(application, "nothing", { client_id: "app" }, { client_id: "app" }),
      ],
    }),
    "Cognito\n  stays as it is\n\nEntra\n  stays as it is",
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { environmentWith, MINIMAL } from "../support/environment";
import { ignoredOf, synthesized } from "../support/synthesized";

const tags = { "cost-center": "4711", team: "identity" };
const tagsOfPool = (environment = MINIMAL) =>
  synthesized(environment).resource.aws_cognito_user_pool.cognito_pool.tags;

test("an environment without tags leaves those of the user pool to others, and asks for none", () => {
  const { data, provider } = synthesized(MINIMAL);
  assert.equal(provider.aws[0].default_tags, undefined);
  assert.deepEqual(Object.keys(data), ["azuread_client_config"]);
  assert.equal(tagsOfPool(), undefined);
  assert.ok(ignoredOf(MINIMAL, "aws_cognito_user_pool", "cognito_pool").includes("tags"));
});

test("tags are those of everything in AWS, and the user pool keeps what others put on it", () => {
  const environment = environmentWith({ tags });
  const { data, provider } = synthesized(environment);
  assert.deepEqual(provider.aws[0].default_tags, [{ tags }]);
  assert.deepEqual(
    [data.aws_cognito_user_pools, data.aws_cognito_user_pool],
    [
      { "cognito_same-name": { name: "dev" } },
      {
        cognito_tagged: {
          for_each: "${toset(data.aws_cognito_user_pools.cognito_same-name.ids)}",
          user_pool_id: "${each.value}",
        },
      },
    ],
  );
  assert.equal(
    tagsOfPool(environment),
    '${{ for key, value in merge({}, [for pool in data.aws_cognito_user_pool.cognito_tagged : pool.tags if pool.domain == "acme-dev"]...) : key => value if !contains(["cost-center","team"], key) }}',
  );
  assert.ok(!ignoredOf(environment, "aws_cognito_user_pool", "cognito_pool").includes("tags"));
});

test("a user pool with a custom domain is found by that one, and an adopted one by its ID", () => {
  const domain = {
    name: "login.acme.com",
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
  };
  assert.match(
    tagsOfPool(environmentWith({ tags, cognito: { ...MINIMAL.cognito, domain } })),
    /pool\.tags if pool\.custom_domain == "login\.acme\.com"\]/,
  );
  const adopted = environmentWith({ tags, adopt: { userPool: "eu-west-1_AbCdEf123" } });
  assert.deepEqual(synthesized(adopted).data.aws_cognito_user_pool, {
    cognito_tagged: { user_pool_id: "eu-west-1_AbCdEf123" },
  });
  assert.match(
    tagsOfPool(adopted),
    /^\$\{\{ for key, value in merge\(\{\}, data\.aws_cognito_user_pool\.cognito_tagged\.tags\) :/,
  );
});

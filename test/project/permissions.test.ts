import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { DEPLOYER_SCOPES } from "../../lab/auth0";

const GUIDE = readFileSync(join(ROOT, "docs", "github.md"), "utf8");
const POLICIES = join(ROOT, "docs", "policies");
const policy = (name: string) => JSON.parse(readFileSync(join(POLICIES, `${name}.json`), "utf8"));

test("each policy is linked by the guide on GitHub, or by the one on adopting", () => {
  const adopting = readFileSync(join(ROOT, "docs", "adopt.md"), "utf8");
  for (const file of readdirSync(POLICIES)) {
    const guide = file === "aws-adopt.json" ? adopting : GUIDE;
    assert.ok(guide.includes(`(policies/${file})`), file);
  }
});

test("the guide names each variable and secret that a workflow reads", () => {
  const folder = join(ROOT, ".github", "workflows");
  const read = readdirSync(folder).flatMap((file) => [
    ...readFileSync(join(folder, file), "utf8").matchAll(/\b(?:vars|secrets)\.(\w+)/g),
  ]);
  assert.ok(read.length > 10);
  for (const [, name] of read) assert.ok(GUIDE.includes(`| \`${name}\` |`), name);
});

test("the guide names each permission at Entra, and each scope of a planner at Auth0", () => {
  for (const name of ["entra-plan", "entra-deploy"]) {
    const { applicationPermissions, besides } = policy(name);
    for (const permission of [...applicationPermissions, ...Object.values(besides).flat()])
      assert.ok(GUIDE.includes(`\`${permission}\``), String(permission));
  }
  for (const scope of policy("auth0-plan").scopes) assert.ok(GUIDE.includes(`\`${scope}\``), scope);
});

test("a planner may only read, and only what a deployer may", () => {
  for (const scope of policy("auth0-plan").scopes) {
    assert.match(scope, /^read:/);
    assert.ok(policy("auth0-deploy").scopes.includes(scope), scope);
  }
});

test("a deployer has the scopes that the lab grants, without those that the stack does not use", () => {
  const unused = ["update:client_keys", "read:tenant_settings", "read:users"];
  assert.deepEqual(
    [...policy("auth0-deploy").scopes].sort(),
    DEPLOYER_SCOPES.filter((scope) => !unused.includes(scope)).sort(),
  );
});

test("the guide on credentials names each scope that the lab grants the deployer at Auth0 and the provider uses", () => {
  const guide = readFileSync(join(ROOT, "docs", "credentials.md"), "utf8");
  const grouped = /`create:` `read:` `update:` `delete:` of `clients`, of `connections` and of `actions`/;
  assert.match(guide, grouped);
  for (const scope of DEPLOYER_SCOPES) {
    if (/^(create|read|update|delete):(clients|connections|actions)$/.test(scope)) continue;
    if (["read:tenant_settings", "update:client_keys", "read:users"].includes(scope)) continue; // not used by the stack
    assert.ok(guide.includes(`\`${scope}\``), scope);
  }
});

test("a policy for AWS reaches one pool, objects of one account, and a key through S3 alone, wherever AWS can tell", () => {
  /** Actions of which AWS knows no resource, or none of this account. */
  const wide = [
    "acm:DescribeCertificate",
    "acm:ListCertificates",
    "cloudfront:UpdateDistribution",
    "cognito-idp:CreateUserPool",
    "cognito-idp:DescribeUserPoolDomain",
  ];
  for (const name of ["aws-adopt", "aws-deploy", "aws-plan", "aws-state"]) {
    for (const { Action, Resource, Condition } of policy(name).Statement) {
      if (Resource === "*") {
        for (const action of [Action].flat()) assert.ok(wide.includes(action), `${name}: ${action}`);
      } else if (Resource.startsWith("arn:aws:s3:::")) {
        assert.match(JSON.stringify(Condition), /"aws:ResourceAccount":"BUCKET_ACCOUNT"/, name);
      } else if (Resource === "KMS_KEY") {
        assert.match(JSON.stringify(Condition), /"kms:ViaService":"s3\.BUCKET_REGION\.amazonaws\.com"/, name);
      } else assert.equal(Resource, "arn:aws:cognito-idp:REGION:ACCOUNT:userpool/POOL_ID", name);
    }
  }
});

/** What a role asks of GitHub's claims. */
const claimsOf = (name: string) => {
  const [statement, ...others] = policy(name).Statement;
  assert.deepEqual([others, Object.keys(statement.Condition)], [[], ["StringEquals"]]);
  const issuer = "token.actions.githubusercontent.com:";
  return Object.fromEntries(
    Object.entries(statement.Condition.StringEquals).map(([key, value]) => [key.replace(issuer, ""), value]),
  );
};

test("the planner's role trusts one environment on GitHub of one repository, whatever it is called", () => {
  assert.deepEqual(claimsOf("aws-trust"), {
    aud: "sts.amazonaws.com",
    sub: "repo:OWNER/REPOSITORY:environment:GITHUB_ENVIRONMENT",
    repository_id: "REPOSITORY_ID",
  });
});

test("the deployer's role trusts the workflow that deploys, of main alone, besides", () => {
  const workflow = ".github/workflows/deploy-environment.yml";
  assert.match(
    readFileSync(join(ROOT, workflow), "utf8"),
    /^ {4}environment: \$\{\{ inputs\.environment \}\}$/m,
  );
  assert.deepEqual(claimsOf("aws-trust-deploy"), {
    ...claimsOf("aws-trust"),
    ref: "refs/heads/main",
    job_workflow_ref: `OWNER/REPOSITORY/${workflow}@refs/heads/main`,
  });
});

test("the guide protects both environments on GitHub, and takes no ID for a secret", () => {
  for (const wanted of [
    "`refs/pull/*/merge`",
    "*Prevent self-review*",
    "no *Allow administrators to bypass*",
  ])
    assert.ok(GUIDE.includes(wanted), wanted);
  assert.doesNotMatch(GUIDE, /without the values below it can do nothing/);
});

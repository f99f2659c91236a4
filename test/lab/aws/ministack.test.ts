import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { UserError } from "../../../environments/user-error";
import { awsCloud, emptyAwsData } from "../../../lab/aws";
import type { AccessKey } from "../../../lab/aws/access-keys";
import { findServiceModel } from "../../../lab/aws/cognito/model/service-model";
import { type Ministack, startMinistack } from "../../../lab/aws/ministack";
import { Store } from "../../../lab/kit/store";
import type { Cloud } from "../../../lab/network/cloud";
import { wireOf } from "../../../lab/network/wire";
import { labPython } from "./lab-python";
import { cognitoRequest, key, signedRequest } from "./signed-request";

const python = labPython();
const folder = mkdtempSync(join(tmpdir(), "ministack-"));
const options = { python, stateDir: join(folder, "state"), logFile: join(folder, "ministack.log") };
const otherKey: AccessKey = { ...key, accessKeyId: "AKIALAB000000000000", accountId: "000000000000" };

let ministack: Ministack;
let aws: Cloud;

before(async () => {
  await start();
});

after(async () => {
  await ministack.stop();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  ministack = await startMinistack(options);
  aws = awsCloud({
    ministack,
    model: findServiceModel(python),
    findAccessKey: (id) => [key, otherKey].find(({ accessKeyId }) => accessKeyId === id),
    wire: wireOf(() => []),
    store: new Store(undefined, emptyAwsData()),
  });
}

/** The process id of a ministack whose lab was killed. Begun here, since starting a lab takes longest. */
const orphan = (async () => {
  const script = `
    const { startMinistack } = require(${JSON.stringify(require.resolve("../../../lab/aws/ministack"))});
    startMinistack(${JSON.stringify({ ...options, stateDir: join(folder, "orphan") })}).then(({ pid }) => {
      console.log(pid);
      process.kill(process.pid, "SIGKILL");
    });`;
  const arguments_ = ["-r", "tsx/cjs", "-e", script];
  const lab = spawn(process.execPath, arguments_, { stdio: ["ignore", "pipe", "inherit"] });
  const [pid] = await once(lab.stdout, "data");
  return Number(pid);
})();

async function eventually(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !condition(); ) {
    assert(Date.now() < deadline, "not within 5 s");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: Cognito's answers, whose shape each test states
type Answer = any;

async function cognito(operation: string, input: object, region?: string, by?: AccessKey): Promise<Answer> {
  const answer = await aws.fetch(cognitoRequest(operation, input, region, by));
  const body = (await answer.json()) as Answer;
  assert.equal(answer.status, 200, `${operation}: ${JSON.stringify(body)}`);
  return body;
}

/** `<code>: <message>` of a request that is refused. */
async function refusal(operation: string, input: object, region?: string, by?: AccessKey): Promise<string> {
  const answer = await aws.fetch(cognitoRequest(operation, input, region, by));
  const { __type, message } = (await answer.json()) as Answer;
  assert.equal(answer.status, 400);
  return `${__type}: ${message}`;
}

async function createPool(input: object = {}, region?: string, by?: AccessKey): Promise<string> {
  return (await cognito("CreateUserPool", { PoolName: "acme", ...input }, region, by)).UserPool.Id;
}

const oidc = {
  ProviderName: "Microsoft",
  ProviderType: "OIDC",
  ProviderDetails: {
    client_id: "id",
    client_secret: "secret",
    authorize_scopes: "openid email profile",
    attributes_request_method: "GET",
    oidc_issuer: "https://acme.eu.auth0.com/",
    authorize_url: "https://acme.eu.auth0.com/authorize",
    token_url: "https://acme.eu.auth0.com/oauth/token",
    attributes_url: "https://acme.eu.auth0.com/userinfo",
    jwks_uri: "https://acme.eu.auth0.com/.well-known/jwks.json",
  },
};

const codeClient = {
  ClientName: "web",
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.acme.com/cb"],
};

test("a missing Python is a mistake that a person can fix", async () => {
  await assert.rejects(
    startMinistack({ ...options, python: "/nowhere/bin/python" }),
    new UserError(
      "python-not-found",
      "/nowhere/bin/python does not exist: install lab/requirements.txt in a Python environment",
    ),
  );
});

test("an end during the start is reported with the path of the log", async () => {
  const logFile = join(folder, "broken.log");
  await assert.rejects(startMinistack({ ...options, python: process.execPath, logFile }), {
    message: `ministack ended (exit code 1), see ${logFile}`,
  });
});

test("it listens on the loopback interface only", { skip: process.platform !== "linux" }, async () => {
  await cognito("ListUserPools", { MaxResults: 1 });
  const fds = `/proc/${ministack.pid}/fd`;
  const inodes = readdirSync(fds).flatMap(
    (fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(join(fds, fd)))?.[1] ?? [],
  );
  const listening = ["tcp", "tcp6"]
    .flatMap((table) => readFileSync(`/proc/${ministack.pid}/net/${table}`, "utf8").split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode = ""]) => state === "0A" && inodes.includes(inode))
    .map(([, local = ""]) => local);
  const port = Number(new URL(ministack.url).port).toString(16).toUpperCase().padStart(4, "0");
  assert.deepEqual(listening, [`0100007F:${port}`]);
});

test("STS says which account a key belongs to", async () => {
  for (const { by, account } of [
    { by: key, account: "123456789012" },
    { by: otherKey, account: "000000000000" },
  ]) {
    const request = signedRequest(
      "https://sts.eu-west-1.amazonaws.com/",
      {
        headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
        body: "Action=GetCallerIdentity&Version=2011-06-15",
      },
      by,
    );
    assert.match(await (await aws.fetch(request)).text(), new RegExp(`<Account>${account}</Account>`));
  }
});

test("pools belong to one account and one region", async () => {
  const UserPoolId = await createPool({}, "eu-west-1");
  const { UserPool } = await cognito("DescribeUserPool", { UserPoolId }, "eu-west-1");
  assert.equal(UserPool.Arn, `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${UserPoolId}`);
  const missing = `ResourceNotFoundException: User pool ${UserPoolId} does not exist.`;
  assert.equal(await refusal("DescribeUserPool", { UserPoolId }, "us-east-1"), missing);
  assert.equal(await refusal("DescribeUserPool", { UserPoolId }, "eu-west-1", otherKey), missing);
});

test("a pool answers with Cognito's defaults, and an update brings them back", async () => {
  const UserPoolId = await createPool({ AutoVerifiedAttributes: ["email"], UserPoolTags: { team: "a" } });
  await cognito("UpdateUserPool", { UserPoolId });
  const { UserPool } = await cognito("DescribeUserPool", { UserPoolId });
  assert.deepEqual(UserPool.Policies.SignInPolicy, { AllowedFirstAuthFactors: ["PASSWORD"] });
  assert.deepEqual(UserPool.VerificationMessageTemplate, { DefaultEmailOption: "CONFIRM_WITH_CODE" });
  assert.deepEqual(UserPool.AccountRecoverySetting.RecoveryMechanisms, [
    { Priority: 1, Name: "verified_email" },
    { Priority: 2, Name: "verified_phone_number" },
  ]);
  assert.equal(UserPool.AutoVerifiedAttributes, undefined);
  assert.deepEqual(UserPool.UserPoolTags, { team: "a" });
  assert.equal(UserPool.UserPoolTier, "ESSENTIALS");
});

test("an update keeps the plan of a pool", async () => {
  const UserPoolId = await createPool({ UserPoolTier: "LITE" });
  await cognito("UpdateUserPool", { UserPoolId });
  const { UserPool } = await cognito("DescribeUserPool", { UserPoolId });
  assert.equal(UserPool.UserPoolTier, "LITE");
  assert.equal(UserPool.Policies.SignInPolicy, undefined);
});

test("a schema that Cognito refuses is refused for a new pool and for an old one", async () => {
  const message = "InvalidParameterException: Required custom attributes are not supported currently.";
  const attribute = { Name: "tenant", AttributeDataType: "String", Required: true };
  assert.equal(await refusal("CreateUserPool", { PoolName: "acme", Schema: [attribute] }), message);
  const UserPoolId = await createPool();
  assert.equal(await refusal("AddCustomAttributes", { UserPoolId, CustomAttributes: [attribute] }), message);
});

test("a pool can be deleted once its protection is off and its domain is gone", async () => {
  const UserPoolId = await createPool({ DeletionProtection: "ACTIVE" });
  await cognito("CreateUserPoolDomain", { UserPoolId, Domain: "acme-going" });
  assert.match(await refusal("DeleteUserPool", { UserPoolId }), /deletion protection is activated/);
  await cognito("UpdateUserPool", { UserPoolId, DeletionProtection: "INACTIVE" });
  assert.match(await refusal("DeleteUserPool", { UserPoolId }), /It has a domain configured/);
  assert.equal(
    await refusal("DeleteUserPoolDomain", { UserPoolId, Domain: "acme-other" }),
    "InvalidParameterException: No such domain or user pool exists.",
  );
  await cognito("DeleteUserPoolDomain", { UserPoolId, Domain: "acme-going" });
  await cognito("DeleteUserPool", { UserPoolId });
});

test("a prefix that another account has in the region is refused", async () => {
  await cognito("CreateUserPoolDomain", { UserPoolId: await createPool(), Domain: "acme-taken" });
  const others = await createPool({}, "us-east-1", otherKey);
  assert.equal(
    await refusal(
      "CreateUserPoolDomain",
      { UserPoolId: others, Domain: "acme-taken" },
      "us-east-1",
      otherKey,
    ),
    "InvalidParameterException: Domain already associated with another user pool.",
  );
});

test("a domain's managed login version and certificate change in place", async () => {
  const UserPoolId = await createPool();
  const certificate = (region: string, id: number) => ({
    CertificateArn: `arn:aws:acm:${region}:123456789012:certificate/${id}`,
  });
  const Domain = "login.acme.com";
  await cognito("CreateUserPoolDomain", {
    UserPoolId,
    Domain,
    CustomDomainConfig: certificate("us-east-1", 1),
  });
  const update = { UserPoolId, Domain, ManagedLoginVersion: 2 };
  assert.match(
    await refusal("UpdateUserPoolDomain", { ...update, CustomDomainConfig: certificate("eu-west-1", 2) }),
    /isn't in us-east-1 region/,
  );
  await cognito("UpdateUserPoolDomain", { ...update, CustomDomainConfig: certificate("us-east-1", 2) });
  const { DomainDescription } = await cognito("DescribeUserPoolDomain", { Domain });
  assert.equal(DomainDescription.ManagedLoginVersion, 2);
  assert.deepEqual(DomainDescription.CustomDomainConfig, certificate("us-east-1", 2));
});

test("an OIDC provider answers with what Cognito adds", async () => {
  const UserPoolId = await createPool();
  await cognito("CreateIdentityProvider", { UserPoolId, ...oidc, AttributeMapping: { email: "email" } });
  const { IdentityProvider } = await cognito("DescribeIdentityProvider", {
    UserPoolId,
    ProviderName: "Microsoft",
  });
  assert.deepEqual(IdentityProvider.ProviderDetails, {
    ...oidc.ProviderDetails,
    attributes_url_add_attributes: "false",
  });
  assert.deepEqual(IdentityProvider.AttributeMapping, { email: "email", username: "sub" });
});

test("an update of a provider is checked by its type, and keeps what it leaves out", async () => {
  const UserPoolId = await createPool();
  await cognito("CreateIdentityProvider", { UserPoolId, ...oidc });
  const update = { UserPoolId, ProviderName: "Microsoft" };
  assert.match(
    await refusal("UpdateIdentityProvider", { ...update, ProviderDetails: { client_id: "id" } }),
    /are all required idp details\.$/,
  );
  assert.equal(
    await refusal("UpdateIdentityProvider", { ...update, AttributeMapping: { "custom:tenant": "tid" } }),
    "InvalidParameterException: AttributeMapping contains invalid mapping: [custom:tenant]",
  );
  await cognito("UpdateIdentityProvider", { ...update, AttributeMapping: { name: "name" } });
  const { IdentityProvider } = await cognito("DescribeIdentityProvider", update);
  assert.equal(IdentityProvider.ProviderDetails.client_secret, "secret");
  assert.deepEqual(IdentityProvider.AttributeMapping, { name: "name", username: "sub" });
});

test("a provider's name exists once in a pool", async () => {
  const UserPoolId = await createPool();
  await cognito("CreateIdentityProvider", { UserPoolId, ...oidc });
  assert.match(
    await refusal("CreateIdentityProvider", { UserPoolId, ...oidc }),
    /^DuplicateProviderException: /,
  );
});

test("a minimal client has the defaults, and no lists", async () => {
  const UserPoolId = await createPool();
  const input = { UserPoolId, ClientName: "plain", CallbackURLs: null };
  const { UserPoolClient } = await cognito("CreateUserPoolClient", input);
  const { ClientId, CreationDate, LastModifiedDate, ...answer } = UserPoolClient;
  assert.deepEqual(answer, {
    UserPoolId,
    ClientName: "plain",
    RefreshTokenValidity: 30,
    AllowedOAuthFlowsUserPoolClient: false,
    EnableTokenRevocation: true,
    EnablePropagateAdditionalUserContextData: false,
    AuthSessionValidity: 3,
  });
});

test("a client's providers and scopes are those of its pool", async () => {
  const UserPoolId = await createPool();
  const client = { UserPoolId, ...codeClient };
  assert.equal(
    await refusal("CreateUserPoolClient", { ...client, SupportedIdentityProviders: ["Microsoft"] }),
    `InvalidParameterException: The provider Microsoft does not exist for User Pool ${UserPoolId}.`,
  );
  const scoped = { ...client, AllowedOAuthScopes: ["openid", "https://api.acme.com/read"] };
  assert.equal(
    await refusal("CreateUserPoolClient", scoped),
    "ScopeDoesNotExistException: Invalid scope requested: https://api.acme.com/read",
  );
  await cognito("CreateIdentityProvider", { UserPoolId, ...oidc });
  await cognito("CreateResourceServer", {
    UserPoolId,
    Identifier: "https://api.acme.com",
    Name: "api",
    Scopes: [{ ScopeName: "read", ScopeDescription: "reads" }],
  });
  await cognito("CreateUserPoolClient", { ...scoped, SupportedIdentityProviders: ["COGNITO", "Microsoft"] });
});

test("a client's id and its secret are lower-case letters and digits, as Cognito's are", async () => {
  const UserPoolId = await createPool();
  const created = await cognito("CreateUserPoolClient", { UserPoolId, ...codeClient, GenerateSecret: true });
  assert.match(created.UserPoolClient.ClientId, /^[a-z0-9]{26}$/);
  assert.match(created.UserPoolClient.ClientSecret, /^[a-z0-9]{51}$/);
});

test("an update of a client resets what it leaves out, but keeps the secret", async () => {
  const UserPoolId = await createPool();
  const created = await cognito("CreateUserPoolClient", { UserPoolId, ...codeClient, GenerateSecret: true });
  const { ClientId, ClientSecret } = created.UserPoolClient;
  const { UserPoolClient } = await cognito("UpdateUserPoolClient", { UserPoolId, ClientId });
  assert.equal(UserPoolClient.CallbackURLs, undefined);
  assert.equal(UserPoolClient.ClientSecret, ClientSecret);
  assert.equal(
    await refusal("UpdateUserPoolClient", { UserPoolId, ClientId, WriteAttributes: ["email_verified"] }),
    "InvalidParameterException: Invalid write attributes specified while updating a client",
  );
  assert.equal(
    await refusal("DescribeUserPoolClient", { UserPoolId, ClientId: "nobody" }),
    "ResourceNotFoundException: User pool client nobody does not exist.",
  );
});

test("anyone may read a pool's keys, and a browser may from every origin", async () => {
  const url = `https://cognito-idp.us-east-1.amazonaws.com/${await createPool()}/.well-known/jwks.json`;
  const answer = await aws.fetch(new Request(url));
  const { keys } = (await answer.json()) as Answer;
  assert.equal(keys[0].kty, "RSA");
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
});

test("S3 stores an object, and creates it only once with If-None-Match", async () => {
  const url = "https://acme-state.s3.us-east-1.amazonaws.com/";
  const put = (path: string, body: string, headers = {}) =>
    aws.fetch(signedRequest(url + path, { method: "PUT", body, headers }));
  await put("", "");
  assert.equal((await put("dev/terraform.tfstate.tflock", "lock", { "if-none-match": "*" })).status, 200);
  const second = await put("dev/terraform.tfstate.tflock", "lock", { "if-none-match": "*" });
  assert.equal(second.status, 412);
  assert.match(await second.text(), /<Code>PreconditionFailed<\/Code>/);
  const head = await aws.fetch(signedRequest(`${url}dev/terraform.tfstate.tflock`, { method: "HEAD" }));
  assert.equal(head.headers.get("content-length"), "4");
});

test("what was answered survives a kill, which the log shows", async () => {
  const UserPoolId = await createPool();
  const url = "https://acme-durable.s3.us-east-1.amazonaws.com/";
  await aws.fetch(signedRequest(url, { method: "PUT" }));
  await aws.fetch(signedRequest(`${url}state`, { method: "PUT", body: "serial 1" }));

  process.kill(ministack.pid, "SIGKILL");
  await eventually(() =>
    /^ministack ended \(SIGKILL\) while the lab was running$/m.test(readFileSync(options.logFile, "utf8")),
  );
  await start();
  await cognito("DescribeUserPool", { UserPoolId });
  const object = await aws.fetch(signedRequest(`${url}state`, { method: "GET" }));
  assert.equal(await object.text(), "serial 1");
});

test("it ends with the process that started it", async () => {
  const pid = await orphan;
  await eventually(() => {
    try {
      return !process.kill(pid, 0);
    } catch {
      return true;
    }
  });
});

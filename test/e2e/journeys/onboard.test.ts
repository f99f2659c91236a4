import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Finding } from "../../../commands/clouds/finding";
import { openHttps } from "../../../commands/clouds/https";
import { checkClouds } from "../../../commands/env/check";
import { ROOT } from "../../../commands/setup/paths";
import type { BrokerEnvironment } from "../../../environments/schema";
import { readAppConfiguration } from "../../../lab/app/configuration";
import { RelyingParty } from "../../../lab/app/relying-party";
import { CloudApis } from "../../../lab/deployer/cloud-apis";
import { accessKeyIdOf } from "../../../lab/deployer/credentials";
import { pickStrategy } from "../../../lab/people/admission";
import { CAST } from "../../../lab/people/cast";
import { Person } from "../../../lab/people/person";
import { fileWith } from "../../support/environment-file";
import { loadBroker } from "../../support/load-broker";
import { World } from "../../support/world";

/** Seconds from a name to a sign-in. */
const WARM = 90;

/** A world that has the policies, which the checklist and the check read. */
async function raise(options: Parameters<typeof World.raise>[0] = {}): Promise<World> {
  const world = await World.raise(options);
  cpSync(join(ROOT, "docs", "policies"), join(world.project.root, "docs", "policies"), { recursive: true });
  world.project.write("dev", fileWith({}));
  return world;
}

describe("a new environment", () => {
  let world: World;
  const started = performance.now();
  before(async () => {
    world = await raise();
  });
  after(() => world.close());
  const file = () => join(world.project.root, "environments", "test.yaml");

  test("is made without a keyboard, as a copy of another one", async () => {
    const { code, stdout, stderr } = await world.command("dev", "env", "new", "test", "--from", "dev");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Wrote environments\/test\.yaml\.\n/);
    assert.match(stdout, /npm run deploy -- test --plan state\/test\.tfplan$/);
    const { microsoft, cognito } = loadBroker(file());
    assert.equal(microsoft.displayName, "Acme sign-in (test)");
    assert.equal(cognito.domain, "acme-test");
  });

  test("is never overwritten", async () => {
    const written = readFileSync(file(), "utf8");
    const { code, stderr } = await world.command(
      "dev",
      "env",
      "new",
      "test",
      "--from",
      "dev",
      "--region",
      "us-east-1",
    );
    assert.equal(code, 1);
    assert.equal(
      stderr.trim(),
      "environments/test.yaml already exists, and is never overwritten.\nTo do: choose another name, or edit that file.",
    );
    assert.equal(readFileSync(file(), "utf8"), written);
    assert.deepEqual(
      readdirSync(join(world.project.root, "environments")).filter((each) => /tmp/.test(each)),
      [],
    );
  });

  test("is found ready to be deployed", async () => {
    const { code, stdout, stderr } = await world.command("test", "env", "check", "test");
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /Nothing is in the way\. Next: npm run plan -- test$/);
  });

  test("is deployed, and somebody signs in", async () => {
    const plan = await world.command("test", "plan", "test");
    assert.equal(plan.code, 2, plan.stderr);
    const deploy = await world.command("test", "deploy", "test", "--plan", "state/test.tfplan");
    assert.equal(deploy.code, 0, deploy.stderr);
    const environment = loadBroker(file());
    assert.match(await signIn(world, environment), /^Microsoft_oauth2\|test-microsoft\|/);
  });

  test(`all of that within ${WARM} s`, () => {
    const seconds = (performance.now() - started) / 1000;
    assert.ok(seconds < WARM, `${seconds.toFixed(1)} s`);
  });

  test("has names that are its own then, and a last deploy", async () => {
    const checked = await world.command("test", "env", "check", "test", "--json");
    assert.equal(checked.code, 0, checked.stdout + checked.stderr);
    const { findings } = JSON.parse(checked.stdout) as { findings: (Finding & { told: string })[] };
    assert.deepEqual(
      findings
        .filter(({ told }) => told.includes("this environment's"))
        .map(({ cloud, what }) => `${cloud} ${what}`),
      [
        "Entra display name",
        "Auth0 client name",
        "Auth0 connection names",
        "Auth0 Action name",
        "AWS domain",
      ],
    );
    const { stdout } = await world.command("test", "env", "list");
    assert.match(stdout, /^dev .* none$/m);
    assert.match(stdout, /^test .* \d{4}-\d\d-\d\d \d\d:\d\d UTC, serial \d+ +\d{4}-\d\d-\d\d$/m);
  });

  test("is planned by `--all` beside one whose file is broken, which is reported", async () => {
    world.project.write("broken", "[]\n");
    const all = await world.command("test", "plan", "--all");
    assert.equal(all.code, 1);
    assert.match(all.stdout, /^dev: /m);
    assert.match(all.stdout, /^test: no changes$/m);
    assert.match(
      all.stderr,
      /\n1 mistake in 1 environment file:\n\nenvironments\/broken\.yaml:1:1 file: is an empty list/,
    );
  });
});

/** Signs in somebody of another organisation, and gives the user's name. */
async function signIn({ lab, project }: World, environment: BrokerEnvironment): Promise<string> {
  const deployed = readAppConfiguration(
    join(project.root, "state", `terraform.${environment.name}.tfstate`),
    "web",
  );
  const account = CAST.find(({ id }) => id === "carla");
  const [callbackUrl] = environment.cognito.clients.web?.callbackUrls ?? [];
  assert.ok(deployed && account && callbackUrl);
  const app = new RelyingParty(lab.wire, callbackUrl);
  const started = await app.startSignIn(deployed);
  const { end } = await new Person(lab.wire).walk(started.url.href, {
    account: account.id,
    connection: `${environment.name}-${pickStrategy(account)}`,
    stopAt: ({ origin, pathname }) => origin + pathname === callbackUrl,
  });
  return String((await app.finishSignIn(deployed, end, started))["cognito:username"]);
}

describe("a check before the first deploy", () => {
  let world: World;
  before(async () => {
    world = await raise({ auth0Scopes: ["read:clients", "read:connections"] });
  });
  after(() => world.close());

  /** What is found with some variables changed, without what is as it should be. */
  async function found(changed: NodeJS.ProcessEnv = {}, file?: string): Promise<string[]> {
    const name = "dev";
    if (file !== undefined) world.project.write(name, file);
    const variables = { ...world.variables(name), ...changed };
    const https = openHttps(variables);
    try {
      const environment = loadBroker(join(world.project.root, "environments", `${name}.yaml`));
      const findings = await checkClouds(
        environment,
        variables,
        https.fetch,
        join(world.project.root, "state"),
        new Date(),
      );
      return findings
        .filter(({ verdict }) => verdict !== "ok")
        .map(({ cloud, what, verdict, message }) => `${verdict}: ${cloud}, ${what}: ${message}`);
    } finally {
      await https.close();
      world.project.write(name, fileWith({}));
    }
  }

  const SCOPES =
    "wrong: Auth0, permissions: the Management API's scopes create:clients, update:clients, delete:clients, read:client_keys, read:client_credentials, create:connections, update:connections, delete:connections, read:connections_options, update:connections_options, create:actions, read:actions, update:actions, delete:actions are missing";

  test("names the missing permissions", async () => assert.deepEqual(await found(), [SCOPES]));

  test("reports credentials of another account", async () => {
    assert.deepEqual(await found({ AWS_ACCESS_KEY_ID: accessKeyIdOf("999999999999") }), [
      SCOPES,
      "wrong: AWS, credentials: belong to account 999999999999, but cognito.accountId is 123456789012",
    ]);
  });

  test("reports wrong credentials of each cloud, without showing them", async () => {
    const wrong = {
      ARM_CLIENT_SECRET: "wrong-secret-of-entra",
      AUTH0_CLIENT_SECRET: "wrong-secret-of-auth0",
      AWS_SECRET_ACCESS_KEY: "wrong-secret-of-aws",
    };
    const lines = await found(wrong);
    assert.deepEqual(lines, [
      "wrong: Entra, credentials: ARM_CLIENT_SECRET is wrong (AADSTS7000215)",
      "wrong: Auth0, credentials: acme-dev.eu.auth0.com does not accept AUTH0_CLIENT_ID with AUTH0_CLIENT_SECRET (HTTP 401): they are wrong, or of another tenant",
      "wrong: AWS, credentials: AWS refuses the access key (SignatureDoesNotMatch)",
    ]);
    for (const secret of Object.values(wrong)) assert.ok(!lines.join("\n").includes(secret));
  });

  test("reports an app registration of another tenant", async () => {
    const [entra] = await found({ ARM_CLIENT_ID: "00000000-0000-4000-8000-000000000099" });
    assert.equal(
      entra,
      "wrong: Entra, credentials: ARM_CLIENT_ID is of another tenant: 3f2c1d4e-0000-4000-8000-000000000001 has no such app registration (AADSTS700016)",
    );
  });

  test("reports a bucket that is missing, and accepts one without a state", async () => {
    const s3 = { bucket: "acme-terraform-state", region: "eu-west-1" };
    const file = fileWith({ state: { s3 } });
    assert.deepEqual(await found({}, file), [
      SCOPES,
      "wrong: AWS, state: there is no bucket acme-terraform-state",
    ]);
    await world.makeBucket(s3.bucket, "123456789012");
    assert.deepEqual(await found({}, file), [SCOPES]);
  });

  test("says that a profile has to be turned into access keys", async () => {
    const withProfile = {
      AWS_ACCESS_KEY_ID: undefined,
      AWS_SECRET_ACCESS_KEY: undefined,
      AWS_PROFILE: "dev",
    };
    assert.deepEqual(await found(withProfile), [
      SCOPES,
      "unchecked: AWS, credentials: account, permissions, domain and quota were not checked: that takes access keys, and this command does not read profiles",
    ]);
  });

  test("reports names that are taken", async () => {
    const environment = loadBroker(join(world.project.root, "environments", "dev.yaml"));
    const apis = new CloudApis({ ...world.lab, environment });
    const { appId } = await apis.graph("POST", "/applications", { displayName: "Acme sign-in (dev)" });
    const { UserPool } = await apis.cognito("CreateUserPool", { PoolName: "other" });
    await apis.cognito("CreateUserPoolDomain", { Domain: "acme-dev", UserPoolId: UserPool.Id });
    assert.deepEqual(await found(), [
      `wrong: Entra, display name: "Acme sign-in (dev)" is taken by the app registration ${appId}`,
      SCOPES,
      `wrong: AWS, domain: acme-dev is taken in eu-west-1, by the user pool ${UserPool.Id} of account 123456789012`,
    ]);
  });

  test("gives one message when the network is gone, and nothing else", async () => {
    const gone = { HTTPS_PROXY: "http://127.0.0.1:1" };
    await assert.rejects(found(gone), {
      name: "UserError",
      message: `dev: no cloud can be reached, so nothing was checked:
  login.microsoftonline.com does not answer: connect ECONNREFUSED 127.0.0.1:1
  acme-dev.eu.auth0.com does not answer: connect ECONNREFUSED 127.0.0.1:1
  sts.eu-west-1.amazonaws.com does not answer: connect ECONNREFUSED 127.0.0.1:1
To do: check your network and proxy settings (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.`,
    });
  });
});

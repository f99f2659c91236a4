import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Account, CAST } from "../../../lab/people/cast";
import { DEFAULT_SWITCHES } from "../../../lab/switches";
import { renderText } from "../../../review/render/text";
import { Terminal } from "../../commands/env/terminal";
import { signInContinuously } from "../../support/continuous-sign-in";
import { keepFixture } from "../../support/fixture-plan";
import { type HandMade, NAMES } from "../../support/hand-made-chain";
import { SignInWorld } from "../../support/sign-in-world";

const [hana, carla, pia] = ["hana", "carla", "pia"].map((id) =>
  CAST.find((account) => account.id === id),
) as [Account, Account, Account];

/** What the environment file leaves to be found, and an app client with a secret. */
const LEFT_OUT = {
  protection: "off",
  signOut: undefined,
  "microsoft.displayName": undefined,
  "auth0.strategy": undefined,
  "auth0.userIdAttribute": undefined,
  "cognito.providerName": undefined,
  "cognito.usernames": undefined,
  "cognito.clients.server": { callbackUrls: ["https://dev.acme.com/callback"], logoutUrls: [] },
};

let world: SignInWorld;
let made: HandMade;
let usernames: (string | null)[];

const file = () => readFileSync(join(world.world.project.root, "environments", "dev.yaml"), "utf8");
const adopt = (...args: string[]) => world.world.command("dev", "adopt", "dev", ...args);

/** The command as a person runs it. */
function onTerminal(): Terminal {
  const variables = Object.entries(world.world.variables("dev")).map(([name, value]) => `${name}=${value}`);
  const command = [process.execPath, "commands/run.cjs", "adopt", "dev"];
  return new Terminal("env", [...variables, ...command], world.world.project.root);
}

const secretsOf = async (id: string): Promise<{ keyId: string; displayName: string }[]> =>
  (await world.apis.graph("GET", `/applications/${id}`)).passwordCredentials;

before(async () => {
  world = await SignInWorld.raise();
  const confidential = { ...LEFT_OUT["cognito.clients.server"], kind: "confidential" };
  made = await world.makeByHand(
    { ...LEFT_OUT, "cognito.clients.server": confidential },
    { providerName: "Auth0", shared: true },
  );
  usernames = [await world.signIn(hana), await world.signIn(pia)].map(({ username }) => username);
});
after(() => world.close());

test("adopt refuses all at once what would lock people out or give them a new user ID", async () => {
  assert.ok(
    usernames.every((username) => username?.startsWith("auth0_")),
    String(usernames),
  );
  const text = world.file({ ...LEFT_OUT, "cognito.providerName": "Microsoft" });
  world.world.project.write("dev", text);
  const { code, stderr } = await adopt("--yes");
  assert.equal(code, 1);
  assert.match(stderr, /dev can't be adopted as it is: 3 things are in the way\. Nothing was changed/);
  assert.match(
    stderr,
    /environments\/dev\.yaml:\d+:\d+ cognito\.providerName: is "Microsoft", but the chain has "Auth0"/,
  );
  for (const name of Object.values(NAMES.connections)) {
    assert.match(
      stderr,
      new RegExp(`Auth0, connection ${name} \\(con_\\w+\\): other Auth0 clients use it too`),
    );
  }
  assert.equal(file(), text);
});

test("adopt leaves everything as it was when the question is not answered with yes", async () => {
  for (const id of Object.values(made.auth0.connections)) {
    await world.apis.auth0("PATCH", `/connections/${id}/clients`, [
      { client_id: made.auth0.otherClientId, status: false },
    ]);
  }
  const text = `# Clicked together in March.\n${world.file(LEFT_OUT)}`;
  world.world.project.write("dev", text);
  const { root } = world.world.project;
  const terminal = onTerminal();
  await terminal.answer("Apply exactly this?", "\x03");
  assert.equal(await terminal.ended, 1, terminal.shown);
  assert.match(
    terminal.shown,
    /The answer was no: nothing was changed, and environments\/dev\.yaml is as it was/,
  );
  assert.equal(file(), text);
  assert.deepEqual(readdirSync(join(root, "state")), []);
});

test("--dry-run shows what would be adopted and written into the file, and changes nothing", async () => {
  const before = file();
  const { code, stdout, stderr } = await adopt("--dry-run");
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^\nenvironments\/dev\.yaml would change:\n/);
  assert.ok(stdout.includes(`\n  +  userPool: ${made.userPoolId}\n`), stdout);
  assert.match(stdout, /user pool is adopted, as it is\n/);
  assert.match(
    stdout,
    /\nWHO IS SHUT OUT: .*\nThe apply takes them off "AWS Cognito" \(\w+\), .*\n {2}google-oauth2 \(con_\w+\): people who sign in with google-oauth2\n {2}Username-Password-Authentication \(con_\w+\): people with a password at Auth0, /,
  );
  assert.match(
    stdout,
    /\n\ndev: .*13 resources would be adopted, 7 of them changed, 5 others would be created, with 2 warnings\n\nThis was a dry run: /,
  );
  assert.match(stdout, /\nNext: npm run adopt -- dev, which asks before it applies$/);
  assert.equal(file(), before);
  assert.deepEqual(readdirSync(join(world.world.project.root, "state")), []);
});

test("--write-only writes what is there into the file, and applies nothing", async () => {
  const { code, stdout, stderr } = await adopt("--write-only");
  assert.equal(code, 0, stderr);
  assert.match(
    stdout,
    /user pool is adopted, as it is\n {4}stays {4}id: eu-west-1_\w+\n {4}stays {4}name: acme users\n/,
  );
  assert.match(stdout, /changes {2}name: AWS Cognito → Cognito \(dev\)/);
  assert.doesNotMatch(stdout + stderr, new RegExp(made.application.clientSecret));
  assert.doesNotMatch(stdout + stderr, new RegExp(made.auth0.clientSecret));
  const { userPoolId, application, clients } = made;
  assert.match(file(), /^# Clicked together in March\.\n/);
  for (const line of [
    `poolName: ${NAMES.userPool}`,
    "usernames: case-insensitive",
    "providerName: Auth0",
    "strategy: both",
    `connections: { windowslive: ${NAMES.connections.windowslive}, waad: ${NAMES.connections.waad} }`,
    "kind: confidential",
    `appRegistration: ${application.id}`,
    `userPool: ${userPoolId}`,
    `web: ${clients.web?.clientId}`,
  ]) {
    assert.ok(file().includes(`${line}\n`), `${line} in\n${file()}`);
  }
  assert.deepEqual(readdirSync(join(world.world.project.root, "state")), []);
});

test("--write-only a second time says that it is written already", async () => {
  const before = file();
  const { code, stdout, stderr } = await adopt("--write-only");
  assert.equal(code, 0, stderr);
  assert.match(
    stdout,
    /\nenvironments\/dev\.yaml has adopt already\. It is not deployed yet\. Nothing was changed\.\n/,
  );
  assert.equal(file(), before);
});

test("the pull request with that is reviewed as an adoption, which no rule forbids", async () => {
  const review = await world.world.review("dev", file());
  assert.equal(review.verdict, "changes", renderText(review));
  assert.match(
    renderText(review),
    /^dev: .*13 resources would be adopted, 7 of them changed, 5 others would be created/,
  );
  assert.deepEqual(
    review.changes
      .filter(({ isImported }) => !isImported)
      .map(({ address, action }) => `${address}: ${action}`),
    [
      "auth0_action.auth0_gate: create",
      "auth0_trigger_action.auth0_gate-binding: create",
      "azuread_application_password.entra_password: create",
      "terraform_data.entra_password-created: create",
      "terraform_data.user-identities: create",
    ],
  );
  if (process.env.FIXTURES) keepFixture("taken-over", file(), await world.world.savedPlan("dev"), []);
});

test("adopt, when it ends while Entra does not accept the new secret yet, has not put that into use", async () => {
  const before = file();
  world.switches = { ...DEFAULT_SWITCHES, entraLearnsSecretAfter: 60 * 60_000 };
  const terminal = onTerminal();
  await terminal.answer("Apply exactly this?", "y\r");
  await terminal.answer("not yet: HTTP 401 invalid_client, AADSTS7000215", "\x03");
  assert.equal(await terminal.ended, 1, terminal.shown);
  assert.match(
    terminal.shown,
    /\nInterrupted\.\s+The adoption of dev stopped half-way\.\s+What was done so far is in its state, and nothing of it is lost\. environments\/dev\.yaml keeps adopt\.\s+To do: fix the cause, then run the same command again, which goes on from there\.\s*$/,
  );
  assert.equal(file(), before);
  assert.equal((await world.signIn(hana)).username, usernames[0]);
});

test("adopt takes the chain while people sign in: it makes only a client secret and the gate, and destroys nothing", async (t) => {
  const before = file();
  const { id } = made.application;
  const secrets = await secretsOf(id);
  const [left] = secrets.filter(({ displayName }) => displayName !== "made by hand");
  await world.apis.graph("POST", `/applications/${id}/removePassword`, { keyId: left?.keyId });

  world.switches = { ...DEFAULT_SWITCHES, entraLearnsSecretAfter: 4000 };
  const signing = signInContinuously(world, { every: 100 });
  const { code, stdout, stderr } = await adopt("--yes");
  const { signedIn, begunAgain, failures } = await signing.stop();
  assert.equal(code, 0, stderr);
  assert.deepEqual({ begunAgain, failures }, { begunAgain: [], failures: [] });
  t.diagnostic(`${signedIn} signed in`);
  assert.equal(file(), before);
  const madeAnew = stdout.split("\n").filter((line) => / made( again)?$/.test(line));
  assert.deepEqual(madeAnew, [
    "  gate is made",
    "  binding of the gate is made",
    "  client secret is gone, and made again",
  ]);
  assert.doesNotMatch(stdout, /WOULD BE/);
  assert.match(
    stdout,
    /Nothing uses the old client secret any more: "made by hand", \S{3}…, expires \d{4}-\d\d-\d\d\.\nDelete it/,
  );
});

test("people who signed in before keep their user ID, and a new person gets a new one", async () => {
  world.takeUpDeployed();
  const again = [await world.signIn(hana), await world.signIn(pia)].map(({ username }) => username);
  assert.deepEqual(again, usernames);
  assert.equal((await world.signIn(carla)).seen, "signed in");
  assert.equal(world.app.clientId, made.clients.web?.clientId);
});

test("from then on nobody comes by another connection, and those that the client had are off", async () => {
  const { connections } = await world.apis.auth0("GET", `/clients/${made.auth0.clientId}/connections`);
  assert.deepEqual(
    connections.map(({ name }: { name: string }) => name).sort(),
    Object.values(NAMES.connections).sort(),
  );
  const { bindings } = await world.apis.auth0("GET", "/actions/triggers/post-login/bindings");
  assert.deepEqual(
    bindings.map(({ display_name }: { display_name: string }) => display_name),
    ["Sign-in gate (dev)"],
  );
});

test("a second plan is empty, so a second adoption has nothing to do", async () => {
  const { code, stdout, stderr } = await adopt();
  assert.equal(code, 0, stderr);
  assert.equal(stdout, "\ndev is adopted and deployed: nothing to do.");
});

test("a pool that is adopted can't be joined by the same command, which says how it can", async () => {
  const { code, stderr } = await adopt("--join");
  assert.equal(code, 1);
  assert.equal(
    stderr.trim(),
    `environments/dev.yaml adopt.userPool: the environment adopts the user pool ${made.userPoolId}, so it can't join it. Nothing was changed.\nTo do: take adopt.userPool out of the file, then run the same command again. If the pool is adopted by now, move its ID to cognito.userPool and deploy that: the stack forgets the pool, and destroys nothing.`,
  );
});

test("adopt refuses an environment that was deployed and has no adopt", async () => {
  const { project } = world.world;
  const apart = { "cognito.domain": "acme-test", protection: "off" };
  project.write("test", world.file({ ...LEFT_OUT, ...apart }));
  const pool = { mode: "managed", type: "aws_cognito_user_pool", name: "cognito_pool" };
  const resources = [{ ...pool, instances: [{ attributes: { id: "eu-west-1_Other" } }] }];
  writeFileSync(
    join(project.root, "state", "terraform.test.tfstate"),
    JSON.stringify({ serial: 1, lineage: "one", resources }),
  );
  const { code, stderr } = await world.world.command("test", "adopt", "test", "--yes");
  assert.equal(code, 1);
  assert.match(
    stderr,
    /test is deployed: its state has the user pool eu-west-1_Other, and environments\/test\.yaml has no adopt\./,
  );
});

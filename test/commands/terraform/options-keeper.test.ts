import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { missingOptions, OptionsKeeper, readKeptOptions } from "../../../commands/terraform/options-keeper";
import type { Prepared } from "../../../commands/terraform/prepare";
import type { BrokerEnvironment } from "../../../environments/schema";
import type { Plan } from "../../../review/plan";
import { addressOfConnection } from "../../../stacks/addresses";
import { CREDENTIALS } from "../../lab/auth0/tenant";
import { IN_LAB, type LabAuth0, labAuth0 } from "../clouds/lab-auth0";

const ADDRESS = addressOfConnection("waad");
const ALIASES = { domain_aliases: ["acme.com"] };
const MADE = {
  client_id: "00000000-0000-0000-0000-000000000001",
  client_secret: "secret-of-the-app-registration",
  identity_api: "microsoft-identity-platform-v2.0",
  waad_protocol: "openid-connect",
  useCommonEndpoint: true,
  userid_attribute: "sub",
  should_trust_email_verified_connection: "never_set_emails_as_verified",
};

let root: string;
let prepared: Prepared<BrokerEnvironment>;
before(() => {
  root = mkdtempSync(join(tmpdir(), "keeper-"));
  const folder = join(root, "stacks", "dev");
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, "state"));
  const resource = { auth0_connection: { auth0_waad: { options: { client_id: "x" }, lifecycle: {} } } };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify({ resource }));
  prepared = { environment: IN_LAB, stack: { folder, variables: {} } };
});
after(() => rmSync(root, { recursive: true }));

const file = () => join(root, "state", "dev.kept-options.json");

/** A connection in the lab's Auth0, and the plan that updates it. */
async function connected(lab: LabAuth0, options: object = ALIASES) {
  const { status, body } = await lab.manage("POST", "/connections", {
    name: "dev-waad",
    strategy: "waad",
    display_name: "Work or school account",
    options: { ...MADE, ...options },
  });
  assert.equal(status, 201, JSON.stringify(body));
  const shown = (action: "update" | "nothing" = "update"): Plan => ({
    kind: "plan",
    resources: [
      {
        address: ADDRESS,
        type: "auth0_connection",
        action,
        before: { id: body.id },
        after: { id: body.id },
        destroysFirst: false,
        replacedFor: [],
      },
    ],
    outputs: [],
    drifted: [],
    writtenAt: () => ({}),
    redact: (text) => text,
  });
  return {
    shown,
    read: async () => (await lab.manage("GET", `/connections/${body.id}`)).body,
    /** As the provider does it: with the options of the configuration alone. */
    update: (change: object = {}) =>
      lab.manage("PATCH", `/connections/${body.id}`, {
        display_name: "Work or school account",
        options: { ...MADE, client_secret: "another-secret-of-the-app", ...change },
      }),
  };
}

test("people's domains that an update drops are given back, with the client secret of the update", async () => {
  const lab = await labAuth0();
  const connection = await connected(lab);
  const keeper = await OptionsKeeper.open(prepared, lab.tenant, connection.shown());
  await connection.update();
  assert.equal((await connection.read()).options.domain_aliases, undefined);
  assert.deepEqual(await keeper.giveBack(), [
    "Gave the connection dev-waad back what others had set and its update had dropped: domain_aliases.",
  ]);
  const { options } = await connection.read();
  assert.deepEqual(
    [options.domain_aliases, options.client_secret],
    [["acme.com"], "another-secret-of-the-app"],
  );
  assert.equal(existsSync(file()), false);
});

test("what a connection has is written down before the apply, for its owner alone and without its secret", async () => {
  const lab = await labAuth0();
  const connection = await connected(lab);
  await OptionsKeeper.open(prepared, lab.tenant, connection.shown());
  assert.equal(statSync(file()).mode & 0o777, 0o600);
  assert.ok(!readFileSync(file(), "utf8").includes(MADE.client_secret));
  assert.deepEqual(
    readKeptOptions(prepared).map(({ name, options }) => [name, options]),
    [["dev-waad", ALIASES]],
  );
  rmSync(file());
});

test("an apply after one that was killed gives back what that took, and leaves what others have set since", async () => {
  const lab = await labAuth0();
  const connection = await connected(lab, { ...ALIASES, max_groups_to_retrieve: "10" });
  await OptionsKeeper.open(prepared, lab.tenant, connection.shown());
  await connection.update({ max_groups_to_retrieve: "20" });
  const [kept] = readKeptOptions(prepared);
  assert.ok(kept);
  assert.deepEqual(missingOptions(kept, await connection.read()), ALIASES);
  const next = await OptionsKeeper.open(prepared, lab.tenant, connection.shown("nothing"));
  assert.equal((await next.giveBack()).length, 1);
  const { options } = await connection.read();
  assert.deepEqual([options.domain_aliases, options.max_groups_to_retrieve], [["acme.com"], "20"]);
  assert.deepEqual(readKeptOptions(prepared), []);
});

test("of a plan that updates no connection nothing is read, written down or given back", async () => {
  const lab = await labAuth0();
  const connection = await connected(lab);
  const keeper = await OptionsKeeper.open(prepared, lab.tenant, connection.shown("nothing"));
  assert.equal(existsSync(file()), false);
  await connection.update();
  assert.deepEqual(await keeper.giveBack(), []);
});

test("what can't be given back is an error that says what it is, and the next deploy tries again", async () => {
  const lab = await labAuth0();
  const connection = await connected(lab);
  const { tenant: reader } = await labAuth0(["read:connections", "read:connections_options"], lab.options);
  const keeper = await OptionsKeeper.open(prepared, reader, connection.shown());
  await connection.update();
  const { id } = await connection.read();
  await assert.rejects(keeper.giveBack(), {
    name: "UserError",
    code: "auth0-scope-missing",
    message: `dev: the update of the connection dev-waad may have dropped options that others had set, and they could not be given back: Auth0 does not let the application ${CREDENTIALS.clientId} change a connection: it lacks update:connections of the Management API.
  domain_aliases: ["acme.com"]
To do: grant it at https://manage.auth0.com, Applications, APIs, Auth0 Management API, Machine to Machine Applications, as docs/policies/auth0-deploy.json does. Then npm run plan -- dev, and deploy that, which gives them back. Or by hand: PATCH https://${IN_LAB.auth0.domain}/api/v2/connections/${id} with all of the connection's options and these.`,
  });
  assert.equal(readKeptOptions(prepared).length, 1);
  rmSync(file());
});

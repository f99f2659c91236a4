import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { apply, plan } from "../../commands/terraform/operations";
import { withPlanFile } from "../../commands/terraform/reviewed-plan";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import { ADDRESSES } from "../../stacks/addresses";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile, fileWith } from "../support/environment-file";
import { World } from "../support/world";

// biome-ignore lint/suspicious/noExplicitAny: Auth0's answer, whose shape its documents tell
type Answer = any;

const BINDINGS = "/actions/triggers/post-login/bindings";
const ALLOW = "exports.onExecutePostLogin = async () => {};";

const exitOf = ({ verdict }: Review) => EXIT_CODES[verdict];

/** What a review says of Auth0, by rule and severity, without IDs. */
const seen = ({ findings }: Review) =>
  findings
    .filter(({ id }) => id === "gate-not-in-force" || id === "foreign-connection")
    .map(({ id, severity, means }) => `${severity} ${id}: ${means.replace(/\b[\w-]{32}\b/g, "<id>")}`);

describe("the gate of a deployed chain, and the connections of its client", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  const findGate = async () => (await chain.apis.auth0("GET", "/actions/actions")).actions[0];
  const bound = async (): Promise<string[]> =>
    (await chain.apis.auth0("GET", BINDINGS)).bindings?.map(({ action }: Answer) => action.name) ?? [];
  const bind = (...ids: readonly string[]) =>
    chain.apis.auth0("PATCH", BINDINGS, {
      bindings: ids.map((value) => ({ ref: { type: "action_id", value } })),
    });
  /** Makes an Action, and deploys it. */
  async function makeAction(name: string): Promise<string> {
    const { id } = await chain.apis.auth0("POST", "/actions/actions", {
      name,
      code: ALLOW,
      runtime: "node22",
      supported_triggers: [{ id: "post-login", version: "v3" }],
    });
    await chain.apis.auth0("GET", `/actions/actions/${id}`);
    await chain.apis.auth0("POST", `/actions/actions/${id}/deploy`);
    return id;
  }

  /** Reviews drift and a plan, and deploys that. The drift that the next test reviews has nothing of it any more. */
  async function seenAndRepaired(): Promise<{ readonly drift: Review; readonly plan: Review }> {
    const drift = await chain.drift();
    const plan = await chain.review(deployedFile());
    await chain.apply();
    assert.deepEqual(await bound().then((names) => names.at(-1)), "Sign-in gate (dev)");
    return { drift, plan };
  }

  test("are as they should be after a deploy", async () => {
    for (const review of [await chain.drift(), await chain.review(deployedFile())]) {
      assert.equal(exitOf(review), 0, renderText(review));
      assert.equal(review.unseen, undefined);
    }
  });

  test("are seen to differ if somebody edits the gate's draft, and the deploy puts the draft back", async () => {
    const { id } = await findGate();
    await chain.apis.auth0("PATCH", `/actions/actions/${id}`, { code: ALLOW });
    const { drift, plan } = await seenAndRepaired();
    assert.equal(exitOf(drift), 3, renderText(drift));
    assert.deepEqual(seen(drift), [
      "forbidden gate-not-in-force: Whoever deploys the gate at Auth0 changes who gets in: the Action Sign-in gate (dev) has changes that are not deployed.",
    ]);
    assert.deepEqual(
      plan.changes.map(({ address, action }) => `${address}: ${action}`),
      ["auth0_action.auth0_gate: update"],
    );
  });

  test("are seen to differ if somebody rolls the gate back, and the deploy puts its code in force", async () => {
    const { id, code } = await findGate();
    await chain.apis.auth0("PATCH", `/actions/actions/${id}`, { code: ALLOW });
    await chain.apis.auth0("GET", `/actions/actions/${id}`);
    const { id: version } = await chain.apis.auth0("POST", `/actions/actions/${id}/deploy`);
    await chain.apis.auth0("PATCH", `/actions/actions/${id}`, { code });
    await chain.apis.auth0("GET", `/actions/actions/${id}`);
    await chain.apis.auth0("POST", `/actions/actions/${id}/deploy`);
    await chain.apis.auth0("POST", `/actions/actions/${id}/versions/${version}/deploy`, {
      update_draft: false,
    });
    const { drift, plan } = await seenAndRepaired();
    assert.deepEqual([drift.changes, plan.changes], [[], []], "Terraform sees nothing");
    assert.equal(exitOf(drift), 3, renderText(drift));
    assert.deepEqual(seen(drift), [
      "forbidden gate-not-in-force: Auth0 may let in people whom the environment file does not admit: other code is in force in the gate, the Action Sign-in gate (dev).",
    ]);
    assert.equal(exitOf(plan), 2, renderText(plan));
    assert.deepEqual(seen(plan), [
      "warning gate-not-in-force: Auth0 may let in people whom the environment file does not admit: other code is in force in the gate, the Action Sign-in gate (dev); this deploy puts the environment's code in force.",
    ]);
  });

  test("are seen to differ if somebody unbinds the gate, and the deploy binds it again", async () => {
    await bind();
    const { drift, plan } = await seenAndRepaired();
    assert.equal(exitOf(drift), 3, renderText(drift));
    assert.deepEqual(seen(drift), [
      "forbidden gate-not-in-force: Whoever another connection of the Auth0 tenant lets in can sign in: the gate, the Action Sign-in gate (dev), is not bound to post-login.",
    ]);
    assert.equal(exitOf(plan), 2, renderText(plan));
    assert.deepEqual(seen(plan), [
      "warning gate-not-in-force: Whoever another connection of the Auth0 tenant lets in can sign in: the gate, the Action Sign-in gate (dev), is not bound to post-login; this deploy binds it again.",
    ]);
  });

  test("are seen to differ if somebody binds another Action behind the gate, and the deploy moves the gate", async () => {
    const [gate, other] = [await findGate(), await makeAction("Link accounts")];
    await bind(gate.id, other);
    const { drift, plan } = await seenAndRepaired();
    assert.deepEqual([drift.changes, plan.changes], [[], []], "Terraform sees nothing");
    assert.equal(exitOf(drift), 3, renderText(drift));
    assert.deepEqual(seen(drift), [
      "forbidden gate-not-in-force: An Action may change who somebody is after the gate has let them in: Link accounts runs after the gate, the Action Sign-in gate (dev).",
    ]);
    assert.deepEqual(seen(plan), [
      "warning gate-not-in-force: An Action may change who somebody is after the gate has let them in: Link accounts runs after the gate, the Action Sign-in gate (dev); this deploy moves it behind.",
    ]);
    assert.deepEqual(await bound(), ["Link accounts", "Sign-in gate (dev)"]);
    await bind(gate.id);
    await chain.apis.auth0("DELETE", `/actions/actions/${other}`);
  });

  test("are seen to differ if somebody enables another connection, which npm run deploy takes off, and says so", async () => {
    const [client] = (await chain.apis.auth0("GET", "/clients")).filter(({ name }: Answer) =>
      name.startsWith("Cognito"),
    );
    const [google] = await chain.apis.auth0("GET", "/connections?name=google-oauth2");
    await chain.apis.auth0("PATCH", `/connections/${google.id}/clients`, [
      { client_id: client.client_id, status: true },
    ]);
    const drift = await chain.drift();
    assert.equal(exitOf(drift), 2, renderText(drift));
    assert.deepEqual(seen(drift), [
      "warning foreign-connection: People of the connection google-oauth2 can try to sign in, and are turned away: google-oauth2 is enabled for Auth0's client for Cognito, <id>, and is not the environment's.",
    ]);
    const planned = await chain.command("plan", "dev");
    assert.equal(planned.code, 2, planned.stdout + planned.stderr);
    assert.match(planned.stdout, /google-oauth2 is enabled for .*; this deploy takes it off\./);
    const deployed = await chain.command("deploy", "dev");
    assert.equal(deployed.code, 0, deployed.stdout + deployed.stderr);
    assert.match(
      deployed.stderr,
      /Took the connection google-oauth2 off Auth0's client for Cognito \(\w+\)\./,
    );
    const again = await chain.command("drift", "dev");
    assert.equal(again.code, 0, again.stdout + again.stderr);
  });
});

test("two environments of one tenant that unbound each other's gates are seen and put right, each by its own deploy; one goes and leaves the other's", async () => {
  const world = await World.raise({ deployed: { file: deployedFile() } });
  try {
    const files = {
      dev: deployedFile(),
      test: fileWith({
        "microsoft.displayName": "Acme test",
        "cognito.domain": "acme-test",
        protection: "off",
      }),
    };
    const deploy = async (name: keyof typeof files) => {
      await world.plan(name, files[name]);
      await world.apply(name);
    };
    await deploy("test");
    for (const name of ["dev", "test"] as const) {
      const review = await world.drift(name);
      assert.equal(exitOf(review), 0, renderText(review));
    }
    const apis = world.apis("dev");
    const { bindings } = await apis.auth0("GET", BINDINGS);
    assert.deepEqual(
      bindings.map(({ action }: Answer) => action.name),
      ["Sign-in gate (dev)", "Sign-in gate (test)"],
    );
    // As the provider does that read the list before the other one's write.
    await apis.auth0("PATCH", BINDINGS, {
      bindings: [{ ref: { type: "action_id", value: bindings[1].action.id } }],
    });
    assert.equal(exitOf(await world.drift("test")), 0);
    assert.equal(exitOf(await world.drift("dev")), 3);
    await deploy("dev");
    for (const name of ["dev", "test"] as const) assert.equal(exitOf(await world.drift(name)), 0);

    const stack = world.deployment("test");
    const order: string[] = [];
    await withPlanFile(stack, async (file) => {
      await plan(stack, file, { destroy: true });
      await apply(stack, file, (step) => order.push(step));
    });
    const gone = (address: string) => order.indexOf(`delete ${address}`);
    const { identityProvider, gateBinding, gate } = ADDRESSES;
    assert.ok(gone(identityProvider) >= 0, order.join());
    assert.ok(
      gone(identityProvider) < gone(gateBinding),
      "the gate is in force as long as Cognito sends people",
    );
    assert.ok(gone(gateBinding) < gone(gate), "Auth0 does not delete an Action that is bound");
    const { bindings: left } = await apis.auth0("GET", BINDINGS);
    assert.deepEqual(
      left.map(({ action }: Answer) => action.name),
      ["Sign-in gate (dev)"],
    );
  } finally {
    await world.close();
  }
});

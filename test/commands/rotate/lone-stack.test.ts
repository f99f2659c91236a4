import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { loneStackOf } from "../../../commands/rotate/lone-stack";
import { lastSteps } from "../../../commands/rotate/steps";
import { type PlanFile, readPlan } from "../../../review/plan-file";
import { ADDRESSES, AUTH0_CLIENTS, PASSWORDS } from "../../../stacks/addresses";
import { PLANS, planText } from "../../review/support/plans";
import { loadBroker } from "../../support/load-broker";
import { synthesized } from "../../support/synthesized";

type Values = Record<string, unknown>;

/** The raw change of a resource. */
function changeIn(plan: PlanFile, address: string) {
  const found = plan.resource_changes.find((each) => each.address === address);
  return found?.change ?? assert.fail(address);
}

/** The stack that does a step of a kept plan alone, after an edit of that plan. */
function lone(name: string, edit: (plan: PlanFile) => void = () => {}) {
  const environment = loadBroker(join(PLANS, name, "dev.yaml"));
  const plan = readPlan(name, planText(name));
  edit(plan);
  const stack = synthesized(environment);
  const steps = lastSteps(environment);
  const { text, targets, isHiding } = loneStackOf(JSON.stringify(stack), plan, environment, steps);
  const { resource, output } = JSON.parse(text);
  const at = (address: string): Values => {
    const [type = "", id = ""] = address.replace(/\[0\]$/, "").split(".");
    return resource[type][id];
  };
  return { at, targets, isHiding, output, stack, plan };
}

const WAAD = "auth0_connection.auth0_waad[0]";
const WAAD_CLIENTS = "auth0_connection_clients.auth0_waad-clients[0]";
const SETTINGS = /const SETTINGS = (.*);$/m;

/** As if somebody, or the file, had something else in mind: an update from what is deployed. */
function update(plan: PlanFile, address: string, before: Values, after: Values = {}): void {
  const change = changeIn(plan, address);
  change.actions = ["update"];
  change.before = { ...Object(change.before), ...before };
  change.after = { ...Object(change.after), ...after };
}

describe("a stack that renews both secrets alone", () => {
  test("targets what it makes, and the lists that the new client gets on", () => {
    assert.deepEqual(lone("secrets-renew").targets, [
      PASSWORDS.b,
      AUTH0_CLIENTS.b,
      "auth0_client_credentials.auth0_client-b-credentials",
      "terraform_data.auth0_client-b-renewed",
      "auth0_connection_clients.auth0_windowslive-clients[0]",
      WAAD_CLIENTS,
      ADDRESSES.gate,
    ]);
  });

  test("leaves everything else as it is, and protected", () => {
    const { at } = lone("secrets-renew");
    assert.equal((at(ADDRESSES.pool).lifecycle as Values).ignore_changes, "all");
    assert.deepEqual(at(ADDRESSES.application).lifecycle, { ignore_changes: "all", prevent_destroy: true });
    assert.deepEqual(at(WAAD).lifecycle, { ignore_changes: "all", prevent_destroy: true });
  });

  test("adds the new client to the lists as they are in the cloud", () => {
    const { at } = lone("secrets-renew", (plan) =>
      update(plan, WAAD_CLIENTS, { enabled_clients: ["client-in-use", "another-app"] }),
    );
    const added = `\${${AUTH0_CLIENTS.b}.client_id}`;
    assert.deepEqual(at(WAAD_CLIENTS).enabled_clients, ["client-in-use", "another-app", added]);
  });

  test("adds the new client to the gate's code as it is in the cloud, and changes nothing else there", () => {
    const { at, plan } = lone("secrets-renew", (edited) => {
      const { before } = changeIn(edited, ADDRESSES.gate) as { before: { code: string } };
      before.code = before.code
        .replace(
          SETTINGS,
          'const SETTINGS = {"clients":["in-use"],"connections":["con_1"],"microsoft":null};',
        )
        .replace("exports.", "// $" + "{an older version}\nexports.");
    });
    const { code } = at(ADDRESSES.gate) as { code: string };
    const { before } = changeIn(plan, ADDRESSES.gate) as { before: { code: string } };
    assert.equal(
      SETTINGS.exec(code)?.[1],
      `\${jsonencode({"clients" = ["in-use", ${AUTH0_CLIENTS.b}.client_id], "connections" = ["con_1"], "microsoft" = null})}`,
    );
    const rest = (text: string) => text.replace(SETTINGS, "").replace("$$" + "{an", "$" + "{an");
    assert.equal(rest(code), rest(before.code));
  });

  test("is refused where the gate's code is another one", () =>
    assert.throws(
      () =>
        lone("secrets-renew", (plan) => {
          changeIn(plan, ADDRESSES.gate).before = { code: "exports.onExecutePostLogin = async () => {};" };
        }),
      {
        message:
          "dev: the code of the gate at Auth0 is not the project's, so the rotation can't change the list of clients that it guards. Nothing was changed.\nTo do: npm run plan -- dev, and deploy that; then run the same command again.",
      },
    ));

  test("makes the client with what the one in use was deployed with, where the file is ahead of that", () => {
    const callbacks = ["https://deployed.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"];
    const { at, stack } = lone("secrets-renew", (plan) => {
      plan.resource_drift = [];
      update(plan, AUTH0_CLIENTS.first, { callbacks });
    });
    assert.deepEqual(at(AUTH0_CLIENTS.b).callbacks, callbacks);
    assert.equal(at(AUTH0_CLIENTS.b).name, "Cognito (dev) b");
    assert.deepEqual(at(AUTH0_CLIENTS.b).grant_types, stack.resource.auth0_client.auth0_client.grant_types);
  });

  test("makes the client as the file says, whatever somebody took from the one in use by hand", () => {
    const { at, stack } = lone("secrets-renew", (plan) => {
      const { before } = changeIn(plan, AUTH0_CLIENTS.first);
      update(plan, AUTH0_CLIENTS.first, { callbacks: [] });
      plan.resource_drift.push({
        address: AUTH0_CLIENTS.first,
        mode: "managed",
        type: "auth0_client",
        change: { actions: ["update"], before, after: { ...Object(before), callbacks: [] } },
      });
    });
    assert.deepEqual(at(AUTH0_CLIENTS.b).callbacks, stack.resource.auth0_client.auth0_client.callbacks);
  });
});

describe("a stack that switches both secrets alone", () => {
  test("gives each connection the new secret, and every other value that it has", () => {
    const { at, targets } = lone("secrets-switch", (plan) => {
      const { before } = changeIn(plan, WAAD) as { before: { options: [Values] } };
      before.options[0].tenant_domain = "deployed.example";
      before.options[0].scopes = null;
      update(plan, WAAD, { display_name: "Deployed $" + "{name}" });
    });
    const { options, display_name } = at(WAAD) as { options: Values; display_name: string };
    assert.equal(display_name, "Deployed $$" + "{name}");
    assert.equal(options.client_secret, `\${${PASSWORDS.b}.value}`);
    assert.equal(options.tenant_domain, "deployed.example");
    assert.equal("scopes" in options, false);
    assert.deepEqual(targets, ["auth0_connection.auth0_windowslive[0]", WAAD, ADDRESSES.identityProvider]);
  });

  test("gives Cognito the new client, and leaves its mapping and endpoints", () => {
    const { at } = lone("secrets-switch", (plan) => {
      const { before } = changeIn(plan, ADDRESSES.identityProvider) as { before: Values };
      before.attribute_mapping = { username: "sub" };
      before.provider_details = { ...Object(before.provider_details), authorize_scopes: "openid" };
    });
    const { attribute_mapping, provider_details } = at(ADDRESSES.identityProvider) as Record<string, Values>;
    assert.deepEqual(attribute_mapping, { username: "sub" });
    assert.equal(provider_details?.authorize_scopes, "openid");
    assert.match(String(provider_details?.client_id), /auth0_client-b/);
    assert.match(String(provider_details?.client_secret), /auth0_client-b-credentials/);
  });

  test("changes of the outputs the client in use and the secret's end, and no other", () => {
    const { output, stack } = lone("secrets-switch", ({ output_changes }) => {
      const broker = output_changes.broker ?? assert.fail();
      broker.before = { ...Object(broker.before), issuer: "https://deployed.example/" };
      output_changes.gone = { actions: ["delete"], before: "kept", after: null };
      output_changes.region = { actions: ["create"], before: null, after: "eu-west-1" };
    });
    assert.equal(output.broker.value.issuer, "https://deployed.example/");
    assert.equal(output.broker.value.client_id, stack.output.broker.value.client_id);
    assert.deepEqual(output.entra_secret_expires, stack.output.entra_secret_expires);
    assert.deepEqual(output.gone, { value: "kept" });
    assert.equal("region" in output, false);
  });
});

test("a value that Terraform ignores and the provider would send is written as it is in the cloud, and told", () => {
  for (const name of ["secrets-renew", "secrets-switch", "secrets-retire"])
    assert.equal(lone(name).isHiding, false, name);
  const byHand = { display_name: "By hand" };
  const { at, isHiding } = lone("secrets-switch", (plan) => update(plan, WAAD, byHand, byHand));
  assert.equal(isHiding, true);
  assert.equal(at(WAAD).display_name, "By hand");
});

describe("a stack that retires both secrets alone", () => {
  test("takes the old client off the lists as they are, and leaves the gate the first one", () => {
    const { at, targets, plan } = lone("secrets-retire", (edited) => {
      const { before } = changeIn(edited, WAAD_CLIENTS) as { before: { enabled_clients: string[] } };
      before.enabled_clients.push("another-app");
    });
    const id = (address: string) => (changeIn(plan, address).before as Values).client_id;
    assert.deepEqual(at(WAAD_CLIENTS).enabled_clients, [id(AUTH0_CLIENTS.b), "another-app"]);
    const guarded = SETTINGS.exec(String(at(ADDRESSES.gate).code))?.[1] ?? "";
    assert.ok(guarded.includes(String(id(AUTH0_CLIENTS.first))), guarded);
    assert.deepEqual(targets.slice(0, 2), [PASSWORDS.a, AUTH0_CLIENTS.first]);
  });

  test("leaves the first client its name and its logout URLs", () => {
    const deployed = { name: "Deployed", allowed_logout_urls: ["https://deployed.example/"] };
    const { at } = lone("secrets-retire", (plan) => update(plan, AUTH0_CLIENTS.first, deployed));
    const { name, allowed_logout_urls, callbacks, grant_types } = at(AUTH0_CLIENTS.first);
    assert.deepEqual({ name, allowed_logout_urls }, deployed);
    assert.deepEqual([callbacks, grant_types], [[], []]);
  });
});

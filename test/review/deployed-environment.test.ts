import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../environments/schema";
import { deployedEnvironment } from "../../review/deployed-environment";
import { reviewOf } from "../../review/review";
import { PROFILE_SCRIPT } from "../../review/script";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import { identityHomeOf } from "../../stacks/identity-home";
import { BOTH, environmentWith } from "../support/environment";
import { loadBroker } from "../support/load-broker";
import { CONNECTION, CONTOSO, FABRIKAM, microsoftWith, settledPlan } from "./support/microsoft";
import { type Edit, NOW, PLANNED, PLANS, planWith, savedPlan } from "./support/plans";

/** What a real plan begins with. */
const stateOf = (plan = planWith({})) =>
  new Map(plan.resources.flatMap(({ address, before }) => (before ? [[address, before]] : [])));

const REVISED: BrokerEnvironment = {
  ...environmentWith({
    microsoft: { accounts: "tenant", tenantId: "00000000-0000-4000-8000-000000000000" },
    auth0: {
      domain: "acme-other.eu.auth0.com",
      customDomain: "login.acme.com",
      strategy: "waad",
      userIdAttribute: "oid",
    },
    cognito: { attributes: "none", accountId: "210987654321", region: "us-east-1" },
  }),
  waivers: [{ rule: "pool-replaced", reason: "nobody uses it yet", until: "2026-12-31" }],
};

test("a deployed environment is what its state says, whatever its file says by now", () => {
  const { microsoft, auth0, cognito, waivers } = deployedEnvironment(REVISED, stateOf());
  assert.deepEqual(microsoft, PLANNED.microsoft);
  assert.deepEqual(auth0, PLANNED.auth0);
  assert.deepEqual(cognito, PLANNED.cognito);
  assert.deepEqual(waivers, REVISED.waivers); // they are deployed nowhere
});

test("a deployed environment that the file describes is the file's", () => {
  const deployed = environmentWith({ ...BOTH, microsoft: { displayName: "Acme sign-in (dev)" } });
  assert.deepEqual(deployedEnvironment(deployed, stateOf()), deployed);
});

test("a deployed environment has the custom domain that its user pool knows", () => {
  const state = stateOf(
    planWith({
      [ADDRESSES.identityProvider]: {
        before: { "provider_details.authorize_url": "https://id.acme.com/authorize" },
      },
    }),
  );
  assert.equal(deployedEnvironment(PLANNED, state).auth0.customDomain, "id.acme.com");
});

for (const strategy of ["waad", "windowslive"] as const) {
  test(`a deployed environment without the connection ${strategy} has the strategy of the other one`, () => {
    const state = stateOf();
    state.delete(addressOfConnection(strategy));
    const other = strategy === "waad" ? "windowslive" : "waad";
    assert.equal(deployedEnvironment(PLANNED, state).auth0.strategy, other);
  });
}

const microsoftState = (environment: BrokerEnvironment) => stateOf(settledPlan(environment));

test("a deployed environment with Microsoft's endpoints admits whom its script does", () => {
  const deployed = microsoftWith({ organizations: [FABRIKAM, CONTOSO], personal: false });
  const file = microsoftWith({ organizations: [{ ...FABRIKAM, name: "Fabrikam Inc." }] });
  const { microsoft, auth0 } = deployedEnvironment(file, microsoftState(deployed));
  assert.equal(auth0.strategy, "microsoft");
  assert.equal(microsoft.personal, false);
  assert.deepEqual(microsoft.organizations, [
    { id: FABRIKAM.id, name: "Fabrikam Inc." },
    { id: CONTOSO.id, name: CONTOSO.id }, // the file no longer has its name
  ]);
});

for (const accounts of ["any", "organizations", "tenant"] as const) {
  test(`a deployed environment with Microsoft's endpoints and accounts: ${accounts} is as it was written`, () => {
    const deployed = microsoftWith({ accounts, personal: accounts === "any" });
    assert.deepEqual(deployedEnvironment(deployed, microsoftState(deployed)).microsoft, deployed.microsoft);
  });
}

test("a script that is not the project's tells nothing, so the file does", () => {
  const plan = planWith({ [CONNECTION]: { before: { [PROFILE_SCRIPT]: "function () {}" } } }, settledPlan());
  const file = microsoftWith({ organizations: [FABRIKAM], personal: false });
  assert.deepEqual(deployedEnvironment(file, stateOf(plan)).microsoft, file.microsoft);
});

test("a move that stopped half-way is at the strategy that the file has", () => {
  const state = new Map([...stateOf(), ...microsoftState(microsoftWith())]);
  state.delete(addressOfConnection("windowslive"));
  assert.equal(deployedEnvironment(microsoftWith(), state).auth0.strategy, "microsoft");
  const waad = environmentWith({ auth0: { strategy: "waad" } });
  assert.equal(deployedEnvironment(waad, state).auth0.strategy, "waad");
});

test("an environment that was never deployed is as its file says", () => {
  assert.deepEqual(deployedEnvironment(REVISED, new Map()), REVISED);
});

test("an environment from before the state kept names is at home where its state says", () => {
  const home = identityHomeOf(PLANNED);
  const state = stateOf(planWith({ [ADDRESSES.userIdentities]: { before: { input: home, output: home } } }));
  assert.deepEqual(identityHomeOf(deployedEnvironment(REVISED, state)), home);
});

test("drift is judged by what was deployed", () => {
  const driftWith = (edits: Record<string, Edit>, environment: BrokerEnvironment) =>
    reviewOf({ ...planWith(edits), kind: "drift" }, environment, { now: NOW }).findings.map(
      ({ id, means }) => `${id}: ${means}`,
    );
  assert.deepEqual(driftWith({}, REVISED), []);
  const edits: Record<string, Edit> = {
    [ADDRESSES.identityProvider]: { after: { "provider_details.oidc_issuer": "https://login.acme.com/" } },
  };
  assert.deepEqual(driftWith(edits, REVISED), [
    'issuer-mismatch: Nobody can sign in: Cognito expects the issuer https://login.acme.com/, but Auth0 writes https://acme-dev.eu.auth0.com/ ("Bad id_token issuer").',
  ]);
});

test("a plan is judged by the file", () => {
  const file = loadBroker(`${PLANS}/connection-dropped/dev.yaml`);
  const { findings } = reviewOf(savedPlan("connection-dropped"), file, { now: NOW });
  assert.ok(findings.some(({ id }) => id === "connection-replaced"));
});

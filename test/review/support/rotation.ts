import { join } from "node:path";
import type { BrokerEnvironment, SecretSlots } from "../../../environments/schema";
import { chainOf } from "../../../review/chain-of";
import type { Plan } from "../../../review/plan";
import type { Rule } from "../../../review/rule";
import { Secret, UNKNOWN, type Value } from "../../../review/value";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfAppClient,
  addressOfConnection,
  addressOfConnectionClients,
  credentialsOf,
  PASSWORDS,
} from "../../../stacks/addresses";
import { loadBroker } from "../../support/load-broker";
import { type Edit, NOW, PLANS, planWith, savedPlan, settled, type ToldFinding, tellAll } from "./plans";

type Edits = Readonly<Record<string, Edit>>;

/** The days on which the slots were renewed. */
export const B = "2026-11-24";
export const A = "2027-10-01";

const ROTATED = loadBroker(join(PLANS, "secrets-switch", "dev.yaml"));

/** The environment that is rotated, with the same slots at both hops. */
export const withSlots = (secret: SecretSlots): BrokerEnvironment => ({
  ...ROTATED,
  microsoft: { ...ROTATED.microsoft, secret },
  auth0: { ...ROTATED.auth0, secret },
});

/** What is deployed after each step of a rotation, in plans of the real providers. */
export const RENEWED = settled(savedPlan("secrets-switch"), "before");
/** The first step itself. */
export const RENEWING = withWebOf(RENEWED, savedPlan("secrets-renew"));
export const FIRST = settled(RENEWING, "before");
export const SWITCHED = settled(savedPlan("secrets-retire"), "before");
export const RETIRED = settled(savedPlan("secrets-retire"), "after");

/** A plan with the app client of another one: its keys were changed along with the first step, and are no part of a rotation. */
function withWebOf(other: Plan, plan: Plan): Plan {
  const address = addressOfAppClient("web");
  const web = other.resources.filter((change) => change.address === address);
  return { ...plan, resources: [...plan.resources.filter((change) => change.address !== address), ...web] };
}

export const idOf = (plan: Plan, address: string): string =>
  String(plan.resources.find((change) => change.address === address)?.after?.client_id);
export const secretOf = (plan: Plan, address: string, name = "client_secret"): Value =>
  plan.resources.find((change) => change.address === address)?.after?.[name] ?? null;

/** Who may use the connections. */
export const enables = (...ids: Value[]): Edits =>
  Object.fromEntries(
    (["waad", "windowslive"] as const).map((strategy) => [
      addressOfConnectionClients(strategy),
      { after: { enabled_clients: ids } },
    ]),
  );

/** Whom the gate of a plan guards. */
export const guards = (plan: Plan, ...ids: string[]): Edits => {
  const code = String(plan.resources.find(({ address }) => address === ADDRESSES.gate)?.after?.code);
  const clients = `"clients":${JSON.stringify(ids)}`;
  return { [ADDRESSES.gate]: { after: { code: code.replace(/"clients":\[[^\]]*\]/, clients) } } };
};

/** Auth0 signs people in with another secret at Entra. */
export const uses = (secret: Value): Edits =>
  Object.fromEntries(
    (["waad", "windowslive"] as const).map((strategy) => [
      addressOfConnection(strategy),
      { after: { "options.0.client_secret": secret } },
    ]),
  );

/** Cognito signs people in with another client. */
export const signsInWith = (id: Value, secret: Value): Edits => ({
  [ADDRESSES.identityProvider]: {
    after: { "provider_details.client_id": id, "provider_details.client_secret": secret },
  },
});

/** How slot a's first client is once it is retired. */
export const idle: Edit = { after: { callbacks: [], grant_types: [] } };

/** The way back: slot a is renewed, while b is in use. */
export const RENEW_A: Edits = {
  [AUTH0_CLIENTS.a]: {
    like: AUTH0_CLIENTS.b,
    before: null,
    after: { client_id: UNKNOWN, id: UNKNOWN, name: "Cognito (dev) a" },
  },
  [credentialsOf(AUTH0_CLIENTS.a)]: {
    like: credentialsOf(AUTH0_CLIENTS.b),
    before: null,
    after: { client_id: UNKNOWN, client_secret: UNKNOWN },
  },
  [PASSWORDS.a]: { like: PASSWORDS.b, before: null, after: { value: UNKNOWN } },
  ...enables(idOf(RETIRED, AUTH0_CLIENTS.b), UNKNOWN),
};

/** What is deployed then, with what the clouds give it. */
export const A_RENEWED = settled(
  planWith(
    {
      [AUTH0_CLIENTS.a]: { after: { client_id: "client-of-slot-a", id: "client-of-slot-a" } },
      [credentialsOf(AUTH0_CLIENTS.a)]: {
        after: { client_id: "client-of-slot-a", client_secret: new Secret("of the client of slot a") },
      },
      [PASSWORDS.a]: { after: { value: new Secret("of slot a, renewed") } },
      ...enables(idOf(RETIRED, AUTH0_CLIENTS.b), "client-of-slot-a"),
      ...guards(
        RETIRED,
        idOf(RETIRED, AUTH0_CLIENTS.first),
        "client-of-slot-a",
        idOf(RETIRED, AUTH0_CLIENTS.b),
      ),
    },
    settled(planWith(RENEW_A, RETIRED), "after"),
  ),
  "after",
);
export const SWITCH_TO_A: Edits = {
  ...signsInWith("client-of-slot-a", new Secret("of the client of slot a")),
  ...uses(new Secret("of slot a, renewed")),
};
export const SWITCH_TO_B: Edits = {
  ...signsInWith(idOf(RENEWED, AUTH0_CLIENTS.b), secretOf(RENEWED, credentialsOf(AUTH0_CLIENTS.b))),
  ...uses(secretOf(RENEWED, PASSWORDS.b, "value")),
};
export const A_SWITCHED = settled(planWith(SWITCH_TO_A, A_RENEWED), "after");

/** What a rule says of a rotation. */
export const findingsIn = (rule: Rule, plan: Plan, secret: SecretSlots): readonly ToldFinding[] =>
  tellAll(rule, chainOf(plan, withSlots(secret), NOW));

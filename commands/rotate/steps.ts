import { STRATEGIES, type Strategy } from "../../environments/strategies";
import type { Review } from "../../review/review";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnection,
  addressOfConnectionClients,
  addressOfRenewal,
  credentialsOf,
  PASSWORDS,
} from "../../stacks/addresses";
import {
  ALL_SECRETS,
  idleOf,
  lastStep,
  type RotatableEnvironment,
  type Secret,
  type Slot,
  type Step,
  slotsOf,
} from "./slots";

/** A step of one secret. */
export interface SecretStep {
  readonly secret: Secret;
  readonly step: Step;
}

/** The actions that are allowed on a resource, or an output, by its name. */
type Allowed = Readonly<Record<string, readonly string[]>>;

const MADE = ["create", "replace"]; // replace: one that an interrupted apply has left half made
const CHANGED = ["update"];
const GONE = ["delete"];

/** A resource of each strategy, changed. */
function each(address: (strategy: Strategy) => string): Allowed {
  return Object.fromEntries(STRATEGIES.map((strategy) => [address(strategy), CHANGED]));
}

/** What a step may change in a slot: the one that it fills, puts into use, or empties. */
const CHANGES: Readonly<Record<Secret, Readonly<Record<Step, (slot: Slot) => Allowed>>>> = {
  entra: {
    renew: (slot) => ({ [PASSWORDS[slot]]: MADE }),
    switch: () => ({
      ...each(addressOfConnection),
      entra_secret_expires: CHANGED,
    }),
    retire: (slot) => ({ [PASSWORDS[slot]]: GONE }),
  },
  auth0: {
    renew: (slot) => ({ ...client(slot, MADE), ...ENABLED, ...GATE }),
    switch: () => ({
      [ADDRESSES.identityProvider]: CHANGED,
      "broker.client_id": CHANGED,
    }),
    // The first client stays for sign-out links, and can do nothing else from then on.
    retire: (slot) => ({ ...client(slot, GONE), [AUTH0_CLIENTS.first]: CHANGED, ...ENABLED, ...GATE }),
  },
};

const client = (slot: Slot, actions: readonly string[]): Allowed => ({
  [AUTH0_CLIENTS[slot]]: actions,
  [credentialsOf(AUTH0_CLIENTS[slot])]: actions,
  [addressOfRenewal(slot)]: actions,
});

/** The lists of clients that may use a connection. */
const ENABLED = each(addressOfConnectionClients);

/** The list of clients that the gate guards: each is in it before Cognito uses it, which takes another step. */
const GATE: Allowed = { [ADDRESSES.gate]: CHANGED };

/** The step that made each secret's slots what they are. */
export function lastSteps(environment: RotatableEnvironment): SecretStep[] {
  return ALL_SECRETS.map((secret) => ({ secret, step: lastStep(environment, secret) }));
}

/**
 * The last steps that a plan has, or has a part of.
 *
 * @param environment with the slots after the steps
 */
export function stepsUnderWay(environment: RotatableEnvironment, review: Review): SecretStep[] {
  const changed = changesOf(review).map(({ name }) => name);
  return lastSteps(environment).filter(({ secret, step }) =>
    changed.some((name) => name in allowedFor(environment, secret, step)),
  );
}

/**
 * The changes of a plan that are not part of the steps.
 *
 * @param environment with the slots after the steps
 * @returns addresses of resources and names of outputs, with the action
 */
export function changesBesides(
  environment: RotatableEnvironment,
  steps: readonly SecretStep[],
  review: Review,
): string[] {
  const allowed = Object.assign(
    {},
    ...steps.map(({ secret, step }) => allowedFor(environment, secret, step)),
  ) as Allowed;
  return changesOf(review)
    .filter(({ name, action }) => !allowed[name]?.includes(action))
    .map(({ name, action }) => `${name}: ${action}`);
}

function allowedFor(environment: RotatableEnvironment, secret: Secret, step: Step): Allowed {
  const slots = slotsOf(environment, secret);
  return CHANGES[secret][step](step === "switch" ? slots.active : idleOf(slots));
}

const changesOf = ({ changes, outputs }: Review) => [
  ...changes.map(({ address, action }) => ({ name: address, action: action as string })),
  ...outputs.map(({ attribute }) => ({ name: attribute, action: "update" })),
];

/** When the client secret that a plan makes at Entra will expire. */
export function endOfNewSecret({ changes }: Review): string | undefined {
  const made = changes.find(
    ({ address, action }) => Object.values<string>(PASSWORDS).includes(address) && MADE.includes(action),
  );
  return made?.differences
    .find(({ attribute }) => attribute === "end_date")
    ?.text.split(" → ")
    .at(-1);
}

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
import { BOTH, idleOf, lastStep, type Rotated, type Secret, type Slot, type Step, slotsOf } from "./slots";

/** A step of one secret. */
export interface SecretStep {
  readonly secret: Secret;
  readonly step: Step;
}

/** What may happen to a resource, or an output that may be another. */
type Allowed = Readonly<Record<string, readonly string[]>>;

const MADE = ["create", "replace"]; // replaced: one that an interrupted apply has left half made
const CHANGED = ["update"];
const GONE = ["delete"];

/** What there is of each strategy, changed. */
function each(address: (strategy: Strategy) => string): Allowed {
  return Object.fromEntries(STRATEGIES.map((strategy) => [address(strategy), CHANGED]));
}

/**
 * What a step changes.
 *
 * @param slot the one that is filled, that comes into use, or that is emptied
 */
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
    renew: (slot) => ({ ...client(slot, MADE), ...ENABLED }),
    switch: () => ({
      [ADDRESSES.identityProvider]: CHANGED,
      "broker.client_id": CHANGED,
    }),
    // The first client stays for sign-out links, and can do nothing else then.
    retire: (slot) => ({ ...client(slot, GONE), [AUTH0_CLIENTS.first]: CHANGED, ...ENABLED }),
  },
};

const client = (slot: Slot, actions: readonly string[]): Allowed => ({
  [AUTH0_CLIENTS[slot]]: actions,
  [credentialsOf(AUTH0_CLIENTS[slot])]: actions,
  [addressOfRenewal(slot)]: actions,
});

/** The clients that may use a connection. */
const ENABLED = each(addressOfConnectionClients);

/** The step that each secret's slots were made by. */
export function lastSteps(environment: Rotated): SecretStep[] {
  return BOTH.map((secret) => ({ secret, step: lastStep(environment, secret) }));
}

/**
 * The secrets whose last step is, or is in part, in a plan.
 *
 * @param environment with the slots after the steps
 */
export function underWay(environment: Rotated, review: Review): SecretStep[] {
  const changed = changesOf(review).map(({ name }) => name);
  return lastSteps(environment).filter(({ secret, step }) =>
    changed.some((name) => name in allowedFor(environment, secret, step)),
  );
}

/**
 * What a plan would change besides the steps.
 *
 * @param environment with the slots after the steps
 * @returns addresses of resources and names of outputs, with what would be done
 */
export function besides(environment: Rotated, steps: readonly SecretStep[], review: Review): string[] {
  const allowed = Object.assign(
    {},
    ...steps.map(({ secret, step }) => allowedFor(environment, secret, step)),
  ) as Allowed;
  return changesOf(review)
    .filter(({ name, action }) => !allowed[name]?.includes(action))
    .map(({ name, action }) => `${name}: ${action}`);
}

function allowedFor(environment: Rotated, secret: Secret, step: Step): Allowed {
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

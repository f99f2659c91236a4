import { asBroker } from "../../environments/as-broker";
import type { Environment, RouteName, SecretSlots } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { credentialOf } from "../../stacks/routes/facts";

/** What is rotated: the key of the environment file that has its slots, what it is, and the cloud that accepts or uses it. */
export const SECRETS = {
  entra: { path: ["microsoft", "secret"], what: "Entra's client secret", cloud: "Entra" },
  auth0: { path: ["auth0", "secret"], what: "Auth0's client for Cognito", cloud: "Auth0" },
  certificate: { path: ["microsoft", "certificate"], what: "Entra's signing certificate", cloud: "Entra" },
} as const;

export type Secret = keyof typeof SECRETS;
export type Slot = SecretSlots["active"];

/** A step of a rotation. `renew` fills the idle slot, `switch` makes it the active one, `retire` empties the other one. */
export type Step = "renew" | "switch" | "retire";

export const ALL_SECRETS = Object.keys(SECRETS) as readonly Secret[];

/** What each route has of them. */
const OF_ROUTE: Readonly<Record<RouteName, readonly Secret[]>> = {
  broker: ["entra", "auth0"],
  entra: ["entra"],
  saml: ["certificate"],
};

/** What of an environment is rotated. */
export const secretsOf = ({ route }: Pick<Environment, "route">): readonly Secret[] => OF_ROUTE[route];

/** @throws Error for a secret that the environment's route does not have */
export function slotsOf(environment: Environment, secret: Secret): SecretSlots {
  if (!secretsOf(environment).includes(secret)) {
    throw new Error(`the route ${environment.route} has no ${secret} to rotate`);
  }
  return secret === "auth0" ? asBroker(environment).auth0.secret : credentialOf(environment).slots;
}

export const idleOf = ({ active }: Pick<SecretSlots, "active">): Slot => (active === "a" ? "b" : "a");

/**
 * The step that comes next, which follows from the slots alone.
 *
 * @throws UserError where both slots have the same time
 */
export function nextStep(environment: Environment, secret: Secret): Step {
  const { name } = environment;
  const slots = slotsOf(environment, secret);
  const [active, idle] = [slots[slots.active], slots[idleOf(slots)]];
  if (idle === null) return "renew";
  if (timeOf(active) !== timeOf(idle)) return timeOf(active) < timeOf(idle) ? "switch" : "retire";
  const key = SECRETS[secret].path.join(".");
  throw new UserError(
    "slots-of-the-same-time",
    `environments/${name}.yaml ${key}: a is ${slots.a} and b is ${slots.b}, which is the same time, but one must be later: the earlier one is the old secret.\nTo do: put back what the file had before (git log -p environments/${name}.yaml), then run the same command again.`,
  );
}

/** The step that made the slots what they are; for a new environment `retire`, as one of its slots is empty. */
export function lastStep(environment: Environment, secret: Secret): Step {
  return ({ renew: "retire", switch: "renew", retire: "switch" } as const)[nextStep(environment, secret)];
}

/**
 * The slots after a step.
 *
 * @param now time of a renewal, like 2026-12-31T09:30:00Z
 * @throws UserError where the active slot has a later time than the renewal
 */
export function afterStep(environment: Environment, secret: Secret, step: Step, now: string): SecretSlots {
  const slots = slotsOf(environment, secret);
  const idle = idleOf(slots);
  if (step === "switch") return { ...slots, active: idle };
  if (step === "retire") return { ...slots, [idle]: null };
  if (timeOf(slots[slots.active]) < timeOf(now)) return { ...slots, [idle]: now };
  throw new UserError(
    "slot-in-the-future",
    `environments/${environment.name}.yaml ${SECRETS[secret].path.join(".")}.${slots.active}: is ${slots[slots.active]}, but must be before now (${now}): a secret that is renewed now would count as the older one.\nTo do: wait until then. Don't write an earlier time: that would renew the secret in use.`,
  );
}

/** A time as a slot has it: in UTC, to the second. */
export const slotTimeOf = (now: Date): string => `${now.toISOString().slice(0, 19)}Z`;

/** Milliseconds since 1970; what the first deployment made is older than everything. */
function timeOf(slot: string | null): number {
  return slot === "first" || slot === null ? Number.NEGATIVE_INFINITY : Date.parse(slot);
}

import type { BrokerEnvironment } from "../../environments/schema";
import { STRATEGIES } from "../../environments/strategies";
import type { Plan } from "../../review/plan";
import type { Review } from "../../review/review";
import { auth0ClientOf } from "../../review/slots";
import { isSame, type Value } from "../../review/value";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnection,
  addressOfRenewal,
  credentialsOf,
  PASSWORDS,
} from "../../stacks/addresses";
import { type Part, PlanParts } from "./plan-parts";
import { ALL_SECRETS, idleOf, lastStep, type Secret, type Slot, type Step, slotsOf } from "./slots";

/** A step of one secret. */
export interface SecretStep {
  readonly secret: Secret;
  readonly step: Step;
}

/** What a plan has of steps, and of everything else. */
export interface SortedPlan {
  /** The steps that it has, or has a part of. */
  readonly steps: readonly SecretStep[];
  /** Whatever else it has, like `aws_cognito_user_pool.cognito_pool: name`. */
  readonly besides: readonly string[];
  /** Those of them that are about the secrets too: what is deployed is not what the slots say. */
  readonly unsettled: readonly string[];
}

const MADE = ["create", "replace"]; // replace: one that an interrupted apply has left half made

/** The step that made each secret's slots what they are. */
export function lastSteps(environment: BrokerEnvironment): SecretStep[] {
  return ALL_SECRETS.map((secret) => ({ secret, step: lastStep(environment, secret) }));
}

/**
 * Sorts what a plan does into steps and everything else, by which attribute of what changes, and to which value.
 *
 * @param environment with the slots after the steps
 * @param steps that count as such
 * @param options.isAlone whether the plan is of a stack that does the steps alone
 */
export function sortPlan(
  environment: BrokerEnvironment,
  steps: readonly SecretStep[],
  plan: Plan,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): SortedPlan {
  const parts = new PlanParts(environment, plan, isAlone);
  const ofStep = (part: Part) =>
    steps.find(({ secret, step }) => {
      const slots = slotsOf(environment, secret);
      const slot = step === "switch" ? slots.active : idleOf(slots);
      return STEPS[secret][step](part, slot, parts, auth0ClientOf(slot, environment.auth0));
    });
  const sorted = parts.all().map((part) => ({ part, step: ofStep(part) }));
  const others = sorted.flatMap(({ part, step }) => (step === undefined ? [part] : []));
  return {
    steps: steps.filter((each) => sorted.some(({ step }) => step === each)),
    besides: renderParts(others),
    unsettled: renderParts(others.filter((part) => isOfSecrets(part, parts))),
  };
}

const renderParts = (parts: readonly Part[]): string[] => [
  ...new Set(parts.map(({ address, action, attribute }) => `${address}: ${attribute ?? action}`)),
];

const CONNECTIONS: readonly string[] = STRATEGIES.map(addressOfConnection);
/** What the first client has no more once it is out of use. */
const OF_USE: readonly string[] = ["callbacks", "grant_types"];

const ofClient = (slot: Slot): readonly string[] => [
  AUTH0_CLIENTS[slot],
  credentialsOf(AUTH0_CLIENTS[slot]),
  addressOfRenewal(slot),
];

/** Everything that there is once for each slot. */
const OF_SLOTS: readonly string[] = [...Object.values(PASSWORDS), ...ofClient("a"), ...ofClient("b")];

/** Whether a part is about the secrets, whatever it does. */
function isOfSecrets({ address, action, attribute = "", client }: Part, parts: PlanParts): boolean {
  if (client !== undefined) return parts.isOwnClient(client);
  if (CONNECTIONS.includes(address)) return attribute === "options.client_secret";
  if (address === ADDRESSES.identityProvider)
    return /^provider_details(?:\.client_(?:id|secret))?$/.test(attribute);
  if (address === AUTH0_CLIENTS.first) return action !== "update" || OF_USE.includes(attribute);
  return OF_SLOTS.includes(address) && (action !== "update" || !address.startsWith("auth0_client."));
}

/** @param client address of the slot's client */
type IsOfStep = (part: Part, slot: Slot, parts: PlanParts, client: string) => boolean;

/** What each step does in a slot: the one that it fills, puts into use, or empties. */
const STEPS: Readonly<Record<Secret, Readonly<Record<Step, IsOfStep>>>> = {
  entra: {
    renew: ({ address, action }, slot) => address === PASSWORDS[slot] && MADE.includes(action),
    switch({ address, attribute, after }, slot, parts) {
      const is = (path: string) => isKnownAndSame(after, parts.after(PASSWORDS[slot], path));
      if (CONNECTIONS.includes(address)) return attribute === "options.client_secret" && is("value");
      return address === "entra_secret_expires" && is("end_date");
    },
    retire: ({ address, action }, slot) => address === PASSWORDS[slot] && action === "delete",
  },
  auth0: {
    renew(part, slot, parts, client) {
      if (ofClient(slot).includes(part.address)) return MADE.includes(part.action);
      return part.isGained === true && part.client === parts.clientId(client); // unknown where it is made
    },
    switch({ address, attribute, after }, _, parts, client) {
      const is = (of: string, path: string) => isKnownAndSame(after, parts.after(of, path));
      if (address === ADDRESSES.identityProvider) {
        if (attribute === "provider_details.client_id") return is(client, "client_id");
        return attribute === "provider_details.client_secret" && is(credentialsOf(client), "client_secret");
      }
      return attribute === "broker.client_id" && is(client, "client_id");
    },
    retire({ address, action, attribute = "", after, client, isGained }, slot, parts) {
      if (ofClient(slot).includes(address)) return action === "delete";
      // The first client stays for sign-out links, and can do nothing else from then on.
      if (address === AUTH0_CLIENTS.first) return OF_USE.includes(attribute) && isSame(after, []);
      const retired = slot === "a" ? [AUTH0_CLIENTS.first, AUTH0_CLIENTS.a] : [AUTH0_CLIENTS.b];
      return isGained === false && retired.some((each) => parts.clientId(each) === client);
    },
  },
};

const isKnownAndSame = (one: Value | undefined, other: Value | undefined): boolean =>
  one !== undefined && other !== undefined && isSame(one, other);

/** When the client secret that a plan makes at Entra will expire. */
export function endOfNewSecret({ changes }: Pick<Review, "changes">): string | undefined {
  const made = changes.find(
    ({ address, action }) => Object.values<string>(PASSWORDS).includes(address) && MADE.includes(action),
  );
  return made?.differences
    .find(({ attribute }) => attribute === "end_date")
    ?.text.split(" → ")
    .at(-1);
}

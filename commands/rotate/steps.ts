import { asBroker } from "../../environments/as-broker";
import type { Environment } from "../../environments/schema";
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
  ENTRA_ADDRESSES,
  PASSWORDS,
  SAML_ADDRESSES,
} from "../../stacks/addresses";
import { credentialOf } from "../../stacks/routes/facts";
import { type ClientSecretUsers, clientSecretUsersOf } from "./client-secret-users";
import { type Part, PlanParts } from "./plan-parts";
import { idleOf, lastStep, type Secret, type Slot, type Step, secretsOf, slotsOf } from "./slots";

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
export function lastSteps(environment: Environment): SecretStep[] {
  return secretsOf(environment).map((secret) => ({ secret, step: lastStep(environment, secret) }));
}

/**
 * Sorts what a plan does into steps and everything else, by which attribute of what changes, and to which value.
 *
 * @param environment with the slots after the steps
 * @param steps that count as such
 * @param options.isAlone whether the plan is of a stack that does the steps alone
 */
export function sortPlan(
  environment: Environment,
  steps: readonly SecretStep[],
  plan: Plan,
  { isAlone = false }: { readonly isAlone?: boolean } = {},
): SortedPlan {
  const parts = new PlanParts(environment, plan, isAlone);
  const at = placesOf(environment);
  const ofStep = (part: Part) =>
    steps.find(({ secret, step }) => {
      const slots = slotsOf(environment, secret);
      const slot = step === "switch" ? slots.active : idleOf(slots);
      return STEPS[secret][step](part, slot, parts, at);
    });
  const sorted = parts.all().map((part) => ({ part, step: ofStep(part) }));
  const others = sorted.flatMap(({ part, step }) => (step === undefined ? [part] : []));
  return {
    steps: steps.filter((each) => sorted.some(({ step }) => step === each)),
    besides: renderParts(others),
    unsettled: renderParts(others.filter((part) => isOfSecrets(part, parts, at))),
  };
}

const renderParts = (parts: readonly Part[]): string[] => [
  ...new Set(parts.map(({ address, action, attribute }) => `${address}: ${attribute ?? action}`)),
];

/** What the first client has no more once it is out of use. */
const OF_USE: readonly string[] = ["callbacks", "grant_types"];

const ofClient = (slot: Slot): readonly string[] => [
  AUTH0_CLIENTS[slot],
  credentialsOf(AUTH0_CLIENTS[slot]),
  addressOfRenewal(slot),
];

/** Where what the steps change is. */
interface Places {
  /** Of the client secret, or of the signing certificate, by slot. */
  readonly credentials: Readonly<Record<Slot, string>>;
  /** Who proves themselves with the client secret, and the attribute that has it. */
  readonly users: ClientSecretUsers;
  /** Of a slot's client at Auth0. */
  readonly auth0Client: (slot: Slot) => string;
}

const placesOf = (environment: Environment): Places => ({
  credentials: credentialOf(environment).addresses,
  users: clientSecretUsersOf(environment),
  auth0Client: (slot) => auth0ClientOf(slot, asBroker(environment).auth0),
});

/** Whether a part is about the secrets, whatever it does. */
function isOfSecrets(
  { address, action, attribute = "", client }: Part,
  parts: PlanParts,
  { users, credentials }: Places,
): boolean {
  if (client !== undefined) return parts.isOwnClient(client);
  if (CONNECTIONS.includes(address)) return attribute === "options.client_secret";
  if (address === ADDRESSES.identityProvider || users.addresses.includes(address))
    return /^provider_details(?:\.client_(?:id|secret))?$/.test(attribute);
  if (address === SAML_ADDRESSES.settings) return THUMBPRINT.test(attribute);
  if (address === AUTH0_CLIENTS.first) return action !== "update" || OF_USE.includes(attribute);
  const ofSlots = [...Object.values(credentials), ...ofClient("a"), ...ofClient("b")];
  return ofSlots.includes(address) && (action !== "update" || !address.startsWith("auth0_client."));
}

const CONNECTIONS: readonly string[] = STRATEGIES.map(addressOfConnection);
/** Of the settings of an enterprise application. */
const THUMBPRINT = /^(?:input|output)(?:\.signing_thumbprint)?$/;

type IsOfStep = (part: Part, slot: Slot, parts: PlanParts, at: Places) => boolean;

/** What each step does in a slot: the one that it fills, puts into use, or empties. */
const STEPS: Readonly<Record<Secret, Readonly<Record<Step, IsOfStep>>>> = {
  entra: {
    renew: ({ address, action }, slot, _, { credentials }) =>
      address === credentials[slot] && MADE.includes(action),
    switch({ address, attribute, after }, slot, parts, { credentials, users }) {
      const is = (path: string) => isKnownAndSame(after, parts.after(credentials[slot], path));
      if (users.addresses.includes(address)) return attribute === users.attribute && is("value");
      return address === "entra_secret_expires" && is("end_date");
    },
    retire: ({ address, action }, slot, _, { credentials }) =>
      address === credentials[slot] && action === "delete",
  },
  certificate: {
    renew: ({ address, action }, slot, _, { credentials }) =>
      address === credentials[slot] && MADE.includes(action),
    switch({ address, attribute = "", after }, slot, parts, { credentials }) {
      const is = (path: string) => isKnownAndSame(after, parts.after(credentials[slot], path));
      // The copy that Terraform makes of it is known after the apply.
      if (address === SAML_ADDRESSES.settings)
        return THUMBPRINT.test(attribute) && (attribute.startsWith("output") || is("thumbprint"));
      return address === "entra_certificate_expires" && is("end_date");
    },
    retire: ({ address, action }, slot, _, { credentials }) =>
      address === credentials[slot] && (action === "delete" || action === "forget"),
  },
  auth0: {
    renew(part, slot, parts, { auth0Client }) {
      if (ofClient(slot).includes(part.address)) return MADE.includes(part.action);
      // Unknown where it is made.
      return part.isGained === true && part.client === parts.clientId(auth0Client(slot));
    },
    switch({ address, attribute, after }, slot, parts, { auth0Client }) {
      const client = auth0Client(slot);
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
  const passwords: readonly string[] = [
    ...Object.values(PASSWORDS),
    ...Object.values(ENTRA_ADDRESSES.passwords),
  ];
  const made = changes.find(({ address, action }) => passwords.includes(address) && MADE.includes(action));
  return made?.differences
    .find(({ attribute }) => attribute === "end_date")
    ?.text.split(" → ")
    .at(-1);
}

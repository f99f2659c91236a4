import { asBroker } from "../../environments/as-broker";
import type { Environment } from "../../environments/schema";
import { STRATEGIES } from "../../environments/strategies";
import { UserError } from "../../environments/user-error";
import type { PlanFile, RawChange } from "../../review/plan-file";
import { gateSettingsOf } from "../../review/script";
import { auth0ClientOf } from "../../review/slots";
import { isSame, type Value } from "../../review/value";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnectionClients,
  addressOfRenewal,
  credentialsOf,
  SAML_ADDRESSES,
} from "../../stacks/addresses";
import { credentialOf } from "../../stacks/routes/facts";
import { SETTINGS_LINE } from "../../stacks/scripts/render-script";
import { clientSecretUsersOf } from "./client-secret-users";
import { idleOf, type Secret, type Slot, type Step, slotsOf } from "./slots";
import type { SecretStep } from "./steps";

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [name: string]: Json;
}
type Arguments = Record<string, Json>;

/** A synthesized stack, as far as it is changed here. */
interface Stack {
  readonly resource: Record<string, Record<string, Arguments>>;
  readonly output: Record<string, Arguments>;
}

/** A stack that does nothing but steps. */
export interface LoneStack {
  /** As Terraform reads it. */
  readonly text: string;
  /** The addresses of what the steps change. */
  readonly targets: readonly string[];
  /** Whether an apply of the whole stack would reset something that others may set, and that its plan does not show. */
  readonly isHiding: boolean;
}

/**
 * Makes of a synthesized stack one that does nothing but steps: everything else has the value that it has in the clouds. Terraform's
 * targets alone would bring along whatever else is pending of the same resources, and of those that they depend on.
 *
 * @param text the stack, as Terraform reads it
 * @param plan of that stack
 * @param environment with the slots after the steps
 * @throws UserError where the gate's code is not the project's, so that no client can be put on its list
 */
export function loneStackOf(
  text: string,
  plan: PlanFile,
  environment: Environment,
  steps: readonly SecretStep[],
): LoneStack {
  const stack = JSON.parse(text) as Stack;
  const lone = new Lone(stack, plan, environment);
  const targets = steps.flatMap(({ secret, step }) => lone.take(secret, step));
  lone.leaveAllBut(targets);
  lone.leaveOutputs(steps);
  return { text: JSON.stringify(stack), targets, isHiding: lone.isHiding };
}

const AT_SETTINGS = ["input.signing_thumbprint", "output"];
const AT_IDENTITY_PROVIDER = ["provider_details.client_id", "provider_details.client_secret"];
const AT_FIRST_CLIENT = ["callbacks", "grant_types"];

/** The outputs that say when what is in use expires. */
const ENDS = [
  { output: "entra_secret_expires", secret: "entra" },
  { output: "entra_certificate_expires", secret: "certificate" },
] as const satisfies readonly { readonly output: string; readonly secret: Secret }[];

class Lone {
  /** As {@link LoneStack} has it. */
  isHiding = false;
  readonly #changes: ReadonlyMap<string, RawChange>;

  constructor(
    private readonly stack: Stack,
    private readonly plan: PlanFile,
    private readonly environment: Environment,
  ) {
    this.#changes = new Map(
      plan.resource_changes.filter(({ mode }) => mode === "managed").map((each) => [each.address, each]),
    );
  }

  /** Sets what a step changes. @returns the addresses of that */
  take(secret: Secret, step: Step): string[] {
    const slots = slotsOf(this.environment, secret);
    const slot = step === "switch" ? slots.active : idleOf(slots);
    if (secret !== "auth0" && step !== "switch") return [credentialOf(this.environment).addresses[slot]];
    if (secret === "certificate") return [this.#undo(SAML_ADDRESSES.settings, AT_SETTINGS)];
    if (secret === "entra") {
      const { addresses, attribute } = clientSecretUsersOf(this.environment);
      return this.#existing(addresses).map((each) => this.#undo(each, [attribute]));
    }
    if (step === "switch") return [this.#undo(ADDRESSES.identityProvider, AT_IDENTITY_PROVIDER)];
    return step === "renew" ? this.#takeNewClient(slot) : this.#takeClientAway(slot);
  }

  #takeNewClient(slot: Slot): string[] {
    this.#makeAsDeployed(AUTH0_CLIENTS[slot]);
    const client = `\${${AUTH0_CLIENTS[slot]}.client_id}`;
    return [...ofClient(slot), ...this.#changeLists((clients) => [...new Set([...clients, client])])];
  }

  #takeClientAway(slot: Slot): string[] {
    const isFirst = slot === "a" && !this.#changes.has(AUTH0_CLIENTS.a);
    const retired = slot === "a" ? [AUTH0_CLIENTS.first, AUTH0_CLIENTS.a] : [AUTH0_CLIENTS.b];
    const ids = retired.flatMap((each) => this.#before(each).client_id ?? []);
    const first = this.#before(AUTH0_CLIENTS.first).client_id;
    return [
      ...(isFirst ? [this.#undo(AUTH0_CLIENTS.first, AT_FIRST_CLIENT)] : ofClient(slot)),
      // The gate guards the first client too, for ever.
      ...this.#changeLists((clients, isGate) =>
        clients.filter((each) => !ids.includes(each) || (isGate && each === first)),
      ),
    ];
  }

  /** Leaves everything else as it is, also what the steps depend on. */
  leaveAllBut(targets: readonly string[]): void {
    for (const [type, resources] of Object.entries(this.stack.resource)) {
      for (const [name, argumentsOf] of Object.entries(resources)) {
        const address = `${type}.${name}`;
        if (targets.some((each) => withoutIndex(each) === address)) continue;
        const { replace_triggered_by: _, ...lifecycle } = Object(argumentsOf.lifecycle) as JsonObject;
        argumentsOf.lifecycle = { ...lifecycle, ignore_changes: "all" };
      }
    }
  }

  /** Leaves the outputs as they are, but for what a switch says there. */
  leaveOutputs(steps: readonly SecretStep[]): void {
    const isSwitched = (secret: Secret) =>
      steps.some((each) => each.secret === secret && each.step === "switch");
    for (const [name, { actions, before }] of Object.entries(this.plan.output_changes)) {
      if (
        actions.join() === "no-op" ||
        ENDS.some(({ output, secret }) => output === name && isSwitched(secret))
      )
        continue;
      const { value, ...output } = this.stack.output[name] ?? {};
      if (before === undefined || before === null) {
        delete this.stack.output[name];
        continue;
      }
      const deployed = literal(before as Json);
      const isBroker = name === "broker" && isSwitched("auth0");
      this.stack.output[name] = {
        ...output,
        value: isBroker ? { ...Object(deployed), client_id: Object(value).client_id } : deployed,
      };
    }
  }

  /** The argument lists of clients, which the step changes as they are in the cloud: those that others added stay. */
  #changeLists(change: (clients: readonly string[], isGate: boolean) => readonly string[]): string[] {
    const lists = this.#existing(STRATEGIES.map(addressOfConnectionClients)).map((address) => {
      const clients = this.#before(address).enabled_clients;
      this.#undo(address, ["enabled_clients"]);
      this.#argumentsAt(address).enabled_clients = [...change(Array.isArray(clients) ? clients : [], false)];
      return address;
    });
    const gates = this.#existing([ADDRESSES.gate]).map((address) => {
      const { code } = this.#before(address);
      this.#undo(address, ["code"]);
      this.#argumentsAt(address).code = this.#gateWith(String(code), (clients) => change(clients, true));
      return address;
    });
    return [...lists, ...gates];
  }

  /** The gate's code as it is in the cloud, with another list of clients. */
  #gateWith(code: string, change: (clients: readonly string[]) => readonly string[]): string {
    const settings = gateSettingsOf(code);
    if (settings === undefined) {
      throw new UserError(
        "gate-changed",
        `${this.environment.name}: the code of the gate at Auth0 is not the project's, so the rotation can't change the list of clients that it guards. Nothing was changed.\nTo do: npm run plan -- ${this.environment.name}, and deploy that; then run the same command again.`,
      );
    }
    const clients = change(settings.clients).map((each) => /^\$\{(.*)\}$/.exec(each)?.[1] ?? hcl(each));
    const others = [...settings.connections.map(hcl)].join(", ");
    const text = `\${jsonencode({"clients" = [${clients.join(", ")}], "connections" = [${others}], "microsoft" = ${settings.microsoft === null ? "null" : hcl(settings.microsoft)}})}`;
    return escapeTemplate(code).replace(SETTINGS_LINE, (_, start: string) => `${start}${text};`);
  }

  /**
   * Gives a client that is made what the client in use was deployed with, where the file is ahead of that.
   */
  #makeAsDeployed(address: string): void {
    const { auth0 } = asBroker(this.environment);
    const inUse = auth0ClientOf(auth0.secret.active, auth0);
    const { after } = Object(this.#changes.get(inUse)?.change) as { after?: Record<string, Json> };
    const drift = this.plan.resource_drift.find((each) => each.address === inUse);
    const deployed = (drift?.change.before ?? this.#before(inUse)) as Record<string, Json>;
    const made = this.#argumentsAt(address);
    for (const name of Object.keys(made)) {
      const isOwn = name === "name" || name === "lifecycle" || !(name in deployed);
      if (isOwn || isEqual(deployed[name], after?.[name])) continue;
      made[name] = literal(deployed[name] ?? null);
    }
  }

  /**
   * Gives an existing resource the values that it has, but for what a step changes.
   *
   * @param own dotted paths
   * @returns its address
   */
  #undo(address: string, own: readonly string[]): string {
    const { change } = Object(this.#changes.get(address)) as Partial<RawChange>;
    if (change?.actions.join() !== "update") return address;
    const { before, after, after_unknown: unknown } = change;
    if (undoWithin(this.#argumentsAt(address), before, after, unknown, own, "")) this.isHiding = true;
    return address;
  }

  #existing(addresses: readonly string[]): string[] {
    return addresses.filter((address) => this.#changes.get(address)?.change.before != null);
  }

  #before(address: string): Readonly<Record<string, Json>> & { readonly client_id?: string } {
    return Object(this.#changes.get(address)?.change.before);
  }

  #argumentsAt(address: string): Arguments {
    const [type = "", name = ""] = withoutIndex(address).split(".");
    return this.stack.resource[type]?.[name] ?? {};
  }
}

const ofClient = (slot: Slot): string[] => [
  AUTH0_CLIENTS[slot],
  credentialsOf(AUTH0_CLIENTS[slot]),
  addressOfRenewal(slot),
];

const withoutIndex = (address: string) => address.replace(/\[\d+\]$/, "");

/**
 * Writes the values before into a configuration: wherever those after differ, and wherever the configuration has a value at all.
 * Terraform may ignore that one, but the provider of Auth0 sends it.
 *
 * @param own dotted paths that stay as they are
 * @returns whether the configuration has a value that is not the one before, and that the plan does not show
 */
function undoWithin(
  configuration: Arguments,
  before: unknown,
  after: unknown,
  unknown: unknown,
  own: readonly string[],
  path: string,
): boolean {
  const [old, planned, hidden] = [before, after, unknown].map(Object) as [
    Record<string, Json>,
    Record<string, Json>,
    Record<string, unknown>,
  ];
  let isHiding = false;
  for (const name of new Set([...Object.keys(old), ...Object.keys(planned), ...Object.keys(hidden)])) {
    const written = configuration[name];
    const isShown = hidden[name] === true ? written !== undefined : !isEqual(old[name], planned[name]);
    if (own.includes(`${path}${name}`) || (!isShown && written === undefined)) continue;
    const [inner, plannedInner, block] = [old[name], planned[name], written].map(blockOf);
    if (path === "" && inner !== undefined && plannedInner !== undefined && block !== undefined) {
      const copy = { ...block };
      if (undoWithin(copy, inner, plannedInner, blockOf(hidden[name] as Json), own, `${name}.`))
        isHiding = true;
      configuration[name] = copy;
      continue;
    }
    if (!isShown && isConstant(written) && !isSame(plain(written), plain(old[name]))) isHiding = true;
    if (old[name] === null || old[name] === undefined) delete configuration[name];
    else configuration[name] = literal(old[name] as Json);
  }
  return isHiding;
}

/** Whether Terraform has nothing to evaluate in a value. */
const isConstant = (written: Json | undefined) => !/[$%]\{/.test(JSON.stringify(written) ?? "");

const plain = (value: Json | undefined) => (blockOf(value) ?? value ?? null) as Value;

/** An object, or a block that occurs once. */
function blockOf(value: Json | undefined): JsonObject | undefined {
  const block = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof block === "object" && block !== null && !Array.isArray(block)
    ? (block as JsonObject)
    : undefined;
}

const isEqual = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** A value as the configuration has it: without what is not set, and with nothing that Terraform would evaluate. */
function literal(value: Json): Json {
  if (typeof value === "string") return escapeTemplate(value);
  if (Array.isArray(value)) return value.map(literal);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, literal(inner)]])),
  );
}

const escapeTemplate = (text: string) => text.replace(/([$%])\{/g, "$1$1{");

/** A text in an expression of Terraform's. */
const hcl = (text: string) => escapeTemplate(JSON.stringify(text));

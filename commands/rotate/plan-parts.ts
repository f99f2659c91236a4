import { asBroker } from "../../environments/as-broker";
import type { Environment } from "../../environments/schema";
import { hasMicrosoftConnection, STRATEGIES, strategiesOf } from "../../environments/strategies";
import { differencesOf } from "../../review/differences";
import type { Change, Plan } from "../../review/plan";
import { gateSettingsOf, readScript } from "../../review/script";
import { auth0ClientOf } from "../../review/slots";
import { at, isSame, UNKNOWN, type Value, type Values } from "../../review/value";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnection,
  addressOfConnectionClients,
} from "../../stacks/addresses";
import { renderScript } from "../../stacks/scripts/render-script";

/** A part of what a plan does. */
export interface Part {
  /** Of a resource; of an output its name. */
  readonly address: string;
  readonly action: Change["action"];
  /** What an update changes: a dotted path. */
  readonly attribute?: string;
  readonly before?: Value | undefined;
  readonly after?: Value | undefined;
  /** Client ID that the list in the attribute gains or loses; unknown where the client is only made. */
  readonly client?: Value;
  readonly isGained?: boolean;
}

/** Lists of clients: those that may use a connection. The gate's is in its code. */
const CLIENT_LISTS = STRATEGIES.map(addressOfConnectionClients);

/** Takes a plan apart. */
export class PlanParts {
  readonly #resources: ReadonlyMap<string, Change>;

  /**
   * @param environment that the plan is of
   * @param isAlone whether the gate's code, where the plan does not know it yet, is known to gain the new client alone
   */
  constructor(
    private readonly environment: Environment,
    private readonly plan: Plan,
    private readonly isAlone = false,
  ) {
    this.#resources = new Map(plan.resources.map((change) => [change.address, change]));
  }

  /** All that the plan does: each attribute of an update, and each client of a list, is one part. */
  all(): Part[] {
    return [
      ...this.plan.resources.flatMap((change) => this.#partsOf(change)),
      ...this.plan.outputs.flatMap(({ name, before, after }) =>
        differences(name, { [name]: before ?? null }, { [name]: after ?? null }),
      ),
    ];
  }

  /** The value of a resource after the plan. */
  after(address: string, path: string): Value | undefined {
    return at(this.#resources.get(address)?.after, path);
  }

  /** The client ID of one of Auth0's clients: as it was where it goes, unknown where it is made. */
  clientId(address: string): Value | undefined {
    const change = this.#resources.get(address);
    if (change === undefined) return undefined;
    const isMade = change.action === "create" || change.action === "replace";
    return isMade ? UNKNOWN : at(change.after ?? change.before, "client_id");
  }

  /** Whether a client ID is one of the environment's. */
  isOwnClient(client: Value): boolean {
    return Object.values(AUTH0_CLIENTS).some((address) => {
      const { before, after } = this.#resources.get(address) ?? {};
      return client === UNKNOWN || [before, after].some((side) => at(side, "client_id") === client);
    });
  }

  #partsOf(change: Change): Part[] {
    const { address, action, before, after } = change;
    if (action === "nothing") return [];
    if (action !== "update") return [{ address, action }];
    return differences(address, before, after).flatMap((part) => {
      if (CLIENT_LISTS.includes(address) && part.attribute === "enabled_clients")
        return partsOfList(part, listOf(part.before), listOf(part.after));
      return address === ADDRESSES.gate && part.attribute === "code" ? this.#partsOfGate(part) : [part];
    });
  }

  /** The clients that the gate's list gains and loses, and whatever else differs in its code. */
  #partsOfGate(part: Part): Part[] {
    const before = typeof part.before === "string" ? part.before : "";
    const clients = gateSettingsOf(before)?.clients;
    if (clients === undefined) return [part]; // not as the project writes it
    if (typeof part.after === "string") {
      const planned = gateSettingsOf(part.after)?.clients ?? [];
      const isSameBesides = isSame(withoutClients(before), withoutClients(part.after));
      return [...partsOfList(part, clients, planned), ...(isSameBesides ? [] : [part])];
    }
    if (this.isAlone) return [{ ...part, client: UNKNOWN, isGained: true }];
    const planned = this.#plannedClients();
    const isSameBesides = isSame(withoutClients(before), this.#plannedBesidesClients());
    return [...partsOfList(part, clients, planned), ...(isSameBesides ? [] : [part])];
  }

  /** Those that the gate guards by the environment file. */
  #plannedClients(): Value[] {
    const { auth0 } = asBroker(this.environment);
    const slots = (["a", "b"] as const).filter((slot) => auth0.secret[slot] !== null);
    const addresses = new Set([AUTH0_CLIENTS.first, ...slots.map((slot) => auth0ClientOf(slot, auth0))]);
    return [...addresses].flatMap((address) => this.clientId(address) ?? []);
  }

  #plannedBesidesClients() {
    const environment = asBroker(this.environment);
    const connections = strategiesOf(environment).map((each) => this.after(addressOfConnection(each), "id"));
    const microsoft = hasMicrosoftConnection(environment) ? environment.auth0.connections.microsoft : null;
    const settings = { clients: [], connections, microsoft };
    return withoutClients(renderScript("sign-in-gate", JSON.stringify(settings)));
  }
}

/** The gate's code with an empty list of clients, taken apart. */
function withoutClients(text: string): Value {
  const { code, settings } = readScript(text);
  return { code, settings: { ...(settings as Values | undefined), clients: [] } };
}

const listOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? value : value === UNKNOWN ? [UNKNOWN] : [];

/** A part for each client that a list gains or loses. */
function partsOfList(part: Part, before: readonly Value[], after: readonly Value[]): Part[] {
  const missingIn = (list: readonly Value[], other: readonly Value[]) =>
    list.filter((each) => !other.some((one) => isSame(one, each)));
  return [
    ...missingIn(before, after).map((client) => ({ ...part, client, isGained: false })),
    ...missingIn(after, before).map((client) => ({ ...part, client, isGained: true })),
  ];
}

const differences = (address: string, before: Change["before"], after: Change["after"]): Part[] =>
  differencesOf({
    address,
    type: "",
    action: "update",
    ...(before && { before }),
    ...(after && { after }),
    destroysFirst: false,
    replacedFor: [],
  }).map(({ attribute }) => ({
    address,
    action: "update",
    attribute,
    before: within(before, attribute),
    after: within(after, attribute),
  }));

/** The value at the path of a difference, which has no index for a block that occurs once. */
function within(value: Value | undefined, path: string): Value | undefined {
  return path.split(".").reduce<Value | undefined>((inner, name) => {
    const block = Array.isArray(inner) && inner.length === 1 ? inner[0] : inner;
    return at(block, name);
  }, value);
}

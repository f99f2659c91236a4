import type { Auth0Facts, BoundAction } from "../../../review/auth0-facts";
import type { BrokerChain } from "../../../review/chain";
import { chainOf } from "../../../review/chain-of";
import type { Plan } from "../../../review/plan";
import { textAt } from "../../../review/value";
import { ADDRESSES } from "../../../stacks/addresses";
import { microsoftWith, settledPlan } from "./microsoft";
import { type Edit, NOW, planWith } from "./plans";

/** The environment of {@link planOfGate}. */
export const ENVIRONMENT = microsoftWith();

const GATE = settledPlan().resources.find(({ address }) => address === ADDRESSES.gate)?.after;
const [ID, NAME, CODE] = ["id", "name", "code"].map((name) => textAt(GATE, name) ?? "") as [
  string,
  string,
  string,
];

/** An Action that is bound to post-login. */
export const bound = (name: string, change: Partial<BoundAction> = {}): BoundAction => ({
  actionId: name,
  name,
  displayName: name,
  hasSecrets: false,
  ...change,
});

export const BOUND_GATE = bound(NAME, { actionId: ID });

interface Differing {
  readonly gate?: Partial<Auth0Facts["gate"]>;
  readonly bound?: Auth0Facts["bound"];
  readonly clients?: Auth0Facts["clients"];
}

/** Auth0 where all is as it should be, but for what differs. */
export const factsWith = ({ gate, bound = [BOUND_GATE], clients = [] }: Differing = {}): Auth0Facts => ({
  gate: { id: ID, name: NAME, draft: CODE, deployed: CODE, isAllDeployed: true, ...gate },
  bound,
  clients,
});

type Edits = Readonly<Record<string, Edit>>;

/** The plan that changes nothing of an environment with a gate, with some resources changed. */
export const planOfGate = (edits: Edits = {}, kind: Plan["kind"] = "plan"): Plan => ({
  ...planWith(edits, settledPlan()),
  kind,
});

/** The chain of such a plan, with what Auth0 has besides. */
export const chainOfGate = (facts?: Auth0Facts, edits?: Edits, kind?: Plan["kind"]): BrokerChain =>
  chainOf(planOfGate(edits, kind), ENVIRONMENT, NOW, facts && { auth0: facts });

/** The ID of the environment's client in that plan, and of its connection. */
export function ownIds(): { readonly clientId: string; readonly connectionId: string } {
  const { after } = chainOfGate();
  return {
    clientId: textAt(after.auth0Client, "client_id") ?? "",
    connectionId: textAt(after.connections.microsoft, "id") ?? "",
  };
}

import { type Strategy, strategiesOf } from "../../environments/strategies";
import { ADDRESSES } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { gateSettingsOf, isOurScript } from "../script";
import { at, textAt, type Values } from "../value";
import { ACCOUNTS } from "./support/accounts";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { isLost, lossOf } from "./support/loss";
import { ownerOf } from "./support/owner";

const OUTSIDERS = "Whoever has an account in the Auth0 tenant can sign in";
const TRIGGER = "post-login";

export const gateMismatch = ruleOf(["broker"], {
  id: "gate-mismatch",
  severity: "forbidden",
  what: "The gate is destroyed or replaced, or lets in people whom the environment does not.",
  why: "An Auth0 tenant has other connections, like one where anybody can sign up, and enables them for each new client. The gate is what denies the environment's clients to their people.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0, apply again. The environment file has no key for it.",
  find: (chain) => {
    if (chain.after.identityProvider === undefined) return []; // then nobody comes to the gate
    // Drift is of the draft. Where somebody looked at what is in force, gate-not-in-force reports it.
    if (chain.kind === "drift" && chain.auth0 !== undefined) return [];
    const loss = findLoss(chain);
    return loss === undefined ? [...findInTrigger(chain), ...findInCode(chain)] : [loss];
  },
});

/** Where somebody deleted it, a plan only makes it again. */
function findLoss({ change }: BrokerChain): Finding | undefined {
  const lost = [ADDRESSES.gateBinding, ADDRESSES.gate]
    .map(change)
    .find((each) => isLost(each) && each.isGone === undefined);
  if (lost === undefined) return undefined;
  const until = lost.action === "replace" ? " until the gate is there again" : "";
  return { address: lost.address, ...lossOf(lost, `${OUTSIDERS}${until}`, ownerOf(lost.address)) };
}

function findInTrigger({ after: { gate, gateBinding } }: BrokerChain): Finding[] {
  const triggers = [
    [ADDRESSES.gate, knownAt(gate, "supported_triggers.0.id")],
    [ADDRESSES.gateBinding, knownAt(gateBinding, "trigger")],
  ] as const;
  const [id, bound] = [textAt(gate, "id"), textAt(gateBinding, "action_id")];
  return [
    ...triggers
      .filter(([, trigger]) => trigger !== undefined && trigger !== TRIGGER)
      .map(([address, trigger]) => ({
        address,
        people: OUTSIDERS,
        cause: `${ownerOf(address)} has the trigger ${code(String(trigger ?? ""))} instead of \`${TRIGGER}\``,
      })),
    ...(id !== undefined && bound !== undefined && id !== bound
      ? [
          {
            address: ADDRESSES.gateBinding,
            people: OUTSIDERS,
            cause: `${ownerOf(ADDRESSES.gateBinding)} has the Action ${code(bound)}, and the gate is ${code(id)}`,
          },
        ]
      : []),
    ...(at(gate, "deploy") === false
      ? [
          {
            address: ADDRESSES.gate,
            people: OUTSIDERS,
            cause: "Auth0's gate has `deploy` off, so Auth0 does not run its code",
          },
        ]
      : []),
  ];
}

function findInCode(chain: BrokerChain): Finding[] {
  const { before, after, environment } = chain;
  const text = knownAt(after.gate, "code");
  if (text === undefined) return [];
  const settings = gateSettingsOf(String(text));
  const finding = (people: string, cause: string) => ({ address: ADDRESSES.gate, people, cause });
  if (settings === undefined || !isOurScript("sign-in-gate", String(text), textAt(before.gate, "code"))) {
    return [finding(OUTSIDERS, "the code of Auth0's gate is not the project's")];
  }
  const clients = idsIn(after.auth0Clients, "client_id");
  const connections = idsIn(after.connections, "id");
  const [unguarded, guarded] = [
    clients.known.filter((id) => !settings.clients.includes(id)),
    clients.areAll ? settings.clients.filter((id) => !clients.known.includes(id)) : [],
  ];
  const foreign = connections.areAll
    ? settings.connections.filter((id) => !connections.known.includes(id))
    : [];
  return [
    ...(unguarded.length > 0
      ? [finding(OUTSIDERS, `the gate does not guard Auth0's client ${joinValues(unguarded)}`)]
      : []),
    ...(guarded.length > 0
      ? [
          finding(
            "People of other apps of the Auth0 tenant can't sign in to them",
            `the gate guards the client ${joinValues(guarded)}, which is not the environment's`,
          ),
        ]
      : []),
    ...(foreign.length > 0
      ? [
          finding(
            "People of another connection of the Auth0 tenant can sign in",
            `the gate lets the connection ${joinValues(foreign)} through, which is not the environment's`,
          ),
        ]
      : []),
    ...strategiesOf(environment)
      .filter((strategy) => isShutOut(after.connections[strategy], settings.connections))
      .map((strategy) =>
        finding(
          `Nobody can sign in with ${ACCOUNTS[strategy]}`,
          `the gate does not let the connection \`${strategy}\` through`,
        ),
      ),
    ...findInName(after.connections, settings.microsoft).map(([people, cause]) => finding(people, cause)),
  ];
}

const isShutOut = (connection: Values | undefined, admitted: readonly string[]): boolean => {
  const id = textAt(connection, "id");
  return id !== undefined && !admitted.includes(id);
};

/** The gate knows the connection whose user IDs it takes apart by its name. */
function findInName(
  connections: Readonly<Partial<Record<Strategy, Values>>>,
  name: string | null,
): [people: string, cause: string][] {
  const expected = connections.microsoft === undefined ? null : textAt(connections.microsoft, "name");
  if (expected === undefined || name === expected) return [];
  return name === null
    ? [
        [
          "A person with a linked account signs in as somebody else, and apps don't learn people's organisation",
          "the gate does not look at the user IDs of the connection `microsoft`",
        ],
      ]
    : [
        [
          "Nobody can sign in",
          `the gate takes user IDs of the connection ${code(name)} alone, and the environment's is ${expected === null ? "another one" : code(expected)}`,
        ],
      ];
}

/** The IDs that the clouds gave, and whether all of them are known. */
function idsIn(resources: Readonly<Record<string, Values | undefined>>, name: string) {
  const ids = Object.values(resources).map((values) => textAt(values, name));
  const known = ids.filter((id) => id !== undefined);
  return { known, areAll: known.length === ids.length };
}

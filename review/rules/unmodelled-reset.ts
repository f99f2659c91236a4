import type { Strategy } from "../../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import { ownerOf } from "../../stacks/ownership";
import { makesCall, UNMODELLED, type Unmodelled } from "../../stacks/ownership/unmodelled";
import type { ConnectionFacts, TakenOptions } from "../auth0-facts";
import { type Chain, isOfRoute } from "../chain";
import { code } from "../code";
import type { CognitoFacts } from "../cognito-facts";
import { leftOptions, type RawConnection } from "../connection-options";
import { renderValue } from "../differences";
import type { Finding, Rule } from "../rule";
import { at, isEmpty, isSame, isValues, textAt, type Value, type Values } from "../value";

export const unmodelledReset: Rule = {
  id: "unmodelled-reset",
  severity: "forbidden",
  besides: true,
  what: "The update of the user pool or of its domain resets something that the aws provider does not model: an inbound federation trigger, the issuer, the key, a failover. Drift names what is there of it, because the next update would reset it. Of an Auth0 connection, a note names the options of others that the deploy keeps.",
  why: "Cognito's updates reset whatever they are not given, and Auth0's replace the options of a connection as a whole. The providers don't give what they don't know, and no plan shows it.",
  fix: "Undo what changes the user pool, and deploy without it. If it has to change, waive the rule, deploy, and set this again at once in AWS's console.",
  find: (chain) => [
    ...findUnmodelled(chain.cognito).flatMap((item) =>
      chain.kind === "drift" ? tellDrift(item, chain) : tellReset(item, chain),
    ),
    ...(chain.auth0?.taken ?? []).map((taken) => tellTaken(taken, chain)),
    ...(chain.auth0?.connections ?? []).flatMap((connection) => tellKept(connection, chain)),
  ],
};

interface Found extends Unmodelled {
  readonly value: Value;
}

/** What is there that the provider does not model. */
function findUnmodelled(facts: CognitoFacts | undefined): Found[] {
  return UNMODELLED.flatMap((item) => {
    const value = at(facts?.[item.of] as Value | undefined, item.member);
    return value === undefined || isUsual(value, item.usual) ? [] : [{ ...item, value }];
  });
}

const isUsual = (value: Value, usual: string | undefined): boolean =>
  isEmpty(value) ||
  value === usual ||
  (isValues(value) && Object.values(value).every((inner) => isUsual(inner, usual)));

const ADDRESS_OF = { userPool: ADDRESSES.pool, mfa: ADDRESSES.pool, domain: ADDRESSES.domain } as const;

const render = ({ what, member, value }: Found) =>
  `the ${what} (${code(member)}: ${code(renderValue(value))})`;

function tellReset(item: Found, chain: Chain): Finding[] {
  const address = ADDRESS_OF[item.of];
  const change = chain.change(address);
  if (change?.action !== "update") return [];
  const { before = {}, after = {} } = change;
  const names = Object.keys({ ...before, ...after }).filter((name) => !isSame(before[name], after[name]));
  const calling = names.filter((name) => makesCall(item.resetBy, name));
  if (calling.length === 0) return [];
  return [
    {
      address,
      people: item.lost,
      cause: `the change of ${calling.map(code).join(", ")} resets ${render(item)}, which the aws provider does not model`,
    },
  ];
}

function tellDrift(item: Found, chain: Chain): Finding[] {
  const address = ADDRESS_OF[item.of];
  const isOwn = chain.change(address) !== undefined;
  const fix =
    item.danger === undefined
      ? "Nothing, as long as nothing changes the user pool: a plan that would reset it is forbidden."
      : "Ask whoever made it. If it is to stay, waive the rule; a plan that would reset it is forbidden.";
  return [
    {
      ...(isOwn && { address }),
      severity: item.danger === undefined ? "note" : "warning",
      people: item.danger ?? "Nobody notices before the user pool changes",
      cause: `the user pool has ${render(item)}${isOwn ? ", which the aws provider does not model and the next update of the user pool resets" : ""}`,
      fix,
    },
  ];
}

function tellTaken({ id, name, options }: TakenOptions, chain: Chain): Finding {
  return {
    ...addressOf(id, chain),
    severity: "warning",
    people: "People of a connection get less than others had set for them",
    cause: `an apply that was cut short took ${renderOptions(options)} from the connection ${code(name)}${chain.kind === "plan" ? "; this deploy gives it back" : ""}`,
    fix: chain.kind === "plan" ? "Deploy this plan." : "Plan and deploy, which gives it back.",
  };
}

/** What Auth0 loses with an update of a connection, and gets back at once. */
function tellKept({ id, name, properties }: ConnectionFacts, chain: Chain): Finding[] {
  const { address } = addressOf(id, chain);
  if (chain.kind === "drift" || address === undefined || chain.change(address)?.action !== "update")
    return [];
  const left = leftOptions(properties as unknown as RawConnection) as Values;
  const kept = Object.entries(left).filter(
    ([option, value]) =>
      !isEmpty(value) && ownerOf("auth0_connection", `options.${option}`, "made")?.owner !== "initial",
  );
  if (kept.length === 0) return [];
  return [
    {
      address,
      severity: "note",
      people: "Nobody notices, as long as the deploy is not cut short",
      cause: `the update of the connection ${code(name)} drops ${renderOptions(Object.fromEntries(kept))}, which others set and the deploy gives back at once`,
      fix: "Nothing. If the deploy is cut short, plan and deploy again.",
    },
  ];
}

const renderOptions = (options: Values): string =>
  Object.entries(options)
    .map(([name, value]) => `${code(name)} (${code(renderValue(value))})`)
    .join(", ");

function addressOf(id: string, chain: Chain): { address?: string } {
  if (!isOfRoute(chain, ["broker"])) return {};
  const [strategy] =
    Object.entries(chain.before.connections).find(([, connection]) => textAt(connection, "id") === id) ?? [];
  return strategy === undefined ? {} : { address: addressOfConnection(strategy as Strategy) };
}

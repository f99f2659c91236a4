import { ADDRESSES } from "../../stacks/addresses";
import { makesCall, UNMODELLED, type Unmodelled } from "../../stacks/ownership/unmodelled";
import type { Chain } from "../chain";
import { code } from "../code";
import type { CognitoFacts } from "../cognito-facts";
import { renderValue } from "../differences";
import type { Finding, Rule } from "../rule";
import { at, isEmpty, isSame, isValues, type Value } from "../value";

export const unmodelledReset: Rule = {
  id: "unmodelled-reset",
  severity: "forbidden",
  besides: true,
  what: "The update of the user pool or of its domain resets something that the aws provider does not model: an inbound federation trigger, the issuer, the key, a failover. Drift names what is there of it, because the next update would reset it.",
  why: "Cognito's updates reset whatever they are not given. The provider doesn't give what it doesn't know, and no plan shows it.",
  fix: "Undo what changes the user pool, and deploy without it. If it has to change, waive the rule, deploy, and set this again at once in AWS's console.",
  find: (chain) =>
    findUnmodelled(chain.cognito).flatMap((item) =>
      chain.kind === "drift" ? tellDrift(item, chain) : tellReset(item, chain),
    ),
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

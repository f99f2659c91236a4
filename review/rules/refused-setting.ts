import { OWNERSHIP, ownerOf as ownershipAt } from "../../stacks/ownership";
import { modesOf } from "../../stacks/ownership/modes";
import type { Owned } from "../../stacks/ownership/ownership";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Change } from "../plan";
import { hopOf } from "../resource-names";
import type { Finding, Rule } from "../rule";
import { isEmpty, UNKNOWN, type Value, type Values } from "../value";
import { ownerOf } from "./support/owner";

export const refusedSetting: Rule = {
  id: "refused-setting",
  severity: "forbidden",
  what: "Somebody set what the stack leaves to others to a value with which the chain can't work or is unsafe.",
  why: "[Who owns what](ownership.md) says for each such argument which values these are, and why.",
  fix: "Set it back where it was set. No deploy does that, as the stack leaves the argument to others.",
  besides: true,
  find: (chain) => chain.resources.flatMap((change) => findIn(change, chain)),
};

function findIn({ address, type, after }: Change, { environment }: Chain): Finding[] {
  if (after === undefined || !Object.hasOwn(OWNERSHIP, type)) return [];
  const mode = modesOf(environment)(address);
  return Object.keys(OWNERSHIP[type] ?? {}).flatMap((path) => {
    const owned = ownershipAt(type, path, mode);
    const value = valueAt(after, path);
    return owned?.owner === "refused" && isRefused(value, after, owned)
      ? [tell(address, path, value, owned)]
      : [];
  });
}

function isRefused(value: Value | undefined, values: Values, { isRefused: decide }: Owned): boolean {
  if (value === undefined || value === UNKNOWN) return false;
  return decide === undefined ? !isEmpty(value) : decide(value, values);
}

function tell(address: string, path: string, value: Value | undefined, { why, fix }: Owned): Finding {
  const shown = ["string", "number", "boolean"].includes(typeof value) ? ` ${code(String(value))}` : "";
  return {
    address,
    people: "Sign-in can't work, or isn't safe",
    cause: `${ownerOf(address)} has ${code(path)}${shown}${why === undefined ? "" : `. ${why.replace(/\.$/, "")}`}`,
    fix:
      fix ??
      `Set it back in ${hopOf(address)}. No deploy does that, as the stack leaves the argument to others.`,
  };
}

/** The value of an argument; of blocks, the first one's. */
function valueAt(values: Values, path: string): Value | undefined {
  return path.split(".").reduce<Value | undefined>((outer, name) => {
    const inner = Array.isArray(outer) ? outer[0] : outer;
    return inner === UNKNOWN ? inner : (inner as Values | null | undefined)?.[name];
  }, values);
}

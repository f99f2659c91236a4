import type { Chain } from "./chain";

/** A chain as it is before a plan, and stays: for what the rules find without the plan's changes too. */
export const standstillOf = (chain: Chain): Chain => ({
  ...chain,
  after: chain.before,
  changes: [],
  change(address) {
    const { type, before } = chain.change(address) ?? {};
    if (type === undefined || before === undefined) return undefined;
    return { address, type, action: "nothing", before, after: before, destroysFirst: false, replacedFor: [] };
  },
});

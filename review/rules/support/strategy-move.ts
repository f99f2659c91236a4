import { STRATEGIES, type Strategy, strategiesOf } from "../../../environments/strategies";
import type { BrokerChain } from "../../chain";

/** What moves: from connections that an environment has to others, which make other user IDs of everyone. */
export interface StrategyMove {
  readonly from: readonly Strategy[];
  readonly to: readonly Strategy[];
}

/** Finds a move between Auth0's own strategies and Microsoft's endpoints. Between Auth0's own, nothing moves that stays. */
export function findStrategyMove({ kind, environment, before }: BrokerChain): StrategyMove | undefined {
  if (kind === "drift") return undefined; // it is what was deployed
  const to = strategiesOf(environment);
  const from = STRATEGIES.filter((strategy) => before.connections[strategy] !== undefined);
  const isOther = (strategy: Strategy) => (strategy === "microsoft") !== to.includes("microsoft");
  return from.some(isOther) ? { from: from.filter(isOther), to } : undefined;
}

export const isStrategyMoved = (chain: BrokerChain): boolean => findStrategyMove(chain) !== undefined;

import type { Context } from "hono";
import type { TenantEnv } from "../context";
import { Browser } from "./browser";
import { sessionLost } from "./errors";
import type { Transaction } from "./memory";

/**
 * The sign-in with this state, if this browser started it.
 *
 * @throws PageError
 */
export function findTransaction(c: Context<TenantEnv>, state: string): Transaction {
  const transaction = c.get("host").memory.transactions.get(state);
  if (transaction === undefined || transaction.browser !== new Browser(c).id) throw sessionLost();
  return transaction;
}

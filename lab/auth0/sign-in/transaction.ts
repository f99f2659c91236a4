import type { Context } from "hono";
import type { TenantEnv } from "../context";
import { Browser } from "./browser";
import { sessionLost } from "./errors";
import type { Transaction } from "./memory";

/**
 * The sign-in with this state, which has to have begun in the browser that asks.
 *
 * @throws PageError
 */
export function ownTransaction(c: Context<TenantEnv>, state: string): Transaction {
  const transaction = c.get("host").memory.transactions.get(state);
  if (transaction === undefined || transaction.browser !== new Browser(c).id) throw sessionLost();
  return transaction;
}

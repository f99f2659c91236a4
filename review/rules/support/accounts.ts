import type { Strategy } from "../../../environments/strategies";

/** The kind of account with which people sign in through each connection. */
export const ACCOUNTS: Readonly<Record<Strategy, string>> = {
  windowslive: "a personal Microsoft account",
  waad: "a work or school account",
};

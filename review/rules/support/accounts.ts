import type { Strategy } from "../../../environments/strategies";

/** With which accounts people sign in through a connection. */
export const ACCOUNTS: Readonly<Record<Strategy, string>> = {
  windowslive: "a personal Microsoft account",
  waad: "a work or school account",
};

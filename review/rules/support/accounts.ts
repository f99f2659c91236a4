import type { Strategy } from "../../../environments/strategies";

/** The kind of account with which somebody signs in through each connection. */
export const ACCOUNTS: Readonly<Record<Strategy, string>> = {
  microsoft: "a Microsoft account",
  windowslive: "a personal Microsoft account",
  waad: "a work or school account",
};

/** The people who sign in through each connection, as the start of a sentence. */
export const PEOPLE: Readonly<Record<Strategy, string>> = {
  microsoft: "People with Microsoft accounts",
  windowslive: "People with personal Microsoft accounts",
  waad: "People with work or school accounts",
};

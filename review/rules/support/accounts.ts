import type { Environment } from "../../../environments/schema";
import { STRATEGIES, type Strategy } from "../../chain";

/** With which accounts people sign in through a connection. */
export const ACCOUNTS: Readonly<Record<Strategy, string>> = {
  windowslive: "a personal Microsoft account",
  waad: "a work or school account",
};

/** The connections that an environment asks for. */
export const strategiesOf = ({ auth0 }: Environment): readonly Strategy[] =>
  STRATEGIES.filter((strategy) => auth0.strategy === "both" || auth0.strategy === strategy);

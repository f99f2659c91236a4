import { notInLab } from "../error";
import { database } from "./database";
import { googleOauth2 } from "./google-oauth2";
import { oauth2 } from "./oauth2";
import type { Strategy } from "./strategy";
import { waad } from "./waad";
import { windowslive } from "./windowslive";

const IN_LAB: ReadonlyMap<string, Strategy> = new Map(
  Object.entries({ auth0: database, "google-oauth2": googleOauth2, oauth2, waad, windowslive }),
);

/** @throws ManagementError 501 */
export function strategyOf(name: string): Strategy {
  const strategy = IN_LAB.get(name);
  if (strategy === undefined) throw notInLab(`connections of strategy ${name}`);
  return strategy;
}

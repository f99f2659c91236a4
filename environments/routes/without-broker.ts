import { findMisplacedAdoptions } from "../misplaced-adoptions";
import type { MistakeAtKey } from "../mistakes";
import { findSignOutObstacles } from "../sign-out-obstacles";
import type { RouteName } from "./names";

/** Why a route has no keys of Auth0. */
export const noBroker = (route: RouteName) =>
  `must be left out with route: ${route}, which has no Auth0 in between; it needs broker`;

/** Finds what can't be together in a file whose route has no broker. */
export const findDirectMistakes = (file: unknown): MistakeAtKey[] =>
  findMisplacedAdoptions({ ...Object(file), auth0: undefined });

/** Finds what keeps Entra from sending people back to the app after a sign-out. */
export function findMistakesInSignOut(file: unknown): MistakeAtKey[] {
  const { signOut, cognito } = Object(file) as Record<string, unknown>;
  return signOut === "everywhere" ? findSignOutObstacles(Object(cognito), "pool") : [];
}

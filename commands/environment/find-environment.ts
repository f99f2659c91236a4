import { environmentNameIn } from "../../environments/environment-name";
import {
  type BrokenEnvironment,
  type EnvironmentFolder,
  explainBroken,
  readEnvironments,
} from "../../environments/load";
import { nearest } from "../../environments/nearest";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { ENVIRONMENTS } from "../setup/paths";
import { warnOfBroken } from "./warn-of-broken";

/** The environment of the name. @throws UserError if there is none, or its file has mistakes */
export function findEnvironment(name: string): Environment {
  const folder = readEnvironments(ENVIRONMENTS);
  const found = pickEnvironment(folder, name);
  warnOfBroken(folder.broken);
  return found;
}

/** The environments that a command is for. */
export interface Selection {
  readonly environments: readonly Environment[];
  /** The mistakes of each whose file has any. */
  readonly errors: readonly UserError[];
}

/** The environments of the names, or all of them if there are no names. @throws UserError if one of the names has none */
export function findEnvironments(names: readonly string[]): Selection {
  if (names.length > 0) return { environments: names.map(findEnvironment), errors: [] };
  const { environments, broken } = readEnvironments(ENVIRONMENTS);
  return { environments, errors: broken.map(explainNeeded) };
}

/** The environment of the name, out of a folder. @throws UserError if there is none, or its file has mistakes */
export function pickEnvironment({ environments, broken }: EnvironmentFolder, given: string): Environment {
  const name = environmentNameIn(given);
  const found = environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const ownMistakes = broken.find((each) => each.name === name);
  if (ownMistakes !== undefined) throw explainNeeded(ownMistakes);
  const names = [...environments, ...broken].map((each) => each.name).sort();
  const meant = nearest(name, names);
  throw new UserError(
    "environment-not-found",
    `There is no environment "${given}": environments/ has ${names.join(", ") || "none"}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
  );
}

const explainNeeded = (broken: BrokenEnvironment) => explainBroken([broken]);

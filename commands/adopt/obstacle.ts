import { UserError } from "../../environments/user-error";

/** What keeps a chain from being taken over. */
export interface Obstacle {
  /** Where it is: a place in the environment file, or a thing in a cloud. */
  readonly where: string;
  /** What was found, and what it would mean. */
  readonly told: string;
  readonly toDo: string;
}

/** A refusal of what was found, with everything that is in the way. */
export function refusalOf(environment: string, obstacles: readonly Obstacle[]): UserError {
  const lines = obstacles.map(({ where, told, toDo }) => `  ${where}: ${told}.\n    To do: ${toDo}.`);
  const count = obstacles.length === 1 ? "one thing is" : `${obstacles.length} things are`;
  return new UserError(
    `${environment} can't be taken over as it is: ${count} in the way. Nothing was changed, in no cloud and in no file.\n\n${lines.join("\n\n")}\n\nThen run the same command again.`,
  );
}

/** An error where a hop of the chain leads nowhere. */
export const notFound = (told: string, toDo: string): UserError =>
  new UserError(`${told}. Nothing was changed.\nTo do: ${toDo}, then run the same command again.`);

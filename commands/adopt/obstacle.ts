import { UserError } from "../../environments/user-error";

/** What keeps a chain from being adopted. */
export interface Obstacle {
  /** A place in the environment file, or a thing in a cloud. */
  readonly where: string;
  /** What was found, and what it would lead to. */
  readonly message: string;
  readonly toDo: string;
}

/** One error with every obstacle. */
export function explainObstacles(environment: string, obstacles: readonly Obstacle[]): UserError {
  const lines = obstacles.map(({ where, message, toDo }) => `  ${where}: ${message}.\n    To do: ${toDo}.`);
  const count = obstacles.length === 1 ? "one thing is" : `${obstacles.length} things are`;
  return new UserError(
    "chain-not-adoptable",
    `${environment} can't be adopted as it is: ${count} in the way. Nothing was changed, in any cloud or file.\n\n${lines.join("\n\n")}\n\nThen run the same command again.`,
  );
}

/** The error where the chain can't be followed further: what was looked for is not there, or not clear. */
export const explainBrokenChain = (message: string, toDo: string): UserError =>
  new UserError(
    "chain-broken",
    `${message}. Nothing was changed.\nTo do: ${toDo}, then run the same command again.`,
  );

/** Makes obstacles at a place, each where its condition holds. */
export const obstaclesAt =
  (where: string) =>
  (isThere: boolean, message: string, toDo: string): Obstacle[] =>
    isThere ? [{ where, message, toDo }] : [];

export const BY_HAND = "keep this chain by hand; a new environment takes new users";

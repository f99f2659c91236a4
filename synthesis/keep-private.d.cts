/**
 * Makes this process, and those that it starts, write files that others can't read, and closes the folder of the local states.
 *
 * @param root the project's folder
 */
export function keepPrivate(root: string): void;

/** Runs something whose files are for everyone whom the person lets read theirs, as those of git are. */
export function runShared<T>(action: () => T): T;

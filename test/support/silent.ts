import type { Progress } from "../../commands/terminal/progress";

/** Progress that nobody watches. */
export const silent: Progress = { line: () => {}, step: (_title, work) => work(() => {}) };

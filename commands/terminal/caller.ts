import { resolve } from "node:path";

/** A path as the person means it who wrote it: from the folder where the command was called, which npm leaves for the project's root. */
export const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

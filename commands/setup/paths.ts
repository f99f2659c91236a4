import { join, resolve } from "node:path";

/** The project's folder. */
export const ROOT = resolve(__dirname, "..", "..");
/** Folder of the environment files. */
export const ENVIRONMENTS = join(ROOT, "environments");

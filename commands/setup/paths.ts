import { join, resolve } from "node:path";

/** The project's folder. */
export const ROOT = resolve(__dirname, "..", "..");
/** Folder of the environment files. */
export const ENVIRONMENTS = join(ROOT, "environments");
/** Where this checkout's lab keeps its state. */
export const LAB_FOLDER = join(ROOT, ".lab");

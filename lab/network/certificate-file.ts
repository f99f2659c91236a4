import { join } from "node:path";

/** PEM file of the authority in a lab's folder, to trust. */
export const certificateFileIn = (folder: string) => join(folder, "ca.pem");

import { join } from "node:path";

/** PEM file of the certificate authority in a lab's folder: what a client of the lab must trust. */
export const certificateFileIn = (folder: string) => join(folder, "ca.pem");

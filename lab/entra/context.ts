import type { Directories } from "./directories";
import type { SigningKey } from "./signing-key";

/** What the parts of the lab's Entra share. */
export interface EntraContext {
  readonly directories: Directories;
  readonly signingKey: SigningKey;
}

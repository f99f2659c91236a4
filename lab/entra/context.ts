import type { JWK } from "jose";
import type { Switches } from "../switches";
import type { Directories } from "./directories";
import type { Memory } from "./memory";
import type { People } from "./people";
import type { SigningKey } from "./signing-key";

/** What the parts of the lab's Entra share. */
export interface EntraContext {
  readonly directories: Directories;
  readonly people: People;
  readonly signingKey: SigningKey;
  readonly memory: Memory;
  /** Makes the private key of a token signing certificate. */
  readonly newPrivateKey: () => Promise<JWK>;
  readonly switches: () => Switches;
  /** The lab's app, which pages link to. */
  readonly appUrl: string | undefined;
}

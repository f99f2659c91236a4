import type { Expiring } from "../kit/expiring";
import type { Switches } from "../switches";
import type { Directories } from "./directories";
import type { People } from "./people";
import type { Sessions } from "./sessions";
import type { SigningKey } from "./signing-key";
import type { Authorization, AuthorizationCode } from "./token/authorization";

/** What the parts of the lab's Entra share. */
export interface EntraContext {
  readonly directories: Directories;
  readonly people: People;
  readonly signingKey: SigningKey;
  readonly sessions: Sessions;
  readonly codes: Expiring<AuthorizationCode>;
  readonly refreshTokens: Expiring<Authorization>;
  readonly switches: () => Switches;
}

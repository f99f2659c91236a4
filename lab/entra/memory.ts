import { Expiring } from "../kit/expiring";
import { Sessions } from "./sessions";
import type { Authorization, AuthorizationCode } from "./token/authorization";

const HOUR = 60 * 60_000;

/** What is under way at Entra; lost when the lab ends. */
export class Memory {
  readonly sessions = new Sessions();
  /** Kept for longer than they are good for, to tell a code that expired from one that never was. */
  readonly codes = new Expiring<AuthorizationCode>(HOUR);
  readonly refreshTokens = new Expiring<Authorization>(90 * 24 * HOUR);
}

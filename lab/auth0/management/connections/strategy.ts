import type { ConnectionOptions } from "./properties";

/** What Auth0 does for the connections of one strategy. */
export interface Strategy {
  /** Enterprise connections have a button to show or not, and a display name from birth. */
  readonly enterprise: boolean;
  /**
   * The options as they are kept: what was asked for, and what Auth0 works out of it.
   *
   * @throws ManagementError 400 if they contradict one another, 501 if the lab does not have them
   */
  complete(options: ConnectionOptions): ConnectionOptions;
}

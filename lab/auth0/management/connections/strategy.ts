import type { ConnectionOptions } from "./properties";

/** What Auth0 does for the connections of one strategy. */
export interface Strategy {
  /** Enterprise connections have `show_as_button`, and a display name from the start. Plans limit social ones. */
  readonly kind: "database" | "enterprise" | "social";
  /**
   * The options as Auth0 stores them: what the request says, and what Auth0 derives from it.
   *
   * @param isNew whether the connection is being created
   * @throws ManagementError 400 if they contradict each other, 501 if the lab does not have them
   */
  complete(options: ConnectionOptions, isNew: boolean): ConnectionOptions;
}

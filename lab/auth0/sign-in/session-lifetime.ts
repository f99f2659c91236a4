import type { Tenant } from "../tenants";

/** Seconds that a session lives. Auth0 counts the idle time from the last use, the lab from the sign-in. */
export function sessionLifetimeOf({ settings }: Tenant): number {
  const { session_lifetime = 168, idle_session_lifetime = 72 } = settings;
  return Math.min(session_lifetime, idle_session_lifetime) * 60 * 60;
}

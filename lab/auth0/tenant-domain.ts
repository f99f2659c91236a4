/** Auth0's own hosts: no tenant can have these names. */
const RESERVED = new Set([
  "accounts",
  "cdn",
  "community",
  "login",
  "manage",
  "marketplace",
  "status",
  "support",
  "teams",
  "www",
]);
const TENANT_DOMAIN = /^(?<tenant>[a-z0-9][a-z0-9-]{1,61}[a-z0-9])(?<region>\.[a-z]{2}(-\d+)?)?\.auth0\.com$/;
const REGION = /^[a-z]{2}-\d+$/;

/**
 * Whether the host name is a tenant's canonical domain: `<tenant>.auth0.com`, the first US region's, or
 * `<tenant>.<region>.auth0.com`, for instance `acme.eu.auth0.com` or `acme.us-3.auth0.com`.
 *
 * @see https://auth0.com/docs/get-started/auth0-overview/create-tenants
 */
export function isTenantDomain(host: string): boolean {
  const tenant = TENANT_DOMAIN.exec(host)?.groups?.tenant;
  return tenant !== undefined && !RESERVED.has(tenant) && !REGION.test(tenant);
}

import type { BrokerEnvironment } from "../environments/schema";

type Microsoft = BrokerEnvironment["microsoft"];

/** The segment of Microsoft's endpoints that says whose accounts they take. */
export const authorityOf = ({ accounts, tenantId }: Pick<Microsoft, "accounts" | "tenantId">): string =>
  ({ any: "common", organizations: "organizations", tenant: tenantId })[accounts];

/** Where people sign in at Microsoft, and where Auth0 redeems their codes. */
export function microsoftEndpointsOf(microsoft: Pick<Microsoft, "accounts" | "tenantId">) {
  const endpoints = `https://login.microsoftonline.com/${authorityOf(microsoft)}/oauth2/v2.0`;
  return { authorization: `${endpoints}/authorize`, token: `${endpoints}/token` };
}

/** Whom the script at Auth0 admits. */
export interface Admission {
  /** Tenant GUIDs of the organisations. */
  readonly tenants: "any" | readonly string[];
  readonly personal: boolean;
}

export function admissionOf({ accounts, tenantId, organizations, personal }: Microsoft): Admission {
  const listed = organizations === "any" ? "any" : organizations.map(({ id }) => id);
  return { tenants: accounts === "tenant" ? [tenantId] : listed, personal };
}

/** What people, or the administrator of their organisation, consent to. */
export const MICROSOFT_SCOPES = ["openid", "profile", "email"] as const;

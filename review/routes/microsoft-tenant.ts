import { PERSONAL_ACCOUNTS } from "../../stacks/personal-accounts";
import type { Chain } from "../chain";

/** Where people sign in at Microsoft. */
export const MICROSOFT_HOST = "login.microsoftonline.com";

/** The tenant to which one of Microsoft's URLs leads; `undefined` for another URL. */
export function tenantIn(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  return host === MICROSOFT_HOST ? pathname.split("/")[1] : undefined;
}

/** Whose people a tenant's are, to follow "people of". */
export function describeTenant(tenant: string, { environment, organizationNames }: Chain): string {
  if (tenant === PERSONAL_ACCOUNTS || tenant === "consumers") return "Microsoft's personal accounts";
  if (tenant === environment.microsoft.tenantId) return "the home tenant";
  if (tenant === "common" || tenant === "organizations") return "any organisation";
  return organizationNames.get(tenant)?.replaceAll("`", "'") ?? `the tenant ${tenant}`;
}

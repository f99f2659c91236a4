import { PERSONAL_TENANT } from "../people/cast";
import type { Directories } from "./directories";
import { StsError } from "./sts-error";

/** The first segment of an endpoint's path: whose accounts it signs in. */
export interface Authority {
  /** As in the path, in lower case. */
  readonly segment: string;
  readonly kind: "common" | "consumers" | "organizations" | "tenant";
  /** The tenant that it stands for; `undefined` if every account signs in to its own. */
  readonly tenantId: string | undefined;
}

/**
 * Reads `common`, `organizations`, `consumers` or a tenant id.
 *
 * @throws StsError AADSTS90002 when there is no such tenant
 */
export function authorityOf(path: string, directories: Directories): Authority {
  const segment = path.toLowerCase();
  if (segment === "common" || segment === "organizations") {
    return { segment, kind: segment, tenantId: undefined };
  }
  if (segment === "consumers" || segment === PERSONAL_TENANT) {
    return { segment, kind: "consumers", tenantId: PERSONAL_TENANT };
  }
  if (!directories.has(segment)) {
    throw new StsError(
      "invalid_request",
      90002,
      `Tenant '${segment}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    );
  }
  return { segment, kind: "tenant", tenantId: segment };
}

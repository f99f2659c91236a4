import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteName } from "../../environments/schema";
import { ROOT } from "../setup/paths";

/** A deployer's permissions, as `docs/policies` has them for people and for the clouds. */
interface Policies {
  readonly entra: {
    readonly applicationPermissions: readonly string[];
    /** What a route takes besides. */
    readonly besides: Readonly<Partial<Record<RouteName, readonly string[]>>>;
  };
  readonly auth0: { readonly scopes: readonly string[] };
}

export function readPolicies(): Policies {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(ROOT, "docs", "policies", `${name}.json`), "utf8"));
  return { entra: read("entra-deploy"), auth0: read("auth0-deploy") };
}

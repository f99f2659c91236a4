import type { TerraformResourceLifecycle } from "cdktf";
import type { Environment } from "../environments/schema";

/**
 * The lifecycle of a resource whose loss would change the identity of every user: Terraform refuses to destroy or
 * replace it while the environment is protected.
 */
export function protect(protection: Environment["protection"]): TerraformResourceLifecycle {
  return { preventDestroy: protection === "on" };
}

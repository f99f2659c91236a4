import type { TerraformResourceLifecycle } from "cdktf";
import type { Environment } from "../environments/schema";

/**
 * The lifecycle of a resource whose loss would give every user a new user ID. Terraform refuses to destroy or replace it
 * while the environment is protected.
 */
export function protect(protection: Environment["protection"]): TerraformResourceLifecycle {
  return { preventDestroy: protection === "on" };
}

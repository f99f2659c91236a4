import { hasOwnPool } from "../../environments/own-pool";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { SHOWN_STATES } from "../setup/paths";
import type { Destruction } from "./destruction";

type Named = Pick<Environment, "name" | "protection">;
type Unprotected = Named & { readonly cognito: Pick<Environment["cognito"], "userPool"> };

/** What is left to do, a command a line, and what it costs. */
const renderRest = (name: string, cost = "Every user is lost with it") => `  npm run plan -- ${name}
  npm run deploy -- ${name} --plan ${SHOWN_STATES}/${name}.tfplan
  npm run destroy -- ${name}
${cost} (docs/tear-down.md).`;

/** @throws UserError where the environment file protects it */
export function assertUnprotected({ name, protection, cognito }: Unprotected): void {
  if (protection === "off") return;
  const cost = hasOwnPool({ cognito })
    ? undefined
    : "Then nobody signs in to its user pool with Microsoft any more";
  throw new UserError(
    "environment-protected",
    `environments/${name}.yaml protection: is on, which is the default, but must be off before ${name} can be destroyed. Nothing was destroyed.\nTo do: write protection: off there, deploy that, and destroy it then:\n${renderRest(name, cost)}`,
  );
}

/**
 * Terraform destroys the user pool last, since everything else depends on it, and there Cognito refuses while the deletion
 * protection is on: everything but the pool would be gone.
 *
 * @throws UserError where a destroy would stop there
 */
export function assertDestroyable({ name }: Named, { pool }: Pick<Destruction, "pool">): void {
  if (!pool?.isProtected) return;
  throw new UserError(
    "protection-off-not-deployed",
    `environments/${name}.yaml protection: is off, but that is not deployed.\nThe user pool ${pool.id} still has its deletion protection (ACTIVE), so everything but the pool would be destroyed. Nothing was destroyed.\nTo do: deploy that, and destroy it then:\n${renderRest(name)}`,
  );
}

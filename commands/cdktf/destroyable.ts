import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";

/** A resource, as far as it matters to a destroy. */
export interface DeployedResource {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Makes sure that a destroy would get through. Terraform destroys the user pool last, since all else hangs on it, and that is
 * where Cognito refuses while the deletion protection is on: everything but the pool would be gone.
 *
 * @param deployed reads what is there
 * @throws UserError
 */
export async function assertDestroyable(
  { name, protection }: Pick<Environment, "name" | "protection">,
  deployed: () => Promise<readonly DeployedResource[]>,
): Promise<void> {
  const deploy = `npm run plan -- ${name}, then npm run deploy -- ${name} --plan state/${name}.tfplan`;
  const again = `npm run cdktf -- destroy ${name} again. The users are lost with it (docs/tear-down.md)`;
  if (protection === "on") {
    throw new UserError(
      `environments/${name}.yaml protection: is on, which is also the default, but must be off for ${name} to be destroyed. Nothing was destroyed.\nTo do: write protection: off there and deploy that (${deploy}), then ${again}.`,
    );
  }
  const pool = (await deployed()).find(({ type }) => type === "aws_cognito_user_pool");
  if (pool?.values.deletion_protection !== "ACTIVE") return;
  throw new UserError(
    `environments/${name}.yaml protection: is off, but that is not deployed: the user pool ${pool.values.id} still has its deletion protection (ACTIVE), so all but the pool would go. Nothing was destroyed.\nTo do: deploy it (${deploy}), then ${again}.`,
  );
}

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { Document } from "yaml";
import { UserError } from "../../environments/user-error";
import { MINIMAL } from "./environment";
import { World } from "./world";

const { name: _, ...values } = MINIMAL;

/** An environment file with every key. */
export const FILE = { ...values, microsoft: { ...values.microsoft, displayName: "Acme sign-in (dev)" } };

/** The address of everything that it deploys. */
export const EVERYTHING = [
  "auth0_client.auth0_client",
  "auth0_client_credentials.auth0_client-credentials",
  "auth0_connection.auth0_waad[0]",
  "auth0_connection.auth0_windowslive[0]",
  "auth0_connection_clients.auth0_waad-clients[0]",
  "auth0_connection_clients.auth0_windowslive-clients[0]",
  "aws_cognito_identity_provider.cognito_identity-provider",
  "aws_cognito_user_pool.cognito_pool",
  "aws_cognito_user_pool_client.cognito_client-web",
  "aws_cognito_user_pool_domain.cognito_domain",
  "azuread_application.entra_application",
  "azuread_application_password.entra_password",
  "azuread_service_principal.entra_service-principal",
  "terraform_data.entra_password-created",
  "terraform_data.user-identities",
];

/** The environment file with some keys changed; a dotted key leads into it, `undefined` leaves it out. */
export function fileWith(changes: Record<string, unknown>): string {
  const document = new Document(structuredClone(FILE));
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.deleteIn(key.split("."));
    else document.setIn(key.split("."), document.createNode(value));
  }
  return document.toString();
}

/** A world with the environment in it, and the keys that were changed so far. */
export function deployedWorld() {
  let world: World;
  const changed: Record<string, unknown> = {};
  before(async () => {
    world = await World.raise();
  });
  after(() => world.close());
  return {
    /** Changes keys for good: compares what would change, and applies it. */
    async deploys(keys: Record<string, unknown>, expected: readonly string[]): Promise<void> {
      Object.assign(changed, keys);
      assert.deepEqual(await world.changes("dev", fileWith(changed)), expected);
      await world.apply("dev");
    },
    /** Changes keys for one plan, which Terraform refuses. */
    async refuses(keys: Record<string, unknown>, message: string): Promise<void> {
      await assert.rejects(world.plan("dev", fileWith({ ...changed, ...keys })), (error: Error) => {
        assert.ok(error instanceof UserError, error.stack);
        assert.ok(error.message.includes(message), error.message);
        return true;
      });
    },
    plan: () => world.plan("dev", fileWith(changed)),
  };
}

import type { DeployedClient, DeployedPool } from "../user-pools/deployed-pool";
import { findUserByName } from "../user-pools/find-user-by-name";
import type { PoolUser } from "../user-pools/pool-user";
import { missingTrigger } from "../user-pools/triggers";
import { AuthorizationError } from "./callback";
import { MissingPage } from "./missing-page";

/** A password that signs nobody in: the login page says why. */
export class LoginError extends Error {
  override readonly name = "LoginError";
}

const WRONG = "Incorrect username or password.";

/** Where a sign-in goes on for a user who may not simply come in. */
const PAGES: Readonly<Record<string, string>> = {
  UNCONFIRMED: "the page where people confirm that they signed up: do it with AdminConfirmSignUp",
  FORCE_CHANGE_PASSWORD:
    "the page where people replace a temporary password: set a permanent one with AdminSetUserPassword",
  RESET_REQUIRED: "the page where people reset their password: set one with AdminSetUserPassword",
};

/**
 * Signs in a user of the pool. Cognito's documents say what an app client learns about users who are not there.
 *
 * @throws LoginError, MissingPage, AuthorizationError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export async function signInWithPassword(
  pool: DeployedPool,
  client: DeployedClient,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<PoolUser> {
  const userPool = await pool.userPool();
  const missing = missingTrigger(userPool, "sign-in by password");
  if (missing !== undefined) throw new AuthorizationError("server_error", missing);
  const user = await findUserByName(pool, username);
  if (user === undefined) {
    throw new LoginError(client.PreventUserExistenceErrors === "ENABLED" ? WRONG : "User does not exist.");
  }
  if (!user.enabled) throw new LoginError("User is disabled.");
  if (!(await pool.hasPassword(user.username, password))) throw new LoginError(WRONG);
  const page = PAGES[user.status];
  if (page !== undefined) throw new MissingPage(page);
  if (userPool.MfaConfiguration === "ON") {
    throw new MissingPage("the page of multi-factor authentication, which this user pool demands");
  }
  return user;
}

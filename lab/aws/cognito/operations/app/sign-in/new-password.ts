import type { PoolUser } from "../../../../user-pools/pool-user";
import { checkPassword } from "../../../rules/password";
import { refuse } from "../../../rules/refuse";
import { missingAttributes } from "../../../rules/required-attributes";
import { checkChangedAttributes } from "../../../rules/user-attributes";
import { checkWritable } from "../../../rules/write-permission";
import { checkSecretHash } from "../app-client";
import { signIn } from "./authentication-result";
import { userNotFound } from "./find-user";
import { required, type SignInCall } from "./sign-in-call";

const NAME = "NEW_PASSWORD_REQUIRED";
const PREFIX = "userAttributes.";

/** Asks a user with a temporary password for one of their own, and for the attributes that the pool requires. */
export async function askForNewPassword(call: SignInCall, user: PoolUser): Promise<object> {
  const { context, pool, client } = call;
  const missing = missingAttributes((await pool.userPool()).SchemaAttributes, user.attributes);
  const session = context.challenges.ask(
    { name: NAME, poolId: pool.id, clientId: client.ClientId, username: user.username },
    client.AuthSessionValidity,
  );
  return {
    ChallengeName: NAME,
    Session: session,
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map((name) => PREFIX + name)),
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}

/** Sets the new password and signs the user in. */
export async function setNewPassword(call: SignInCall, session: string): Promise<object> {
  const { context, pool, client, parameters } = call;
  checkSecretHash(client, required(call, "USERNAME"), parameters.SECRET_HASH);
  const { username } = context.challenges.find(session, { name: NAME, clientId: client.ClientId });
  const user = await pool.user(username);
  if (user === undefined) throw userNotFound();
  const password = required(call, "NEW_PASSWORD");
  const userPool = await pool.userPool();
  checkPassword(password, userPool, "change");
  const attributes = Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [name.slice(PREFIX.length), value]),
  );
  const result = { ...user.attributes, ...attributes };
  checkWritable(Object.keys(attributes), client);
  checkChangedAttributes(attributes, userPool.SchemaAttributes, result);
  const [missing] = missingAttributes(userPool.SchemaAttributes, result);
  if (missing !== undefined) refuse(`Invalid attributes given, ${missing} is missing`);
  context.challenges.close(session);
  await pool.setPassword(username, password);
  if (Object.keys(attributes).length > 0) await pool.setAttributes(username, attributes);
  const changed = await pool.user(username);
  if (changed === undefined) throw userNotFound();
  return signIn(call, changed);
}

import { decodeJwt } from "jose";
import { findUserByName } from "../../../../user-pools/find-user-by-name";
import { checkNoSecretHash, checkSecretHash, hidesUsers } from "../app-client";
import { findUserWithPassword, userNotFound, wrongPassword } from "./find-user";
import { finishWithPassword } from "./password";
import { required, type SignInCall } from "./sign-in-call";

/**
 * USER_SRP_AUTH: the password is proven, not sent. ministack has the protocol; who may use it, and the tokens, are ours.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export async function startSrp(call: SignInCall): Promise<object> {
  const { client, pool, parameters } = call;
  const name = required(call, "USERNAME");
  const SRP_A = required(call, "SRP_A");
  checkNoSecretHash(client, parameters.SECRET_HASH);
  checkSecretHash(client, name, parameters.SECRET_HASH);
  // A name that nobody has gets a challenge that nobody can answer, if the client hides who exists.
  const isHidden = hidesUsers(call) && (await findUserByName(call.pool, name)) === undefined;
  const USERNAME = isHidden ? name : (await findUserWithPassword(call, name)).username;
  return pool.ask("InitiateAuth", {
    ClientId: client.ClientId,
    AuthFlow: "USER_SRP_AUTH",
    AuthParameters: { USERNAME, SRP_A },
  });
}

/** What ministack says of a proof that is right. */
interface Proven {
  readonly AuthenticationResult?: { readonly AccessToken: string };
  readonly ChallengeParameters?: { readonly USER_ID_FOR_SRP?: string };
}

/** PASSWORD_VERIFIER: the proof. */
export async function verifySrp(call: SignInCall): Promise<object> {
  const { client, pool, parameters } = call;
  const { SECRET_HASH, ...proof } = parameters;
  checkSecretHash(client, required(call, "USERNAME"), SECRET_HASH);
  const proven = await pool.ask<Proven>("RespondToAuthChallenge", {
    ClientId: client.ClientId,
    ChallengeName: "PASSWORD_VERIFIER",
    ChallengeResponses: proof,
  });
  const token = proven.AuthenticationResult?.AccessToken;
  const username =
    token === undefined ? proven.ChallengeParameters?.USER_ID_FOR_SRP : decodeJwt(token).username;
  if (typeof username !== "string") throw wrongPassword();
  const user = await pool.user(username);
  if (user === undefined) throw userNotFound();
  return finishWithPassword(call, await findUserWithPassword(call, user.username));
}

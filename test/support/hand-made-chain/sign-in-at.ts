import assert from "node:assert/strict";
import { RelyingParty } from "../../../lab/app/relying-party";
import type { Wire } from "../../../lab/network/wire";
import { pickStrategy } from "../../../lab/people/admission";
import { CAST } from "../../../lab/people/cast";
import { Person } from "../../../lab/people/person";
import type { AppClient, HandMade } from "./hand-made";

/** How a sign-in at an app client ended. */
export interface SignedInAt {
  /** The name of the user in the pool, and the person's. */
  readonly username?: string;
  readonly name?: string;
  /** Entra's code, or what the app was told, if the person did not get in. */
  readonly refusal?: string;
}

/** Signs somebody of the cast in at any app client of a chain that was made by hand. */
export async function signInAt(
  wire: Wire,
  { app, environment }: Pick<HandMade, "app" | "environment">,
  { clientId, callbackUrl }: AppClient,
  id: string,
  scopes: readonly string[] = [],
): Promise<SignedInAt> {
  const authorizeUrl = new URL(app.authorizeUrl);
  if (scopes.length > 0) authorizeUrl.searchParams.set("scope", scopes.join(" "));
  const client = { ...app, clientId, authorizeUrl: authorizeUrl.href };
  const account = CAST.find((each) => each.id === id) ?? assert.fail(id);
  const relyingParty = new RelyingParty(wire, callbackUrl);
  const started = await relyingParty.startSignIn(client);
  const { end, stuckOn } = await new Person(wire).walk(started.url.href, {
    account: id,
    connection: environment.auth0.connections[pickStrategy(account)],
    stopAt: ({ protocol, host, pathname }) =>
      `${protocol}//${host}${pathname}` === callbackUrl || `${protocol}${pathname}` === callbackUrl,
  });
  if (stuckOn !== undefined) return { refusal: /AADSTS\d+/.exec(stuckOn.html)?.[0] ?? stuckOn.html };
  try {
    const claims = await relyingParty.finishSignIn(client, end, started);
    return { username: String(claims["cognito:username"]), name: String(claims.name) };
  } catch (error) {
    return { refusal: (error as { error_description?: string }).error_description ?? String(error) };
  }
}

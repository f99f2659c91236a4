import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { RelyingParty } from "../../lab/app/relying-party";
import type { Wire } from "../../lab/network/wire";
import { Person } from "../../lab/people/person";
import { poolEndpointsOf } from "../../stacks/endpoints";
import { DeployedChain } from "../support/deployed-chain";

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

let chain: DeployedChain;
before(async () => {
  chain = await DeployedChain.raise();
});
after(() => chain.close());

/** Signs in with a browser, and tells the tokens and the hosts that it was sent to. */
async function signIn(browser: Person, seen: Set<string>) {
  let tokens: Tokens | undefined;
  const wire: Wire = async (request) => {
    const response = await chain.wire(request);
    if (new URL(request.url).pathname === "/oauth2/token") tokens = JSON.parse(await response.clone().text());
    return response;
  };
  seen.clear();
  const app = new RelyingParty(wire, chain.callbackUrl());
  const started = await app.startSignIn(chain.deployed());
  const { end } = await chain.walk("carla", started.url.href, browser);
  const claims = await app.finishSignIn(chain.deployed(), end, started);
  assert.ok(tokens);
  return { tokens, claims };
}

/** What the token endpoint says to a refresh, and the user info endpoint to the access token. */
async function session({ refresh_token, access_token }: Tokens): Promise<number[]> {
  const { tokenEndpoint, userinfoEndpoint } = poolEndpointsOf(chain.chain.cognito);
  const body = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token,
    client_id: chain.deployed().clientId,
  });
  const answers = [
    await chain.wire(new Request(tokenEndpoint, { method: "POST", body })),
    await chain.wire(new Request(userinfoEndpoint, { headers: { authorization: `Bearer ${access_token}` } })),
  ];
  return answers.map(({ status }) => status);
}

test("sign-out ends what a person's apps have, and leaves the session of the browser, as it says", async () => {
  const seen = new Set<string>();
  const browser = new Person(async (request) => {
    seen.add(new URL(request.url).hostname);
    return chain.wire(request);
  });
  const first = await signIn(browser, seen);
  const username = String(first.claims["cognito:username"]);
  assert.ok(seen.has("login.microsoftonline.com"));

  const { code, stdout, stderr } = await chain.command("people", "sign-out", "dev", username, "--yes");
  assert.equal(code, 0, stderr);
  assert.ok(stdout.includes(`Signed out of dev: ${username}`), stdout);
  assert.deepEqual(await session(first.tokens), [400, 401]);

  const second = await signIn(browser, seen);
  assert.ok(!seen.has("login.microsoftonline.com"), "Microsoft was asked");
  assert.equal(second.claims["cognito:username"], username);
  await chain.apis.cognito("AdminDisableUser", { UserPoolId: chain.userPoolId, Username: username });
  assert.deepEqual(await session(second.tokens), [400, 401]);
  await assert.rejects(signIn(browser, seen), { error_description: "User is not enabled" });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { knownChainOf } from "../../commands/explain/known-chains";
import { explainText } from "../../explain/explain-text";
import { RelyingParty } from "../../lab/app/relying-party";
import type { Wire } from "../../lab/network/wire";
import { Person } from "../../lab/people/person";
import { ADDRESSES, PASSWORDS } from "../../stacks/addresses";
import { brokerEndpointsOf } from "../../stacks/endpoints";
import { microsoftEndpointsOf } from "../../stacks/microsoft-authority";
import { DeployedChain } from "../support/deployed-chain";
import { BY_SAML } from "../support/saml-file";

/** Who of a chain would take a text that is one of the real ones on its way. */
function takersOf(chain: DeployedChain, text: string): string[] {
  const { tokens, saml } = explainText(text, [knownChainOf(chain.chain, chain.state)]);
  assert.equal(tokens.length + saml.length, 1);
  return [...tokens, ...saml].flatMap(({ judgements }) =>
    judgements
      .filter(({ refusals, unseen }) => refusals.length === 0 && unseen.length === 0)
      .map(({ speaker }) => speaker),
  );
}

const attributesAt = (chain: DeployedChain, address: string) => {
  const found = chain.state?.resources.find((each) => each.address === address)?.attributes;
  assert.ok(found, address);
  return found;
};

/** The ID token that a code is good for, which a hop sends to the next one. */
async function redeem(
  chain: DeployedChain,
  endpoint: string,
  form: Record<string, unknown>,
): Promise<string> {
  const body = new URLSearchParams({ grant_type: "authorization_code", ...(form as Record<string, string>) });
  const response = await chain.wire(new Request(endpoint, { method: "POST", body }));
  const answer = await response.text();
  assert.equal(response.status, 200, answer);
  return (JSON.parse(answer) as { id_token: string }).id_token;
}

test("of the real tokens of a sign-in by way of Auth0, each hop would take its own and no other", async () => {
  const chain = await DeployedChain.raise();
  try {
    const { auth0, microsoft } = chain.environment;
    const details = attributesAt(chain, ADDRESSES.identityProvider).provider_details as Record<
      string,
      string
    >;
    const codeAt = async (start: string, pathname: string) => {
      const isThere = (at: URL) => at.pathname === pathname && at.searchParams.has("code");
      const { end } = await chain.walk("carla", start, new Person(chain.wire), isThere);
      return { code: end.searchParams.get("code"), redirect_uri: `${end.origin}${end.pathname}` };
    };

    const atMicrosoft = microsoftEndpointsOf(microsoft);
    const registration = {
      client_id: String(chain.state?.outputs.entra_client_id),
      scope: "openid profile email",
    };
    const [callbackUrl = ""] = brokerEndpointsOf(auth0).callbackUrls;
    // Auth0's own request has a PKCE challenge, whose secret it keeps.
    const request = { ...registration, redirect_uri: callbackUrl, response_type: "code", state: "any" };
    const ofEntra = await redeem(chain, atMicrosoft.token, {
      ...(await codeAt(`${atMicrosoft.authorization}?${new URLSearchParams(request)}`, "/login/callback")),
      ...registration,
      client_secret: attributesAt(chain, PASSWORDS.a).value,
    });
    assert.deepEqual(takersOf(chain, ofEntra), ["Auth0"]);

    const ofAuth0 = await redeem(chain, brokerEndpointsOf(auth0).tokenEndpoint, {
      ...(await codeAt(chain.deployed().authorizeUrl, "/oauth2/idpresponse")),
      client_id: details.client_id,
      client_secret: details.client_secret,
    });
    assert.deepEqual(takersOf(chain, ofAuth0), ["Cognito"]);

    let answer = "";
    const wire: Wire = async (request) => {
      const response = await chain.wire(request);
      if (new URL(request.url).pathname === "/oauth2/token") answer = await response.clone().text();
      return response;
    };
    const app = new RelyingParty(wire, chain.callbackUrl());
    const started = await app.startSignIn(chain.deployed());
    const { end } = await chain.walk("carla", started.url.href);
    await app.finishSignIn(chain.deployed(), end, started);
    assert.deepEqual(takersOf(chain, JSON.parse(answer).id_token), ["the app"]);
    assert.deepEqual(takersOf(chain, JSON.parse(answer).access_token), ["the app"]);
  } finally {
    await chain.close();
  }
});

test("the real SAML response of a sign-in is one that Cognito would take", async () => {
  const chain = await DeployedChain.raise(BY_SAML);
  try {
    let response = "";
    const wire: Wire = async (request) => {
      if (new URL(request.url).pathname === "/saml2/idpresponse") response = await request.clone().text();
      return chain.wire(request);
    };
    const { url } = await new RelyingParty(chain.wire, chain.callbackUrl()).startSignIn(chain.deployed());
    await chain.walk("hana", url.href, new Person(wire));
    assert.deepEqual(takersOf(chain, response), ["Cognito"]);
  } finally {
    await chain.close();
  }
});

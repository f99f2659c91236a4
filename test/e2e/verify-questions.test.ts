import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Verification } from "../../commands/verify/verify-chain";
import { DEFAULT_SWITCHES, type Switches } from "../../lab/switches";
import { identityProvider } from "../support/cloud-apis";
import { DeployedChain } from "../support/deployed-chain";

let chain: DeployedChain;
before(async () => {
  chain = await DeployedChain.raise({ "auth0.strategy": "both" });
});
after(() => chain.close());

async function answersWith(side: Partial<Switches>) {
  chain.switches = { ...DEFAULT_SWITCHES, ...side };
  const { code, stdout, stderr } = await chain.command("verify", "dev", "--json");
  assert.equal(code, 0, stderr + stdout);
  const { answers } = JSON.parse(stdout) as Verification & { answers: { name: string; seen: unknown }[] };
  return Object.fromEntries(answers.map(({ name, seen }) => [name, seen]));
}

test("where windowslive sends people is seen on either side", async () => {
  for (const windowsliveAuthority of ["consumers", "common"] as const)
    assert.deepEqual(await answersWith({ windowsliveAuthority }), { windowsliveAuthority });
});

test("whether Cognito keeps the query of authorize_url is seen on either side, of one that was deployed with a query", async () => {
  const plain = "https://acme-dev.eu.auth0.com/authorize";
  const withQuery = `${plain}?connection=dev-waad`;
  const restore = await identityProvider({ authorize_url: withQuery })(chain);
  chain.editState((text) =>
    text.replaceAll(`"authorize_url": "${plain}"`, `"authorize_url": "${withQuery}"`),
  );
  try {
    chain.switches = { ...DEFAULT_SWITCHES, cognitoKeepsAuthorizeUrlQuery: true };
    const kept = await chain.command("verify", "dev", "--json");
    assert.match(kept.stdout, /"name":"cognitoKeepsAuthorizeUrlQuery","seen":true,"lab":false/);
    chain.switches = DEFAULT_SWITCHES;
    const dropped = await chain.command("verify", "dev", "--json");
    assert.match(dropped.stdout, /"name":"cognitoKeepsAuthorizeUrlQuery","seen":false,"lab":false/);
  } finally {
    chain.editState((text) => text.replaceAll(withQuery, plain));
    await restore();
  }
});

test("what the clouds do otherwise than the lab is told with the line to set, and all questions with --questions", async () => {
  chain.switches = { ...DEFAULT_SWITCHES, windowsliveAuthority: "common" };
  const told = await chain.command("verify", "dev");
  assert.match(
    told.stdout,
    /\nThe clouds do otherwise than the lab\. Where does Auth0's connection windowslive send people\? common, and the lab's answer is consumers\.\n {2}In DEFAULT_SWITCHES of lab\/switches\.ts: windowsliveAuthority: "common",\n1 of 32 open questions answered: npm run verify -- dev --questions\n\nNext: /,
  );
  const all = await chain.command("verify", "dev", "--questions");
  assert.match(
    all.stdout,
    /\nNO {2}Where does Auth0's connection windowslive send people\? common \(the lab: consumers\)\n/,
  );
  assert.match(
    all.stdout,
    /\n\?\? {2}Does Auth0 go straight to the only connection of a client\? \(the lab: yes\)\n/,
  );
});

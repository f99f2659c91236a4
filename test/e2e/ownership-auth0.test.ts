import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { STRATEGIES_OF_AUTH0, type Strategy } from "../../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import { DeployedChain } from "../support/deployed-chain";
import { deployedFile } from "../support/environment-file";
import { ACTION, TRIGGER_ACTION } from "../support/ownership/auth0/action";
import { CLIENT, CLIENT_CREDENTIALS, stateOf } from "../support/ownership/auth0/client";
import { connectionByHand, connectionClientsByHand } from "../support/ownership/auth0/connection";
import { testEveryArgument } from "../support/ownership/every-argument";

describe("what somebody sets by hand of the stack's resources at Auth0", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  testEveryArgument({
    resources: [
      CLIENT,
      CLIENT_CREDENTIALS,
      ACTION,
      TRIGGER_ACTION,
      connectionClientsByHand("microsoft"),
      connectionByHand("microsoft"),
    ],
    chain: () => chain,
    file: deployedFile,
    readClouds,
  });

  test("does not stop a rotation, which gives it to the other client too", async () => {
    const before = await readClouds(chain);
    const { code, stdout, stderr } = await chain.command("rotate", "dev", "--yes");
    assert.equal(code, 0, stdout + stderr);
    assert.deepEqual(await readClouds(chain), before);
  });
});

describe("what somebody sets by hand of connections of Auth0's own strategies", () => {
  const keys = { "auth0.strategy": "both" };
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise(keys);
  });
  after(() => chain.close());

  testEveryArgument({
    resources: STRATEGIES_OF_AUTH0.map(connectionByHand),
    chain: () => chain,
    file: () => deployedFile(keys),
    readClouds: () => readConnections(chain, STRATEGIES_OF_AUTH0),
  });
});

/** All that Auth0 tells of the chain, but for what a rotation changes: names of the client and secrets. */
async function readClouds(chain: DeployedChain) {
  const { client_id } = stateOf(chain, ADDRESSES.identityProvider).provider_details as { client_id: string };
  const client = await chain.apis.auth0("GET", `/clients/${client_id}`);
  const { secrets } = await chain.apis.auth0("GET", `/actions/actions/${stateOf(chain, ADDRESSES.gate).id}`);
  return {
    client: { ...client, client_id: null, client_secret: null, name: null, allowed_logout_urls: null },
    connections: await readConnections(chain, ["microsoft"]),
    secrets: secrets.map(({ name }: { name: string }) => name),
  };
}

async function readConnections(chain: DeployedChain, strategies: readonly Strategy[]) {
  return Promise.all(
    strategies.map(async (strategy) => {
      const { id } = stateOf(chain, addressOfConnection(strategy));
      const { options, ...others } = await chain.apis.auth0("GET", `/connections/${id}`);
      // Of a scope that is taken back, the provider says that it is off.
      const on = Object.entries({ ...options, client_secret: null }).filter(([, value]) => value !== false);
      return { ...others, options: Object.fromEntries(on) };
    }),
  );
}

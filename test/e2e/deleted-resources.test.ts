import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import { DeployedChain } from "../support/deployed-chain";

describe("env check of a chain from which somebody deletes things", () => {
  let chain: DeployedChain;
  before(async () => {
    chain = await DeployedChain.raise();
  });
  after(() => chain.close());

  test("has nothing in the way while everything is there", async () => {
    const { code, stdout } = await check();
    assert.equal(code, 0, stdout);
    assert.match(stdout, /\nok {2}Entra {2}deployed {10}3 resources of the state are there\n/);
    assert.match(stdout, /\nNothing is in the way\. /);
  });

  test("says that the app registration was deleted, and each command that it says restores a part of it", async () => {
    await chain.apis.graph("DELETE", `/applications/${idAt(ADDRESSES.application, "object_id")}`);
    assert.notEqual((await chain.signIn("carla")).shownBy, "app");
    const deleted = await check();
    assert.equal(deleted.code, 3, deleted.stdout);
    assert.match(
      deleted.stdout,
      /\nNO {2}Entra {2}deployed {10}The app registration "Acme sign-in \(dev\)" \(client ID \S+\) was deleted\. Nobody can sign in\n/,
    );
    const [application = "", principal = "", ...others] = restoresIn(deleted.stdout);
    assert.deepEqual(others, []);

    await chain.apis.graph("POST", application);
    const half = await check();
    assert.equal(half.code, 3, half.stdout);
    assert.match(half.stdout, /The enterprise application of "Acme sign-in \(dev\)" .* was deleted\. /);
    assert.deepEqual(restoresIn(half.stdout), [principal]);

    await chain.apis.graph("POST", principal);
    const { code, stdout } = await check();
    assert.equal(code, 0, stdout);
    assert.match((await chain.signIn("carla")).message, /^signed in: /);
  });

  test("names everything that was deleted at Auth0 and Cognito, and what people notice", async () => {
    const { apis, userPoolId: UserPoolId } = chain;
    const [client, connection, gate] = [
      idAt(ADDRESSES.auth0Client, "client_id"),
      idAt(addressOfConnection("microsoft")),
      idAt(ADDRESSES.gate),
    ];
    await apis.auth0("DELETE", `/clients/${client}`);
    await apis.auth0("DELETE", `/connections/${connection}`);
    await apis.auth0("DELETE", `/actions/actions/${gate}?force=true`);
    await apis.cognito("DeleteIdentityProvider", { UserPoolId, ProviderName: "Microsoft" });
    await apis.cognito("DeleteUserPoolClient", { UserPoolId, ClientId: chain.deployed().clientId });
    const { code, stdout } = await check();
    assert.equal(code, 3, stdout);
    assert.deepEqual(
      stdout
        .split("\n")
        .filter((line) => line.startsWith("NO"))
        .map((line) => line.replace(/^NO +(\w+) +deployed +/, "$1: ")),
      [
        `Auth0: The Auth0 application of Cognito (dev) (client ID ${client}) was deleted. Nobody can sign in. Sign-out links of apps end on an error page of Auth0's`,
        `Auth0: The connection "dev-microsoft" (${connection}) was deleted. Whoever comes by it can't sign in, and Auth0 deleted its users`,
        `Auth0: The gate, the Action "Sign-in gate (dev)" (${gate}) was deleted. Whoever another connection of the tenant lets in to the environment's clients may sign in`,
        "AWS: The identity provider Microsoft was deleted. Nobody can sign in with Microsoft",
        `AWS: The app client web (client ID ${chain.deployed().clientId}) was deleted. Nobody can sign in to that app`,
      ],
    );
  });

  const check = () => chain.command("env", "check", "dev");

  const idAt = (address: string, attribute = "id") =>
    String(chain.state?.resources.find((each) => each.address === address)?.attributes[attribute]);

  /** The paths at Graph of the commands that restore something. */
  const restoresIn = (output: string): string[] =>
    [...output.matchAll(/--method POST --url https:\/\/graph\.microsoft\.com\/v1\.0(\S+\/restore)/g)].map(
      ([, path = ""]) => path,
    );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { hopOf, nameOf } from "../../review/resource-names";
import { ADDRESSES, addressOfConnection, addressOfConnectionClients } from "../../stacks/addresses";

test("what a sign-in passes at Auth0 is called as its console calls it", () => {
  for (const [address, name] of [
    [ADDRESSES.gate, "gate"],
    [ADDRESSES.gateBinding, "binding of the gate"],
    [addressOfConnection("microsoft"), "connection microsoft"],
    [addressOfConnectionClients("microsoft"), "list of allowed clients of connection microsoft"],
  ] as const) {
    assert.equal(nameOf(address), name);
    assert.equal(hopOf(address), "Auth0");
  }
});

test("what a team adds in code is called by its type and its own id, and is at no hop", () => {
  const address = "aws_cognito_resource_server.extension_orders";
  assert.equal(nameOf(address), "aws_cognito_resource_server orders");
  assert.equal(hopOf(address), "Team");
  assert.equal(hopOf(ADDRESSES.pool), "Cognito");
});

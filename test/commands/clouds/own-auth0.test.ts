import assert from "node:assert/strict";
import { test } from "node:test";
import { ownAuth0In } from "../../../commands/clouds/own-auth0";
import { ADDRESSES, AUTH0_CLIENTS, addressOfConnection } from "../../../stacks/addresses";

const resource = (address: string, values: Record<string, unknown>) => ({
  address,
  type: address.split(".")[0] ?? "",
  values,
});

test("an environment has at Auth0 its gate, the clients of both slots and its connections", () => {
  const resources = [
    resource(ADDRESSES.gate, { id: "gate", code: "// the gate" }),
    resource(AUTH0_CLIENTS.b, { client_id: "second" }),
    resource(AUTH0_CLIENTS.first, { client_id: "first" }),
    resource(addressOfConnection("microsoft"), { id: "con_1" }),
    resource(addressOfConnection("waad"), { id: "con_2" }),
    resource(ADDRESSES.pool, { id: "eu-west-1_a" }),
  ];
  assert.deepEqual(ownAuth0In(resources), {
    gate: { id: "gate", code: "// the gate" },
    clientIds: ["first", "second"],
    connectionIds: ["con_1", "con_2"],
  });
});

test("a deployment without a gate has none", () =>
  assert.deepEqual(ownAuth0In([]), { clientIds: [], connectionIds: [] }));

import assert from "node:assert/strict";
import { test } from "node:test";
import { hopOf, nameOf } from "../../review/resource-names";
import {
  ADDRESSES,
  addressOfConnection,
  addressOfConnectionClients,
  addressOfListedProvider,
  addressOfListedTenant,
  ENTRA_ADDRESSES,
  SAML_ADDRESSES,
} from "../../stacks/addresses";

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

test("of two routes side by side, each resource is called with its route where both have one", () => {
  for (const [address, hop, name] of [
    [ENTRA_ADDRESSES.application, "Entra", "app registration (route entra)"],
    [ENTRA_ADDRESSES.passwords.b, "Entra", "client secret (route entra, slot b)"],
    [ENTRA_ADDRESSES.identityProvider, "Cognito", "identity provider (route entra)"],
    [addressOfListedProvider("Fabrikam"), "Cognito", "identity provider Fabrikam"],
    [addressOfListedTenant("Fabrikam"), "State", "record of the tenant of Fabrikam"],
    [SAML_ADDRESSES.servicePrincipal, "Entra", "enterprise application (route saml)"],
    [SAML_ADDRESSES.certificates.b, "Entra", "signing certificate (slot b)"],
    [SAML_ADDRESSES.claims, "Entra", "claims mapping policy"],
    [SAML_ADDRESSES.identityProvider, "Cognito", "identity provider (route saml)"],
  ] as const)
    assert.deepEqual([hopOf(address), nameOf(address)], [hop, name]);
});

test("each resource of a route has a name of its own", () => {
  for (const addresses of [ENTRA_ADDRESSES, SAML_ADDRESSES]) {
    const all = Object.values(addresses)
      .flatMap((each): string[] => (typeof each === "string" ? [each] : Object.values<string>(each)))
      .filter((address) => !address.startsWith("data."));
    for (const address of all) assert.notEqual(nameOf(address), address);
  }
});

test("what a team adds in code is called by its type and its own id, and is at no hop", () => {
  const address = "aws_cognito_resource_server.extension_orders";
  assert.equal(nameOf(address), "aws_cognito_resource_server orders");
  assert.equal(hopOf(address), "Team");
  assert.equal(hopOf(ADDRESSES.pool), "Cognito");
});

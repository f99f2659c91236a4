import assert from "node:assert/strict";
import { test } from "node:test";
import { adoptedIdsOf, findOwnedElsewhere } from "../../../../commands/adopt/adopted-ids";
import type { FoundEntraChain } from "../../../../commands/adopt/found-chain";
import { keepOf } from "../../../../commands/adopt/keep";
import { keptKeysOf, settleKeys } from "../../../../commands/adopt/kept-keys";
import { adoptedEntra } from "../../../../commands/adopt/routes/entra";
import type { EntraEnvironment } from "../../../../environments/schema";
import { YamlFile } from "../../../../environments/yaml-file";
import { importsOf } from "../../../../stacks/imports";
import { DIRECT, LISTED } from "../../../support/environment";
import { FOUND_ENTRA, FOUND_LISTED } from "../found-entra-chain";

const FILE = "route: entra\nmicrosoft: { tenantId: x }\ncognito:\n  clients: { web: { callbackUrls: [] } }\n";
const joining = (environment: EntraEnvironment): EntraEnvironment => ({
  ...environment,
  cognito: { ...environment.cognito, userPool: FOUND_ENTRA.pool.Id, attributes: "none" },
});
const withAttributes = (...names: readonly string[]): FoundEntraChain => {
  const { SchemaAttributes = [] } = FOUND_ENTRA.pool;
  const custom = names.map((name) => ({
    Name: `custom:${name}`,
    AttributeDataType: "String",
    Mutable: true,
  }));
  return {
    ...FOUND_ENTRA,
    pool: { ...FOUND_ENTRA.pool, SchemaAttributes: [...SchemaAttributes, ...custom] },
  };
};
const asFound = (found: FoundEntraChain, environment = DIRECT, joins = false, namesAttributes = false) =>
  adoptedEntra.asFound(environment, found, { joins, namesAttributes });

function settle(found: FoundEntraChain, environment: EntraEnvironment, text = FILE) {
  const { missing, obstacles } = settleKeys(
    keptKeysOf(found, environment, adoptedEntra.keptKeysOf(found, environment)),
    new YamlFile("environments/dev.yaml", text),
    DIRECT,
  );
  return {
    written: missing.map(({ path, value }) => `${path.join(".")}: ${value}`),
    obstacles: obstacles.map(({ where, message }) => `${where}: ${message}`),
  };
}

test("what keeps a chain as it was is written, none of it about Auth0", () => {
  assert.deepEqual(settle(FOUND_ENTRA, asFound(FOUND_ENTRA)), {
    written: [
      "microsoft.displayName: Acme sign-in",
      "cognito.attributes: none",
      "cognito.providerName: Entra",
      "cognito.poolName: acme users",
      "cognito.usernames: case-insensitive",
      "cognito.clients.web.kind: confidential",
    ],
    obstacles: [],
  });
});

test("of several organisations, no single name is written", () => {
  const { written } = settle(FOUND_LISTED, asFound(FOUND_LISTED, LISTED));
  assert.ok(!written.some((line) => line.startsWith("cognito.providerName")));
});

test("attributes of the organisation are the pool's own if it has all of them, and none if it lacks one", () => {
  assert.equal(asFound(FOUND_ENTRA).cognito.attributes, "none");
  assert.equal(asFound(withAttributes("tenant_id")).cognito.attributes, "none");
  const both = withAttributes("tenant_id", "object_id");
  assert.equal(asFound(both), DIRECT);
  assert.deepEqual(
    settle(both, asFound(both)).written.filter((line) => line.includes("attributes")),
    [],
  );
  assert.deepEqual(adoptedEntra.findObstacles(both, asFound(both)), []); // ours: nobody else's
});

test("a file that names attributes which the pool lacks is an obstacle", () => {
  const text = FILE.replace("cognito:\n", "cognito:\n  attributes: { tenantId: org }\n");
  assert.deepEqual(settle(FOUND_ENTRA, asFound(FOUND_ENTRA), text).obstacles, [
    'environments/dev.yaml:4:15 cognito.attributes: is a map, but the chain has "none"; the user pool has no such attributes, and Terraform adds none to a pool that is there',
  ]);
});

test("a file that joins the pool has the attributes that it names, and else none", () => {
  const both = withAttributes("tenant_id", "object_id");
  assert.equal(asFound(both, DIRECT, true, false).cognito.attributes, "none");
  assert.equal(asFound(both, DIRECT, true, true), DIRECT);
  const { written } = settle(FOUND_ENTRA, joining(DIRECT));
  assert.ok(!written.some((line) => line.startsWith("cognito.attributes")));
});

test("attributes that the chain fills beyond the stack stay mapped, of each identity provider", () => {
  const [acme, fabrikam] = FOUND_LISTED.identityProviders as [
    FoundEntraChain["identityProviders"][0],
    FoundEntraChain["identityProviders"][0],
  ];
  const found: FoundEntraChain = {
    ...FOUND_LISTED,
    identityProviders: [
      { ...acme, AttributeMapping: { username: "sub", nickname: "upn" } },
      { ...fabrikam, AttributeMapping: { username: "sub", "custom:tenant_id": "tid" } },
    ],
  };
  const keep = keepOf(found, asFound(found, LISTED), adoptedEntra.keptOf(found, LISTED));
  assert.deepEqual(keep?.mapping, { nickname: "upn", "custom:tenant_id": "tid" });
});

/** Addresses of what is imported, of the identity providers. */
const providersIn = (environment: EntraEnvironment) =>
  importsOf(environment).filter(({ to }) => to.startsWith("aws_cognito_identity_provider."));

for (const { what, found, environment, ids, imports } of [
  {
    what: "with its pool",
    found: FOUND_ENTRA,
    environment: DIRECT,
    ids: { userPool: "eu-west-1_AbCdEf123" },
    imports: [{ to: "aws_cognito_identity_provider.cognito_direct", id: "eu-west-1_AbCdEf123:Entra" }],
  },
  {
    what: "in a joined pool",
    found: FOUND_ENTRA,
    environment: joining(DIRECT),
    ids: { identityProvider: "Entra" },
    imports: [{ to: "aws_cognito_identity_provider.cognito_direct", id: "eu-west-1_AbCdEf123:Entra" }],
  },
  {
    what: "of several organisations",
    found: FOUND_LISTED,
    environment: LISTED,
    ids: { userPool: "eu-west-1_AbCdEf123", identityProviders: ["Acme", "Fabrikam"] },
    imports: [
      { to: "aws_cognito_identity_provider.cognito_direct-Acme", id: "eu-west-1_AbCdEf123:Acme" },
      { to: "aws_cognito_identity_provider.cognito_direct-Fabrikam", id: "eu-west-1_AbCdEf123:Fabrikam" },
    ],
  },
  {
    what: "of several organisations in a joined pool",
    found: FOUND_LISTED,
    environment: joining(LISTED),
    ids: { identityProviders: ["Acme", "Fabrikam"] },
    imports: [
      { to: "aws_cognito_identity_provider.cognito_direct-Acme", id: "eu-west-1_AbCdEf123:Acme" },
      { to: "aws_cognito_identity_provider.cognito_direct-Fabrikam", id: "eu-west-1_AbCdEf123:Fabrikam" },
    ],
  },
]) {
  test(`a chain ${what} is adopted by its ids, each imported at its address`, () => {
    const adopt = adoptedIdsOf(found, environment, adoptedEntra.idsOf(found));
    const { appRegistration, servicePrincipal, clients, ...others } = adopt;
    assert.deepEqual(
      [appRegistration, servicePrincipal, clients],
      [found.application.id, found.servicePrincipal, { web: found.clients.web?.ClientId }],
    );
    assert.deepEqual(others, ids);
    const { cognito } = environment;
    const [{ ProviderName }] = found.identityProviders;
    const named = { ...environment, adopt, cognito: { ...cognito, providerName: ProviderName } };
    assert.deepEqual(providersIn(named), imports);
  });
}

test("what another environment has belongs to it, also of several identity providers", () => {
  const adopt = adoptedIdsOf(FOUND_LISTED, LISTED, {});
  const other = {
    environment: "test",
    ids: new Map([
      ["aws_cognito_identity_provider.cognito_direct", `${FOUND_LISTED.pool.Id}:Fabrikam`],
      ["azuread_application.direct_application", FOUND_LISTED.application.id],
    ]),
  };
  const own = { environment: "dev", ids: new Map<string, string>() };
  assert.deepEqual(
    findOwnedElsewhere(adopt, LISTED, FOUND_LISTED.pool.Id, own, [other]).map(({ where }) => where),
    [
      "The state of test, azuread_application.direct_application",
      "The state of test, aws_cognito_identity_provider.cognito_direct",
    ],
  );
});

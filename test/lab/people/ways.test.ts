import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ChainSettings, EntraChain } from "../../../lab/chain-settings";
import { ACCOUNTS, CAST } from "../../../lab/people/cast";
import { admits, choicesOf } from "../../../lab/people/ways";
import { DEFAULT_SWITCHES } from "../../../lab/switches";

const HOME = "1ab00000-0000-4000-8000-000000000001";
const CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const cognito = { accountId: "000000000000", region: "eu-west-1" };

const straight = (
  accounts: EntraChain["microsoft"]["accounts"],
  organizations?: EntraChain["microsoft"]["organizations"],
): EntraChain => ({
  route: "entra",
  microsoft: { tenantId: HOME, accounts, ...(organizations && { organizations }) },
  cognito,
});

const admitted = (chain: ChainSettings) =>
  CAST.filter((account) => admits(chain, account, DEFAULT_SWITCHES)).map(({ id }) => id);

const choiceOf = (chain: ChainSettings, id: string) => {
  const account = ACCOUNTS.find((each) => each.id === id);
  assert.ok(account);
  return choicesOf(chain, account);
};

describe("straight to Entra", () => {
  const list = straight("listed", [
    { name: "Contoso", id: CONTOSO },
    { name: "Home", id: HOME },
  ]);

  test("the home tenant lets in its own people and its guests", () => {
    assert.deepEqual(admitted(straight("tenant")), ["hana", "gus"]);
  });

  test("personal accounts are let in alone", () => {
    assert.deepEqual(admitted(straight("personal")), ["pia"]);
  });

  test("a list lets in the people of each of its organisations, and nobody who is disabled there", () => {
    assert.deepEqual(admitted(list), ["hana", "carla", "gus"]);
    assert.deepEqual(admitted(straight("listed", [{ name: "Fabrikam", id: FABRIKAM }])), [
      "felix",
      "nora",
      "mallory",
    ]);
  });

  test("a person picks their organisation of a list; who has none there tries the first", () => {
    assert.deepEqual(choiceOf(list, "hana"), { email: "hana@lab.example", identityProvider: "Home" });
    assert.deepEqual(choiceOf(list, "carla"), {
      email: "carla@contoso.example",
      identityProvider: "Contoso",
    });
    assert.deepEqual(choiceOf(list, "felix"), {
      email: "felix@fabrikam.example",
      identityProvider: "Contoso",
    });
    assert.deepEqual(choiceOf(list, "pia"), { email: "pia@outlook.example", identityProvider: "Contoso" });
  });

  test("there is nothing to pick where the app names the only identity provider", () => {
    assert.deepEqual(choiceOf(straight("tenant"), "hana"), {});
    assert.deepEqual(choiceOf(straight("personal"), "pia"), {});
  });
});

test("by SAML the home tenant lets in its own people and its guests", () => {
  const chain: ChainSettings = { route: "saml", microsoft: { tenantId: HOME, accounts: "tenant" }, cognito };
  assert.deepEqual(admitted(chain), ["hana", "gus"]);
  assert.deepEqual(choiceOf(chain, "hana"), {});
});

test("by way of Auth0 a person picks a connection", () => {
  const chain: ChainSettings = {
    route: "broker",
    microsoft: { tenantId: HOME, accounts: "any", organizations: "any", personal: true },
    auth0: {
      domain: "lab.eu.auth0.com",
      strategy: "both",
      connections: { microsoft: "m", windowslive: "w", waad: "o" },
    },
    cognito,
  };
  assert.deepEqual(admitted(chain), ["hana", "carla", "felix", "pia", "gus", "nora", "mallory"]);
  assert.deepEqual(
    [choiceOf(chain, "carla"), choiceOf(chain, "pia")],
    [{ connection: "o" }, { connection: "w" }],
  );
});

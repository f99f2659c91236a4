import assert from "node:assert/strict";
import { test } from "node:test";
import type { AppClient, FoundBrokerChain } from "../../../commands/adopt/found-chain";
import { keepOf } from "../../../commands/adopt/keep";
import { adoptedBroker } from "../../../commands/adopt/routes/broker";
import type { BrokerEnvironment } from "../../../environments/schema";
import { poolAttributesOf } from "../../../stacks/pool-attributes";
import { appClientWith, environmentWith } from "../../support/environment";
import { FOUND, foundWith, foundWithProvider } from "./found-chain";

const ENVIRONMENT = environmentWith({ auth0: { strategy: "both" } });
const keep = (found: FoundBrokerChain, environment: BrokerEnvironment) =>
  keepOf(found, environment, adoptedBroker.keptOf(found, environment));
const { readable, writable } = poolAttributesOf(ENVIRONMENT);
const web = (change: Partial<AppClient>, found = FOUND): FoundBrokerChain => ({
  ...found,
  clients: { web: { ...(FOUND.clients.web as AppClient), ...change } },
});
/** A chain whose app client has what the stack gives one. */
const OWN = web({ ReadAttributes: readable, WriteAttributes: writable });

test("a chain keeps nothing that the stack gives it anyway", () => {
  assert.equal(keep(OWN, ENVIRONMENT), undefined);
});

test("attributes that the stack does not map, or from another claim, stay mapped", () => {
  const AttributeMapping = { username: "sub", email: "email", name: "nickname", locale: "locale" };
  const found = { ...foundWithProvider({ AttributeMapping }), clients: OWN.clients };
  assert.deepEqual(keep(found, ENVIRONMENT), { mapping: { name: "nickname", locale: "locale" } });
});

test("what an app client may read and write stays", () => {
  assert.deepEqual(
    keep(web({ ReadAttributes: ["email", "phone_number"], WriteAttributes: ["zoneinfo"] }), ENVIRONMENT),
    {
      clients: { web: { readAttributes: ["phone_number"], writeAttributes: ["zoneinfo"] } },
    },
  );
  assert.deepEqual(keep(web({ WriteAttributes: [] }), ENVIRONMENT), {
    clients: { web: { readAttributes: "all", writeAttributes: "all" } },
  });
});

test("the sign-in flows of an app client stay if its people have passwords, in Cognito's newer words", () => {
  const client = appClientWith({ alsoSignInWith: ["COGNITO"] });
  const withPasswords: BrokerEnvironment = {
    ...ENVIRONMENT,
    cognito: { ...ENVIRONMENT.cognito, clients: { web: client } },
  };
  const flowsOf = (ExplicitAuthFlows: string[], environment = withPasswords) =>
    keep(web({ ExplicitAuthFlows }, OWN), environment)?.clients?.web?.authFlows;
  assert.deepEqual(flowsOf(["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]), [
    "ALLOW_USER_PASSWORD_AUTH",
  ]);
  assert.deepEqual(flowsOf([]), ["ALLOW_CUSTOM_AUTH"]);
  assert.deepEqual(flowsOf(["USER_PASSWORD_AUTH"]), ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH"]);
  assert.deepEqual(flowsOf(["CUSTOM_AUTH_FLOW_ONLY"]), ["ALLOW_CUSTOM_AUTH"]);
  assert.equal(flowsOf(["ALLOW_USER_SRP_AUTH"]), undefined);
  assert.equal(flowsOf(["ALLOW_USER_PASSWORD_AUTH"], ENVIRONMENT), undefined);
});

test("the Auth0 client keeps its allowed logout URLs", () => {
  const allowed_logout_urls = [
    "https://app.acme.com/signed-out",
    "https://acme-dev.auth.eu-west-1.amazoncognito.com/logout",
  ];
  const found = { ...foundWith("auth0Client", { allowed_logout_urls }), clients: OWN.clients };
  assert.deepEqual(keep(found, ENVIRONMENT), { auth0LogoutUrls: ["https://app.acme.com/signed-out"] });
});

test("what the file keeps already stays in it, once, and what it leaves out of the mapping stays out", () => {
  const given = {
    mapping: { nickname: "nickname" },
    unmapped: ["picture"],
    clients: { web: { readAttributes: ["phone_number"], writeAttributes: "all" as const } },
    auth0LogoutUrls: ["https://app.acme.com/signed-out"],
  };
  const AttributeMapping = { username: "sub", nickname: "nickname", picture: "picture" };
  const found = web(
    { ReadAttributes: [...readable, "nickname", "phone_number"], WriteAttributes: writable },
    {
      ...foundWithProvider({ AttributeMapping }),
      auth0Client: { ...FOUND.auth0Client, allowed_logout_urls: ["https://app.acme.com/signed-out"] },
    },
  );
  const again = keep(found, { ...ENVIRONMENT, adopt: { keep: given } });
  assert.deepEqual(again, {
    ...given,
    clients: { web: { readAttributes: ["phone_number", "picture"], writeAttributes: "all" } },
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../../environments/schema";
import { pickStrategy, strategiesAdmitting } from "../../../lab/people/admission";
import { type Account, CAST } from "../../../lab/people/cast";
import { DEFAULT_SWITCHES, type Switches } from "../../../lab/switches";
import { environmentWith } from "../../support/environment";

type Accounts = BrokerEnvironment["microsoft"]["accounts"];
type Strategy = BrokerEnvironment["auth0"]["strategy"];

function account(id: string): Account {
  const found = CAST.find((each) => each.id === id);
  assert.ok(found);
  return found;
}

const admitted = (
  who: string | Account,
  accounts: Accounts,
  strategy: Strategy,
  side: Partial<Switches> = {},
) =>
  strategiesAdmitting(
    typeof who === "string" ? account(who) : who,
    environmentWith({ microsoft: { accounts }, auth0: { strategy } }),
    { ...DEFAULT_SWITCHES, ...side },
  );

test("on the consumers authority windowslive only admits personal accounts", () => {
  assert.deepEqual(admitted("pia", "any", "windowslive"), ["windowslive"]);
  assert.deepEqual(admitted("carla", "any", "windowslive"), []);
});

test("on the common authority windowslive admits organisations too", () => {
  const side = { windowsliveAuthority: "common" } as const;
  assert.deepEqual(admitted("pia", "any", "windowslive", side), ["windowslive"]);
  assert.deepEqual(admitted("carla", "any", "windowslive", side), ["windowslive"]);
  assert.deepEqual(admitted("carla", "organizations", "windowslive", side), ["windowslive"]);
});

test("the consumers authority refuses an app registration for organisations", () => {
  assert.deepEqual(admitted("carla", "organizations", "windowslive"), []);
});

test("both authorities of windowslive refuse a single-tenant app registration", () => {
  for (const windowsliveAuthority of ["consumers", "common"] as const) {
    assert.deepEqual(admitted("hana", "tenant", "windowslive", { windowsliveAuthority }), []);
  }
});

test("waad admits organisations, and personal accounts only if Auth0 does", () => {
  assert.deepEqual(admitted("carla", "any", "waad"), ["waad"]);
  assert.deepEqual(admitted("pia", "any", "waad"), []);
  assert.deepEqual(admitted("pia", "any", "waad", { waadAdmitsPersonalAccounts: true }), ["waad"]);
});

test("accounts: organizations admits every organisation, and no personal account", () => {
  assert.deepEqual(admitted("hana", "organizations", "waad"), ["waad"]);
  assert.deepEqual(admitted("felix", "organizations", "waad"), ["waad"]);
  const everySide = { windowsliveAuthority: "common", waadAdmitsPersonalAccounts: true } as const;
  assert.deepEqual(admitted("pia", "organizations", "both", everySide), []);
});

test("accounts: tenant only admits the tenant's own people and its guests", () => {
  assert.deepEqual(admitted("hana", "tenant", "waad"), ["waad"]);
  assert.deepEqual(admitted("gus", "tenant", "waad"), ["waad"]);
  assert.deepEqual(admitted("carla", "tenant", "waad"), []);
});

test("waad admits a personal account that is a guest of the tenant, whatever the switch", () => {
  const guest: Account = { ...account("pia"), guestOf: ["home"] };
  assert.deepEqual(admitted(guest, "tenant", "waad"), ["waad"]);
});

test("both admits everyone whom either strategy admits", () => {
  assert.deepEqual(admitted("pia", "any", "both"), ["windowslive"]);
  assert.deepEqual(admitted("carla", "any", "both"), ["waad"]);
  const everySide = { windowsliveAuthority: "common", waadAdmitsPersonalAccounts: true } as const;
  assert.deepEqual(admitted("pia", "any", "both", everySide), ["windowslive", "waad"]);
  assert.deepEqual(admitted("carla", "any", "both", everySide), ["windowslive", "waad"]);
});

test("a missing or foreign e-mail makes no difference", () => {
  assert.deepEqual(admitted("nora", "any", "waad"), ["waad"]);
  assert.deepEqual(admitted("mallory", "any", "waad"), ["waad"]);
});

test("a disabled account is never admitted", () => {
  for (const accounts of ["any", "organizations", "tenant"] as const) {
    assert.deepEqual(admitted("dora", accounts, "both", { windowsliveAuthority: "common" }), []);
  }
});

test("with both connections a person picks one that admits them, whatever the switches", () => {
  for (const windowsliveAuthority of ["consumers", "common"] as const) {
    for (const waadAdmitsPersonalAccounts of [false, true]) {
      for (const who of CAST.filter(({ disabled }) => !disabled)) {
        const through = admitted(who, "any", "both", { windowsliveAuthority, waadAdmitsPersonalAccounts });
        assert.ok(through.includes(pickStrategy(who)), who.id);
      }
    }
  }
});

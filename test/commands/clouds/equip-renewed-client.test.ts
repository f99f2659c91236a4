import assert from "node:assert/strict";
import { test } from "node:test";
import { equipRenewedClient } from "../../../commands/clouds/equip-renewed-client";
import type { SecretSlots } from "../../../environments/schema";
import { AUTH0_CLIENTS } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";

const RENEWED: SecretSlots = { active: "a", a: "first", b: "2026-11-24T14:02:07Z" };
const IDS: Readonly<Record<string, string>> = {
  [AUTH0_CLIENTS.first]: "first",
  [AUTH0_CLIENTS.a]: "a",
  [AUTH0_CLIENTS.b]: "b",
};

/** Gives the renewed client what the other one has. @returns what was said, and what was written to which client */
async function equip(secret: SecretSlots, clients: Readonly<Record<string, Record<string, unknown>>>) {
  const written: [id: string, settings: object][] = [];
  const tenant = {
    findClient: async (id: string) => clients[id],
    async updateClient(id: string, settings: object) {
      written.push([id, settings]);
    },
  };
  const environment = environmentWith({ auth0: { secret } });
  return { said: await equipRenewedClient(environment, (address) => IDS[address], tenant), written };
}

test("the renewed client gets what others set on the one in use", async () =>
  assert.deepEqual(
    await equip(RENEWED, {
      first: { name: "Cognito (dev)", logo_uri: "https://acme.com/logo.png", description: "Acme" },
      b: { name: "Cognito (dev) b", logo_uri: "" },
    }),
    {
      said: [
        "Gave Auth0's new client for Cognito (b) what others set on the one in use: description, logo_uri.",
      ],
      written: [["b", { logo_uri: "https://acme.com/logo.png", description: "Acme" }]],
    },
  ));

test("a renewed client that has it already gets nothing", async () => {
  const left = { logo_uri: "https://acme.com/logo.png" };
  assert.deepEqual(await equip(RENEWED, { first: left, b: left }), { said: [], written: [] });
});

test("slot a's own client is the renewed one in the next rotation", async () => {
  const again: SecretSlots = { active: "b", a: "2027-10-01T00:00:00Z", b: RENEWED.b };
  const { written } = await equip(again, { a: {}, b: { description: "Acme" }, first: {} });
  assert.deepEqual(written, [["a", { description: "Acme" }]]);
});

for (const [title, secret, clients] of [
  ["before the first rotation", { active: "a", a: "first", b: null }, { first: { description: "Acme" } }],
  ["once the renewed one is in use", { ...RENEWED, active: "b" }, { first: { description: "Acme" }, b: {} }],
  ["while the renewed one is not deployed", RENEWED, { first: { description: "Acme" } }],
] as const) {
  test(`no client gets anything ${title}`, async () =>
    assert.deepEqual(await equip(secret, clients), { said: [], written: [] }));
}

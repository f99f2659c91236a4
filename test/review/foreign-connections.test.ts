import assert from "node:assert/strict";
import { test } from "node:test";
import { findForeignConnections } from "../../review/foreign-connections";

const OURS = { id: "con_1", name: "dev-microsoft", strategy: "oauth2" };
const GOOGLE = { id: "con_2", name: "google-oauth2", strategy: "google-oauth2" };
const OTHER = { id: "con_3", name: "dev-microsoft", strategy: "oauth2" };

test("connections that are not the environment's are told once, with the clients that have them", () => {
  const clients = [
    { clientId: "first", connections: [OURS, GOOGLE] },
    { clientId: "second", connections: [GOOGLE, OURS] },
  ];
  assert.deepEqual(findForeignConnections(clients, [OURS.id]), [
    { ...GOOGLE, clientIds: ["first", "second"] },
  ]);
});

test("a connection is known by its ID, not by its name", () => {
  assert.deepEqual(findForeignConnections([{ clientId: "first", connections: [OTHER] }], [OURS.id]), [
    { ...OTHER, clientIds: ["first"] },
  ]);
});

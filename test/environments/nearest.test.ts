import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../environments/nearest";

const KEYS = ["tenantId", "accounts", "displayName"];

for (const [word, meant] of [
  ["tenantID", "tenantId"],
  ["tenant", "tenantId"],
  ["acounts", "accounts"],
  ["acocunts", "accounts"],
  ["display-name", "displayName"],
  ["strategy", undefined],
  ["id", undefined],
  ["", undefined],
] as const) {
  test(`takes "${word}" for ${meant ?? "none of the keys"}`, () => {
    assert.equal(nearest(word, KEYS), meant);
  });
}

test("takes the nearest of several", () => {
  assert.equal(nearest("eu-wset-3", ["eu-west-1", "eu-west-3"]), "eu-west-3");
});

test("takes two letters that are swapped for one mistake", () => {
  assert.equal(nearest("lba", ["dev", "lab"]), "lab");
});

test("stays fast with long words", () => {
  assert.equal(nearest("certificate".repeat(1000), ["certificateArn"]), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { findIgnored } from "../../../stacks/ownership/find-ignored";
import type { Ownership } from "../../../stacks/ownership/ownership";

const OWNERSHIP: Ownership = {
  name: "ours",
  notes: "left",
  owners: "initial",
  arn: "read",
  web: "left",
  "api.version": "ours",
  "api.scopes": "left",
  "invite.message": "left",
  "invite.closed": { made: "ours", adopted: "left" },
};

test("Terraform ignores what is left, and what is only set at first", () => {
  const configuration = { name: "dev", owners: ["me"], api: { version: 2 }, invite: [{ closed: true }] };
  assert.deepEqual(findIgnored(OWNERSHIP, "made", configuration), [
    "notes",
    "owners",
    "web",
    "api[0].scopes",
    "invite[0].message",
  ]);
});

test("what the configuration sets is not ignored", () => {
  const configuration = { name: "dev", notes: "mine", api: { version: 2, scopes: [] }, invite: {} };
  assert.deepEqual(findIgnored(OWNERSHIP, "made", configuration), ["owners", "web", "invite[0].message"]);
});

test("a block that the configuration lacks is ignored as a whole, unless a part of it is ours", () => {
  assert.deepEqual(findIgnored(OWNERSHIP, "adopted", { name: "dev" }), ["notes", "owners", "web", "invite"]);
});

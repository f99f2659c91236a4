import assert from "node:assert/strict";
import { test } from "node:test";
import { findOwner, type Ownership } from "../../../stacks/ownership/ownership";

const OWNERSHIP: Ownership = {
  name: "ours",
  tags: "left",
  schema: { made: "ours", adopted: "left", why: "It was there before." },
  "web.redirect_uris": "ours",
  addons: "left",
};

test("an argument is whose the table says", () => {
  assert.deepEqual(findOwner(OWNERSHIP, "name", "made"), { path: "name", owner: "ours" });
  assert.deepEqual(findOwner(OWNERSHIP, "web.0.redirect_uris.3", "made"), {
    path: "web.redirect_uris",
    owner: "ours",
  });
});

test("a block that is claimed as a whole stands for all that is in it", () => {
  assert.deepEqual(findOwner(OWNERSHIP, "addons.0.samlp.0.audience", "made"), {
    path: "addons",
    owner: "left",
  });
});

test("an argument may be somebody else's where the resource was adopted", () => {
  const why = "It was there before.";
  assert.deepEqual(findOwner(OWNERSHIP, "schema", "made"), { path: "schema", owner: "ours", why });
  assert.deepEqual(findOwner(OWNERSHIP, "schema", "adopted"), { path: "schema", owner: "left", why });
});

test("nobody owns what the table does not have", () => {
  assert.equal(findOwner(OWNERSHIP, "web.homepage_url", "made"), undefined);
  assert.equal(findOwner(OWNERSHIP, "constructor", "made"), undefined);
});

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { keepUnended, readUnended } from "../../../commands/terraform/unended-updates";
import { ADDRESSES } from "../../../stacks/addresses";
import { planWith } from "../../review/support/plans";

const address = ADDRESSES.auth0Client;
const PLAN = planWith({ [address]: { before: { logo_uri: "https://logo" }, after: { logo_uri: null } } });

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "unended-"));
});
after(() => rmSync(folder, { recursive: true }));

const keep = (logo_uri: string) => keepUnended("dev", PLAN, [{ address, attributes: { logo_uri } }], folder);

test("a deploy that left an argument as it was says so, and the next plan knows", () => {
  assert.deepEqual(readUnended("dev", folder), []);
  assert.deepEqual(keep("https://logo"), [
    "Auth0's client for Cognito has logo_uri as before: the provider did not change it, and deploying again does nothing.",
  ]);
  assert.deepEqual(readUnended("dev", folder), [
    { address, differences: [{ attribute: "logo_uri", text: "https://logo → (none)" }] },
  ]);
  assert.deepEqual(readUnended("prod", folder), []);
});

test("an apply of other resources alone says nothing about it, and the next plan still knows", () => {
  keep("https://logo");
  assert.deepEqual(keepUnended("dev", planWith({}), [], folder), []);
  assert.equal(readUnended("dev", folder).length, 1);
});

test("a deploy that changed all that its plan had leaves nothing behind", () => {
  keep("https://logo");
  assert.deepEqual(keep(""), []);
  assert.deepEqual(readdirSync(folder), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { renderJson } from "../../../commands/verify/render-json";
import { HEALTHY, verificationOf, WITHOUT_SLASH } from "./verifications";

test("a program reads the chain, its hops, when it was, what it came to, and each check", () => {
  const verification = verificationOf(WITHOUT_SLASH);
  const { hops, checks } = verification;
  assert.deepEqual(JSON.parse(renderJson(verification)), {
    chain: "dev",
    at: "2026-11-29T18:03:10.000Z",
    milliseconds: 432,
    verdict: "failed",
    hops,
    checks,
  });
});

test("it is one line, and says passed if everything did", () => {
  const text = renderJson(verificationOf(HEALTHY));
  assert.equal(text.split("\n").length, 1);
  assert.equal(JSON.parse(text).verdict, "passed");
});

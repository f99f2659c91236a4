import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsIn } from "../../../commands/github/records";
import { verificationIn } from "../../../commands/github/verifications";
import { POOL_LOST, reviewWith, WRONG_ISSUER } from "./fixture";

/** What would be Markdown of its own, where a comment has the value as it is. */
const INJECTED = "dev`\n\n@team [approved](https://evil.example)";

const WAIVED = { ...POOL_LOST, waiver: { reason: "moved on purpose", until: "2026-12-31", expired: false } };

test("a record of a pull request's code is one, if what a comment shows as it is has no Markdown", () => {
  const records = (changes: object) => recordsIn(JSON.stringify({ reviews: [reviewWith(changes)] }));
  assert.ok(records({ findings: [POOL_LOST, WAIVED] }));
  for (const changes of [
    { environment: INJECTED },
    { environment: "../dev" },
    { kind: INJECTED },
    { verdict: "constructor" },
    { findings: [{ ...POOL_LOST, id: INJECTED }] },
    { findings: [{ ...POOL_LOST, severity: "constructor" }] },
    { findings: [{ ...WAIVED, waiver: { ...WAIVED.waiver, until: INJECTED } }] },
  ])
    assert.equal(records(changes), undefined, JSON.stringify(changes));
  const failures = [{ environment: INJECTED, message: "no" }];
  assert.equal(recordsIn(JSON.stringify({ reviews: [], failures })), undefined);
});

test("a record of checks is one, if what an issue shows as it is has no Markdown", () => {
  const walked = (chain: string, changes: object = {}) =>
    verificationIn(JSON.stringify({ chain, checks: [{ ...WRONG_ISSUER, ...changes }] }));
  assert.ok(walked("dev"));
  assert.equal(walked(INJECTED), undefined);
  for (const key of ["id", "error", "because"])
    assert.equal(walked("dev", { [key]: INJECTED }), undefined, key);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { renderHeadline } from "../../../review/render/headline";
import type { Review } from "../../../review/review";
import { POOL_LOST, RENAMED, reviewWith } from "../../commands/github/fixture";

const headline = (changes: Partial<Review>) => renderHeadline(reviewWith(changes));
const CHANGED = { verdict: "changes", changes: [RENAMED] } as const;

test("what happens to people comes before the count of resources", () => {
  assert.equal(
    headline({ ...CHANGED, people: [{ effect: "Nobody can sign in to web" }] }),
    "Nobody can sign in to web. 1 resource would change",
  );
});

test("what happens to people comes before what forbids it", () => {
  assert.equal(
    headline({
      verdict: "forbidden",
      people: [{ effect: "Every user is lost" }],
      findings: [POOL_LOST],
      changes: [RENAMED],
    }),
    "Every user is lost. FORBIDDEN by 1 rule; 1 resource would change",
  );
});

test("a loss that is waived is told with the last day of the waiver", () => {
  assert.equal(
    headline({
      ...CHANGED,
      people: [
        {
          effect: "People with personal Microsoft accounts can no longer sign in",
          waivedUntil: "2026-12-31",
        },
      ],
    }),
    "People with personal Microsoft accounts can no longer sign in (waived until 2026-12-31). 1 resource would change",
  );
});

test("a loss is told though nothing changes", () => {
  assert.equal(
    headline({ people: [{ effect: "Nobody can sign in from 2026-12-01 on" }] }),
    "Nobody can sign in from 2026-12-01 on. No changes",
  );
  assert.equal(
    headline({ kind: "drift", people: [{ effect: "Nobody can sign in" }] }),
    "Nobody can sign in. Nothing was changed outside Terraform",
  );
});

test("effects that are too many for a line are counted, but the first is whole", () => {
  const effects = (length: number) =>
    ["One", "Two", "Three"].map((effect) => ({ effect: effect.padEnd(length, "x") }));
  assert.equal(
    headline({ ...CHANGED, people: effects(60) }),
    `One${"x".repeat(57)}. Two${"x".repeat(57)}. 1 more below. 1 resource would change`,
  );
  assert.equal(
    headline({ ...CHANGED, people: effects(200) }),
    `One${"x".repeat(197)}. 2 more below. 1 resource would change`,
  );
});

import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type Format, printReviews, type Results } from "../../../commands/terraform/print-reviews";
import { UserError } from "../../../environments/user-error";
import { POOL_LOST, RENAMED, reviewWith } from "../github/fixture";

const QUIET = reviewWith();
const CHANGED = reviewWith({ environment: "qa", verdict: "changes", changes: [RENAMED] });
const FORBIDDEN = reviewWith({ environment: "prod", verdict: "forbidden", findings: [POOL_LOST] });
const LOCKED = new UserError("state-locked", "The state of old is locked.");
const STALE = new UserError("plan-stale", "The plan is stale.");

/** Prints reviews, and gives back the exit code that the process would have. */
function print({ mock }: TestContext, results: Results, format: Format = "text") {
  const written: string[] = [];
  const said: string[] = [];
  const write = mock.method(process.stdout, "write", (text: string) => written.push(text) > 0);
  const progress = { line: (text: string) => void said.push(text), step: () => assert.fail() };
  try {
    printReviews(results, format, progress, ({ environment }) => `Next for ${environment}`);
    return { code: process.exitCode, printed: written.join(""), said };
  } finally {
    write.mock.restore();
    process.exitCode = 0;
  }
}

for (const [reviews, code] of [
  [[QUIET], 0],
  [[QUIET, CHANGED], 2],
  [[FORBIDDEN, CHANGED], 3],
] as const) {
  test(`reviews that are ${reviews.map(({ verdict }) => verdict).join(" and ")} exit with ${code}`, (t) => {
    assert.equal(print(t, { reviews, errors: [] }).code, code);
  });
}

test("each review is printed, and followed by what to do next", (t) => {
  const { printed, said } = print(t, { reviews: [QUIET, QUIET], errors: [] });
  assert.equal(printed, "dev: no changes\n\ndev: no changes\n");
  assert.deepEqual(said, ["\nNext for dev", "\nNext for dev"]);
});

test("a review wraps at words on a terminal, and stays as it is elsewhere", (t) => {
  const long = reviewWith({
    ...CHANGED,
    findings: [{ ...POOL_LOST, means: "Every user is lost: ".repeat(9) }],
  });
  const longest = () =>
    Math.max(
      ...print(t, { reviews: [long], errors: [] })
        .printed.split("\n")
        .map(({ length }) => length),
    );
  assert.ok(longest() > 80);
  const { isTTY, columns } = process.stdout;
  Object.assign(process.stdout, { isTTY: true, columns: 80 });
  try {
    assert.ok(longest() <= 80);
  } finally {
    Object.assign(process.stdout, { isTTY, columns });
  }
});

test("JSON is one document, even without a review", (t) => {
  assert.deepEqual(JSON.parse(print(t, { reviews: [], errors: [] }, "json").printed), { reviews: [] });
});

test("one error keeps its code, after the reviews of the others", (t) => {
  assert.throws(() => print(t, { reviews: [QUIET], errors: [LOCKED] }), LOCKED);
});

test("several errors are all named", (t) => {
  assert.throws(() => print(t, { reviews: [], errors: [LOCKED, STALE] }), {
    name: "UserError",
    code: "several-failed",
    message: "The state of old is locked.\n\nThe plan is stale.",
  });
});

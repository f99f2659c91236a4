import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../../../commands/clouds/finding";
import { renderFindings } from "../../../../commands/env/check/render-findings";

const finding = (verdict: Finding["verdict"], toDo?: string): Finding => ({
  cloud: "AWS",
  what: "permissions",
  verdict,
  message: `is ${verdict}`,
  ...(toDo !== undefined && { toDo }),
});

test("each finding is a line with its mark, and one below it says what to do", () => {
  assert.equal(
    renderFindings("dev", [
      finding("ok"),
      finding("note"),
      finding("unchecked"),
      finding("wrong", "grant docs/policies/aws-deploy.json"),
    ]),
    `ok  AWS    permissions       is ok
--  AWS    permissions       is note
??  AWS    permissions       is unchecked
NO  AWS    permissions       is wrong
                             To do: grant docs/policies/aws-deploy.json

Fix the items marked NO, then run npm run env -- check dev again.`,
  );
});

for (const [verdict, end] of [
  ["ok", "Nothing is in the way. Next: npm run plan -- dev"],
  ["note", "Nothing is in the way. Next: npm run plan -- dev"],
  [
    "unchecked",
    "Nothing seems to be in the way, but the items marked ?? could not be checked. Next: npm run plan -- dev",
  ],
] as const) {
  test(`where the gravest finding is ${verdict}, the end says what is next`, () => {
    assert.equal(
      renderFindings("dev", [finding("ok"), finding(verdict)])
        .split("\n")
        .at(-1),
      end,
    );
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { type NewKey, withKeys } from "../../../commands/environment/with-keys";
import type { SecretSlots } from "../../../environments/schema";

const TIME = "2026-11-24T14:02:07Z";
const SLOTS = { microsoft: { active: "b", a: "first", b: TIME } } as const;
const FLOW = `secret: { active: b, a: first, b: ${TIME} }`;
const edit = (text: string, ...keys: NewKey[]) => withKeys("environments/dev.yaml", text, keys);
const edited = (text: string, slots: Readonly<Record<string, SecretSlots>> = SLOTS) =>
  edit(
    text,
    ...Object.entries(slots).map(([key, value]) => ({ path: [key, "secret"], value: { ...value } })),
  );

for (const [title, before, after] of [
  [
    "are added at the end of a map, before the comment on the next one",
    'microsoft:\n  tenantId:  "x"   # ours\n\n# The broker.\nauth0: {domain: y}\n',
    `microsoft:\n  tenantId:  "x"   # ours\n  ${FLOW}\n\n# The broker.\nauth0: {domain: y}\n`,
  ],
  ["are added to a map in one line", "microsoft: {tenantId: x}\n", `microsoft: {tenantId: x, ${FLOW}}\n`],
  [
    "are added after a map in a map",
    "microsoft:\n    names:\n        - x # one\n    more:\n        deep: [\n            y ] # last\n",
    `microsoft:\n    names:\n        - x # one\n    more:\n        deep: [\n            y ] # last\n    ${FLOW}\n`,
  ],
  ["are added where the file ends without a new line", "microsoft:\n  x: y", `microsoft:\n  x: y\n  ${FLOW}`],
  [
    "are added with the line ends that the file has",
    "microsoft:\r\n  x: y # z\r\nauth0: 1\r\n",
    `microsoft:\r\n  x: y # z\r\n  ${FLOW}\r\nauth0: 1\r\n`,
  ],
  [
    "are changed in one line",
    "microsoft:\n  secret: {active: a,  a: first, b: null} # two\n  x: y\n",
    `microsoft:\n  secret: {active: b,  a: first, b: ${TIME}} # two\n  x: y\n`,
  ],
  [
    "are changed in lines of their own, each with its comment",
    'microsoft:\n  secret:\n    b: # empty\n    # in use\n    active: "a" # the one\n    a: first\n',
    `microsoft:\n  secret:\n    b: ${TIME} # empty\n    # in use\n    active: b # the one\n    a: first\n`,
  ],
  [
    "that are left out are added",
    "microsoft:\n  secret:\n    active: a # the one\n\nauth0: 1\n",
    `microsoft:\n  secret:\n    active: b # the one\n    a: first\n    b: ${TIME}\n\nauth0: 1\n`,
  ],
  [
    "that are left out in one line are added there",
    "microsoft: {secret: {active: a}}\n",
    `microsoft: {secret: {active: b, a: first, b: ${TIME}}}\n`,
  ],
] as const) {
  test(`slots ${title}`, () => assert.equal(edited(before), after));
}

test("slots of both secrets are changed at once", () => {
  const slots = { ...SLOTS, auth0: { active: "a", a: TIME, b: null } } as const;
  assert.equal(
    edited("auth0:\n  domain: y\nmicrosoft:\n  tenantId: x\n", slots),
    `auth0:\n  domain: y\n  secret: { active: a, a: ${TIME}, b: null }\nmicrosoft:\n  tenantId: x\n  ${FLOW}\n`,
  );
});

test("an emptied slot is null", () => {
  const slots = { microsoft: { active: "b", a: null, b: TIME } } as const;
  assert.equal(
    edited(`microsoft: { secret: { active: b, a: first, b: ${TIME} } }\n`, slots),
    `microsoft: { secret: { active: b, a: null, b: ${TIME} } }\n`,
  );
});

test("a map is put in the place of an empty value", () =>
  assert.equal(
    edited("microsoft:\n  secret: # none yet\n  x: y\n"),
    `microsoft:\n  ${FLOW} # none yet\n  x: y\n`,
  ));

const ADOPT = { path: ["adopt"], value: { userPool: "eu-west-1_a" }, comment: "# By hand." };

test("a section is added at the file's end, below its comment, and changed where it stands", () => {
  const once = edit("microsoft: { x: y }", ADOPT);
  assert.equal(once, "microsoft: { x: y }\n\n# By hand.\nadopt:\n  userPool: eu-west-1_a\n");
  assert.equal(edit(once, ADOPT), once);
  const moved = `adopt:\n  userPool: eu-west-1_b # ours\nmicrosoft: { x: y }\n`;
  assert.equal(edit(moved, ADOPT), moved.replace("_b", "_a"));
});

test("a list is added in one line, and left as it is written where it has the same values", () => {
  const keep = { path: ["adopt", "keep"], value: { urls: ["https://a.acme.com/", "b"] } } as const;
  const before = "adopt:\n  pool: x\n";
  const after = "adopt:\n  pool: x\n  keep: { urls: [ https://a.acme.com/, b ] }\n";
  assert.equal(edit(before, keep), after);
  const written = "adopt:\n  keep:\n    urls:\n      - https://a.acme.com/\n      - b # old\n";
  assert.equal(edit(written, keep), written);
  assert.equal(
    edit(written, { path: ["adopt", "keep"], value: { urls: ["c"] } }),
    "adopt:\n  keep:\n    urls:\n      [ c ]\n",
  );
});

test("a section that has more than it may have is not changed", () => {
  assert.throws(() => edit("adopt: { userPool: eu-west-1_a, auth0Client: b }\n", ADOPT), {
    name: "UserError",
    code: "environment-file-not-editable",
    message:
      "environments/dev.yaml: is written in a way that this command can't change without losing something. The file stays as it is.\nTo do: write these keys yourself, then run the same command again:\n  adopt:\n    userPool: eu-west-1_a",
  });
});

test("a file that can't be changed without losing something is not changed", () => {
  assert.throws(() => edited("microsoft: &all\n  x: *no\n"), { name: "ReferenceError" });
  assert.throws(() => edited("other: 1\n"), {
    name: "UserError",
    message: `environments/dev.yaml: is written in a way that this command can't change without losing something. The file stays as it is.\nTo do: write these keys yourself, then run the same command again:\n  microsoft.secret: { active: b, a: first, b: ${TIME} }`,
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { compare, type Synthesized } from "../../../commands/try-cdktn/compare";
import { LISTED_DIFFERENCES } from "../../../commands/try-cdktn/listed-differences";
import { VERSIONS } from "../../../commands/try-cdktn/pins";
import { renderComparison } from "../../../commands/try-cdktn/render";

const stackWith = (
  library: keyof typeof VERSIONS,
  source: string,
  resource: unknown = { pool: { name: "dev" } },
) => ({
  "//": { metadata: { version: VERSIONS[library] } },
  resource,
  terraform: { required_providers: { aws: { source } } },
});
const OF_CDKTF = stackWith("cdktf", "aws");
const BOTH = `cdktf ${VERSIONS.cdktf} and cdktn ${VERSIONS.cdktn}`;

/** What a person reads if cdktn makes these of what cdktf makes the same stack of. */
function rendered(cdktn: Synthesized): string {
  const cdktf = Object.fromEntries(Object.keys(cdktn).map((sample) => [sample, OF_CDKTF]));
  return renderComparison(compare({ cdktf, cdktn }), Object.keys(cdktn).length);
}

/** The same if they differ: the lines of the differences. */
function differences(cdktn: Synthesized): string[] {
  const [title, ...lines] = rendered(cdktn).split("\n");
  assert.equal(title, `${BOTH} synthesize different JSON:`);
  assert.deepEqual(lines.slice(-2), [
    "",
    "Next: if one does no harm, list it with the reason in commands/try-cdktn/listed-differences.ts; if it does, change stacks/ until both agree.",
  ]);
  return lines.slice(0, -2);
}

test("what is listed is no difference, and is said with its reason", () =>
  assert.equal(
    rendered({ dev: stackWith("cdktn", "hashicorp/aws") }),
    `${BOTH} synthesize the same JSON of 1 environments but for:
  //.metadata.version changes from "${VERSIONS.cdktf}" to "${VERSIONS.cdktn}": each notes its own version, in what is a comment to Terraform
  terraform.required_providers.aws.source changes from "aws" to "hashicorp/aws": Terraform takes a name without a namespace for one of hashicorp: states and lock files have the long one

Next: docs/decisions/0003-cdktf-0.21.md says when to move, and what it takes.`,
  ));

test("another value at the place of a listed difference is one", () =>
  assert.deepEqual(differences({ dev: stackWith("cdktn", "acme/aws") }), [
    '  dev: terraform.required_providers.aws.source is "aws" under cdktf, and is "acme/aws" under cdktn',
  ]));

test("a listed difference anywhere else is one", () => {
  const resource = { pool: { name: "dev", version: VERSIONS.cdktn } };
  assert.deepEqual(differences({ dev: stackWith("cdktn", "aws", resource) }), [
    `  dev: resource.pool.version is missing under cdktf, and is "${VERSIONS.cdktn}" under cdktn`,
  ]);
});

test("a difference has the environment, the path and both values", () =>
  assert.deepEqual(differences({ dev: stackWith("cdktn", "aws", { pool: { name: ["dev"] } }) }), [
    '  dev: resource.pool.name is "dev" under cdktf, and is ["dev"] under cdktn',
  ]));

test("what is missing is a difference, an environment too", () => {
  assert.deepEqual(differences({ dev: stackWith("cdktn", "aws", {}) }), [
    '  dev: resource.pool is {"name":"dev"} under cdktf, and is missing under cdktn',
  ]);
  const { unlisted } = compare({ cdktf: { dev: 1 }, cdktn: {} });
  assert.deepEqual(unlisted, [{ path: "", cdktf: 1, cdktn: undefined, samples: ["dev"] }]);
});

test("a list in another order, null for nothing, and a list for an object are differences", () => {
  const unequal = [
    [
      ["a", "b"],
      ["b", "a"],
    ],
    [null, {}],
    [[], {}],
    [{ a: null }, {}],
    ["1", 1],
  ];
  for (const [cdktf, cdktn] of unequal)
    assert.notEqual(
      compare({ cdktf: { dev: cdktf }, cdktn: { dev: cdktn } }).unlisted.length,
      0,
      JSON.stringify(cdktf),
    );
});

test("the order of keys is no difference", () =>
  assert.deepEqual(compare({ cdktf: { dev: { a: 1, b: 2 } }, cdktn: { dev: { b: 2, a: 1 } } }).unlisted, []));

test("what differs alike in several environments is said once", () => {
  const other = stackWith("cdktn", "aws", { pool: { name: "other" } });
  assert.deepEqual(differences({ dev: other, qa: other, prod: other }), [
    '  dev (and 2 more): resource.pool.name is "dev" under cdktf, and is "other" under cdktn',
  ]);
});

test("each listed difference has a place and a reason of its own", () => {
  assert.equal(new Set(LISTED_DIFFERENCES.map(({ path }) => path)).size, LISTED_DIFFERENCES.length);
  for (const { reason } of LISTED_DIFFERENCES) assert.match(reason, /\w+ \w+ \w+/);
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { RuleId } from "../../environments/rule-ids";
import type { Action } from "../../review/plan";
import { renderText } from "../../review/render/text";
import { EXIT_CODES, type Review } from "../../review/review";
import { fileWith } from "./environment-file";
import { keepFixture } from "./fixture-plan";
import { World } from "./world";

/** A change of the environment file, and what its review comes to. */
interface KeyChange {
  /** The test's title. */
  readonly title: string;
  /** Keys of the environment file, as of {@link fileWith}. */
  readonly keys: Record<string, unknown>;
  /** The rules that speak, in the order of the review. @default - none */
  readonly rules?: readonly RuleId[];
  /** Folder of the fixture that keeps the plan. @default - it is not kept */
  readonly fixture?: string;
}

/** Resources by address: the action, or the attributes that an update changes. */
type Changes = Readonly<Record<string, Exclude<Action, "update"> | readonly string[]>>;

/** A change that can be applied. */
export interface DeployedChange extends KeyChange {
  readonly changes: Changes;
  /** What `npm run plan` exits with. @default 2: there are changes */
  readonly exit?: 0 | 2 | 3;
}

/** A change that Terraform, or the review alone, forbids. */
export interface ForbiddenChange extends KeyChange {
  /** What Terraform's refusals begin with. @default - none: a rule forbids it */
  readonly refusals?: readonly string[];
}

/** What Terraform says of a protected resource that a plan would destroy or replace. */
export const wouldDestroy = (address: string): string =>
  `Resource ${address} has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed.`;

/** With FIXTURES=1 each change has a plan of its own besides, which is kept. */
const ALONE = process.env.FIXTURES === "1";

/**
 * Tests of an environment whose file is changed. Changes that don't hang on each other are planned, and applied, together:
 * each is found in the one review by its addresses and attributes.
 *
 * @param from keys of the file in which it differs from the start
 */
export function testKeyChanges(from: Record<string, unknown> = {}) {
  let world: World;
  const deployed: Record<string, unknown> = { ...from };
  before(async () => {
    world = await World.raise();
  });
  after(() => world.close());

  const review = (keys: Record<string, unknown>) => world.review("dev", fileWith({ ...deployed, ...keys }));

  async function reviewAlone({ keys, fixture }: KeyChange): Promise<Review> {
    const reviewed = await review(keys);
    if (ALONE && fixture !== undefined) {
      const file = fileWith({ ...deployed, ...keys });
      keepFixture(fixture, file, await world.savedPlan("dev"), reviewed.refusals);
    }
    return reviewed;
  }

  async function apply(keys: Record<string, unknown>): Promise<void> {
    Object.assign(deployed, keys);
    await world.apply("dev");
  }

  /**
   * @param find asserts that a change is in the review
   * @param compare asserts that the review has the change and nothing else
   */
  function testEach<Change extends KeyChange>(
    changes: readonly Change[],
    all: Change,
    find: (review: Review, change: Change) => void,
    compare: (review: Review, change: Change) => void,
  ): void {
    for (const change of ALONE ? changes : []) {
      test(`${change.title}, alone`, async () => {
        const reviewed = await reviewAlone(change);
        assert.deepEqual(rulesOf(reviewed), change.rules ?? [], renderText(reviewed));
        compare(reviewed, change);
      });
    }
    let reviewing: Promise<Review> | undefined;
    const reviewTogether = () => {
      reviewing ??= review(all.keys);
      return reviewing;
    };
    for (const change of changes) {
      test(change.title, async () => {
        const reviewed = await reviewTogether();
        find(reviewed, change);
        const silent = (change.rules ?? []).filter((rule) => !rulesOf(reviewed).includes(rule));
        assert.deepEqual(silent, [], renderText(reviewed));
      });
    }
    test(all.title, async () => {
      const reviewed = await reviewTogether();
      assert.deepEqual(rulesOf(reviewed).sort(), all.rules, renderText(reviewed));
      compare(reviewed, all);
    });
  }

  return {
    /** Tests changes, and applies them. */
    deploys(title: string, changes: readonly DeployedChange[]): void {
      describe(title, () => {
        const all = {
          ...together("nothing else changes", changes),
          changes: merge(changes.map((each) => each.changes)),
          exit: Math.max(...changes.map(({ exit = 2 }) => exit)) as 0 | 2 | 3,
        };
        testEach<DeployedChange>(changes, all, assertHas, (reviewed, { changes, exit = 2 }) => {
          assert.deepEqual(changesIn(reviewed), changes, renderText(reviewed));
          assert.equal(EXIT_CODES[reviewed.verdict], exit, renderText(reviewed));
        });
        test("Terraform applies it, and nothing of it is drift", async () => {
          await apply(all.keys);
          const drift = await world.drift("dev");
          assert.deepEqual(changesIn(drift), {}, renderText(drift));
          assert.equal(drift.isAhead, false);
        });
      });
    },
    /** Tests changes that are forbidden. */
    forbids(title: string, changes: readonly ForbiddenChange[]): void {
      describe(title, () => {
        const refusals = [...new Set(changes.flatMap((each) => each.refusals ?? []))];
        const all = { ...together("nothing else is refused", changes), refusals };
        testEach<ForbiddenChange>(changes, all, assertRefuses, (reviewed, change) => {
          assertRefuses(reviewed, change);
          assert.equal(reviewed.refusals.length, change.refusals?.length ?? 0, renderText(reviewed));
          assert.equal(EXIT_CODES[reviewed.verdict], 3, renderText(reviewed));
        });
      });
    },
    /** Tests that nothing is left to change. */
    plansNothing(title: string, fixture?: string): void {
      test(title, async () => {
        const reviewed = await reviewAlone({ title, keys: {}, ...(fixture && { fixture }) });
        assert.deepEqual(changesIn(reviewed), {}, renderText(reviewed));
        assert.deepEqual(rulesOf(reviewed), [], renderText(reviewed));
        assert.equal(EXIT_CODES[reviewed.verdict], 0, renderText(reviewed));
      });
    },
  };
}

/** Several changes as one; its rules in the order of their names. */
function together(title: string, changes: readonly KeyChange[]): KeyChange {
  return {
    title,
    keys: Object.assign({}, ...changes.map(({ keys }) => keys)),
    rules: [...new Set(changes.flatMap(({ rules = [] }) => rules))].sort(),
  };
}

/** What several changes come to in one plan. */
function merge(all: readonly Changes[]): Changes {
  const merged: Record<string, Changes[string]> = {};
  for (const [address, change] of all.flatMap((changes) => Object.entries(changes))) {
    const other = merged[address] ?? [];
    const isAction = typeof change === "string" || typeof other === "string";
    merged[address] = isAction ? change : [...new Set([...other, ...change])].sort();
  }
  return merged;
}

const rulesOf = ({ findings }: Review): RuleId[] => [...new Set(findings.map(({ id }) => id))];

function changesIn({ changes }: Review): Changes {
  return Object.fromEntries(
    changes.map(({ address, action, differences }) => [
      address,
      action === "update" ? differences.map(({ attribute }) => attribute).sort() : action,
    ]),
  );
}

function assertHas(review: Review, { changes }: DeployedChange): void {
  const found = changesIn(review);
  for (const [address, change] of Object.entries(changes)) {
    const isFound =
      typeof change === "string"
        ? found[address] === change
        : change.every((attribute) => found[address]?.includes(attribute));
    assert.ok(isFound, `${address} is not ${change} in\n${renderText(review)}`);
  }
}

function assertRefuses({ refusals }: Review, { refusals: expected = [] }: ForbiddenChange): void {
  const messages = refusals.map(({ message }) => message);
  for (const each of expected) {
    assert.ok(
      messages.some((message) => message.startsWith(each)),
      messages.join("\n"),
    );
  }
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { CATALOGUE } from "../../explain/catalogue";
import type { ErrorEntry } from "../../explain/entry";
import { findErrors } from "../../explain/find-errors";
import { commandOfScript, isOurs } from "../support/commands";

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** Fails with every entry, or text of one, that is not right. */
const assertEach = (find: (entry: ErrorEntry) => readonly (readonly [what: string, right: boolean])[]) =>
  assert.deepEqual(
    CATALOGUE.flatMap((entry) =>
      find(entry).flatMap(([what, right]) => (right ? [] : [`${entry.id}: ${what}`])),
    ),
    [],
  );

test("each entry has an ID of its own, in kebab-case", () => {
  assertEach(({ id }) => [[id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)]]);
  assert.equal(new Set(CATALOGUE.map(({ id }) => id)).size, CATALOGUE.length);
});

test("an entry's meaning is a sentence with its full stop, and everything else a clause without one", () =>
  assertEach(({ means, causes }) => [
    [means, /^[A-Z].*[.!?]$/s.test(means)],
    ...causes.flatMap(({ because, check, fix }) =>
      [because, check, fix].map((text) => [text, /[^.\s]$/.test(text)] as const),
    ),
  ]));

test("each source of an entry is an address that a browser can open", () =>
  assertEach(({ sources }) =>
    sources.map((source) => [source, URL.canParse(source) && new URL(source).protocol === "https:"]),
  ));

test("no pattern of an entry keeps where it was", () =>
  assertEach(({ pattern }) => [[pattern.flags, !/[gy]/.test(pattern.flags)]]));

// Which entry explains which text

/** Entries that may take an example of another one's besides, as both say something right about it. */
const BOTH_RIGHT: Readonly<Record<string, readonly string[]>> = {};

test("each example of an entry is explained by that entry first", () =>
  assertEach(({ id, examples }) => examples.map((example) => [example, findErrors(example)[0]?.id === id])));

test("an example of an entry is taken by others only if they pass it on, or if both are right", () =>
  assertEach(({ id, examples }) =>
    examples.flatMap((example) =>
      findErrors(example)
        .filter((other) => other.id !== id && !other.isWrapper)
        .map((other) => [`${other.id} takes "${example}"`, BOTH_RIGHT[id]?.includes(other.id) ?? false]),
    ),
  ));

test("nothing explains a text that no hop writes", () => {
  const texts = [
    "",
    "hello",
    "404",
    "An error occurred.",
    "it works",
    "sign-in",
    "AADSTS",
    "AADSTS999999999",
  ];
  for (const text of texts) assert.deepEqual(findErrors(text), [], text);
});

// The commands that the texts name

interface Call {
  readonly call: string;
  readonly script: string;
  readonly words: readonly string[];
}

const callsIn = ({ causes }: ErrorEntry): Call[] =>
  causes
    .flatMap(({ check, fix }) => [check, fix])
    .flatMap((text) =>
      [...text.matchAll(/\bnpm run (?:-s )?([\w-]+)(?: -- ([^,;:.()"]*))?/g)].map(
        ([call, script = "", rest = ""]) => ({
          call: call.trim(),
          script,
          words: rest.split(/\s+/).filter(Boolean),
        }),
      ),
    );

test("each command that an entry names is there, with its subcommand and its options", () =>
  assertEach((entry) =>
    callsIn(entry).map(({ call, script, words: [first = "", ...others] }) => {
      if (!(script in scripts) || !isOurs(script)) return [call, false];
      const command = commandOfScript(script);
      const called = command.commands.find((each) => each.name() === first);
      const usage = (called ?? command).helpInformation();
      const options = [first, ...others].filter((word) => word.startsWith("--"));
      return [
        call,
        (command.commands.length === 0 || called !== undefined) &&
          options.every((option) => new RegExp(`${option}(?![\\w-])`).test(usage)),
      ];
    }),
  ));

test("the entries name commands that many people can type", () => {
  const scriptsNamed = new Set(CATALOGUE.flatMap(callsIn).map(({ script }) => script));
  for (const script of ["verify", "drift", "plan", "deploy", "rotate", "env", "adopt"]) {
    assert.ok(scriptsNamed.has(script), script);
  }
});

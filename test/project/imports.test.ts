import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";

/** What the drawing shows: what these import of one another, types included. */
const PARTS = ["main.ts", "stacks", "environments", "explain", "review", "lab", "commands"];

const FILES = PARTS.flatMap((part) =>
  part.endsWith(".ts")
    ? [part]
    : readdirSync(join(ROOT, part), { recursive: true, encoding: "utf8" }).map((file) => join(part, file)),
).filter((file) => file.endsWith(".ts") && !file.includes("node_modules"));

const IMPORT = /\b(?:from|import|require\()\s*\(?"(\.{1,2}\/[^"]*)"/g;

/** Each file, with the paths that its imports name. */
const PATHS = new Map(
  FILES.map((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    return [file, [...text.matchAll(IMPORT)].map(([, target = ""]) => join(dirname(file), target))];
  }),
);

/** Each file, with those that it imports. */
const IMPORTS: Graph = new Map(
  [...PATHS].map(([file, paths]) => [file, new Set(paths.flatMap((path) => fileAt(path) ?? []))]),
);

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function fileAt(path: string): string | undefined {
  return [path, `${path}.ts`, join(path, "index.ts")].find((file) => FILES.includes(file));
}

/** A part of the drawing: of commands/, a room or a file. */
function partOf(file: string): string {
  const [part = "", room = ""] = file.split("/");
  return part === "commands" ? join(part, room) : part;
}

/** The drawing: each part, with those that it imports. */
function drawing(): Graph {
  const parts = new Map<string, Set<string>>();
  for (const [file, targets] of IMPORTS) {
    const part = partOf(file);
    const imported = parts.get(part) ?? new Set();
    for (const target of targets) if (partOf(target) !== part) imported.add(partOf(target));
    parts.set(part, imported);
  }
  return parts;
}

/** The ways in a circle, each as `a > b > a`. */
function circlesIn(graph: Graph): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) {
      circles.push([...path.slice(path.indexOf(node)), node].join(" > "));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return circles;
}

/** Imports from one part to another, as `file > file`. */
const importsBetween = (from: RegExp, to: RegExp): string[] =>
  [...IMPORTS].flatMap(([file, targets]) =>
    from.test(file)
      ? [...targets].filter((target) => to.test(target)).map((target) => `${file} > ${target}`)
      : [],
  );

test("every import of the tree is found", () => {
  assert.ok(FILES.length > 300, `${FILES.length} files`);
  assert.ok(IMPORTS.get("main.ts")?.has("stacks/sign-in-stack.ts"));
  assert.ok(IMPORTS.get("commands/start.ts")?.has("commands/lab/deploy-chain.ts"));
});

test("every relative import leads to a file, a required JSON file too", () => {
  const missing = [...PATHS].flatMap(([file, paths]) =>
    paths
      .filter((path) => fileAt(path) === undefined && !existsSync(join(ROOT, path)))
      .map((path) => `${file} > ${path}`),
  );
  assert.deepEqual(missing, []);
});

test("a circle would be found", () => {
  const graph = new Map([
    ["a", new Set(["b"])],
    ["b", new Set(["c"])],
    ["c", new Set(["b"])],
  ]);
  assert.deepEqual(circlesIn(graph), ["b > c > b"]);
});

test("no file imports in a circle, types included", () => assert.deepEqual(circlesIn(IMPORTS), []));

test("the drawing of imports is acyclic, with each room of commands", () =>
  assert.deepEqual(circlesIn(drawing()), []));

test("only commands/lab imports the lab", () =>
  assert.deepEqual(importsBetween(/^(?!lab\/|commands\/lab\/)/, /^lab\//), []));

test("of the commands only start and test import commands/lab", () =>
  assert.deepEqual(importsBetween(/^(?!commands\/(?:lab\/|start\.ts|test[./]))/, /^commands\/lab\//), []));

test("the lab imports nothing of the project but UserError", () =>
  assert.deepEqual(importsBetween(/^lab\//, /^(?!lab\/|environments\/user-error\.ts$)/), []));

test("the environments, the stacks and the review import no command", () =>
  assert.deepEqual(importsBetween(/^(?:main\.ts|environments\/|stacks\/|review\/)/, /^commands\//), []));

test("what explains an error knows nothing of the project", () =>
  assert.deepEqual(importsBetween(/^explain\//, /^(?!explain\/)/), []));

test("commands has a dozen files at its root at most", () => {
  const files = readdirSync(join(ROOT, "commands"), { withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  assert.ok(files.length <= 12, files.map(({ name }) => name).join());
});

test("no file and folder beside each other share a name", () => {
  const folders = new Set(FILES.map((file) => dirname(file)));
  assert.deepEqual(
    FILES.filter((file) => folders.has(file.replace(/\.ts$/, ""))),
    [],
  );
});

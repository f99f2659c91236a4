import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { run } from "../../commands/terminal/run";

const { hasChangedSince, readScript } = require("../../synthesis/kept-script.cjs") as {
  readScript(root: string): object | undefined;
  hasChangedSince(time: number, root: string, madeFrom: Record<string, string[]>): boolean;
};

const cleanUp: string[] = [];
after(() => {
  for (const folder of cleanUp) rmSync(folder, { recursive: true });
});

/** A project that prints what its modules and packages are, synthesized as this one is. */
function project() {
  const root = mkdtempSync(join(tmpdir(), "kept-script-"));
  cleanUp.push(root);
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
    utimesSync(join(root, file), 1, 1); // npm, too, gives every file of a package the same time
  };
  for (const file of ["synth.cjs", "synthesis"])
    cpSync(join(ROOT, file), join(root, file), { recursive: true });
  write("package.json", "{}");
  write("tsconfig.json", "{}");
  write("main.ts", MAIN);
  write("stacks/one.ts", 'export const one: string = "one";');
  write("stacks/two/index.ts", 'export const two: string = "two";');
  for (const name of ["zod", "constructs"]) {
    write(`node_modules/${name}/package.json`, '{ "main": "index.js" }');
    write(`node_modules/${name}/index.js`, 'exports.name = require("./name").name;');
    write(`node_modules/${name}/name.js`, `exports.name = "${name}";`);
  }
  for (const name of ["cdktf", "esbuild"])
    symlinkSync(join(ROOT, "node_modules", name), join(root, "node_modules", name), "dir");
  return { root, write, kept: join(root, "node_modules", ".cache", "synthesis", "script") };
}

const MAIN = `
import { name as constructs } from "constructs";
import { name as zod } from "zod";
import { one } from "./stacks/one";
import { two } from "./stacks/two";
class Base { set field(_: string) { console.log("field assigned"); } }
class Derived extends Base { override field = ""; }
new Derived();
console.log(one, two, zod, constructs);
`;
const PRINTED = "one two zod constructs";

async function synthesize(root: string, ...flags: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(process.execPath, [...flags, "synth.cjs"], { cwd: root });
  assert.equal(code, 0, stderr);
  return stdout;
}

/** Synthesizes where esbuild can't be started. */
const synthesizeWithoutCompiler = (root: string) =>
  run(process.execPath, ["synth.cjs"], {
    cwd: root,
    env: { ...process.env, ESBUILD_BINARY_PATH: join(root, "main.ts") },
  });

const isKept = (root: string) => readScript(root) !== undefined;

test("a second synthesis compiles nothing, also in a copy that shares its packages", async () => {
  const { root } = project();
  assert.notEqual((await synthesizeWithoutCompiler(root)).code, 0, "the first one compiles");
  assert.equal(await synthesize(root), PRINTED);
  assert.equal((await synthesizeWithoutCompiler(root)).stdout, PRINTED);

  const copy = mkdtempSync(join(tmpdir(), "kept-script-copy-"));
  cleanUp.push(copy);
  for (const file of ["synth.cjs", "synthesis", "package.json", "tsconfig.json", "main.ts", "stacks"])
    cpSync(join(root, file), join(copy, file), { recursive: true });
  writeFileSync(join(copy, "something-else.json"), "{}");
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
  assert.equal((await synthesizeWithoutCompiler(copy)).stdout, PRINTED);
});

type Project = ReturnType<typeof project>;

/** Changes after which another text is printed, one after the other in one project. */
const CHANGES: readonly (readonly [what: string, change: (made: Project) => void, printed: string])[] = [
  [
    "a file of ours, of the same size and time",
    ({ write }) => write("stacks/one.ts", 'export const one: string = "ONE";'),
    "ONE two zod constructs",
  ],
  [
    "a new file that is imported in place of the one beside it",
    ({ write }) => write("stacks/one.tsx", 'export const one = "new";'),
    "new two zod constructs",
  ],
  [
    "a new package file that makes a folder mean another file",
    ({ write }) => {
      write("stacks/two/other.ts", 'export const two = "other";');
      write("stacks/two/package.json", '{ "main": "other.ts" }');
    },
    "new other zod constructs",
  ],
  [
    "a new file that is imported in place of a folder",
    ({ write }) => write("stacks/two.ts", 'export const two = "file";'),
    "new file zod constructs",
  ],
  [
    "TypeScript's settings",
    ({ write }) => write("tsconfig.json", '{ "compilerOptions": { "useDefineForClassFields": false } }'),
    "field assigned\nnew file zod constructs",
  ],
  [
    "a package that is compiled in, of the same size and time",
    ({ write }) => write("node_modules/zod/name.js", 'exports.name = "ZOD";'),
    "field assigned\nnew file ZOD constructs",
  ],
  [
    "a new file that such a package loads in place of the one beside it",
    ({ write }) => write("node_modules/zod/name.jsx", 'exports.name = "jsx";'),
    "field assigned\nnew file jsx constructs",
  ],
  [
    "the main file of such a package",
    ({ write }) => {
      write("node_modules/zod/other.js", 'exports.name = "other";');
      write("node_modules/zod/package.json", '{ "main": "other.js" }');
    },
    "field assigned\nnew file other constructs",
  ],
  [
    "such a package, for a link to another one",
    ({ root }) => {
      rmSync(join(root, "node_modules", "zod"), { recursive: true });
      symlinkSync(join(root, "node_modules", "constructs"), join(root, "node_modules", "zod"), "dir");
    },
    "field assigned\nnew file constructs constructs",
  ],
];

test("a synthesis compiles again after a change of whatever its script is made from", async () => {
  const made = project();
  await synthesize(made.root);
  for (const [what, change, printed] of CHANGES) {
    assert.ok(isKept(made.root), `kept before a change of ${what}`);
    change(made);
    assert.equal(await synthesize(made.root), printed, what);
  }
});

test("a synthesis loads what is not compiled in as it is now", async () => {
  const { root, write } = project();
  await synthesize(root);
  write("node_modules/constructs/name.js", 'exports.name = "CONSTRUCTS";');
  assert.ok(isKept(root));
  assert.equal(await synthesize(root), "one two zod CONSTRUCTS");
});

test("a synthesis compiles again where the kept script is broken, cut off or not a script", async () => {
  const { root, kept } = project();
  await synthesize(root);
  const whole = readFileSync(kept);
  const flipped = Buffer.from(whole);
  flipped.writeUInt8(flipped.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1);
  const other = Buffer.from("{}");
  for (const content of [flipped, Buffer.alloc(0), Buffer.concat([sha256(other), other])]) {
    writeFileSync(kept, content);
    assert.equal(await synthesize(root), PRINTED);
    assert.ok(isKept(root));
  }
  truncateSync(kept, whole.length - 1);
  assert.equal(await synthesize(root), PRINTED);
});

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest();

test("a synthesis works where no script can be kept", async () => {
  const { root, write, kept } = project();
  write("node_modules/.cache", "not a folder");
  for (const _ of ["first", "second"]) assert.equal(await synthesize(root), PRINTED);
  assert.equal(existsSync(kept), false);
});

test("a synthesis works when V8 refuses the code that it made under other flags", async () => {
  const { root } = project();
  await synthesize(root);
  assert.equal(await synthesize(root, "--no-lazy"), PRINTED);
  assert.ok(isKept(root));
});

test("syntheses at the same time don't disturb each other", async () => {
  const { root } = project();
  const printed = await Promise.all([1, 2, 3, 4].map(() => synthesize(root)));
  assert.deepEqual(printed, [PRINTED, PRINTED, PRINTED, PRINTED]);
  assert.ok(isKept(root));
});

test("a script is not kept when a file may have changed while it was compiled", () => {
  const { root, write } = project();
  const later = Date.now() + 60_000;
  const nothing = { files: [], folders: [], packages: [] };
  const madeFrom = { files: ["main.ts"], folders: ["stacks"], packages: [join(root, "node_modules", "zod")] };
  assert.equal(hasChangedSince(later, root, madeFrom), false);
  const now = Date.now();
  write("main.ts", MAIN);
  write("stacks/new.ts", "");
  write("node_modules/zod/new.js", "");
  for (const kind of ["files", "folders", "packages"] as const)
    assert.equal(hasChangedSince(now, root, { ...nothing, [kind]: madeFrom[kind] }), true, kind);
});

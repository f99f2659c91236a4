import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { App, Fn, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";
import { renderScript, writeSettings } from "../../../stacks/scripts/render-script";
import { evaluateScript } from "./sandbox";

const scratch = mkdtempSync(join(tmpdir(), "render-script-"));
after(() => rmSync(scratch, { recursive: true }));

const SCRIPT = "function () {\n  const SETTINGS = { a: 1 };\n\n  return SETTINGS;\n}\n";

/** What a script finds in its settings. */
const settingsIn = (json: string): unknown =>
  structuredClone(evaluateScript<() => unknown>(writeSettings(SCRIPT, json))());

test("a script is rendered as it stands, but for the line of its settings", () => {
  const source = readFileSync(join(ROOT, "stacks", "scripts", "sign-in-gate.js"), "utf8").split("\n");
  const json = '{"clients":["a"],"connections":["b"],"microsoft":null}';
  const rendered = renderScript("sign-in-gate", json).split("\n");
  assert.equal(rendered.length, source.length);
  const differing = rendered.filter((line, index) => line !== source[index]);
  assert.deepEqual(differing, [`  const SETTINGS = ${json};`]);
});

test("settings arrive as they are, whatever text they have", () => {
  for (const text of [
    `"'\`\\`,
    "</script><!--",
    "a\u2028b\u2029c\r\nd",
    "$& $1 $$ $` $'",
    "*/ // ;",
    "\ud800 \u{1f469} \u00e9",
    "const SETTINGS = {};",
  ]) {
    const json = JSON.stringify({ text }).replace(
      /[\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16)}`,
    );
    assert.deepEqual(settingsIn(json), { text });
  }
});

test("settings of more than one line are refused: they could end the line that a reader looks at", () => {
  for (const lineBreak of ["\n", "\r", "\u2028", "\u2029"]) {
    assert.throws(() => writeSettings(SCRIPT, `{"a":${lineBreak}1}`), {
      message: "The settings of a script are one line of JSON",
    });
  }
});

test("a script without exactly one line for its settings is refused", () => {
  for (const [text, lines] of [
    ["function () {}", 0],
    [SCRIPT.replace("SETTINGS =", "OTHER ="), 0],
    [SCRIPT.replace(" };", "\n};"), 0],
    [SCRIPT + SCRIPT, 2],
  ] as const) {
    assert.throws(() => writeSettings(text, "{}"), {
      message: `A script has one line "const SETTINGS = …;", but this one has ${lines}`,
    });
  }
});

test("a script with what Terraform would evaluate is refused", () => {
  for (const template of ["$" + "{a}", "%" + "{ if a }", "$$" + "{a}"]) {
    assert.throws(() => writeSettings(`${SCRIPT}// ${template}`, "{}"), {
      message: `A script has $${"{"} or %${"{"}, which Terraform would evaluate`,
    });
  }
});

test("Terraform puts into the settings what is known only when it applies, escaped for JavaScript", async () => {
  const stack = new TerraformStack(new App({ outdir: scratch, stackTraces: false }), "dev");
  const hostile = "\"'\\\n\u2028</script>&${a}";
  const clientId = new TerraformVariable(stack, "client_id", { type: "string" });
  const settings = { clients: [clientId.stringValue], connections: ["con_1"], microsoft: "dev-microsoft" };
  new TerraformOutput(stack, "code", { value: renderScript("sign-in-gate", Fn.jsonencode(settings)) });
  const { output } = stack.toTerraform() as { output: { code: { value: string } } };
  writeFileSync(join(scratch, "main.tf.json"), JSON.stringify({ variable: { client_id: {} }, output }));

  const terraform = (...args: string[]) =>
    run("terraform", args, { cwd: scratch, env: { ...process.env, TF_VAR_client_id: hostile } });
  const apply = await terraform("apply", "-auto-approve", "-no-color");
  assert.equal(apply.code, 0, apply.stderr);
  const code = JSON.parse((await terraform("output", "-json", "code")).stdout) as string;

  const source = readFileSync(join(ROOT, "stacks", "scripts", "sign-in-gate.js"), "utf8").split("\n");
  const line = code.split("\n").filter((text, index) => text !== source[index]);
  assert.deepEqual(line, [
    '  const SETTINGS = {"clients":["\\"\'\\\\\\n\\u2028\\u003c/script\\u003e\\u0026${a}"],"connections":["con_1"],"microsoft":"dev-microsoft"};',
  ]);
  const [, json = ""] = /= (.*);$/.exec(line[0] ?? "") ?? [];
  assert.deepEqual(settingsIn(json), { ...settings, clients: [hostile] });
});

test("a synthesis that compiles nothing reads a changed script", async () => {
  const root = mkdtempSync(join(scratch, "project-"));
  for (const path of ["synth.cjs", "synthesis", "stacks/scripts"])
    cpSync(join(ROOT, path), join(root, path), { recursive: true });
  mkdirSync(join(root, "node_modules"));
  for (const name of ["cdktf", "esbuild"])
    symlinkSync(join(ROOT, "node_modules", name), join(root, "node_modules", name), "dir");
  writeFileSync(join(root, "package.json"), "{}");
  writeFileSync(
    join(root, "main.ts"),
    'import { renderScript } from "./stacks/scripts/render-script"; console.log(renderScript("get-logout-url", "{}"));',
  );
  const file = join(root, "stacks", "scripts", "get-logout-url.js");
  const rendered = () => readFileSync(file, "utf8").replace(/(const SETTINGS = ).*;/, "$1{};");
  const synthesize = (env?: NodeJS.ProcessEnv) =>
    run(process.execPath, ["synth.cjs"], { cwd: root, env: { ...process.env, ...env } });

  assert.equal((await synthesize()).stdout, rendered());
  writeFileSync(file, readFileSync(file, "utf8").replace("returnTo", "returnTO"));
  const withoutCompiler = await synthesize({ ESBUILD_BINARY_PATH: join(root, "main.ts") });
  assert.equal(withoutCompiler.stdout, rendered(), withoutCompiler.stderr);
});

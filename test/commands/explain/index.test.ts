import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";
import { modulesLoadedBy } from "../../support/loaded-modules";

function explain(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["commands/run.cjs", "explain", ...args], {
    cwd: ROOT,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("what is explained ends with 0, what is unknown with 4", () => {
  const known = explain(["Error: Saved plan is stale"]);
  assert.deepEqual([known.status, known.stdout.split("\n")[0]], [0, "Terraform says this: plan-stale"]);
  const unknown = explain(["the", "quick", "brown", "fox"]);
  assert.deepEqual([unknown.status, unknown.stdout.split("\n")[0]], [4, "unknown"]);
});

test("- reads standard input, so that a token stays out of the shell's history", () => {
  const { status, stdout } = explain(["-", "--json"], "Error: Saved plan is stale\n");
  assert.equal(status, 0);
  assert.equal(JSON.parse(stdout).error.id, "plan-stale");
  const help = explain(["--help"]).stdout.replaceAll(/\s+/g, " ");
  assert.ok(
    help.includes("- reads it from standard input, so that a token stays out of the shell's history."),
  );
});

for (const [what, args, input] of [
  ["an empty argument", [""], ""],
  ["an empty standard input", ["-"], " \n"],
] as const) {
  test(`${what} is an error`, () => {
    const { status, stdout, stderr } = explain(args, input);
    assert.deepEqual(
      { status, stdout, stderr },
      {
        status: 1,
        stdout: "",
        stderr:
          "\nThere is nothing to explain: the text is empty.\nTo do: give it the error in quotes, or - and the text on standard input.\n",
      },
    );
  });
}

test("a text that is longer than any page is an error", () => {
  const { status, stderr } = explain(["-"], "a".repeat(1_000_001));
  assert.equal(status, 1);
  assert.equal(
    stderr,
    "\nThe text has more than 1000000 characters.\nTo do: give it the lines around the error.\n",
  );
});

test("an environment of this project is told by its host", () => {
  const { status, stdout } = explain([
    "https://lab-sign-in.auth.eu-west-1.amazoncognito.com/login?client_id=x",
  ]);
  assert.equal(status, 0);
  assert.match(stdout, /^Environment: lab$/m);
  assert.match(stdout, /^Next: npm run verify -- lab$/m);
});

test("to explain a number, no environment file is read and nothing of a network is loaded", () => {
  const { packages } = modulesLoadedBy("explain/explain-text.ts", "commands/explain/render-text.ts");
  assert.deepEqual(packages, ["@xmldom/xmldom", "node-html-parser"]);
});

test("of a text without an end no more is read than decides that", async () => {
  const { code, stderr } = await run("sh", [
    "-c",
    `yes AADSTS50011 | '${process.execPath}' commands/run.cjs explain -`,
  ]);
  assert.deepEqual([code, /The text has more than 1000000 characters\./.test(stderr)], [1, true], stderr);
});

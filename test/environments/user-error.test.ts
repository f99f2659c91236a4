import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { UserError } from "../../environments/user-error";

const SOURCES = ["commands", "environments", "lab", "review", "stacks"].flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.includes("node_modules"))
    .map((file) => readFileSync(join(ROOT, room, file), "utf8")),
);

test("a mistake has a code beside its message", () => {
  const { name, code, message } = new UserError("environment-not-found", "There is no environment dev.");
  assert.deepEqual(
    [name, code, message],
    ["UserError", "environment-not-found", "There is no environment dev."],
  );
});

test("each code that is thrown is lower-case words joined by hyphens", () => {
  const codes = SOURCES.flatMap((text) => [...text.matchAll(/new UserError\(\s*"([^"]*)",/g)]);
  assert.ok(codes.length > 80, `${codes.length} codes`);
  for (const [, code = ""] of codes) assert.match(code, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
});

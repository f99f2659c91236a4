import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ensureProgram } from ".";
import { OPENTOFU } from "./tested-program";

test("a machine with neither the program nor Go says what to install", async () => {
  const { PATH, XDG_CACHE_HOME, TERRAFORM_BINARY_NAME } = process.env;
  const folder = mkdtempSync(join(tmpdir(), "bare-"));
  Object.assign(process.env, { PATH: folder, XDG_CACHE_HOME: folder, TERRAFORM_BINARY_NAME: "" });
  try {
    await assert.rejects(ensureProgram(OPENTOFU), {
      name: "UserError",
      code: "go-not-found",
      message:
        "OpenTofu 1.12.6, with which this test runs, is not on this machine, and Go, which would build it, is not installed.\nTo do: install either, then run this again.",
    });
  } finally {
    for (const [name, value] of Object.entries({ PATH, XDG_CACHE_HOME, TERRAFORM_BINARY_NAME })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true });
  }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { Option } from "@commander-js/extra-typings";
import { assertNoSwallowedOptions } from "../../../commands/terminal/swallowed-options";
import { UserError } from "../../../environments/user-error";

const OPTIONS = [new Option("--json"), new Option("--dry-run"), new Option("--tenant-id <value>")];

const given = (args: readonly string[], variables: NodeJS.ProcessEnv) =>
  assertNoSwallowedOptions(OPTIONS, "npm run plan", "plan", args, {
    npm_lifecycle_event: "plan",
    ...variables,
  });

const refuses = (args: readonly string[], variables: NodeJS.ProcessEnv, message: string) =>
  assert.throws(() => given(args, variables), new UserError("options-without-separator", message));

test("an option that npm took is refused, with the line to write", () =>
  refuses(
    ["dev"],
    { npm_config_json: "true" },
    "npm took --json for itself, so nothing was done.\nTo do: write -- before the options: npm run plan -- dev --json",
  ));

test("several options, with hyphens in their names, are named together", () =>
  refuses(
    ["dev"],
    { npm_config_json: "true", npm_config_dry_run: "true" },
    "npm took --json, --dry-run for itself, so nothing was done.\nTo do: write -- before the options: npm run plan -- dev --json --dry-run",
  ));

test("a value that npm took with the option is given back", () =>
  refuses(
    ["dev"],
    { npm_config_tenant_id: "1ab0" },
    "npm took --tenant-id for itself, so nothing was done.\nTo do: write -- before the options: npm run plan -- dev --tenant-id 1ab0",
  ));

test("a value that npm left among the arguments has its place shown", () =>
  refuses(
    ["dev", "1ab0"],
    { npm_config_tenant_id: "true" },
    "npm took --tenant-id for itself, so nothing was done.\nTo do: write -- before the options: npm run plan -- dev 1ab0 --tenant-id …",
  ));

test("options that the command doesn't have are npm's", () =>
  given(["dev"], { npm_config_loglevel: "silent" }));

test("an empty value is npm's way of saying no", () => given(["dev"], { npm_config_json: "" }));

test("what npm was told for another script is none of this command's business", () =>
  given(["dev"], { npm_config_json: "true", npm_lifecycle_event: "test" }));

test("the line to write is one for a shell, whatever was given", () =>
  refuses(
    ["o'brien $(id)"],
    { npm_config_tenant_id: "`id`", npm_config_json: "true" },
    "npm took --json, --tenant-id for itself, so nothing was done.\nTo do: write -- before the options: npm run plan -- 'o'\\''brien $(id)' --json --tenant-id '`id`'",
  ));

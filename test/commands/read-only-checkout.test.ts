import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { makeScratchProject, type ScratchProject } from "../../commands/setup/scratch-project";
import { fileWith } from "../support/environment-file";
import { stateText } from "./state/state-text";

/** Permissions don't bind root, who runs these commands as somebody else. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

let project: ScratchProject;
before(() => {
  project = makeScratchProject();
  project.write("dev", fileWith({}));
  mkdirSync(join(project.root, "state"));
  writeFileSync(join(project.root, "state", "terraform.dev.tfstate"), stateText());
  for (const folder of foldersIn(project.root)) chmodSync(folder, 0o555);
});
after(() => {
  for (const folder of foldersIn(project.root)) chmodSync(folder, 0o755);
  project.remove();
});

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return [folder, ...folders.map((entry) => join(entry.parentPath, entry.name))];
}

/** Runs a command in the checkout as somebody who may not write there. @returns its exit code, and what it says */
async function runIn(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["commands/run.cjs", ...args], {
    cwd: project.root,
    env: { PATH: process.env.PATH, TF_PLUGIN_CACHE_DIR: tmpdir(), ...CREDENTIALS },
    stdio: ["ignore", "ignore", "pipe"],
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  const code = new Promise<number | null>((resolve) => child.once("close", resolve));
  const said = await text(child.stderr);
  return { code: await code, said: said.trim().split("\n").slice(-2).join("\n") };
}

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "not a secret",
  ARM_CLIENT_ID: "00000000-0000-4000-8000-000000000000",
  ARM_CLIENT_SECRET: "not a secret",
  AUTH0_API_TOKEN: "not a secret",
};

/** What is said of what may not be done, because of a file or folder with a mode. */
const denied = (what: string, place: string, how: "read" | "write", mode: string, chmod: string) =>
  isRoot
    ? `No permission to ${what}: ${place} belongs to root, and this runs as nobody.\nTo do: run it as root, or let nobody ${how} there.`
    : `No permission to ${what}: ${place} has the mode ${mode}.\nTo do: ${chmod}`;

const NO_OUTPUT = denied("write cdktf.out", "this folder", "write", "555", "chmod u+rwx .");

for (const [title, args, message] of [
  ["plan", ["plan", "dev"], NO_OUTPUT],
  ["drift", ["drift", "dev"], NO_OUTPUT],
  [
    "env new",
    ["env", "new", "test", "--from", "dev"],
    denied("write environments/test.yaml", "environments", "write", "555", "chmod u+rwx environments"),
  ],
] as const) {
  test(`${title} in a read-only checkout says what may not be written, and whose it is`, async () => {
    assert.deepEqual(await runIn(...args), { code: 1, said: message });
  });
}

test("a state that may not be read is not called broken", async () => {
  const state = "state/terraform.dev.tfstate";
  chmodSync(join(project.root, state), 0);
  assert.deepEqual(await runIn("env", "list"), {
    code: 2,
    said: `dev: its state was not read. ${denied(`read ${state}`, "it", "read", "0", `chmod u+rw ${state}`)}`,
  });
});

test("a folder of states that nobody may look into is named, and no file that may not be there", async () => {
  chmodSync(join(project.root, "state"), 0);
  assert.deepEqual(await runIn("env", "new", "test", "--from", "dev"), {
    code: 1,
    said: denied("look into state", "it", "read", "0", "chmod u+rwx state"),
  });
});

test("an environment file that may not be read is a mistake like any other", async () => {
  const file = "environments/dev.yaml";
  chmodSync(join(project.root, file), 0);
  const message = denied(`read ${file}`, "it", "read", "0", `chmod u+rw ${file}`).replace("\n", " ");
  assert.deepEqual(await runIn("plan", "dev"), { code: 1, said: `\n${file}:1:1 file: ${message}` });
});

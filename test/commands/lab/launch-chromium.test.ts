import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { type Launch, launchChromium } from "../../../commands/lab/launch-chromium";

/** Opens the last argument, as a browser does, and follows where it leads. */
const OPENS = `fetch(process.argv.at(-1)).then((response) => response.text())`;

let folder: string;
let app: Server;
let url: string;
let visits: number;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "browser-"));
  app = createServer((_, response) => {
    visits += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await once(app, "listening");
  url = `http://127.0.0.1:${(app.address() as AddressInfo).port}/`;
});
after(() => {
  app.close();
  app.closeAllConnections();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  visits = 0;
});

/** Something that is started as a browser. */
function program(code: string): string {
  const file = join(folder, "program");
  writeFileSync(file, `#!${process.execPath}\n${code}\n`, { mode: 0o755 });
  return file;
}

const launch = (options: Partial<Launch>): Launch => ({
  program: "",
  flags: ["--flag"],
  profile: join(folder, "profile"),
  logFile: join(folder, "browser.log"),
  url,
  ...options,
});

/** What a failed start says, without the test's own paths. */
async function failure(options: Partial<Launch>): Promise<string> {
  try {
    await launchChromium(launch(options));
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return `${code}: ${message.replaceAll(folder, "…")}`;
  }
  return "started";
}

/** Changes the screen that there is while something is tried. */
async function withDisplay<T>(display: string | undefined, work: () => Promise<T>): Promise<T> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  set("DISPLAY", display);
  set("WAYLAND_DISPLAY", undefined);
  try {
    return await work();
  } finally {
    set("DISPLAY", DISPLAY);
    set("WAYLAND_DISPLAY", WAYLAND_DISPLAY);
  }
}

test("a browser gets its flags and its profile, opens the page, and goes on running", async () => {
  const pid = await launchChromium(
    launch({
      program: program(`console.log(process.argv.slice(2).join(" ")); ${OPENS}; setInterval(() => {}, 1000)`),
    }),
  );
  try {
    assert.match(
      readFileSync(join(folder, "browser.log"), "utf8"),
      new RegExp(`^--flag --user-data-dir=${join(folder, "profile")} http://127.0.0.1:\\d+/\n$`),
    );
    assert.equal(statSync(join(folder, "profile")).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, "browser.log")).mode & 0o777, 0o600);
    process.kill(pid, 0);
    while (visits === 0) await once(app, "request");
  } finally {
    process.kill(pid);
  }
});

test("a page opens in the browser that has the profile already", async () => {
  const leaveToAnother = program(
    `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(`setTimeout(() => ${OPENS}, 200)`)}, process.argv.at(-1)], { detached: true, stdio: "ignore" }).unref()`,
  );
  await launchChromium(launch({ program: leaveToAnother }));
});

test("a browser that ends at once is reported with its last line", async () => {
  const broken = program(`console.error("starting\\nlibnss3.so is missing"); process.exit(127)`);
  assert.equal(
    await withDisplay(":0", () => failure({ program: broken })),
    "browser-not-started: …/program ended at once (exit code 127): libnss3.so is missing\nTo do: fix what it names; …/browser.log has all that it said.",
  );
});

test("a browser without a screen is reported so", { skip: process.platform !== "linux" }, async () => {
  assert.equal(
    await withDisplay(undefined, () => failure({ program: program("process.exit(1)") })),
    "no-screen: There is no screen for a browser here: neither DISPLAY nor WAYLAND_DISPLAY is set.\nTo do: run this in a desktop session.",
  );
});

test("a profile that is in use elsewhere is reported so", async () => {
  assert.equal(
    await failure({ program: program("process.exit(21)") }),
    "browser-profile-in-use: …/profile is in use by a browser that can't open the page: it has no window, or runs on another machine.\nTo do: close it, then run this again. If there is none, delete the folder first.",
  );
});

test("a browser that never opens the page is reported", async () => {
  const silent = program("setTimeout(() => {}, 2000)");
  assert.equal(
    await failure({ program: silent, patienceMs: 300 }),
    "browser-not-started: …/program runs, but has opened no page within 0.3 s.\nTo do: close its windows, then run this again; …/browser.log has what it said.",
  );
});

test("a program that is none is reported", async () => {
  assert.equal(
    await failure({ program: join(folder, "none") }),
    "browser-not-started: …/none can't be started: spawn …/none ENOENT.\nTo do: install it again, or name another one in CHROMIUM.",
  );
});

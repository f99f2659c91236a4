import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { run } from "../../commands/terminal/run";
import { Checkout } from "../support/checkout";
import { noBrowser, PROGRAM } from "../support/chromium";

// Skipped test by test: a suite that is skipped as a whole counts as no test at all.
const skip = noBrowser;

describe("npm run lab -- browser", () => {
  let checkout: Checkout;
  before(async () => {
    checkout = await Checkout.make();
  });
  after(() => checkout.remove());

  const browser = (program: string) =>
    run(process.execPath, ["commands/run.cjs", "lab", "browser"], {
      cwd: checkout.root,
      env: { ...checkout.env, CHROMIUM: program },
    });

  test("says that there is no browser, and starts nothing", async () => {
    const { code, stdout, stderr } = await browser("/nowhere/chromium");
    assert.deepEqual(
      { code, stdout, stderr },
      {
        code: 1,
        stdout: "",
        stderr:
          "\nCHROMIUM is /nowhere/chromium, which is no program here.\nTo do: install Chromium or Google Chrome, or name its program: CHROMIUM=/path/to/chrome npm run lab -- browser",
      },
    );
    assert.equal(existsSync(checkout.path(".lab")), false);
  });

  test("starts the lab, and opens its app with a profile of the lab's; the next one finds it in use", {
    skip,
  }, async () => {
    const program = checkout.path("browser");
    const pid = checkout.path("browser.pid");
    // A browser without a window, as there is no screen here.
    writeFileSync(
      program,
      `#!/bin/sh\n[ -e ${pid} ] || echo $$ > ${pid}\nexec ${PROGRAM} --headless=new "$@"\n`,
      {
        mode: 0o755,
      },
    );
    try {
      const opened = await browser(program);
      assert.equal(opened.code, 0, opened.stderr);
      assert.match(
        opened.stdout,
        /^http:\/\/localhost:\d+ is open in a browser of the lab's own, which alone finds the clouds in the lab\.\n/,
      );
      const profile = checkout.path(".lab", `browser-${checkout.env.LAB_PORT}`);
      assert.ok(existsSync(profile));
      const next = await browser(program);
      assert.equal(next.code, 1);
      assert.ok(
        next.stderr.endsWith(
          `\n${profile} is in use by a browser that can't open the page: it has no window, or runs on another machine.\nTo do: close it, then run this again. If there is none, delete the folder first.`,
        ),
        next.stderr,
      );
    } finally {
      process.kill(-Number(readFileSync(pid, "utf8")), "SIGKILL");
    }
  });

  test("names a port that is taken", { skip }, async () => {
    await checkout.npm("lab", "down");
    const other = createServer().listen(Number(checkout.env.LAB_PORT), "127.0.0.1");
    await once(other, "listening");
    try {
      const { code, stderr } = await browser(PROGRAM ?? "");
      assert.equal(code, 1);
      assert.ok(
        stderr.endsWith(
          `\nport ${checkout.env.LAB_PORT} on 127.0.0.1 is in use by another program: stop that program, or choose another port with LAB_PORT, for instance LAB_PORT=${Number(checkout.env.LAB_PORT) + 1}`,
        ),
        stderr,
      );
    } finally {
      other.close();
    }
  });
});

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../../environments/user-error";
import { withoutStateKey } from "../terminal/run";

export interface Launch {
  /** The browser's program: Chromium or Chrome. */
  readonly program: string;
  readonly flags: readonly string[];
  /** The folder of its profile. If a browser already runs on it, the page opens in that one. */
  readonly profile: string;
  /** Where everything goes that the browser says. */
  readonly logFile: string;
  readonly url: string;
  /**
   * How long it may take until the browser asks for the page.
   *
   * @default 30 s
   */
  readonly patienceMs?: number;
}

/**
 * Opens a page in a browser that goes on running when the command has ended.
 *
 * @returns the browser's process ID, once it has asked for the page
 * @throws UserError if it does not start, ends, or never asks
 */
export async function launchChromium(launch: Launch): Promise<number> {
  const { program, flags, profile, logFile, url } = launch;
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  // Its first page is one of ours, which leads on to the app: the only sure sign that the browser is there.
  const door = createServer();
  const asked = new Promise<void>((resolve) => {
    door.on("request", (_, response) => {
      response.once("close", resolve).writeHead(302, { location: url, connection: "close" }).end();
    });
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const log = openSync(logFile, "w", 0o600);
  try {
    const { port } = door.address() as AddressInfo;
    const args = [...flags, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`];
    const browser = spawn(program, args, {
      detached: true,
      env: withoutStateKey(process.env),
      stdio: ["ignore", log, log],
    });
    await Promise.race([asked, failureOf(browser, launch), silence(launch)]);
    browser.unref();
    return browser.pid ?? 0;
  } finally {
    closeSync(log);
    door.close();
    door.closeAllConnections(); // a browser opens more than it uses
  }
}

async function silence({ program, logFile, patienceMs = 30_000 }: Launch): Promise<never> {
  await wait(patienceMs, undefined, { ref: false });
  throw new UserError(
    "browser-not-started",
    `${program} runs, but has opened no page within ${patienceMs / 1000} s.\nTo do: close its windows, then run this again; ${logFile} has what it said.`,
  );
}

/** Chromium's exit code if the profile is in use by one that it can't leave the page to. */
const PROFILE_IN_USE = 21;

/** Rejects if the browser fails. One that ends without an error has left the page to one that runs on the same profile. */
function failureOf(browser: ChildProcess, { program, profile, logFile }: Launch): Promise<never> {
  return new Promise((_, reject) => {
    browser.once("error", ({ message }) => {
      reject(
        new UserError(
          "browser-not-started",
          `${program} can't be started: ${message}.\nTo do: install it again, or name another one in CHROMIUM.`,
        ),
      );
    });
    browser.once("exit", (code, signal) => {
      if (code === 0) return;
      if (code === PROFILE_IN_USE) {
        reject(
          new UserError(
            "browser-profile-in-use",
            `${profile} is in use by a browser that can't open the page: it has no window, or runs on another machine.\nTo do: close it, then run this again. If there is none, delete the folder first.`,
          ),
        );
        return;
      }
      reject(
        hasScreen()
          ? new UserError(
              "browser-not-started",
              `${program} ended at once (${signal ?? `exit code ${code}`}): ${lastLine(logFile)}\nTo do: fix what it names; ${logFile} has all that it said.`,
            )
          : new UserError(
              "no-screen",
              "There is no screen for a browser here: neither DISPLAY nor WAYLAND_DISPLAY is set.\nTo do: run this in a desktop session.",
            ),
      );
    });
  });
}

const hasScreen = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const lastLine = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").at(-1) ?? "";

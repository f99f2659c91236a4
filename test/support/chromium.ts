import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import type { Lab } from "../../lab/lab";

/** The browser that `npm test` found. */
export const PROGRAM = process.env.CHROMIUM;

/** Why there can be no browser here; `false` if there can. */
export const noBrowser: string | false =
  PROGRAM === undefined
    ? "no Chromium: install it, or name it in CHROMIUM, and run this with npm test"
    : !hasCertutil() && "no certutil (Debian: libnss3-tools), so Chromium cannot be made to trust the lab";

/** Chromium, with a home of its own. */
export class Chromium {
  private constructor(
    private readonly browser: Browser,
    private readonly home: string,
  ) {}

  /**
   * Opens Chromium. Where `trusted` names an authority, it goes into the NSS database of the browser's home, where Chromium
   * on Linux looks for authorities besides its own: so every certificate is verified as on the internet, by chain, name and
   * dates. Flags that ignore errors of a key that is named verify nothing: a server passes by sending that key along.
   *
   * @param trusted PEM file of an authority
   */
  static async open(trusted?: string): Promise<Chromium> {
    const home = mkdtempSync(join(tmpdir(), "chromium-"));
    if (trusted !== undefined) trust(trusted, home);
    const browser = await chromium.launch({
      executablePath: PROGRAM as string,
      env: { ...process.env, HOME: home },
      args: [
        "--proxy-server=http://127.0.0.1:1", // leads nowhere: what Chromium asks for of its own accord, as updates
        "--autofill-server-url=http://localhost:1/", // what Chromium asks about a form with a password, past the lab's proxy
        ...["--disable-gpu", "--disable-quic", "--disable-sync", "--disable-lcd-text"], // besides those that playwright gives
      ],
    });
    return new Chromium(browser, home);
  }

  /** A browser window without cookies, whose pages reach this machine itself, and everything else through the lab's proxy. */
  window({ port }: Pick<Lab, "port">, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const proxy = { server: `http://127.0.0.1:${port}`, bypass: "localhost" };
    return this.browser.newContext({ ...options, proxy });
  }

  /** The window of a Chromium that is started on a profile, with some flags, and ends with the window. */
  static withFlags(flags: readonly string[], profile: string): Promise<BrowserContext> {
    return chromium.launchPersistentContext(profile, { executablePath: PROGRAM as string, args: [...flags] });
  }

  async close(): Promise<void> {
    await this.browser.close();
    removeProfile(this.home);
  }
}

/** Removes a profile. Its browser, which was ended, writes to it for a moment longer. */
export const removeProfile = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });

function trust(certificateFile: string, home: string): void {
  const database = join(home, ".pki", "nssdb");
  mkdirSync(database, { recursive: true });
  certutil("-N", "-d", `sql:${database}`, "--empty-password");
  certutil("-A", "-d", `sql:${database}`, "-n", "lab", "-t", "C,,", "-i", certificateFile);
}

function hasCertutil(): boolean {
  try {
    certutil("-H");
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT"; // its help ends with an exit code of its own
  }
}

function certutil(...args: string[]): void {
  execFileSync("certutil", args, { stdio: "pipe" });
}

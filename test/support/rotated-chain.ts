import assert from "node:assert/strict";
import { readFileSync, watch } from "node:fs";
import { join } from "node:path";
import type { RunResult } from "../../commands/terminal/run";
import { CAST } from "../../lab/people/cast";
import { killIn, stopIn } from "./kill-in";
import { SignInWorld } from "./sign-in-world";

const COMMENT = "# What is written here is for people, and stays.\n";

/** A time as `rotate` writes it into the environment file. */
export const TIME = String.raw`20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ`;

/** A deployed chain whose secrets are rotated, and the people who sign in to it. */
export class RotatedChain {
  /** What each account's user was called before. */
  everyone: ReadonlyMap<string, string | null> = new Map();

  private constructor(
    readonly signIns: SignInWorld,
    /** The environment file before the rotation. */
    readonly written: string,
  ) {}

  /** @param secret both secrets' slots, as YAML. @default - the first slot alone, which the file leaves out */
  static async raise(secret?: string): Promise<RotatedChain> {
    const signIns = await SignInWorld.raiseDeployed();
    const file = COMMENT + signIns.file({ "microsoft.secret": undefined, "auth0.secret": undefined });
    const written =
      secret === undefined ? file : file.replace(/^(?:microsoft|auth0):\n/gm, `$&  secret: ${secret}\n`);
    if (secret === undefined) signIns.world.project.write("dev", written);
    else await signIns.deployFile(written);
    const chain = new RotatedChain(signIns, written);
    chain.everyone = await chain.usernames();
    return chain;
  }

  get world() {
    return this.signIns.world;
  }

  path(...names: string[]): string {
    return join(this.world.project.root, ...names);
  }

  /** The environment file. */
  file(): string {
    return readFileSync(this.path("environments", "dev.yaml"), "utf8");
  }

  state(): string {
    return readFileSync(this.path("state", "terraform.dev.tfstate"), "utf8");
  }

  /** The slots of both secrets, as the environment file has them. */
  slots(): (string | undefined)[] {
    return [...this.file().matchAll(/secret: (\{.*\})/g)].map(([, each]) => each);
  }

  async usernames(): Promise<Map<string, string | null>> {
    const signIns = await this.signIns.signInEveryone();
    return new Map(signIns.map(({ account, username }) => [account, username]));
  }

  rotate(...args: string[]): Promise<RunResult> {
    return this.world.command("dev", "rotate", "dev", ...args);
  }

  /** Rotates, and asserts that it succeeds. @returns what it writes */
  async succeed(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.rotate(...args);
    assert.equal(code, 0, stdout + stderr);
    return stdout + stderr;
  }

  /** Rotates, and asserts that it fails and leaves the environment file as it was. @returns its message */
  async fail(...args: string[]): Promise<string> {
    const before = this.file();
    const { code, stdout, stderr } = await this.rotate(...args);
    assert.equal(code, 1, stdout + stderr);
    assert.equal(this.file(), before);
    return stderr;
  }

  /** Rotates, and kills that with all that it has started, once the files in a folder are so. Then somebody signs in. */
  async killWhen(areSo: () => boolean, folder: string, ...args: string[]): Promise<void> {
    const { root } = this.world.project;
    const watcher = watch(this.path(folder), () => {
      if (!isWhole(this.state()) || !areSo()) return;
      // Terraform empties a local state before it writes it: held up in that moment, it goes on.
      stopIn(root);
      killIn(root, "", isWhole(this.state()) ? "SIGKILL" : "SIGCONT");
    });
    const { code, stdout, stderr } = await this.rotate(...args);
    watcher.close();
    assert.equal(code, null, stdout + stderr);
    const account = CAST.find(({ id }) => id === "carla") ?? assert.fail();
    assert.equal((await this.signIns.signIn(account)).username, this.everyone.get("carla"));
  }

  close(): Promise<void> {
    return this.signIns.close();
  }
}

/** Whether Terraform is not just writing it. */
function isWhole(state: string): boolean {
  try {
    return Boolean(JSON.parse(state));
  } catch {
    return false;
  }
}

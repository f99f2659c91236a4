import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Report } from "../../commands/lab/deploy-chain";
import { LAB_ENVIRONMENTS } from "../../commands/lab/lab-environments";
import { ROOT } from "../../commands/setup/paths";
import { type RunResult, run } from "../../commands/terminal/run";
import { freePort } from "./free-port";

/** What is not part of a checkout, and what its commands have no use for. A lock file is of other builds than those of a test machine. */
const LEFT_OUT = [".git", ".lab", ".terraform.lock.hcl", "cdktf.out", "node_modules", "state", "test"];

/** A checkout of its own, so that neither its lab nor its state is that of the checkout under test. */
export class Checkout {
  private constructor(
    readonly root: string,
    /** The process environment of its commands. */
    readonly env: NodeJS.ProcessEnv,
  ) {}

  /** @param packages whether the packages are installed; a fresh clone has none */
  static async make({ packages = true } = {}): Promise<Checkout> {
    const root = mkdtempSync(join(tmpdir(), "checkout-"));
    for (const entry of readdirSync(ROOT).filter((each) => !LEFT_OUT.includes(each))) {
      cpSync(join(ROOT, entry), join(root, entry), { recursive: true });
    }
    if (packages) symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
    const [proxy, app] = [await freePort(), await freePort()];
    for (const name of LAB_ENVIRONMENTS) {
      const file = join(root, "environments", `${name}.yaml`);
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("localhost:3000", `localhost:${app}`));
    }
    return new Checkout(root, { ...process.env, LAB_PORT: String(proxy) });
  }

  path(...names: string[]): string {
    return join(this.root, ...names);
  }

  /** What `npm run <command> -- …` runs. */
  npm(command: string, ...args: string[]): Promise<RunResult> {
    return run(process.execPath, ["commands/run.cjs", command, ...args], { cwd: this.root, env: this.env });
  }

  async start(...args: string[]): Promise<RunResult & { readonly report: Report }> {
    const result = await this.npm("start", "--json", ...args);
    assert.equal(result.code, 0, result.stderr);
    return { ...result, report: JSON.parse(result.stdout) as Report }; // one document, and nothing else
  }

  /** Starts `npm start` and resolves in the middle of its apply. */
  async startUntilApplying(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ["commands/run.cjs", "start"], {
      cwd: this.root,
      env: this.env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    assert.ok(child.stderr);
    for await (const line of createInterface({ input: child.stderr })) {
      if (line.startsWith("  terraform apply, ")) return child;
    }
    throw new Error("npm start ended before it applied anything");
  }

  async remove(): Promise<void> {
    await this.npm("lab", "down");
    rmSync(this.root, { recursive: true, force: true });
  }
}

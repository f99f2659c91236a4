import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { PLATFORM } from "../../commands/setup/provider-mirror";
import { type RunResult, run } from "../../commands/terminal/run";
import { LOCK_FILE, parseLockFile } from "../../stacks/lock-file";
import { PROVIDER_SOURCES, PROVIDER_VERSIONS } from "../../stacks/versions";
import { deployedFile } from "../support/environment-file";
import { World } from "../support/world";

const REGISTRY = "registry.terraform.io";
const NAMES = Object.keys(PROVIDER_VERSIONS) as (keyof typeof PROVIDER_VERSIONS)[];
type Name = (typeof NAMES)[number];

const NEWER = [
  ["aws", "5.100.1"],
  ["auth0", "1.54.2"],
  ["azuread", "3.4.1"],
] as const;

const REFUSED = `dev: the provider auth0 ${PROVIDER_VERSIONS.auth0} on this machine is NOT the one that .terraform.lock.hcl locks: its bytes are others. It did not run.
To do: run nothing else with these credentials until you know where it came from: TF_CLI_CONFIG_FILE, TF_PLUGIN_CACHE_DIR, a mirror, a proxy, the registry. To have it fetched and checked anew: rm -r cdktf.out/stacks/dev/.terraform, then the same command again. If it is refused again, ask who locked the other one: git log -p .terraform.lock.hcl. Do not lock what you can't explain (docs/lock.md).`;

/** A mirror of a test's own, whose packages are those of set-up until it changes them. */
class OwnMirror {
  readonly folder = mkdtempSync(join(tmpdir(), "mirror-"));
  readonly configuration = join(this.folder, "terraform.tfrc");

  constructor() {
    for (const name of NAMES) this.restore(name);
    writeFileSync(
      this.configuration,
      `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(this.folder)}\n  }\n}\n`,
    );
  }

  restore(name: Name): void {
    const folder = this.#packageFolder(name);
    mkdirSync(dirname(folder), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
    // Terraform links to what is behind a link, so what is changed here is a folder of its own.
    if (name === "auth0") cpSync(this.#origin(name), folder, { recursive: true });
    else symlinkSync(this.#origin(name), folder, "dir");
  }

  /** Changes the last byte of the auth0 provider's program. */
  changeOneByte(): void {
    const file = join(this.#packageFolder("auth0"), basename(this.#programOf("auth0")));
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    rmSync(file); // a process may still run it
    writeFileSync(file, bytes, { mode: 0o755 });
  }

  /** Publishes another version, with the same program. */
  release(name: Name, version: string): void {
    const folder = this.#packageFolder(name, version);
    mkdirSync(folder, { recursive: true });
    symlinkSync(this.#programOf(name), join(folder, `terraform-provider-${name}_v${version}`));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #packageFolder = (name: Name, version: string = PROVIDER_VERSIONS[name]) =>
    join(this.folder, REGISTRY, PROVIDER_SOURCES[name], version, PLATFORM);

  /** Where set-up has the package, behind a link where another program brought it. */
  #origin(name: Name): string {
    const mirror = join(dirname(process.env.TF_CLI_CONFIG_FILE ?? ""), "mirror", REGISTRY);
    return realpathSync(join(mirror, PROVIDER_SOURCES[name], PROVIDER_VERSIONS[name], PLATFORM));
  }

  #programOf(name: Name): string {
    const [program = ""] = readdirSync(this.#origin(name)).filter((file) => file.startsWith("terraform-"));
    return join(this.#origin(name), program);
  }
}

describe("a project with a lock file", () => {
  let world: World;
  let mirror: OwnMirror;
  before(async () => {
    world = await World.raise({ deployed: { file: deployedFile({}) } });
    mirror = new OwnMirror();
  });
  after(async () => {
    mirror.remove();
    await world.close();
  });

  const inProject = (...names: string[]) => join(world.project.root, ...names);
  const read = (...names: string[]) => readFileSync(inProject(...names), "utf8");
  const inStack = (...names: string[]) => inProject("cdktf.out", "stacks", "dev", ...names);
  /** What the project and its stack have locked. */
  const locks = () => [read(LOCK_FILE), readFileSync(inStack(LOCK_FILE), "utf8")];
  const installed = (name: Name) =>
    readdirSync(inStack(".terraform", "providers", REGISTRY, PROVIDER_SOURCES[name]));

  /** Runs one of the project's programs with providers that Terraform itself installs, checks and starts. */
  function program(file: string, ...args: string[]): Promise<RunResult> {
    const { TF_REATTACH_PROVIDERS: _, ...variables } = world.variables("dev");
    return run(process.execPath, [join("commands", file), ...args], {
      cwd: world.project.root,
      env: {
        ...{ ...variables, TF_CLI_CONFIG_FILE: mirror.configuration },
        ...{ CI: "1", CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1" }, // a cache in the home folder may have the right binary
      },
    });
  }
  const npm = (...args: string[]) => program("run.cjs", ...args);

  /** What both the plan and the deploy are of. */
  let planned: readonly string[];

  test("one other byte in a provider's program, and nothing is planned or deployed, be it installed already or not", async () => {
    world.project.write("dev", deployedFile({ "microsoft.displayName": "Acme, renamed" }));
    const plan = await npm("plan", "dev", "--out", "reviewed.tfplan");
    assert.equal(plan.code, 2, plan.stderr);
    planned = locks();
    const state = read("state", "terraform.dev.tfstate");
    mirror.changeOneByte();
    const refuse = async (...args: string[]) => {
      const { code, stdout, stderr } = await npm(...args);
      assert.equal(code, 1, stdout + stderr);
      assert.equal(stdout, "");
      assert.equal(stderr.split("\n\n")[1], REFUSED);
    };
    await refuse("plan", "dev");
    await refuse("deploy", "dev", "--plan", "reviewed.tfplan");
    rmSync(inStack(".terraform"), { recursive: true });
    await refuse("plan", "dev");
    const { code, stdout } = await program("cdktf.cjs", "deploy", "dev", "--auto-approve");
    assert.equal(code, 1, stdout);
    assert.match(stdout, /Failed to install provider/);
    assert.ok(!existsSync(inProject("state", "dev.tfplan")));
    assert.equal(read("state", "terraform.dev.tfstate"), state);
    assert.deepEqual(locks(), planned);
    mirror.restore("auth0");
  });

  test("releases between the plan and the deploy change nothing: the same binaries apply what was reviewed", async () => {
    for (const [name, version] of NEWER) mirror.release(name, version);
    const { code, stderr } = await npm("deploy", "dev", "--plan", "reviewed.tfplan");
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^ {2}dev: terraform apply: /m);
    assert.deepEqual(locks(), planned);
    for (const name of NAMES) assert.deepEqual(installed(name), [PROVIDER_VERSIONS[name]]);
  });

  test("`npx cdktf diff` takes the same binaries, and leaves the lock as it is", async () => {
    rmSync(inStack(".terraform"), { recursive: true });
    const { code, stdout, stderr } = await program("cdktf.cjs", "diff", "dev");
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /No changes/);
    assert.deepEqual(locks(), planned);
    for (const name of NAMES) assert.deepEqual(installed(name), [PROVIDER_VERSIONS[name]]);
  });

  test("npm run lock makes the file from a mirror, which is accepted, and a second run changes nothing", async () => {
    /** Those of Terraform: that of set-up has OpenTofu's too. */
    const hashes = () =>
      parseLockFile(read(LOCK_FILE))
        .filter(({ address }) => address.startsWith(REGISTRY))
        .map(({ address, version, hashes }) => ({ address, version, hashes }));
    const before = hashes();
    rmSync(inProject(LOCK_FILE));
    const made = await npm("lock", "--mirror", mirror.folder, "--platform", PLATFORM);
    assert.equal(made.code, 0, made.stderr);
    const lines = (what: (name: Name) => string) =>
      [...NAMES].sort().map((name) => `  ${name.padEnd(7)}  ${PROVIDER_VERSIONS[name]}, ${what(name)}`);
    const head = `.terraform.lock.hcl, providers of ${REGISTRY} for ${PLATFORM}:`;
    assert.deepEqual(made.stdout.split("\n"), [
      head,
      ...lines(() => "new: 1 hash"),
      "Next: git diff .terraform.lock.hcl, then commit it",
    ]);
    assert.deepEqual(hashes(), before);
    const again = await npm("lock", "--mirror", mirror.folder);
    assert.deepEqual(again.stdout.split("\n"), [head, ...lines(() => "as it was"), "Nothing changed."]);
  });

  test("npm run lock refuses, aloud, what was published anew under the same version", async () => {
    const before = read(LOCK_FILE);
    mirror.changeOneByte();
    const { code, stderr } = await npm("lock", "--mirror", mirror.folder);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /WARNING: the mirror \S+ has OTHER BYTES under the same version than those that were locked\. Nothing was changed\.\n {2}auth0 \S+: \w+\n {4}was h1:\S+\n {4}is {2}h1:\S+ \(\w+\)\nTo do: deploy nothing/,
    );
    assert.equal(read(LOCK_FILE), before);
    mirror.restore("auth0");
  });

  test("npm run lock raises a version: the lock, stacks/versions.ts and the bindings change together, or nothing does", async () => {
    cpSync(join(ROOT, "providers", "auth0"), inProject("providers", "auth0"), { recursive: true });
    const bindings = () => readdirSync(inProject("providers", "auth0", "lib"), { recursive: true }).sort();
    const before = { lock: read(LOCK_FILE), versions: read("stacks", "versions.ts"), bindings: bindings() };
    const refused = await npm("lock", "auth0@1.54.2", "aws@5.100.9", "--mirror", mirror.folder);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /the mirror \S+ has no aws 5\.100\.9\. Nothing was changed\./);
    assert.deepEqual(
      { lock: read(LOCK_FILE), versions: read("stacks", "versions.ts"), bindings: bindings() },
      before,
    );

    writeFileSync(inProject("providers", "auth0", "lib", "client", "index.js"), "old");
    const raised = await npm("lock", "auth0@1.54.2", "--mirror", mirror.folder);
    assert.equal(raised.code, 0, raised.stderr);
    assert.deepEqual(raised.stdout.split("\n").slice(1), [
      `  auth0    ${PROVIDER_VERSIONS.auth0} -> 1.54.2: 1 hash, and none of the old ones`,
      `  aws      ${PROVIDER_VERSIONS.aws}, as it was`,
      `  azuread  ${PROVIDER_VERSIONS.azuread}, as it was`,
      "stacks/versions.ts has these versions.",
      "providers/auth0/lib has the bindings of this auth0 provider.",
      "Next: git diff, npm test and npm run plan -- --all, then commit all of it together",
    ]);
    assert.match(read("stacks", "versions.ts"), /auth0: "1\.54\.2"/);
    assert.deepEqual(bindings(), before.bindings);
    assert.match(read("providers", "auth0", "lib", "client", "index.js"), /auth0_client/);
    const planned = await npm("plan", "dev");
    assert.equal(planned.code, 0, planned.stderr);
    assert.match(locks()[1] ?? "", /auth0" \{\n {2}version {5}= "1\.54\.2"/);
    assert.ok(installed("auth0").includes("1.54.2"));
  });
});

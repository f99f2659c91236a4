import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../commands/setup/paths";
import { makeScratchProject, type ScratchProject } from "../commands/setup/scratch-project";
import { run } from "../commands/terminal/run";
import { type LabProxy, startLabProxy } from "./support/lab-proxy";

const cleanUp: (() => void)[] = [];
after(() => {
  for (const each of cleanUp) each();
});

function project(files: Record<string, string>): ScratchProject {
  const made = makeScratchProject();
  cleanUp.push(made.remove);
  for (const [name, content] of Object.entries(files)) made.write(name, content);
  return made;
}

const file = (prefix: string) => `microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
auth0:
  domain: acme-${prefix}.eu.auth0.com
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-${prefix}
  clients:
    web:
      callbackUrls: [https://${prefix}.acme.com/auth/callback]
      logoutUrls: []
`;

const synth = (root: string, outdir?: string, ...needed: string[]) =>
  run(process.execPath, ["synth.cjs", ...needed], {
    cwd: root,
    env: { ...process.env, ...(outdir !== undefined && { CDKTF_OUTDIR: outdir }) },
  });

/** Synthesizes in a shell that is pointed at the lab. */
const synthForLab = (root: string, lab: LabProxy, environment: string, outdir: string) =>
  run(process.execPath, ["synth.cjs"], {
    cwd: root,
    env: { ...process.env, ...lab.shell(environment), CDKTF_OUTDIR: outdir },
  });

const bytes = (outdir: string, stack: string) =>
  readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8");

test("each environment file gives a stack with its name", async () => {
  const { root } = project({ dev: file("dev"), prod: file("prod") });
  const { code, stderr } = await synth(root);
  assert.equal(code, 0, stderr);
  assert.deepEqual(readdirSync(join(root, "cdktf.out", "stacks")), ["dev", "prod"]);
});

test("the same files give the same bytes, also in another folder and for another output folder", async () => {
  const [one, other] = [project({ dev: file("dev") }), project({ dev: file("dev") })];
  const outdir = mkdtempSync(join(tmpdir(), "elsewhere-"));
  cleanUp.push(() => rmSync(outdir, { recursive: true }));
  await Promise.all([synth(one.root), synth(other.root)]);
  await synth(one.root, outdir);
  const expected = bytes(join(one.root, "cdktf.out"), "dev");
  assert.equal(bytes(join(other.root, "cdktf.out"), "dev"), expected);
  assert.equal(bytes(outdir, "dev"), expected);
});

test("every output folder links to the project's own states", async () => {
  const { root } = project({ dev: file("dev") });
  const outdir = join(root, "elsewhere", "out");
  mkdirSync(join(root, "elsewhere"));
  await synth(root);
  await synth(root, outdir);
  assert.equal(readlinkSync(join(root, "cdktf.out", "state")), "../state");
  assert.equal(readlinkSync(join(outdir, "state")), "../../state");
});

test("a shell that is pointed at the lab synthesizes its environment alone, to the same bytes, with the lab's states", async () => {
  const { root } = project({ dev: file("dev"), prod: file("prod") });
  const lab = await startLabProxy({ lab: join(root, ".lab") });
  cleanUp.push(lab.close);
  const outdir = join(root, ".lab", "cdktf.out");
  mkdirSync(join(root, ".lab"));
  const { code, stdout, stderr } = await synthForLab(root, lab, "dev", outdir);
  assert.equal(code, 0, stderr);
  assert.equal(stdout, `asking the lab at ${lab.at}`);
  assert.deepEqual(readdirSync(join(outdir, "stacks")), ["dev"]);
  assert.equal(readlinkSync(join(outdir, "state")), "../state");
  assert.equal(existsSync(join(root, "state")), false);
  await synth(root);
  assert.equal(bytes(outdir, "dev"), bytes(join(root, "cdktf.out"), "dev"));
});

test("a shell that is pointed at the lab keeps the lab's states whatever folder it synthesizes to", async () => {
  const { root } = project({ dev: file("dev") });
  const lab = await startLabProxy({ lab: join(root, ".lab") });
  cleanUp.push(lab.close);
  await synthForLab(root, lab, "dev", join(root, "elsewhere"));
  assert.equal(readlinkSync(join(root, "elsewhere", "state")), "../.lab/state");
});

test("synth.cjs gives the bytes of `cdktf synth`", async () => {
  const { root } = project({ dev: file("dev") });
  await synth(root);
  const direct = bytes(join(root, "cdktf.out"), "dev");
  rmSync(join(root, "cdktf.out"), { recursive: true });
  const { code, stdout, stderr } = await run(join(ROOT, "node_modules", ".bin", "cdktf"), ["synth"], {
    cwd: root,
    env: { ...process.env, CHECKPOINT_DISABLE: "1", CI: "1" },
  });
  assert.equal(code, 0, stdout + stderr);
  assert.equal(bytes(join(root, "cdktf.out"), "dev"), direct);
});

test("one message has every mistake of every file, without a stack trace, and nothing is written", async () => {
  const { root } = project({
    dev: file("dev").replace("region: eu-west-1", "region: eu-west-9"),
    prod: file("prod").replace("acme-prod.eu.auth0.com", "https://acme-prod.eu.auth0.com"),
  });
  const { code, stdout, stderr } = await synth(root);
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.equal(
    stderr,
    `2 mistakes in 2 environment files:

environments/dev.yaml:7:11 cognito.region: is "eu-west-9", but must be an AWS region with Cognito user pools; did you mean eu-west-1?

environments/prod.yaml:4:11 auth0.domain: is "https://acme-prod.eu.auth0.com", but must be a host name alone: leave out the scheme and the path`,
  );
  assert.equal(existsSync(join(root, "cdktf.out")), false);
});

test("for the environments that are needed, others with mistakes are left out and stay as they were", async () => {
  const { root, write } = project({ dev: file("dev"), prod: file("prod"), test: file("test") });
  await synth(root);
  const outdir = join(root, "cdktf.out");
  const before = bytes(outdir, "dev");
  write("dev", file("dev").replace("region: eu-west-1", "region: eu-west-9"));
  write("prod", file("prod").replace("eu-west-1", "us-east-1"));
  const { code, stderr } = await synth(root, undefined, "prod");
  assert.equal(code, 0, stderr);
  assert.match(bytes(outdir, "prod"), /us-east-1/);
  assert.equal(bytes(outdir, "dev"), before);
});

test("an environment that is needed must have no mistakes", async () => {
  const { root } = project({ dev: file("dev").replace("eu-west-1", "eu-west-9"), prod: "microsoft: 1\n" });
  const { code, stderr } = await synth(root, undefined, "dev");
  assert.equal(code, 1);
  assert.equal(
    stderr,
    `1 mistake in 1 environment file:

environments/dev.yaml:7:11 cognito.region: is "eu-west-9", but must be an AWS region with Cognito user pools; did you mean eu-west-1?`,
  );
});

test("a fresh clone without environments synthesizes nothing", async () => {
  const { root } = project({});
  const { code } = await synth(root);
  assert.equal(code, 0);
});

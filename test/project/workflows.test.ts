import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { command as github } from "../../commands/github";
import { ensureActionlint } from "../../commands/setup/actionlint";
import { ROOT } from "../../commands/setup/paths";
import { progressOn } from "../../commands/terminal/progress";
import { run } from "../../commands/terminal/run";

const WORKFLOWS = join(ROOT, ".github", "workflows");
const FILES = [
  ...readdirSync(WORKFLOWS).map((file) => join(WORKFLOWS, file)),
  join(ROOT, ".github", "actions", "setup", "action.yml"),
];
const textOf = (file: string) => readFileSync(file, "utf8");

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  env: z.record(z.string(), z.string()).default({}),
});
const job = z.object({
  if: z.union([z.string(), z.boolean()]).optional(),
  needs: z
    .union([z.string(), z.array(z.string())])
    .transform((of) => [of].flat())
    .default([]),
  outputs: z.record(z.string(), z.string()).default({}),
  permissions: z.record(z.string(), z.string()).optional(),
  "timeout-minutes": z.number().optional(),
  environment: z
    .union([z.string(), z.object({ name: z.string(), deployment: z.literal(false) })])
    .transform((of) => (typeof of === "string" ? of : of.name))
    .optional(),
  uses: z.string().optional(),
  concurrency: z.object({ group: z.string(), "cancel-in-progress": z.boolean() }).optional(),
  steps: z.array(step).default([]),
});
const workflow = z.object({
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), job),
});

const workflowOf = (name: string) => workflow.parse(parse(textOf(join(WORKFLOWS, name))));
/** Every job, as `<workflow> <job>`. */
const JOBS = readdirSync(WORKFLOWS).flatMap((file) =>
  Object.entries(workflowOf(file).jobs).map(([name, each]) => [`${file} ${name}`, each] as const),
);
const STEPS = [
  ...JOBS.flatMap(([, { steps }]) => steps),
  ...z.object({ runs: z.object({ steps: z.array(step) }) }).parse(parse(textOf(FILES.at(-1) ?? ""))).runs
    .steps,
];

const scratch = mkdtempSync(join(tmpdir(), "workflows-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** The result must not depend on what else is installed. */
const ALONE = ["-shellcheck=", "-pyflakes="];

test("actionlint finds nothing in the workflows", async () => {
  const actionlint = await ensureActionlint(progressOn(process.stderr));
  const { code, stdout, stderr } = await run(actionlint, [...ALONE, "-no-color"], { cwd: ROOT });
  assert.equal(code, 0, stdout + stderr);
});

test("actionlint would find a mistake", async () => {
  const actionlint = await ensureActionlint(progressOn(process.stderr));
  const file = join(scratch, "wrong.yml");
  writeFileSync(
    file,
    textOf(join(WORKFLOWS, "plan.yml")).replaceAll("needs.touched.outputs.trusted", "needs.touhced.x"),
  );
  const { code, stdout } = await run(actionlint, [...ALONE, "-no-color", file], { cwd: ROOT });
  assert.equal(code, 1);
  assert.match(stdout, /property "touhced" is not defined/);
});

test("every action is pinned by its commit, with its version in a comment", () => {
  for (const file of FILES) {
    for (const [line] of textOf(file).matchAll(/^.*\buses:.*$/gm)) {
      assert.match(line, /uses: (?:\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/, basename(file));
    }
  }
});

test("an action is pinned to the same commit everywhere", () => {
  const pins = new Map<string, string>();
  for (const { uses = "" } of STEPS) {
    const [action = "", commit = ""] = uses.split("@");
    assert.equal(pins.get(action) ?? commit, commit, action);
    pins.set(action, commit);
  }
});

test("no workflow runs a pull request's code with the rights of its base", () => {
  for (const file of FILES)
    assert.doesNotMatch(textOf(file), /pull_request_target|workflow_run/, basename(file));
});

/** The jobs that a job waits for, and those that they wait for. */
const before = (jobs: z.output<typeof workflow>["jobs"], name: string): string[] =>
  (jobs[name]?.needs ?? []).flatMap((each) => [each, ...before(jobs, each)]);

const ON_DEFAULT_BRANCH = "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)";

test("a job that writes to GitHub runs the code of the default branch, or of a pull request's base", () => {
  const writing = readdirSync(WORKFLOWS).flatMap((file) => {
    const { jobs } = workflowOf(file);
    return Object.entries(jobs)
      .filter(([, { permissions = {} }]) => permissions.issues ?? permissions["pull-requests"])
      .map(([name, { steps }]) => {
        const checkout = steps.find(({ uses = "" }) => uses.startsWith("actions/checkout@"));
        const isGuarded = before(jobs, name).some((each) => jobs[each]?.if === ON_DEFAULT_BRANCH);
        return [`${file} ${name}`, checkout?.with.ref ?? (isGuarded ? "default branch" : "anything")];
      });
  });
  assert.deepEqual(Object.fromEntries(writing), {
    "drift.yml issues": "default branch",
    "plan.yml comment": "${{ github.event.pull_request.base.sha }}",
    "verify.yml issues": "default branch",
  });
});

test("no condition takes a tag for the branch of the same name", () => {
  for (const file of FILES) assert.doesNotMatch(textOf(file), /ref_name/, basename(file));
  for (const file of ["audit.yml", "deploy.yml", "drift.yml", "verify.yml"]) {
    const [first] = Object.values(workflowOf(file).jobs);
    assert.equal(first?.if, ON_DEFAULT_BRANCH, file);
  }
});

test("a pull request of a fork, a bot or another app gets no credentials", () => {
  const { trusted = "" } = workflowOf("plan.yml").jobs.touched?.outputs ?? {};
  assert.deepEqual(trusted.replace(/^\$\{\{ | \}\}$/g, "").split(" && "), [
    "github.event.pull_request.head.repo.full_name == github.repository",
    "github.event.pull_request.user.type == 'User'",
    "!endsWith(github.event.pull_request.user.login, '[bot]')",
    "github.event.sender.type == 'User'",
    "!endsWith(github.event.sender.login, '[bot]')",
    "!endsWith(github.actor, '[bot]')",
  ]);
});

test("no script has a value written into it: values come from the environment", () => {
  for (const { run = "" } of STEPS) assert.doesNotMatch(run, /\$\{\{/);
});

test("every environment variable that a script uses is one that its step has", () => {
  for (const { run = "", env } of STEPS) {
    for (const [, name = ""] of run.matchAll(/\$([A-Z_]+)/g)) {
      assert.ok(name in env || name === "GITHUB_OUTPUT", `${name} in ${run}`);
    }
  }
});

test("every npm script and every command of npm run github that a workflow calls exists", () => {
  const { scripts } = JSON.parse(textOf(join(ROOT, "package.json")));
  const called = STEPS.flatMap(({ run = "" }) => [
    ...run.matchAll(/npm run -s ([a-z:-]+)(?: -- ([a-z-]+))?/g),
  ]);
  assert.ok(called.length > 10);
  // Without -s npm's banner would be part of what a machine reads.
  for (const { run = "" } of STEPS) assert.doesNotMatch(run, /\bnpm (?:run (?!-s )|start|test)/);
  for (const [, script = "", command = ""] of called) {
    assert.ok(script in scripts, script);
    if (script === "github")
      assert.ok(
        github.commands.some((each) => each.name() === command),
        command,
      );
  }
});

test("no checkout leaves a token behind", () => {
  for (const { uses = "", with: inputs } of STEPS) {
    if (uses.startsWith("actions/checkout@")) assert.equal(inputs["persist-credentials"], false);
  }
});

test("a job has only the permissions that it names, and a time limit", () => {
  for (const file of readdirSync(WORKFLOWS)) assert.deepEqual(workflowOf(file).permissions, {}, file);
  for (const [name, each] of JOBS) {
    assert.ok(each.permissions, name);
    assert.ok(each.uses !== undefined || each["timeout-minutes"] !== undefined, name);
  }
});

test("each job has exactly the permissions that it needs", () => {
  const read = { contents: "read" };
  const identity = { ...read, "id-token": "write" };
  assert.deepEqual(Object.fromEntries(JOBS.map(([name, { permissions }]) => [name, permissions])), {
    "audit.yml packages": read,
    "deploy-environment.yml plan": identity,
    "deploy-environment.yml deploy": identity,
    "deploy.yml touched": read,
    "deploy.yml deploy": identity,
    "drift.yml environments": read,
    "drift.yml drift": identity,
    "drift.yml issues": { ...read, issues: "write" },
    "plan.yml touched": read,
    "plan.yml plan": identity,
    "plan.yml comment": { ...read, "pull-requests": "write" },
    "plan.yml status": {},
    "verify.yml environments": read,
    "verify.yml verify": identity,
    "verify.yml issues": { ...read, issues: "write" },
  });
});

test("only the job that deploys has a deployer's credentials", () => {
  const environments = JOBS.flatMap(([name, { environment }]) =>
    environment === undefined ? [] : [[name, environment]],
  );
  assert.deepEqual(Object.fromEntries(environments), {
    "deploy-environment.yml plan": "${{ inputs.environment }}_plan",
    "deploy-environment.yml deploy": "${{ inputs.environment }}",
    "drift.yml drift": "${{ matrix.environment }}_plan",
    "plan.yml plan": "${{ matrix.environment }}_plan",
    "verify.yml verify": "${{ matrix.environment }}_plan",
  });
});

test("only the job that deploys can open a plan, and only the one that plans seals it", () => {
  const withKeys = JOBS.flatMap(([name, { steps }]) =>
    steps.flatMap(({ env }) =>
      Object.entries(env)
        .filter(([key]) => /^PLAN_/.test(key))
        .map((key) => [name, ...key]),
    ),
  );
  assert.deepEqual(withKeys, [
    ["deploy-environment.yml plan", "PLAN_PUBLIC_KEY", "${{ vars.PLAN_PUBLIC_KEY }}"],
    ["deploy-environment.yml deploy", "PLAN_PRIVATE_KEY", "${{ secrets.PLAN_PRIVATE_KEY }}"],
  ]);
});

test("a walk of a chain gets the role that reads the state, and no credentials of Auth0 or Entra", () => {
  const verify = workflowOf("verify.yml").jobs.verify?.steps ?? [];
  const deploy = workflowOf("deploy-environment.yml").jobs.deploy?.steps ?? [];
  const walks = [...verify, ...deploy].filter(({ run = "" }) => run.includes("npm run -s verify"));
  assert.equal(walks.length, 2);
  for (const { env } of walks) assert.deepEqual(Object.keys(env), ["ENVIRONMENT"]);
  const given = verify.filter(({ uses = "" }) => uses.startsWith("aws-actions/"));
  assert.deepEqual(
    given.map(({ with: inputs }) => inputs["role-to-assume"]),
    ["${{ vars.AWS_ROLE_ARN }}"],
  );
});

test("a deploy ends with a walk of the chain", () => {
  const { run = "" } = workflowOf("deploy-environment.yml").jobs.deploy?.steps.at(-1) ?? {};
  assert.match(run, /record-checks .* npm run -s verify -- "\$ENVIRONMENT" --json$/);
});

test("one run at a time deploys an environment, from its plan on, and none is cancelled", () => {
  assert.deepEqual(workflowOf("deploy.yml").jobs.deploy?.concurrency, {
    group: "deploy-${{ matrix.environment }}",
    "cancel-in-progress": false,
  });
});

test("every plan in an artifact is sealed", () => {
  const paths = STEPS.filter(({ uses = "" }) => uses.startsWith("actions/upload-artifact@")).map(
    ({ with: inputs }) => String(inputs.path),
  );
  assert.equal(paths.length, 4);
  for (const path of paths)
    assert.match(path, /^state\/\$\{\{ [a-z.]+ \}\}\.(?:review\.json|checks\.json|tfplan\.jwe)$/);
});

test("what the audit accepts is a version in the lock file, with a reason and an end", () => {
  const { packages } = JSON.parse(textOf(join(ROOT, "package-lock.json")));
  const [, ...accepted] = textOf(join(ROOT, ".github", "osv-scanner.toml")).split("[[PackageOverrides]]\n");
  assert.ok(accepted.length > 0);
  for (const entry of accepted) {
    const [, name, version] =
      /^name = "(\S+)"\nversion = "(\S+)"\necosystem = "npm"\nvulnerability\.ignore = true\neffectiveUntil = \d{4}-\d{2}-\d{2}\nreason = ".+\."\n+$/.exec(
        entry,
      ) ?? [];
    assert.ok(name, entry);
    const places = Object.keys(packages).filter(
      (path) => path.endsWith(`node_modules/${name}`) && packages[path].version === version,
    );
    // What can be raised is not accepted.
    assert.ok(
      places.some((path) => path.startsWith("node_modules/cdktf/") && packages[path].inBundle),
      `${name} ${version} is bundled by cdktf no longer`,
    );
  }
});

test("the audit looks at every lock file that people install from", () => {
  const { run = "" } = workflowOf("audit.yml").jobs.packages?.steps.at(-1) ?? {};
  assert.deepEqual(
    [...run.matchAll(/--lockfile=(\S+)/g)].map(([, file]) => file),
    ["package-lock.json", "lab/requirements.txt"],
  );
});

test("no job runs Terraform without the providers' lock file", () => {
  const withTerraform = JOBS.flatMap(([name, { steps }]) =>
    steps.some(({ uses, with: inputs }) => uses === "./.github/actions/setup" && inputs.terraform === true)
      ? [name]
      : [],
  );
  assert.deepEqual(withTerraform, [
    "deploy-environment.yml plan",
    "deploy-environment.yml deploy",
    "drift.yml drift",
    "plan.yml plan",
  ]);
  const { runs } = parse(textOf(join(ROOT, ".github", "actions", "setup", "action.yml")));
  assert.deepEqual(runs.steps.slice(-2), [
    {
      if: "inputs.terraform == 'true'",
      run: "bash .github/actions/setup/install-terraform.sh",
      shell: "bash",
    },
    { if: "inputs.terraform == 'true'", run: "npm run -s lock -- --check", shell: "bash" },
  ]);
});

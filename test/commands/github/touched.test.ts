import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import {
  findAllTouched,
  findTouchedAlone,
  findTouchedSince,
  isHarmless,
  parseTouched,
  type Touched,
} from "../../../commands/github/touched";
import { ENVIRONMENTS } from "../../../commands/setup/paths";
import { fileWith } from "../../support/environment-file";
import { modulesLoadedBy } from "../../support/loaded-modules";

const S3 = { s3: { bucket: "acme-state", region: "eu-west-1" } };
const file = (name: string, changes: Record<string, unknown> = {}) =>
  fileWith({ state: S3, "cognito.domain": `acme-${name}`, ...changes });

/** What is in the repository at first. */
const FILES: Readonly<Record<string, string>> = {
  "environments/dev.yaml": file("dev"),
  "environments/prod.yaml": file("prod"),
  "environments/here.yaml": file("here", { state: "local" }),
  "main.ts": "",
  "stacks/endpoints.ts": "",
  "review/rules/pool-replaced.ts": "",
  "docs/environment.md": "",
  "lab/lab.ts": "",
};

/** A repository with a commit, and work on a branch. */
class Repository {
  readonly root = mkdtempSync(join(tmpdir(), "touched-"));

  constructor() {
    this.git("init", "--quiet", "--initial-branch=main");
    for (const [path, content] of Object.entries(FILES)) this.write(path, content);
    this.commit();
    this.git("checkout", "--quiet", "-b", "work");
  }

  git(...args: readonly string[]): void {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", ["-C", this.root, ...identity, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  }

  write(path: string, content: string): this {
    mkdirSync(join(this.root, dirname(path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
    return this;
  }

  link(path: string, target: string): this {
    rmSync(join(this.root, path), { force: true, recursive: true });
    symlinkSync(target, join(this.root, path));
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.root, path));
    return this;
  }

  commit(): this {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", "x");
    return this;
  }
}

const repositories: Repository[] = [];
after(() => {
  for (const { root } of repositories) rmSync(root, { recursive: true, force: true });
});

function repository(): Repository {
  const made = new Repository();
  repositories.push(made);
  return made;
}

/** What a change on the branch touches. */
async function touched(change: (work: Repository) => unknown): Promise<Touched> {
  const work = repository();
  change(work);
  work.commit();
  return findTouchedSince("main", work.root);
}

const NOTHING: Touched = { environments: [], removed: [], local: [], withdrawn: [] };
const ALL: Touched = { environments: ["dev", "prod"], removed: [], local: ["here"], withdrawn: [] };

test("a changed environment file touches that environment", async () => {
  assert.deepEqual(await touched((work) => work.write("environments/dev.yaml", `${file("dev")}\n`)), {
    ...NOTHING,
    environments: ["dev"],
  });
});

test("a new environment file touches that environment", async () => {
  assert.deepEqual(await touched((work) => work.write("environments/qa.yaml", file("qa"))), {
    ...NOTHING,
    environments: ["qa"],
  });
});

test("a removed environment file is listed apart, since nothing plans it any more", async () => {
  assert.deepEqual(await touched((work) => work.remove("environments/dev.yaml")), {
    ...NOTHING,
    removed: ["dev"],
  });
});

test("a renamed environment is one removed and one new", async () => {
  assert.deepEqual(
    await touched((work) => work.remove("environments/dev.yaml").write("environments/qa.yaml", file("dev"))),
    { ...NOTHING, environments: ["qa"], removed: ["dev"] },
  );
});

test("an environment with its state on somebody's machine is listed apart", async () => {
  assert.deepEqual(
    await touched((work) => work.write("environments/here.yaml", `${file("here", { state: "local" })}\n`)),
    { ...NOTHING, local: ["here"] },
  );
});

for (const [what, changes] of [
  ["takes its state to somebody's machine", { state: "local" }],
  ["moves to the account of the lab", { "cognito.accountId": "000000000000" }],
] as const) {
  test(`an environment that ${what} is listed apart from one that was there already`, async () => {
    assert.deepEqual(await touched((work) => work.write("environments/dev.yaml", file("dev", changes))), {
      ...NOTHING,
      withdrawn: ["dev"],
    });
  });
}

test("an environment file with mistakes is planned, and its plan names them", async () => {
  assert.deepEqual(await touched((work) => work.write("environments/dev.yaml", "microsoft: no\n")), {
    ...NOTHING,
    environments: ["dev"],
  });
});

test("the lab's environment is in no cloud and never planned", async () => {
  assert.deepEqual(
    await touched((work) =>
      cpSync(join(ENVIRONMENTS, "lab.yaml"), join(work.root, "environments", "lab.yaml")),
    ),
    NOTHING,
  );
});

for (const path of ["stacks/endpoints.ts", "environments/Not a name.yaml", "something-new.json"]) {
  test(`a change of ${path} touches every environment`, async () => {
    assert.deepEqual(await touched((work) => work.write(path, "changed")), ALL);
  });
}

test("what a synthesis, a plan or a workflow that plans reads is not harmless", () => {
  const planned = [
    ...[
      "main.ts",
      "synth.cjs",
      "synthesis/compile.cjs",
      "cdktf.json",
      "package.json",
      "package-lock.json",
      ".terraform-version",
    ],
    ...["environments/schema.ts", "environments/qa.yml", "providers/auth0/lib/client/index.js"],
    ...[
      "review/rules/pool-replaced.ts",
      "commands/plan.ts",
      "commands/run.cjs",
      "commands/setup/terraform.ts",
    ],
    ...[".github/workflows/plan.yml", ".github/workflows/deploy-environment.yml"],
    ".github/actions/setup/action.yml",
  ];
  assert.deepEqual(planned.filter(isHarmless), []);
});

for (const [path, target, harmless] of [
  ["environments/prod.yaml", "../docs/prod.yaml", "docs/prod.yaml"],
  ["environments/qa.yaml", "nowhere.yaml", "README.md"],
  ["stacks", "docs/stacks", "docs/stacks/endpoints.ts"],
] as const) {
  test(`where ${path} is a link, a change that looks harmless touches every environment`, async () => {
    const work = repository();
    work.write(harmless, file("prod")).link(path, target).commit();
    work.git("checkout", "--quiet", "-b", "more");
    work.write(harmless, "changed").commit();
    assert.deepEqual(await findTouchedSince("work", work.root), {
      ...ALL,
      // A link that is no environment file is planned, and its plan says so.
      environments: path === "environments/qa.yaml" ? ["dev", "prod", "qa"] : ALL.environments,
    });
  });
}

test("another repository in this one touches every environment", async () => {
  const work = repository();
  work.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},stacks/other`);
  work.git("commit", "--quiet", "--message", "x");
  work.git("checkout", "--quiet", "-b", "more");
  work.git("commit", "--quiet", "--allow-empty", "--message", "x");
  assert.deepEqual(await findTouchedSince("work", work.root), ALL);
});

test("a link among documents touches nothing", async () => {
  assert.deepEqual(await touched((work) => work.write("docs/a.md", "x").link("docs/b.md", "a.md")), NOTHING);
});

test("code that is removed touches every environment", async () => {
  assert.deepEqual(await touched((work) => work.remove("stacks/endpoints.ts")), ALL);
});

const UNPLANNED = [
  "docs/environment.md",
  "docs/a.json",
  "test/main.test.ts",
  "lab/lab.ts",
  "README.md",
  "LICENSE",
  "commands/lab/index.ts",
  "commands/github/comment.ts",
  "commands/explain/index.ts",
  "environments/schema.json",
  ".github/workflows/drift.yml",
  ".github/workflows/verify.yml",
];

test("documents, tests and the lab touch nothing", async () => {
  assert.deepEqual(
    await touched((work) => {
      for (const path of UNPLANNED) work.write(path, "changed");
    }),
    NOTHING,
  );
});

test("no plan, deploy or synthesis loads a harmless file", () => {
  const { files: loaded } = modulesLoadedBy(
    "main.ts",
    "commands/plan.ts",
    "commands/drift.ts",
    "commands/deploy.ts",
  );
  assert.ok(loaded.length > 50);
  assert.deepEqual(loaded.filter(isHarmless), []);
});

test("what was done on the base meanwhile does not count", async () => {
  const work = repository();
  work.write("environments/dev.yaml", `${file("dev")}\n`).commit();
  work.git("checkout", "--quiet", "main");
  work.write("main.ts", "changed").commit();
  work.git("checkout", "--quiet", "work");
  assert.deepEqual(await findTouchedSince("main", work.root), { ...NOTHING, environments: ["dev"] });
});

test("of a merge, as GitHub checks out a pull request, the first parent is the base", async () => {
  const work = repository();
  work.write("environments/dev.yaml", `${file("dev")}\n`).commit();
  work.git("checkout", "--quiet", "main");
  work.write("main.ts", "changed").commit();
  work.git("merge", "--quiet", "--no-edit", "work");
  assert.deepEqual(await findTouchedSince("HEAD^1", work.root), { ...NOTHING, environments: ["dev"] });
});

test("a push that creates the branch touches everything", async () => {
  assert.deepEqual(await findTouchedSince("0".repeat(40), repository().root), ALL);
});

test("a base that git does not know fails with what to do", async () => {
  for (const base of ["1".repeat(40), "--all", ""]) {
    await assert.rejects(findTouchedSince(base, repository().root), {
      name: "UserError",
      message: `git does not know what has changed since ${JSON.stringify(base)}.\nTo do: name a commit of this repository, with enough of its history fetched (fetch-depth).`,
    });
  }
});

test("all environments are those that a runner can plan, and the others apart", () => {
  assert.deepEqual(findAllTouched(repository().root), ALL);
});

test("one environment touches itself alone", () => {
  assert.deepEqual(findTouchedAlone("dev", repository().root), { ...NOTHING, environments: ["dev"] });
});

test("one environment that a runner can't plan is refused, with the reason", () => {
  const { root } = repository();
  assert.throws(() => findTouchedAlone("here", root), {
    name: "UserError",
    message:
      "environments/here.yaml: state is local, on somebody's machine, so it can be planned and deployed only there.\nTo do: npm run state -- init here, there: it says what to write into the file, and moves the state to S3.",
  });
  for (const name of ["nosuch", "../main"]) {
    assert.throws(() => findTouchedAlone(name, root), {
      name: "UserError",
      message: `There is no environment "${name}" for the clouds: a runner can plan dev, prod.`,
    });
  }
});

test("what one job gives to the next is read again, and nothing else", () => {
  assert.deepEqual(parseTouched(JSON.stringify(ALL)), ALL);
  for (const json of ["", "[]", '{"environments":["a b"],"removed":[],"local":[],"withdrawn":[]}']) {
    assert.throws(() => parseTouched(json), {
      name: "UserError",
      message: "--touched: must be what npm run -s github -- touched printed.",
    });
  }
});

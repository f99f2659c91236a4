import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { makeScratchProject, type ScratchProject } from "../../../commands/setup/scratch-project";
import { run } from "../../../commands/terminal/run";
import { unseenIn } from "../../../environments/visible";
import { labVariables } from "../../../lab/deployer/environment-variables";
import { npmCommands } from "../../support/commands";
import { MINIMAL } from "../../support/environment";
import { fileWith } from "../../support/environment-file";
import { freePort } from "../../support/free-port";
import { ALL_NASTY, assertNoCommand, assertTame, NASTY_TEXTS } from "../../support/nasty-texts";
import { runReadOnly } from "../../support/read-only-checkout";

/**
 * Every command, called in every way that goes wrong for people: the exit code and the first line of each. `FIXTURES=1 npm test --
 * every-command` renews the table. Read it before you commit it.
 */
const TABLE = join(__dirname, "every-command.txt");

/** A call of a command without what is wrong with it: its arguments, with an environment for whom it works. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  start: [],
  test: [],
  bench: [],
  generate: [],
  lock: ["--check"],
  "try-cdktn": [],
  plan: ["dev"],
  deploy: ["dev", "--plan", "state/dev.tfplan"],
  destroy: ["old", "--yes"],
  drift: ["dev"],
  verify: ["dev"],
  rotate: ["dev", "--yes"],
  adopt: ["dev", "--yes", "--user-pool", "eu-west-1_AbCdEf123"],
  "state init": ["team"],
  "github touched": ["dev"],
  "github record": ["dev", "true"],
  "github comment": ["--pull-request", "1", "--touched", "[]"],
  "github drift-issue": [],
  "github record-checks": ["dev", "true"],
  "github sign-in-issue": [],
  "github seal": ["dev"],
  "github unseal": ["dev"],
  "github plan-keys": ["dev"],
  "env new": ["qa", "--from", "dev"],
  "env list": [],
  "env check": ["dev"],
  "env app": ["dev", "web"],
  "env secret": ["dev", "web"],
  "env policy": ["dev", "aws-deploy"],
  explain: ["AADSTS50011"],
  "people names": ["dev"],
  "people sign-out": ["dev", "somebody", "--yes"],
  route: ["dev", "--to", "entra"],
  "lab up": [],
  "lab status": [],
  "lab env": ["dev"],
  "lab browser": [],
  "lab why": [],
  "lab down": [],
  "lab destroy": [],
};

/** Local, in S3, and not protected. */
const ENVIRONMENTS = ["dev", "team", "old"];

/** The commands that ask the clouds of an environment, and so need it and its credentials. */
const ASKING = [
  "plan",
  "deploy",
  "destroy",
  "drift",
  "rotate",
  "adopt",
  "state init",
  "env check",
  "people names",
  "people sign-out",
  "route",
];

/** The commands that read what is known of an environment. */
const READING = ["verify", "env app", "env secret", "env policy"];

interface Call {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly variables: NodeJS.ProcessEnv;
}

interface End {
  readonly code: number;
  readonly line: string;
  readonly isDefect: boolean;
  /** All that a person sees of it. */
  readonly printed: { readonly stdout: string; readonly stderr: string };
  readonly ms: number;
}

const COMMANDS = npmCommands().map((command) => ({
  ...command,
  name: [command.script, ...command.words].join(" "),
}));

/** Calls of some commands. @param argsOf the arguments, after those that call the subcommand */
function callsOf(
  names: readonly string[],
  argsOf: (args: readonly string[]) => readonly string[] = (args) => args,
  variablesOf: (script: string, option: string | undefined) => NodeJS.ProcessEnv = () => ({}),
): Call[] {
  return COMMANDS.filter(({ name }) => names.includes(name)).map(({ name, script, words, called }) => ({
    name,
    script,
    args: [...words, ...argsOf(CALLS[name] ?? [])],
    variables: variablesOf(script, called.options[0]?.name()),
  }));
}

const named = (args: readonly string[]) =>
  args.map((each) => (ENVIRONMENTS.includes(each) ? "nosuch" : each));
const ALL = COMMANDS.map(({ name }) => name);

let project: ScratchProject;
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "every-command-"));
  project = makeScratchProject();
  cpSync(join(ROOT, "lab"), join(project.root, "lab"), { recursive: true });
  mkdirSync(join(project.root, "docs", "decisions"), { recursive: true });
  mkdirSync(join(project.root, "test")); // no test, which none of these calls may run
  cpSync(join(ROOT, "environments", "lab.yaml"), join(project.root, "environments", "lab.yaml"));
  project.write("dev", fileWith({}));
  project.write(
    "old",
    fileWith({ "cognito.domain": "acme-old", "microsoft.displayName": "Acme (old)", protection: "off" }),
  );
  writeFileSync(join(folder, "ca.pem"), "");
  const s3 = { bucket: "acme-terraform-state", region: "eu-west-1" };
  project.write(
    "team",
    fileWith({ "cognito.domain": "acme-team", "microsoft.displayName": "Acme (team)", state: { s3 } }),
  );
});
after(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A shell without any credentials, for whom the network ends at a proxy that refuses. */
function shellWith(variables: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { XDG_CACHE_HOME = join(process.env.HOME ?? "", ".cache"), TF_CLI_CONFIG_FILE } = process.env;
  return {
    PATH: [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    HOME: folder,
    XDG_CACHE_HOME,
    TF_CLI_CONFIG_FILE,
    ...variables,
  };
}

/** Runs calls in one process, in the project. */
async function runCalls(
  calls: readonly Call[],
  variables: NodeJS.ProcessEnv,
  isReadOnly = false,
): Promise<End[]> {
  const file = join(folder, "ends.json");
  const todo = join(folder, "calls.json"); // longer than an argument may be
  writeFileSync(todo, JSON.stringify(calls));
  const args = [join(__dirname, "run-calls.cjs"), todo, file];
  const options = { cwd: project.root, env: variables };
  const { code, stderr } = isReadOnly
    ? await runReadOnly(project.root, process.execPath, args, options)
    : await run(process.execPath, args, options);
  assert.equal(code, 0, stderr);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** One way to call commands: in which shell, and what is wrong. */
interface Way {
  readonly calls: readonly Call[];
  readonly variables?: () => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>;
  readonly isReadOnly?: boolean;
  /** What is true of how each call ends; the table has the rest. */
  readonly holds: (end: Omit<End, "printed">, name: string) => boolean;
}

/** At once, on a machine that is busy with other tests: a provider that nobody answers tries again for half a minute. */
const QUICK_MS = 5000;

/** Where nobody listens, as after `npm run lab -- down`. */
const stoppedLab = async () =>
  labVariables(
    {
      port: await freePort(),
      certificateFile: join(folder, "ca.pem"),
      terraformConfiguration: process.env.TF_CLI_CONFIG_FILE ?? "",
      credentials: {
        aws: { secretAccessKey: "secret" },
        auth0: { clientId: "id", clientSecret: "secret" },
        entra: { clientId: "id", clientSecret: "secret" },
      } as Parameters<typeof labVariables>[0]["credentials"],
    },
    MINIMAL,
  );

const CREDENTIALS = {
  ...{ ARM_CLIENT_ID: "id", ARM_CLIENT_SECRET: "secret" },
  ...{ AUTH0_CLIENT_ID: "id", AUTH0_CLIENT_SECRET: "secret" },
  ...{ AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" },
};

const failed = ({ code }: Pick<End, "code">) => code === 1;

const WAYS: Readonly<Record<string, Way>> = {
  "--help": {
    calls: callsOf(ALL, () => ["--help"]),
    holds: ({ code, line }) => code === 0 && /^Usage: npm (?:run [\w-]+|start|test) -- /.test(line),
  },
  "unknown option": {
    calls: callsOf(ALL, (args) => [...args, "--no-such-option"]),
    holds: (end) => failed(end) && end.line === "Unknown option '--no-such-option'.",
  },
  "without --": {
    calls: callsOf(
      ALL,
      (args) => args,
      (script, option) => ({
        npm_lifecycle_event: script,
        ...(option !== undefined && { [`npm_config_${option.replaceAll("-", "_")}`]: "true" }),
      }),
    ).filter(({ variables }) => Object.keys(variables).length > 1),
    holds: (end) => failed(end) && /^npm took --[\w-]+ for itself, so nothing was done\.$/.test(end.line),
  },
  "unknown environment": {
    calls: callsOf([...ASKING, ...READING, "env new"], named),
    holds: (end) => failed(end) && end.line.includes("nosuch"),
  },
  "no credentials": {
    calls: callsOf(ASKING),
    holds: (end) =>
      failed(end) && /credentials are missing|are needed and not set|no such file/.test(end.line),
  },
  "read-only checkout": {
    calls: callsOf([...ASKING, ...READING, "start", "env new", "env list", "lab up"]),
    variables: async () => ({ ...CREDENTIALS, HTTPS_PROXY: await refusingProxy() }),
    isReadOnly: true,
    // These two read files of this machine alone.
    holds: ({ code }, name) => code === (["env list", "env policy"].includes(name) ? 0 : 1),
  },
  "lab down": {
    calls: callsOf([...ASKING, ...READING, "env list", "lab status", "lab down"]).map((call) => ({
      ...call,
      variables: { LAB_ENVIRONMENT: call.args.find((each) => ENVIRONMENTS.includes(each)) ?? "dev" },
    })),
    variables: async () => ({ ...(await stoppedLab()), LAB_ENVIRONMENT: "dev" }),
    holds: ({ code, line, ms }, name) =>
      code === (name.startsWith("lab") ? 0 : 1) && /lab|no such file/.test(line) && ms < QUICK_MS,
  },
};

/** A proxy through which nothing can be reached, so that no call leaves this machine. */
async function refusingProxy(): Promise<string> {
  const server = createServer((_, response) => response.writeHead(400).end());
  server.on("connect", (_, socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"));
  const port = await freePort();
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  server.unref();
  return `http://127.0.0.1:${port}`;
}

test("there is a call of every command", () => assert.deepEqual(Object.keys(CALLS).sort(), [...ALL].sort()));

const rows = new Map<string, string[]>(ALL.map((name) => [name, []]));
const addRow = (name: string, way: string, { code, line }: Pick<End, "code" | "line">) =>
  rows.get(name)?.push(`  ${way.padEnd(20)} ${code}  ${line}`);

for (const [way, { calls, variables, isReadOnly, holds }] of Object.entries(WAYS)) {
  test(`called with ${way}, a command says so, and has no defect`, async () => {
    const ends = await runCalls(calls, shellWith(await variables?.()), isReadOnly);
    const wrong = calls.flatMap(({ name }, index) => {
      const { printed, ...end } = ends[index] as End;
      addRow(name, way, end);
      assertTame(printed.stdout + printed.stderr);
      return end.isDefect || !holds(end, name) ? [{ name, ...end }] : [];
    });
    assert.deepEqual(wrong, []);
  });
}

/** A folder of environments in which each value and name that may be any text is nasty, as far as it is taken. */
function writeNastyEnvironments(): void {
  const written = Object.values(NASTY_TEXTS).filter((text) => unseenIn(text).length === 0);
  const names = written.filter((text) => !/[\n$%]/.test(text)).map((text) => text.slice(0, 80));
  for (const [index, name] of names.entries())
    project.write(
      `nasty${index}`,
      fileWith({ "cognito.domain": `acme-nasty${index}`, "microsoft.displayName": name }),
    );
  const text = ALL_NASTY.replace(/[\0/\n]/g, "");
  writeFileSync(join(project.root, "environments", `${text.slice(0, 60)}.yaml`), `? ${text}\n`);
  writeFileSync(
    join(project.root, "environments", "unseen.yaml"),
    fileWith({ "microsoft.displayName": ALL_NASTY }),
  );
}

/**
 * Calls of every command with something nasty in the place of each argument, and of each option's value. They come from what the
 * commands declare, so a new one can't be left out.
 */
function nastyCallsOf(text: string): Call[] {
  return COMMANDS.flatMap(({ name, script, words, called }) => {
    const args = CALLS[name] ?? [];
    const isFlag = (index: number) => args[index]?.startsWith("-") === true;
    const taking = called.options.filter(({ required, optional }) => required || optional);
    const given = args.filter((_, index) => !isFlag(index) && !isFlag(index - 1)).length;
    return [
      ...args.flatMap((_, index) => (isFlag(index) ? [] : [args.with(index, text)])),
      ...(called.registeredArguments.length > given ? [[...args, text]] : []),
      ...taking.map((option) => [...args, option.long ?? option.flags, text]),
    ].map((nasty) => ({ name, script, args: [...words, ...nasty], variables: {} }));
  });
}

test("each command that takes anything is given something nasty", () => {
  const calls = nastyCallsOf("nasty");
  for (const { name, called } of COMMANDS) {
    const values = called.options.filter(({ required, optional }) => required || optional);
    const takes = called.registeredArguments.length + values.length;
    const fed = calls.filter((call) => call.name === name);
    assert.ok(fed.length >= takes, name);
    for (const { long } of values)
      assert.ok(fed.some(({ args }) => args.join(" ").includes(`${long} nasty`)));
  }
});

/** Of a job, whose GitHub is nowhere. */
const GITHUB = {
  GITHUB_TOKEN: "token",
  GITHUB_REPOSITORY: "acme/sign-in",
  GITHUB_API_URL: "http://127.0.0.1:1",
};

test("whatever it is given, a command prints nothing that a terminal or the runner of a job would obey", async () => {
  const before = readdirSync(join(project.root, "environments"));
  writeNastyEnvironments();
  try {
    const SOME = ALL_NASTY.replaceAll("\0", "").slice(0, 500);
    const nasty = (text: string) => (args: readonly string[]) =>
      args.map((each) => (ENVIRONMENTS.includes(each) || each === "AADSTS50011" ? text : each));
    const calls = [
      ...Object.values(NASTY_TEXTS).flatMap((text) =>
        callsOf(["plan", "explain"], nasty(text.replaceAll("\0", ""))),
      ),
      ...callsOf([...ASKING, ...READING, "env new", "github touched"], nasty(SOME)),
      ...nastyCallsOf(SOME),
      ...callsOf(ALL, (args) => [...args, `--${SOME}`]),
      ...callsOf(["env list"], () => []),
      ...callsOf(["env list"], () => ["--json"]),
      ...callsOf(["github touched"], () => ["--all"]),
      ...callsOf(["verify", "env check"], () => ["nasty0"]),
    ].map((call) => ({ ...call, variables: { ...call.variables, GITHUB_ACTIONS: "true" } }));
    const proxy = await refusingProxy();
    const ends = await runCalls(calls, shellWith({ ...CREDENTIALS, ...GITHUB, HTTPS_PROXY: proxy }));
    for (const [index, { printed, isDefect, line }] of ends.entries()) {
      assert.ok(!isDefect, `${calls[index]?.name}: ${line}`);
      assertTame(printed.stdout + printed.stderr);
      assertNoCommand(printed.stdout);
      assertNoCommand(printed.stderr);
    }
    assert.ok(ends.some(({ printed: { stderr } }) => stderr.includes("<U+001B>")));
  } finally {
    for (const file of readdirSync(join(project.root, "environments")))
      if (!before.includes(file)) rmSync(join(project.root, "environments", file));
  }
});

test("a script that npm doesn't have is refused by npm, aloud", async () => {
  const { code, stderr } = await run("npm", ["run", "evn"], { cwd: ROOT, env: shellWith() });
  assert.equal(code, 1);
  assert.match(stderr, /Missing script: "evn"/);
});

test("called from a folder below the root, a command is the same", async () => {
  for (const { name, script, words } of COMMANDS) {
    if (rows.get(name) === undefined || COMMANDS.find((each) => each.script === script)?.name !== name)
      continue;
    const args = [join("..", "..", "commands", "run.cjs"), script, ...words, "--help"];
    const { code, stdout } = await run(process.execPath, args, {
      cwd: join(project.root, "docs", "decisions"),
      env: shellWith(),
    });
    addRow(name, "a folder below", { code: code ?? -1, line: stdout.split("\n")[0] ?? "" });
    assert.equal(code, 0, name);
  }
});

test("what each command says is in the table", () => {
  const table = [...rows].map(([name, lines]) => `${name}\n${lines.join("\n")}\n`).join("\n");
  const shown = table.replaceAll(/127\.0\.0\.1:\d+/g, "127.0.0.1:…").replaceAll(project.root, "…");
  if (process.env.FIXTURES === "1") writeFileSync(TABLE, shown);
  assert.equal(shown, readFileSync(TABLE, "utf8"));
});

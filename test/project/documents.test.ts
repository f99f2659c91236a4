import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { ROOT } from "../../commands/setup/paths";
import type { Runnable } from "../../commands/terminal/command";
import { RULES } from "../../review/rules";
import { PROVIDER_VERSIONS, TERRAFORM_VERSION } from "../../stacks/versions";
import { commandOfScript, isOurs, npmCommands } from "../support/commands";
import { type Document, documents, outputBlock, readDocument } from "../support/documents";
import { NEWER_TERRAFORM, OPENTOFU } from "../support/tested-programs/tested-program";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const require = createRequire(join(ROOT, "main.ts"));
const manifest = JSON.parse(read("package.json"));
const manifests = ["", ...manifest.workspaces].map((workspace) =>
  JSON.parse(read(join(workspace, "package.json"))),
);
const DOCUMENTS = documents();

/** Folders that commands make and git ignores: `/state/` at the root alone, others anywhere. */
const IGNORED = [
  ".git",
  ...[...read(".gitignore").matchAll(/^(\/?[\w.-]+)\/$/gm)].map(([, folder = ""]) => folder),
];
const isIgnored = (path: string) => IGNORED.includes(`/${path}`) || IGNORED.includes(basename(path));

const entriesOf = (folder: string) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ path }) => !isIgnored(path));
const foldersIn = (folder: string): string[] =>
  entriesOf(folder).flatMap(({ entry, path }) => (entry.isDirectory() ? [path] : []));
const filesIn = (folder: string): string[] => [
  ...entriesOf(folder).flatMap(({ entry, path }) => (entry.isFile() ? [path] : [])),
  ...foldersIn(folder).flatMap(filesIn),
];
const FILES = filesIn("");

/**
 * Fails with everything that is wrong in any document, or if there is too little to look at.
 *
 * @param find everything of one kind in a document, each with whether it is right
 */
async function assertEach(
  find: (document: Document) => Found[] | Promise<Found[]>,
  { atLeast = 1 } = {},
): Promise<void> {
  const all = await Promise.all(
    DOCUMENTS.map(async (document) =>
      (await find(document)).map(([what, right]) => [`${document.file}: ${what}`, right] as const),
    ),
  );
  assert.deepEqual(
    all.flat().flatMap(([what, right]) => (right ? [] : [what])),
    [],
  );
  assert.ok(all.flat().length >= atLeast, `only ${all.flat().length}`);
}
type Found = readonly [what: string, right: boolean];

test("every link leads to a file that is there, and to a heading of it", () =>
  assertEach(({ file, links }) =>
    links
      .filter((link) => !/^https?:/.test(link))
      .map((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? file : join(dirname(file), path);
        if (!existsSync(join(ROOT, target))) return [link, false];
        return [link, anchor === undefined || readDocument(target).anchors.includes(anchor)];
      }),
  ));

// Commands

interface Call {
  readonly call: string;
  readonly script: string;
  readonly words: readonly string[];
}

/** `npm run x -- …`, `npm start -- …` and `npm test -- …`, up to where the shell or the sentence ends them. */
function callsIn({ spans, blocks }: Document): Call[] {
  const scripts = blocks.filter(({ language }) => language === "sh").map(({ text }) => text);
  const lines = [...spans, ...scripts].flatMap((text) => text.replace(/ -- (?=npm run)/g, "\n"));
  return lines.flatMap((text) =>
    [...text.matchAll(/\bnpm (?:run (?:-s )?(\w[\w-]*)|(?:-s )?(start|test))\b(?: -- ([^\n`#&|;)]*))?/g)].map(
      ([call, script, short, rest = ""]) => ({
        call: call.trim(),
        script: script ?? short ?? "",
        words: rest.split(/\s+/).filter((word) => word !== "" && word !== "--"),
      }),
    ),
  );
}

/** A command, or one of its subcommands. */
function commandCalled(script: string, subcommand?: string): Runnable {
  const command = commandOfScript(script);
  return command.commands.find((each) => each.name() === subcommand) ?? command;
}

const usageOf = (script: string, subcommand?: string) => commandCalled(script, subcommand).helpInformation();

const takesOption = (usage: string, option: string) => new RegExp(`${option}(?![\\w-])`).test(usage);

test("every npm script is there, and every command of it", () =>
  assertEach(
    async (document) =>
      callsIn(document).map(({ call, script, words: [subcommand] }) => {
        if (!(script in manifest.scripts)) return [call, false];
        if (!isOurs(script)) return [call, true];
        const { commands } = commandCalled(script);
        return [
          call,
          commands.length === 0 ||
            subcommand === undefined ||
            subcommand.startsWith("-") ||
            commands.some((each) => each.name() === subcommand),
        ];
      }),
    { atLeast: 70 },
  ));

test("every option that is given to a command is one that it takes", () =>
  assertEach(
    async (document) =>
      callsIn(document).flatMap(({ call, script, words }) =>
        words
          .filter((word) => word.startsWith("--") && word !== "--help")
          .map((option) => [call, takesOption(usageOf(script, words[0]), option)] as const),
      ),
    { atLeast: 20 },
  ));

const COMMANDS = npmCommands();

test("every option that stands alone is one that a command takes", () =>
  assertEach(
    async ({ spans }) =>
      spans
        .flatMap((span) => /^--[\w-]+/.exec(span)?.[0] ?? [])
        .map((option) => [
          option,
          COMMANDS.some(({ called }) => takesOption(called.helpInformation(), option)),
        ]),
    { atLeast: 20 },
  ));

test("every option that a person can give is in a document", () => {
  const documented = DOCUMENTS.flatMap(({ spans, blocks }) => [...spans, ...blocks.map(({ text }) => text)]);
  const missing = COMMANDS.filter(
    // The options of env new are keys of the environment file, and the workflows call github.
    ({ script, called }) => script !== "github" && called.name() !== "new",
  ).flatMap(({ script, called }) =>
    called.options.flatMap(({ long, hidden }) =>
      hidden || documented.some((text) => takesOption(text, String(long))) ? [] : [`${script}: ${long}`],
    ),
  );
  assert.deepEqual(missing, []);
});

/** What `npm run generate` makes is compared whole. */
const isGenerated = (text: string) => text.startsWith("<!-- Made by `npm run generate`");

test("every output block names the test that compares it, which reads it from there", () =>
  assertEach(({ file, text, blocks }) =>
    blocks
      .filter(({ language }) => language === "" && !isGenerated(text))
      .map(({ text: output, comparedBy }) => [
        `${output.split("\n")[0]} (${comparedBy})`,
        comparedBy !== undefined && read(comparedBy).includes(`outputBlock("${file}"`),
      ]),
  ));

test("the guide on plan reviews shows the review of a kept plan", () => {
  const shown = outputBlock("docs/plan-review.md", "test/project/documents.test.ts");
  assert.equal(`${shown}\n`, read("test/review/plans/logout-urls/review.txt"));
});

test("what a guide quotes under “it says”, a command says", () => {
  const code = FILES.filter((file) => /^(?:commands|environments)\/.*\.ts$/.test(file)).map(read);
  return assertEach(({ text }) =>
    [...text.matchAll(/^\| it says \|.*\n\|[ -|]+\n((?:\|.*\n)+)/gm)]
      .flatMap(([, rows = ""]) => [...rows.matchAll(/^\| (.*?) \|/gm)])
      .map(([, message = ""]) => [
        message,
        code.some((each) => message.split(/ \d+ /).every((words) => each.includes(words))),
      ]),
  );
});

test("every document that a message names is there, with its heading", () => {
  const code = FILES.filter((file) => /^(?:commands|environments|review|stacks)\/.*\.ts$/.test(file)).map(
    read,
  );
  const named = code.flatMap((text) => [
    ...text.matchAll(/\b((?:docs\/[\w/-]+|README|CONTRIBUTING)\.(?:md|json))\b(?:, "([^"]+)")?/g),
  ]);
  assert.ok(named.length > 10);
  for (const [words, file = "", heading] of named) {
    assert.ok(existsSync(join(ROOT, file)), words);
    if (heading !== undefined) assert.match(read(file), new RegExp(`^#+ ${heading}$`, "m"), words);
  }
});

test("README has 600 words at most", () => {
  const words = read("README.md")
    .split(/\s+/)
    .filter((word) => word !== "");
  assert.ok(words.length <= 600, `${words.length} words`);
});

test("README leads to every guide", () => {
  const guides = DOCUMENTS.map(({ file }) => file).filter((file) => /^docs\/[^/]+$/.test(file));
  const links = readDocument("README.md").links.map((link) => link.split("#")[0]);
  assert.deepEqual(
    guides.filter((guide) => !links.includes(guide)),
    [],
  );
});

test("the index of the decisions has each of them, by its title", () => {
  const titles = DOCUMENTS.flatMap(({ file, text }) => {
    const [, number, title] = /^# (\d+)\. (.*)/.exec(text) ?? [];
    return title === undefined ? [] : [`${number}. [${title}](${basename(file)})`];
  });
  const listed = [...read("docs/decisions/README.md").matchAll(/^\d+\. .*/gm)].map(([line]) => line);
  assert.deepEqual(listed, titles);
});

// Files

const escapeRegExp = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

test("every file and folder in backticks is there", () => {
  const atRoot = new RegExp(`^(?:${readdirSync(ROOT).map(escapeRegExp).join("|")})/`);
  const fileName = /^[\w.-]+\.(?:[cm]?[jt]s|json|ya?ml|md|py|txt|mod|sum)$/;
  return assertEach(
    ({ spans }) =>
      spans
        .filter((span) => /^[\w./-]+$/.test(span) && (atRoot.test(span) || fileName.test(span)))
        .filter((span) => !isIgnored(span.split("/")[0] ?? "")) // made by running
        .filter((span) => !/^(?:environments\/)?[\w-]+\.yaml$/.test(span)) // a reader's environment
        .map((span) => [
          span,
          atRoot.test(span)
            ? existsSync(join(ROOT, span))
            : span === "cdk.tf.json" || FILES.some((file) => basename(file) === span),
        ]),
    { atLeast: 30 },
  );
});

test("every binding in backticks can be loaded by its own path", () =>
  assertEach(({ spans }) =>
    spans.filter((span) => /^@cdktf\/[\w-]+\/lib/.test(span)).map((span) => [require.resolve(span), true]),
  ));

test("every name and code that style.md gives as an example is in the code", () => {
  const section = /^## Names in the code$(.*?)^## /ms.exec(read("docs/style.md"))?.[1] ?? "";
  const names = [...section.matchAll(/`([a-z]+[A-Z]\w+|[A-Z][a-z]+[A-Z]\w+)(?:\(\w*\))?`/g)];
  const codes = [...read("docs/style.md").matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)];
  assert.ok(names.length > 3 && codes.length > 1);
  const code = FILES.filter((file) => /^(?:commands|environments|review|stacks)\/.*\.ts$/.test(file)).map(
    read,
  );
  for (const [, name = ""] of [...names, ...codes])
    assert.ok(
      code.some((each) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(each)),
      name,
    );
});

test("the layout in CONTRIBUTING names every folder, and every room of the commands", () => {
  const layout = /^## Layout$(.*?)^## /ms.exec(read("CONTRIBUTING.md"))?.[1] ?? "";
  const named = [...layout.matchAll(/`([\w./-]+\/)`/g)].map(([, name = ""]) => name);
  assert.deepEqual(
    [...new Set(named)].filter((folder) => /^(?:commands\/)?[\w.-]+\/$/.test(folder)).sort(),
    [...foldersIn(""), ...foldersIn("commands")].map((folder) => `${folder}/`).sort(),
  );
});

// Versions and figures

/** The packages that take the place of what others ask for, some under another name. */
const OVERRIDES = Object.fromEntries(
  Object.entries(manifest.overrides as Record<string, string>).map(
    ([name, version]) => /^npm:(.+)@(.+)$/.exec(version)?.slice(1) ?? [name, version],
  ),
);

test("every version of a package or a provider is the one that is used", () => {
  const versions = {
    ...Object.assign({}, ...manifests.map(({ dependencies }) => dependencies)),
    ...Object.assign({}, ...manifests.map(({ devDependencies }) => devDependencies)),
    ...PROVIDER_VERSIONS,
    ...OVERRIDES,
  } as Record<string, string>;
  return assertEach(
    ({ text }) =>
      Object.entries(versions).flatMap(([name, version]) =>
        [...text.matchAll(new RegExp(`(?<![\\w/@-])${name}\`? \\(?(\\d+(?:\\.\\d+)*)(?![\\w:-])`, "g"))].map(
          ([words, mentioned]) => [words, `${version}.`.startsWith(`${mentioned}.`)] as const,
        ),
      ),
    { atLeast: 5 },
  );
});

test("the bindings are generated from the versions that the documents name", () =>
  assertEach(({ text }) =>
    [...text.matchAll(/from version ([\d.]+) of the (\w+) provider/g)].map(([words, version, name]) => {
      const { cdktf } = require(`@cdktf/provider-${name}/package.json`);
      return [words, `${cdktf.provider.version}.`.startsWith(`${version}.`)];
    }),
  ));

test("the README names each version of Terraform and OpenTofu that tests run with", () =>
  assert.deepEqual(
    /Tested: Terraform (\d[\d.]+\d), (\d[\d.]+\d), \[OpenTofu\]\(\S+\) (\d[\d.]+\d)\./
      .exec(read("README.md"))
      ?.slice(1),
    [read(".terraform-version").trim(), NEWER_TERRAFORM.version, OPENTOFU.version],
  ));

test("the module files of the programs that tests build are of the versions that they say", () => {
  for (const { title, goModule, version } of [NEWER_TERRAFORM, OPENTOFU]) {
    const module = read(`test/support/tested-programs/${title.toLowerCase()}/go.mod`);
    assert.match(module, new RegExp(`\\s${goModule} v${version.replaceAll(".", "\\.")}\\n`));
  }
});

test("every minimum version is the one that is needed", () => {
  // An older Go downloads the one that a program of the tests needs.
  const goMinimums = FILES.filter((file) => basename(file) === "go.mod" && file.startsWith("providers")).map(
    (file) => Number(/^go 1\.(\d+)/m.exec(read(file))?.[1]),
  );
  const minimums: Record<string, string | undefined> = {
    "Node.js": manifest.engines.node.replace(">=", ""),
    Terraform: /^>= (\d+\.\d+)/.exec(TERRAFORM_VERSION)?.[1],
    Python: /--python-version=(\S+)/.exec(read("lab/requirements.txt"))?.[1],
    Go: `1.${Math.max(...goMinimums)}`,
  };
  return assertEach(
    ({ text }) =>
      [...text.matchAll(/\b(Node\.js|Terraform|Python|Go) (\d+(?:\.\d+)*)\s+or newer/g)].map(
        ([words, name = "", version]) => [words, version === minimums[name]],
      ),
    { atLeast: 4 },
  );
});

test("the number of rules is right", () =>
  assertEach(({ text }) =>
    [...text.matchAll(/\b(\d+) \[?rules\b/g)].map(([words, count]) => [
      words,
      Number(count) === RULES.length,
    ]),
  ));

// The environment file

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  /** Of an environment file by its route. */
  readonly then?: Schema;
  readonly else?: Schema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly type?: string;
}
const SCHEMA: Schema = JSON.parse(read("environments/schema.json"));

const alternativesOf = (schema: Schema): Schema[] => [
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
  ...(schema.then ? [schema.then] : []),
  ...(schema.else ? [schema.else] : []),
];

const keysOf = (schema: Schema): string[] => [
  ...Object.keys(schema.properties ?? {}),
  ...alternativesOf(schema).flatMap(keysOf),
];

/** The schemas of a key, of which `*` is any. */
const below = (schema: Schema, key: string): Schema[] => [
  ...(schema.properties?.[key] ? [schema.properties[key]] : []),
  ...(schema.additionalProperties ? [schema.additionalProperties] : []),
  ...(key === "*" ? Object.values(schema.properties ?? {}) : []),
  ...(schema.items ? below(schema.items, key) : []),
  ...alternativesOf(schema).flatMap((each) => below(each, key)),
];
const schemasAt = (path: readonly string[]): readonly Schema[] =>
  path.reduce<readonly Schema[]>((schemas, key) => schemas.flatMap((each) => below(each, key)), [SCHEMA]);

const takesValue = (schema: Schema, value: string): boolean =>
  schema.const === value ||
  (schema.type === "boolean" && ["true", "false"].includes(value)) ||
  schema.enum?.includes(value) === true ||
  Object.hasOwn(schema.properties ?? {}, value) ||
  (schema.anyOf ?? []).some((each) => takesValue(each, value));

test("every key of the environment file in backticks is one that the schema has, and so is its value", () => {
  const sections = keysOf(SCHEMA);
  return assertEach(
    ({ spans }) =>
      spans
        .map((span) => ({ span, parts: /^([a-z][\w.*]*)(?:: ([\w-]+))?$/i.exec(span) }))
        .flatMap(({ span, parts }) => {
          const [, key = "", value] = parts ?? [];
          const path = key.split(".");
          if (!sections.includes(path[0] ?? "") || span === path[0]) return [];
          const schemas = schemasAt(path);
          return [
            [
              span,
              value === undefined ? schemas.length > 0 : schemas.some((each) => takesValue(each, value)),
            ],
          ];
        }),
    { atLeast: 50 },
  );
});

test("every YAML block has keys of the environment file, and ids of rules that are there", () =>
  assertEach(
    ({ blocks }) =>
      blocks
        .filter(({ language }) => language === "yaml")
        .map(({ text }) => parse(text))
        .flatMap((content) => [
          ...pathsIn(content).map((path) => [path.join("."), schemasAt(path).length > 0] as const),
          ...(content.waivers ?? []).map(({ rule }: { rule: string }) => [
            rule,
            RULES.some(({ id }) => id === rule),
          ]),
        ]),
    { atLeast: 20 },
  ));

/** The path of every value; an item of a list has that of the list. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, path));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]));
}

test("every environment variable is read by the code, a workflow or a policy", () => {
  /** One that we tried and don't use, and examples of names in code. */
  const notRead = ["TF_REATTACH_PROVIDERS", "TIMEOUT_MS", "EXPIRES_IN_DAYS"];
  const code = FILES.filter((file) => /\.(?:[cm]?[jt]s|py|yml|json)$|^\.ci\//.test(file))
    .filter((file) => ![basename(__filename), "package-lock.json"].includes(basename(file)))
    .map(read)
    .join("\n");
  return assertEach(
    ({ spans, blocks }) =>
      [...spans, ...blocks.map(({ text }) => text)]
        .flatMap((text) => [...text.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b|\b[A-Z]{4,}(?==)/g)])
        .map(([name]) => [name, notRead.includes(name) || code.includes(name)]),
    { atLeast: 40 },
  );
});

// Packages

test("every package that a workspace depends on has a decision that says why", () => {
  const decisions = DOCUMENTS.filter(({ file }) => file.startsWith("docs/decisions/")).flatMap(
    ({ spans }) => spans,
  );
  const packages = manifests.flatMap(({ dependencies, devDependencies }) =>
    Object.keys({ ...dependencies, ...devDependencies }),
  );
  assert.deepEqual(
    packages.filter((name) => !decisions.includes(name) && !name.startsWith("@types/")),
    [],
  );
});

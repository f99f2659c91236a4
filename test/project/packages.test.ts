import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { TERRAFORM_VERSION } from "../../stacks/versions";

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly peerDependencies?: Versions;
  readonly scripts?: Readonly<Record<string, string>>;
}

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const lock = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<
    Record<string, Manifest & { name?: string; bin?: Versions; resolved?: string; link?: boolean }>
  >;
};

/** The project's packages, by folder, with the code that belongs to each. The root's is `""`, as in the lock file. */
const WORKSPACES = {
  "": ["main.ts", "synth.cjs", "commands", "environments", "explain", "review", "stacks", "test"],
  lab: ["lab", "test/lab"],
  "providers/auth0": ["providers/auth0/lib"],
} as const;
const FOLDERS = Object.keys(WORKSPACES) as (keyof typeof WORKSPACES)[];

const manifestOf = (folder: string) => JSON.parse(read(join(folder, "package.json"))) as Manifest;
const pinnedIn = ({ dependencies, devDependencies }: Manifest) => ({ ...dependencies, ...devDependencies });

/** The code of a workspace, without what belongs to another one. */
function sourcesOf(folder: keyof typeof WORKSPACES): readonly string[] {
  const elsewhere = FOLDERS.filter((other) => other !== folder).flatMap((other) => [...WORKSPACES[other]]);
  return WORKSPACES[folder]
    .flatMap((path) =>
      statSync(join(ROOT, path)).isFile()
        ? [path]
        : readdirSync(join(ROOT, path), { recursive: true, encoding: "utf8" }).map((file) =>
            join(path, file),
          ),
    )
    .filter((file) => /\.(?:ts|cjs|js)$/.test(file) && !file.includes("node_modules"))
    .filter((file) => folder !== "" || !elsewhere.some((path) => file.startsWith(join(path, "/"))))
    .map(read);
}

const IMPORTS = [
  /^(?:import|export)\s[^;"'`]*?from ["']([^"'\s]+)["']/gm,
  /^import ["']([^"'\s]+)["']/gm,
  /\b(?:import|require|require\.resolve)\(["']([^"'\s]+)["']\)/g,
];

/** The packages that code imports, without Node's own and the project's files. */
function importedBy(sources: readonly string[]): ReadonlySet<string> {
  const specifiers = sources.flatMap((text) =>
    IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier = ""]) => specifier)),
  );
  return new Set(
    specifiers.flatMap((specifier) => /^(?!node:)(?:@[\w.-]+\/)?[\w-][\w.-]*/.exec(specifier)?.[0] ?? []),
  );
}

/** Whether a script or a source runs one of the package's programs. */
function isRun(name: string, { scripts = {} }: Manifest, sources: readonly string[]): boolean {
  return Object.keys(lock.packages[`node_modules/${name}`]?.bin ?? {}).some(
    (program) =>
      Object.values(scripts).some((script) => script.split(" ").includes(program)) ||
      sources.some((text) => text.includes(`".bin", "${program}"`)),
  );
}

for (const folder of FOLDERS) {
  const title = folder === "" ? "the project" : folder;
  const manifest = manifestOf(folder);

  test(`${title} pins every package to one version`, () => {
    for (const [name, version] of Object.entries(pinnedIn(manifest))) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
    }
  });

  test(`${title} declares the packages that it imports, and no others`, () => {
    const sources = sourcesOf(folder);
    const imported = importedBy(sources);
    const declared = Object.keys({ ...pinnedIn(manifest), ...manifest.peerDependencies }).filter(
      (name) => !name.startsWith("@types/"),
    );
    assert.deepEqual(
      [...imported].filter((name) => !declared.includes(name)),
      [],
      "imported, but not declared",
    );
    assert.deepEqual(
      declared.filter((name) => !imported.has(name) && !isRun(name, manifest, sources)),
      [],
      "declared, but not imported",
    );
  });

  test(`${title} has a lock file that fits its manifest`, () => {
    const { dependencies, devDependencies, peerDependencies } = lock.packages[folder] ?? {};
    assert.deepEqual(dependencies, manifest.dependencies);
    assert.deepEqual(devDependencies, manifest.devDependencies);
    assert.deepEqual(peerDependencies, manifest.peerDependencies);
  });
}

test("every workspace is known here", () => {
  const { workspaces } = JSON.parse(read("package.json")) as { readonly workspaces: readonly string[] };
  assert.deepEqual(["", ...workspaces].sort(), [...FOLDERS].sort());
});

test("the workspaces use the same version of a package", () => {
  const root = pinnedIn(manifestOf(""));
  for (const folder of FOLDERS) {
    for (const [name, version] of Object.entries(pinnedIn(manifestOf(folder)))) {
      assert.equal(version, root[name] ?? version, `${name} in ${folder}`);
    }
  }
  const twice = FOLDERS.filter((folder) => folder !== "" && existsSync(join(ROOT, folder, "node_modules")));
  assert.deepEqual(twice, [], "packages installed a second time, below a workspace");
});

test("the lock file holds no addresses", () => {
  const addressed = Object.entries(lock.packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && !link)
    .map(([path]) => path);
  assert.deepEqual(addressed, []);
});

test("uses one version of cdktf throughout", () => {
  const { dependencies = {}, devDependencies = {} } = manifestOf("");
  assert.equal(dependencies.cdktf, devDependencies["cdktf-cli"]);
});

test("cdktf's program finds a node-pty whose native part comes without a script", () => {
  const found = Object.entries(lock.packages).filter(([path]) => /\/node-pty-prebuilt-multiarch$/.test(path));
  assert.deepEqual(
    found.map(([path, { name }]) => [path, name]),
    [["node_modules/@cdktf/node-pty-prebuilt-multiarch", "@lydell/node-pty"]],
  );
});

test("is tested with a Terraform that the stacks accept", () => {
  assert.equal(TERRAFORM_VERSION, ">= 1.11.0, < 2.0.0");
  assert.match(read(".terraform-version"), /^1\.(1[1-9]|[2-9]\d)\.\d+\n$/);
});

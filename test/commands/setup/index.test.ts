import assert from "node:assert/strict";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";

const cleanUp: string[] = [];
after(() => {
  for (const folder of cleanUp) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "set-up-"));
  cleanUp.push(made);
  return made;
}

/** A folder of scripts for PATH. */
function programs(scripts: Record<string, string>): string {
  const bin = folder();
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

const TERRAFORM = "echo 'Terraform v1.11.4'";
const NO_REGISTRY = `[ "$1" = version ] && ${TERRAFORM}`;
/** Answers for its version, and makes an environment whose pip does what is given. */
const python = (pip: string) => `case "$*" in
    -c*) echo 3.11.7 ;;
    "-m venv "*) mkdir -p "$3/bin"; printf '#!/bin/sh\\n%s' '${pip}' > "$3/bin/python"; chmod +x "$3/bin/python" ;;
  esac`;

/** Runs a command of the project with only these programs and Node in PATH, and with an empty cache. */
function command(name: string, bin: string, variables: Record<string, string> = {}) {
  return run(process.execPath, ["commands/run.cjs", name], {
    cwd: ROOT,
    env: { PATH: bin, HOME: folder(), XDG_CACHE_HOME: folder(), ...variables },
  });
}

async function fails(started: ReturnType<typeof command>, message: RegExp): Promise<void> {
  const { code, stdout, stderr } = await started;
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.match(stderr, message);
  assert.doesNotMatch(stderr, /^\s+at /m, "a stack trace");
}

test("npm start says what to install where there is no Terraform", () =>
  fails(
    command("start", programs({})),
    /\nTerraform \(terraform\) was not found\.\nTo do: install 1\.11\.0 or newer, below 2, then run this again\.$/,
  ));

for (const version of ["1.10.5", "0.15.0", "2.0.0"]) {
  test(`npm start refuses Terraform ${version}`, () =>
    fails(
      command("start", programs({ terraform: `echo 'Terraform v${version}'` })),
      new RegExp(
        `\\nTerraform is ${version.replaceAll(".", "\\.")}, but the stacks need >= 1\\.11\\.0, < 2\\.0\\.0 \\(for S3's own locking\\)\\.\\nTo do: install such a version, or name it in TERRAFORM_BINARY_NAME, then run this again\\.$`,
      ),
    ));
}

test("npm start says what to install where the OpenTofu that the shell names is missing", () =>
  fails(
    command("start", programs({}), { TERRAFORM_BINARY_NAME: "tofu" }),
    /\nOpenTofu \(tofu\) was not found\.\nTo do: install 1\.11\.0 or newer, below 2, then run this again\.$/,
  ));

test("npm start reads the version of OpenTofu below the warnings that it prints", () => {
  const tofu = `echo 'There are some problems with the CLI configuration:
Warning: Unable to open CLI configuration file
OpenTofu v1.10.7
on linux_amd64'`;
  return fails(
    command("start", programs({ tofu }), { TERRAFORM_BINARY_NAME: "tofu" }),
    /\nOpenTofu is 1\.10\.7, but the stacks need >= 1\.11\.0, < 2\.0\.0 \(for S3's own locking\)\.\nTo do: /,
  );
});

/** A provider mirror with an empty file in the place of each provider. */
function mirror(...providers: string[]): string {
  const made = folder();
  for (const provider of providers) {
    const [, name = "", version = ""] = provider.split("/");
    const platform = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
    const place = join(made, "registry.terraform.io", provider, platform);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `terraform-provider-${name}_v${version}`), "");
  }
  return made;
}
const PROVIDERS = ["hashicorp/aws/5.100.0", "auth0/auth0/1.54.1", "hashicorp/azuread/3.4.0"];

test("npm start says what to install where there is neither a registry nor Go to build a provider", () =>
  fails(
    command(
      "start",
      `${programs({ terraform: NO_REGISTRY, python3: python("exec sleep 600") })}:/usr/bin:/bin`,
      {
        TF_PLUGIN_MIRROR: mirror("hashicorp/aws/5.100.0"),
      },
    ),
    /\nThe provider auth0 could not be found: the Terraform registry can't be reached, and Go, which would build it, is not installed\.\nTo do: allow access to the Terraform registry, or install Go 1\.25 or newer; then run this again\.$/,
  ));

test("npm start says what Go says, and leaves nothing half built", async () => {
  const go = 'while [ "$1" != -o ]; do shift; done; echo half > "$2"; echo "cannot compile" >&2; exit 1';
  const cache = folder();
  await fails(
    command(
      "start",
      `${programs({ terraform: NO_REGISTRY, python3: python("exec sleep 600"), go })}:/usr/bin:/bin`,
      { TF_PLUGIN_MIRROR: mirror("hashicorp/aws/5.100.0"), XDG_CACHE_HOME: cache },
    ),
    /\nThe provider (auth0|azuread) could not be built from github\.com\/\S+\. Go says:\ncannot compile$/,
  );
  const { stdout } = await run("find", [cache, "-type", "f"]);
  assert.equal(stdout, "");
});

test("npm start says what to install where there is no Python", () =>
  fails(
    command("start", programs({ terraform: TERRAFORM }), { TF_PLUGIN_MIRROR: mirror(...PROVIDERS) }),
    /\nPython 3 \(python3\), on which the lab's AWS runs, was not found\.\nTo do: install Python 3\.10 or newer, then run this again\.$/,
  ));

test("npm start refuses an old Python", () =>
  fails(
    command("start", programs({ terraform: TERRAFORM, python3: "echo 3.8.2" }), {
      TF_PLUGIN_MIRROR: mirror(...PROVIDERS),
    }),
    /\npython3 is 3\.8\.2, but the lab's AWS needs 3\.10 or newer\.\nTo do: install it, then run this again\.$/,
  ));

test("npm start says what pip says, and leaves nothing half installed", async () => {
  const cache = folder();
  await fails(
    command("start", `${programs({ python3: python("echo no network >&2; exit 1") })}:${process.env.PATH}`, {
      TF_PLUGIN_MIRROR: mirror(...PROVIDERS),
      XDG_CACHE_HOME: cache,
    }),
    /\nThe lab's Python packages could not be installed\. pip says:\nno network$/,
  );
  const { stdout } = await run("find", [cache, "-name", "python-*"]);
  assert.equal(stdout, "");
});

test("pip takes nothing but wheels with the hashes of the requirements", () =>
  fails(
    command(
      "start",
      `${programs({ python3: python('echo "asked to $*" >&2; exit 1') })}:${process.env.PATH}`,
      { TF_PLUGIN_MIRROR: mirror(...PROVIDERS) },
    ),
    /\nasked to -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --only-binary=:all: -r \S+\/lab\/requirements\.txt$/,
  ));

test("npm start refuses a LAB_PORT that is not a port", () =>
  fails(
    command("start", `${dirname(process.execPath)}:${process.env.PATH}`, {
      LAB_PORT: "http",
      XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? "", ".cache"),
    }),
    /\nLAB_PORT: is "http", but must be a port, 1 to 65535: set it to one, or unset it$/,
  ));

test("a command first installs packages that are missing or half installed", async () => {
  const copy = folder();
  for (const file of ["commands", "synthesis", "package.json", "package-lock.json"]) {
    cpSync(join(ROOT, file), join(copy, file), { recursive: true });
  }
  mkdirSync(join(copy, "node_modules")); // without npm's hidden lock file, which it writes last
  const npm = programs({ npm: 'echo "npm $*" >&2; exit 7' });
  const { code, stderr } = await run(process.execPath, ["commands/run.cjs", "start"], {
    cwd: copy,
    env: { PATH: npm },
  });
  assert.equal(code, 1);
  assert.equal(
    stderr,
    "  npm packages: installing, about a minute, once in this checkout\nnpm ci --loglevel=error --no-progress\nThe npm packages could not be installed; npm's message is above.\nTo do: fix what it names, then run this again.",
  );
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { run } from "../../commands/terminal/run";
import { CertificateAuthority } from "../../lab/network/certificate-authority";

const ACTION = join(".github", "actions", "setup");
const HASHES = join(ACTION, "terraform.sha256");
const TERRAFORM = readFileSync(join(ROOT, ".terraform-version"), "utf8").trim();
const HOSTS = ["releases.hashicorp.com", "github.com"];

const scratch = mkdtempSync(join(tmpdir(), "install-terraform-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

/** A release with one archive, in which the program prints a sentence. */
async function makeArchive(program: string, sentence: string): Promise<Buffer> {
  const folder = mkdtempSync(join(scratch, "archive-"));
  writeFileSync(join(folder, program), `#!/bin/sh\necho "${sentence}"\n`);
  writeFileSync(join(folder, "LICENSE.txt"), "a licence\n");
  chmodSync(join(folder, program), 0o755);
  const { code, stderr } = await run(
    "python3",
    ["-m", "zipfile", "-c", "archive.zip", program, "LICENSE.txt"],
    { cwd: folder },
  );
  assert.equal(code, 0, stderr);
  return readFileSync(join(folder, "archive.zip"));
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");

/** The hosts of the releases, on this machine: what they serve, by its address. */
const served = new Map<string, Buffer>();
const authority = CertificateAuthority.open(join(scratch, "authority"), HOSTS);
const server = createServer(
  {
    SNICallback: (host, done) =>
      void authority.then((ca) => ca.contextFor(host)).then((context) => done(null, context), done),
  },
  (request, response) => {
    const content = served.get(`https://${request.headers.host}${request.url}`);
    response.writeHead(content === undefined ? 404 : 200).end(content);
  },
).listen(0, "127.0.0.1");
after(() => server.close());

interface Installation {
  readonly code: number | null;
  readonly said: string;
  /** What the steps to come have in PATH. */
  readonly path: string;
  /** Their variables. */
  readonly variables: string;
  /** What the runner's folder for temporary files has. */
  readonly temporary: string;
}

/** Runs the action's script in a checkout of its own, where curl finds the hosts of the releases on this machine. */
async function install({
  change = () => {},
  architecture = "X64",
}: {
  change?: (checkout: string) => void;
  architecture?: string;
}): Promise<Installation> {
  const checkout = mkdtempSync(join(scratch, "checkout-"));
  cpSync(join(ROOT, ACTION), join(checkout, ACTION), { recursive: true });
  cpSync(join(ROOT, ".terraform-version"), join(checkout, ".terraform-version"));
  change(checkout);
  const temporary = join(checkout, "temporary");
  mkdirSync(temporary);
  const { port } = server.address() as AddressInfo;
  const { certificateFile } = await authority;
  writeFileSync(
    join(checkout, ".curlrc"),
    `connect-to = "::127.0.0.1:${port}"\ncacert = "${certificateFile}"\n`,
  );
  const [path, variables] = [join(checkout, "path"), join(checkout, "variables")];
  const { code, stdout, stderr } = await run("bash", [join(ACTION, "install-terraform.sh")], {
    cwd: checkout,
    env: {
      PATH: process.env.PATH,
      CURL_HOME: checkout,
      RUNNER_ARCH: architecture,
      RUNNER_TEMP: temporary,
      GITHUB_PATH: path,
      GITHUB_ENV: variables,
    },
  });
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  return {
    code,
    said: [stderr, stdout].filter((text) => text !== "").join("\n"),
    path: read(path),
    variables: read(variables),
    temporary,
  };
}

const addressOf = (archive: string) => `https://releases.hashicorp.com/terraform/${TERRAFORM}/${archive}`;
const ARCHIVE = `terraform_${TERRAFORM}_linux_amd64.zip`;
const MADE = makeArchive("terraform", `Terraform v${TERRAFORM}`);

const writeHash = (hash: string, archive: string) => (checkout: string) =>
  writeFileSync(join(checkout, HASHES), `${hash}  ${archive}\n`);

/** Nothing was unpacked, and no later step finds a program. */
async function assertNothingInstalled({ code, path, variables, temporary }: Installation): Promise<void> {
  assert.equal(code, 1);
  assert.deepEqual([path, variables], ["", ""]);
  assert.equal((await run("find", [temporary, "-type", "f"])).stdout, "");
}

test("the version of Terraform that the project names has its SHA-256, and each archive has one line", () => {
  const archives = readFileSync(join(ROOT, HASHES), "utf8")
    .trimEnd()
    .split("\n")
    .map(
      (line) =>
        /^[0-9a-f]{64} {2}((?:terraform|tofu)_[\d.]+_linux_(?:amd64|arm64)\.zip)$/.exec(line)?.[1] ?? line,
    );
  assert.ok(archives.includes(ARCHIVE), `${ARCHIVE} is not in ${HASHES}`);
  assert.deepEqual(archives, [...new Set(archives)].sort());
});

test("an archive with the SHA-256 that is committed is installed for the steps to come", async () => {
  const archive = await MADE;
  served.set(addressOf(ARCHIVE), archive);
  const installed = await install({ change: writeHash(sha256(archive), ARCHIVE) });
  assert.equal(installed.code, 0, installed.said);
  assert.equal(installed.said, `${ARCHIVE} has the SHA-256 that ${HASHES} has.`);
  assert.equal(installed.path, `${join(installed.temporary, `terraform-${TERRAFORM}`)}\n`);
  assert.equal(installed.variables, "TERRAFORM_BINARY_NAME=terraform\n");
  const { stdout } = await run(join(installed.path.trim(), "terraform"), ["version"]);
  assert.equal(stdout, `Terraform v${TERRAFORM}`);
});

test("an archive of which one byte was changed is refused, and never unpacked", async () => {
  const archive = await MADE;
  const changed = Buffer.from(archive);
  changed.writeUInt8(changed.readUInt8(archive.length - 1) ^ 1, archive.length - 1);
  served.set(addressOf(ARCHIVE), changed);
  const refused = await install({ change: writeHash(sha256(archive), ARCHIVE) });
  assert.equal(
    refused.said,
    `::error::${addressOf(ARCHIVE)} has the SHA-256 ${sha256(changed)}, but ${HASHES} has ${sha256(archive)}. To do: don't run it; find out who changed the archive, or correct the line if it was wrong.`,
  );
  await assertNothingInstalled(refused);
});

test("an archive whose SHA-256 is not committed is refused, with what to do, before anything is downloaded", async () => {
  served.clear(); // a download would fail with another message
  const refused = await install({
    change: (checkout) => writeFileSync(join(checkout, ".terraform-version"), "1.99.0\n"),
  });
  const sums = "https://releases.hashicorp.com/terraform/1.99.0/terraform_1.99.0_SHA256SUMS";
  assert.equal(
    refused.said,
    `::error::${HASHES}: has no SHA-256 for terraform_1.99.0_linux_amd64.zip, which .terraform-version asks for. To do: take its line from ${sums}, check that file's signature as docs/github.md says, and commit the line.`,
  );
  await assertNothingInstalled(refused);
});

test("an archive for another processor needs a line of its own", async () => {
  const refused = await install({ architecture: "ARM64" });
  assert.match(refused.said, new RegExp(`has no SHA-256 for terraform_${TERRAFORM}_linux_arm64\\.zip, `));
  await assertNothingInstalled(refused);
  const unknown = await install({ architecture: "X86" });
  assert.equal(
    unknown.said,
    "::error::The runner's processor is X86, for which no archive is known. To do: run the job on X64 or ARM64.",
  );
  await assertNothingInstalled(unknown);
});

test("an archive that can't be downloaded is refused with curl's message", async () => {
  served.clear();
  const refused = await install({});
  assert.match(refused.said, /^curl: \(22\) The requested URL returned error: 404\n/);
  assert.match(
    refused.said,
    /\n::error::\S+ could not be downloaded: curl's message is above\. To do: run the job again, or let the runner reach that address\.$/,
  );
  await assertNothingInstalled(refused);
});

test("a version that is none reaches no address", async () => {
  for (const version of ["", "latest", "~> 1.11", "../../opentofu/1.12.6", '1.11.4"; touch here; "']) {
    const refused = await install({
      change: (checkout) => writeFileSync(join(checkout, ".terraform-version"), `${version}\n`),
    });
    assert.equal(
      refused.said,
      "::error::.terraform-version: must be one version in full, such as 1.11.4. To do: write it into the file.",
    );
    await assertNothingInstalled(refused);
  }
});

test("OpenTofu is installed instead where .opentofu-version names it, and the commands to come run it", async () => {
  const archive = await makeArchive("tofu", "OpenTofu v1.12.6");
  const name = "tofu_1.12.6_linux_amd64.zip";
  served.set(`https://github.com/opentofu/opentofu/releases/download/v1.12.6/${name}`, archive);
  const installed = await install({
    change: (checkout) => {
      writeFileSync(join(checkout, ".opentofu-version"), "1.12.6\n");
      writeHash(sha256(archive), name)(checkout);
    },
  });
  assert.equal(installed.code, 0, installed.said);
  assert.equal(installed.variables, "TERRAFORM_BINARY_NAME=tofu\n");
  const { stdout } = await run(join(installed.path.trim(), "tofu"), ["version"]);
  assert.equal(stdout, "OpenTofu v1.12.6");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "../../environments/user-error";
import {
  addressOf,
  assertFits,
  findMisfits,
  ownProviders,
  parseLockFile,
  renderLockFile,
  requiredProvidersOf,
} from "../../stacks/lock-file";
import { PROVIDER_VERSIONS } from "../../stacks/versions";
import { MINIMAL } from "../support/environment";
import { synthesized } from "../support/synthesized";

/** As Terraform 1.11 writes it. */
const TEXT = `# This file is maintained automatically by "terraform init".
# Manual edits may be lost in future updates.

provider "registry.terraform.io/auth0/auth0" {
  version     = "1.54.1"
  constraints = "1.54.1"
  hashes = [
    "h1:v2DshagLBVSNPCOB63QSCxmOlwYISlswA6iWcJiLX08=",
    "zh:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  ]
}

provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.100.0"
  constraints = "5.100.0"
  hashes = [
    "h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=", # linux_amd64
  ]
}
`;

const AWS = { address: "registry.terraform.io/hashicorp/aws", constraint: "5.100.0" };

test("a lock file is read as Terraform writes it, with the platforms that we add", () => {
  assert.deepEqual(parseLockFile(TEXT), [
    {
      address: "registry.terraform.io/auth0/auth0",
      version: "1.54.1",
      constraints: "1.54.1",
      hashes: [
        { hash: "h1:v2DshagLBVSNPCOB63QSCxmOlwYISlswA6iWcJiLX08=" },
        { hash: "zh:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" },
      ],
      line: 4,
    },
    {
      address: "registry.terraform.io/hashicorp/aws",
      version: "5.100.0",
      constraints: "5.100.0",
      hashes: [{ hash: "h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=", platform: "linux_amd64" }],
      line: 13,
    },
  ]);
  assert.deepEqual(parseLockFile(TEXT.replaceAll("\n", "\r\n")), parseLockFile(TEXT));
});

test("what is rendered is what was read", () => {
  const [header = ""] = TEXT.split("\n\n");
  assert.equal(renderLockFile(header, parseLockFile(TEXT).reverse()), TEXT);
});

/** The message for a file, which is refused. */
function refusalOf(text: string): string {
  try {
    parseLockFile(text);
  } catch (error) {
    assert.ok(error instanceof UserError);
    assert.equal(error.code, "lock-file-unreadable");
    return error.message;
  }
  throw new Error("it was taken");
}

const PUT_BACK =
  "\nTo do: put it back as it was committed (git checkout .terraform.lock.hcl), or remove it and make it anew with npm run lock.";
const TAKE_ONE_SIDE =
  "\nTo do: take one side of it (git checkout --ours .terraform.lock.hcl, or --theirs), then npm run lock, which renews it for stacks/versions.ts.";

test("half a lock file is refused, wherever it ends", () => {
  for (const lines of [4, 5, 7, 8, 10])
    assert.equal(
      refusalOf(TEXT.split("\n").slice(0, lines).join("\n")),
      `.terraform.lock.hcl:${lines}: ends in the middle of registry.terraform.io/auth0/auth0.${PUT_BACK}`,
    );
});

test("a merge conflict is named, and which side to take is left to the person", () => {
  const conflict = TEXT.replace(
    `  version     = "5.100.0"\n`,
    (ours) => `<<<<<<< HEAD\n${ours}=======\n  version     = "6.25.0"\n>>>>>>> raise-aws\n`,
  );
  assert.equal(
    refusalOf(conflict),
    `.terraform.lock.hcl:14: is a mark of a merge conflict, "<<<<<<< HEAD".${TAKE_ONE_SIDE}`,
  );
});

test("what is no line of a lock file is shown, with what nobody sees in it", () => {
  const refused: Readonly<Record<string, string>> = {
    "hello\u001b[2J": `.terraform.lock.hcl:1: is no line of a lock file: "hello<U+001B>[2J".${PUT_BACK}`,
    'provider "aws" {': `.terraform.lock.hcl:1: is no line of a lock file: "provider \\"aws\\" {".${PUT_BACK}`,
    [`provider "${AWS.address}" {\n}`]: `.terraform.lock.hcl:2: ends ${AWS.address}, which has no version.${PUT_BACK}`,
    [`provider "${AWS.address}" {\nhashes = [\n"sha256:00",`]: `.terraform.lock.hcl:3: is no hash of ${AWS.address}: "\\"sha256:00\\",".${PUT_BACK}`,
    [TEXT + TEXT]:
      `.terraform.lock.hcl:23: names registry.terraform.io/auth0/auth0 a second time.${TAKE_ONE_SIDE}`,
  };
  for (const [text, message] of Object.entries(refused)) assert.equal(refusalOf(text), message);
});

test("a lock file fits what is asked for, or each misfit is named with its place", () => {
  const locked = parseLockFile(TEXT);
  assert.deepEqual(findMisfits(locked, [AWS]), []);
  assert.deepEqual(findMisfits(locked, [{ ...AWS, constraint: "~> 5.0" }]), []);
  assert.deepEqual(
    findMisfits(locked, [
      { ...AWS, constraint: "6.25.0" },
      { address: "registry.opentofu.org/auth0/auth0", constraint: "1.54.1" },
    ]),
    [
      ".terraform.lock.hcl:13 registry.terraform.io/hashicorp/aws version: is 5.100.0, but the stacks ask for 6.25.0",
      ".terraform.lock.hcl: has no registry.opentofu.org/auth0/auth0, of which the stacks ask for 1.54.1",
    ],
  );
  const looser = parseLockFile(TEXT.replace('constraints = "5.100.0"', 'constraints = ">= 5.0.0"'));
  assert.deepEqual(findMisfits(looser, [AWS]), [
    ".terraform.lock.hcl:13 registry.terraform.io/hashicorp/aws constraints: is >= 5.0.0, but the stacks ask for 5.100.0",
  ]);
  const empty = parseLockFile(TEXT.replace(/^.*# linux_amd64\n/m, ""));
  assert.deepEqual(findMisfits(empty, [AWS]), [
    ".terraform.lock.hcl:13 registry.terraform.io/hashicorp/aws hashes: are none, so any binary would do",
  ]);
});

test("a lock file that does not fit is refused before anything runs", () => {
  assert.throws(
    () => assertFits(parseLockFile(TEXT), [{ ...AWS, constraint: "6.25.0" }], { title: "Terraform" }),
    new UserError(
      "lock-file-does-not-fit",
      ".terraform.lock.hcl is not the lock of these stacks and Terraform, so nothing was run:\n  .terraform.lock.hcl:13 registry.terraform.io/hashicorp/aws version: is 5.100.0, but the stacks ask for 6.25.0\nTo do: npm run lock, which renews it for stacks/versions.ts. Then review and commit it (docs/lock.md).",
    ),
  );
});

test("a source without a host is of the registry of the program that runs", () => {
  assert.equal(addressOf("aws", "registry.terraform.io"), AWS.address);
  assert.equal(addressOf("auth0/auth0", "registry.opentofu.org"), "registry.opentofu.org/auth0/auth0");
  assert.equal(addressOf("example.com/a/b", "registry.opentofu.org"), "example.com/a/b");
});

test("the three providers of the stacks are those that a stack asks for", () => {
  const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
  const own = ownProviders("registry.terraform.io");
  const asked = requiredProvidersOf(JSON.stringify(synthesized(MINIMAL)), "registry.terraform.io");
  assert.deepEqual(own.sort(byAddress), asked.sort(byAddress));
  assert.deepEqual(own.map(({ constraint }) => constraint).sort(), Object.values(PROVIDER_VERSIONS).sort());
});

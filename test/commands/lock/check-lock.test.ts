import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeScratchProject, type ScratchProject } from "../../../commands/setup/scratch-project";
import { run } from "../../../commands/terminal/run";
import { ownProviders, renderLockFile } from "../../../stacks/lock-file";
import { fileWith } from "../../support/environment-file";

let project: ScratchProject;
before(() => {
  project = makeScratchProject();
  project.write("dev", fileWith({}));
});
after(() => project.remove());

const LOCKED = ownProviders("registry.terraform.io").map(({ address, constraint }) => ({
  address,
  version: constraint,
  constraints: constraint,
  hashes: [{ hash: "h1:v2DshagLBVSNPCOB63QSCxmOlwYISlswA6iWcJiLX08=" }],
  line: 1,
}));

const write = (text: string) => writeFileSync(join(project.root, ".terraform.lock.hcl"), text);

/** Neither Terraform nor a network is there. */
const check = () =>
  run(process.execPath, ["commands/run.cjs", "lock", "--check"], {
    cwd: project.root,
    env: { ...process.env, PATH: "", TERRAFORM_BINARY_NAME: "/nowhere/terraform" },
  });

test("the check fails without a lock file, and says how to make one", async () => {
  const { code, stdout, stderr } = await check();
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.equal(
    stderr.trim(),
    ".terraform.lock.hcl is missing, so nothing says which binaries of the providers may run with your clouds' credentials.\nTo do: npm run lock. Then review and commit that file (docs/lock.md).",
  );
});

test("the check passes with a lock file that fits, without Terraform, and in spite of a broken environment", async () => {
  write(renderLockFile("# by hand", LOCKED));
  project.write("broken", "cognito: {}\n");
  const { code, stdout, stderr } = await check();
  assert.equal(code, 0, stderr);
  const versions = LOCKED.map(({ address, version }) => `${address.split("/").at(-1)} ${version}`);
  assert.equal(stdout, `.terraform.lock.hcl fits the stacks and Terraform: ${versions.join(", ")}.`);
});

test("the check names each provider that does not fit, and one that an extension adds", async () => {
  const [aws, ...others] = LOCKED;
  write(
    renderLockFile(
      "# by hand",
      [{ ...aws, version: "5.99.0", constraints: "5.99.0" } as typeof aws, ...others].flatMap(
        (each) => each ?? [],
      ),
    ),
  );
  writeFileSync(
    join(project.root, "stacks", "extensions.ts"),
    `import { TerraformProvider } from "cdktf";
import type { SignInChain } from "./extending/sign-in-chain";
class Random extends TerraformProvider {
  constructor(scope: SignInChain["scope"]) {
    super(scope, "random", {
      terraformResourceType: "random",
      terraformGeneratorMetadata: { providerName: "random", providerVersionConstraint: "3.7.2" },
      terraformProviderSource: "hashicorp/random",
    });
  }
}
export const extend = ({ scope }: SignInChain) => void new Random(scope);
`,
  );
  const { code, stderr } = await check();
  assert.equal(code, 1);
  assert.match(
    stderr,
    /\.terraform\.lock\.hcl:\d+ registry\.terraform\.io\/hashicorp\/aws version: is 5\.99\.0, but the stacks ask for 5\.100\.0\n {2}\.terraform\.lock\.hcl: has no registry\.terraform\.io\/hashicorp\/random, of which the stacks ask for 3\.7\.2\nTo do: npm run lock/,
  );
});

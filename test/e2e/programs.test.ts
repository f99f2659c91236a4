import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { CAST } from "../../lab/people/cast";
import { SignInWorld } from "../support/sign-in-world";
import { ensureProgram } from "../support/tested-programs";
import { NEWER_TERRAFORM, OPENTOFU, type TestedProgram } from "../support/tested-programs/tested-program";

/** What the shell names besides: the Terraform that every other test runs with. */
const named = process.env.TERRAFORM_BINARY_NAME;
after(() => nameProgram(named));

function nameProgram(file: string | undefined): void {
  if (file === undefined) delete process.env.TERRAFORM_BINARY_NAME;
  else process.env.TERRAFORM_BINARY_NAME = file;
}

for (const program of [OPENTOFU, NEWER_TERRAFORM]) {
  describe(`an environment that ${program.title} ${program.version} deploys`, () => journeyWith(program));
}

function journeyWith(program: TestedProgram): void {
  const { title, command: name } = program;
  let signIns: SignInWorld;
  before(async () => {
    nameProgram(await ensureProgram(program));
    signIns = await SignInWorld.raise();
    signIns.world.project.write("dev", signIns.file({}));
  });
  after(() => signIns.close());

  const command = (...args: string[]) => signIns.world.command("dev", ...args);
  const write = (changes: Record<string, unknown>) =>
    signIns.world.project.write("dev", signIns.file(changes));
  const file = () => readFileSync(join(signIns.world.project.root, "environments", "dev.yaml"), "utf8");

  async function succeed(...args: string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
    const { code, stdout, stderr } = await command(...args);
    assert.equal(code, 0, stdout + stderr);
    return { stdout, stderr };
  }

  /** Somebody signs in, and is somebody known. */
  async function username(): Promise<string | null> {
    const account = CAST.find(({ id }) => id === "carla") ?? assert.fail();
    return (await signIns.signIn(account)).username;
  }
  let carla: string | null;

  test("is reviewed and deployed by its saved plan, and people sign in", async () => {
    const planned = await command("plan", "dev");
    assert.equal(planned.code, 2, planned.stderr);
    assert.match(planned.stdout, /^dev: 16 resources would be created\n/);
    assert.match(planned.stderr, new RegExp(`^  dev: ${name} plan: `, "m"));
    const { stderr } = await succeed("deploy", "dev");
    assert.match(stderr, new RegExp(`^  dev: ${name} apply: `, "m"));
    assert.match(stderr, /\nDeployed dev\. The live chain, verified: \d+ checks passed\.\n/);
    signIns.takeUpDeployed();
    carla = await username();
    assert.ok(carla);
  });

  test("has nothing left to change, nor for the Terraform that everything else is tested with", async () => {
    assert.equal((await succeed("plan", "dev")).stdout, "dev: no changes");
    const own = process.env.TERRAFORM_BINARY_NAME;
    nameProgram(named);
    assert.equal((await succeed("plan", "dev")).stdout, "dev: no changes");
    nameProgram(own);
  });

  test("can't lose its users: the program refuses, and the review says so", async () => {
    write({ "cognito.providerName": "Entra" });
    const { code, stdout, stderr } = await command("plan", "dev");
    assert.equal(code, 3, stderr);
    assert.match(
      stdout,
      new RegExp(
        `^dev: All users .* FORBIDDEN by 1 rule and by ${title} itself, as the environment is protected; `,
      ),
    );
    assert.match(
      stdout,
      new RegExp(`^${title} refuses\n  Resource (?:instance )?aws_cognito_\\S+ has `, "m"),
    );
  });

  test("is changed by a reviewed plan", async () => {
    write({ "microsoft.displayName": "Sign-in of Acme" });
    const planned = await command("plan", "dev");
    assert.equal(planned.code, 2, planned.stderr);
    assert.match(planned.stdout, /^dev: 1 resource would change\n/);
    assert.match((await succeed("deploy", "dev")).stderr, /\nDeployed dev\. /);
  });

  test("passes a deep verification", async () => {
    await succeed("verify", "dev", "--deep");
  });

  test("shows what was changed by hand", async () => {
    assert.equal((await succeed("drift", "dev")).stdout, `dev: nothing was changed outside ${title}`);
    const { value } = await signIns.apis.graph("GET", "/applications");
    const { id } = value.find(
      ({ displayName }: { displayName: string }) => displayName === "Sign-in of Acme",
    );
    await signIns.apis.graph("PATCH", `/applications/${id}`, { displayName: "By hand" });
    const { code, stdout, stderr } = await command("drift", "dev");
    assert.equal(code, 2, stderr);
    assert.match(stdout, new RegExp(`^dev: 1 resource changed outside ${title}\n`));
  });

  test("gets a new client secret, and people stay who they are", async () => {
    const { stdout, stderr } = await succeed("rotate", "dev", "--yes");
    assert.match(stdout + stderr, /\nCommit environments\/dev\.yaml\.\n/);
    assert.match(file(), /^ {4}active: b$/m);
    assert.equal(await username(), carla);
  });

  test("is destroyed once it isn't protected any more", async () => {
    signIns.world.project.write("dev", file().replace("protection: on", "protection: off"));
    assert.equal((await command("plan", "dev")).code, 2);
    await succeed("deploy", "dev");
    const { stderr } = await succeed("destroy", "dev", "--yes");
    assert.match(stderr, /\nDestroyed \d+ resources of dev\.\n/);
  });
}

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Review } from "../../../review/review";
import { fileWith } from "../../support/environment-file";
import { killIn } from "../../support/kill-in";
import { World } from "../../support/world";

const SECRET = "not-the-secret-of-anything";

describe("a deployment by its reviewed plan", () => {
  let world: World;
  before(async () => {
    world = await World.raise({ onLine: (line) => onLine(line) });
    world.project.write("dev", fileWith({}));
  });
  after(() => world.close());

  let onLine: (line: string) => void = () => {};
  const command = (...args: string[]) => world.command("dev", ...args);
  const saved = () => join(world.project.root, "state", "dev.tfplan");

  test("a new environment is reviewed before its first deploy", async () => {
    const { code, stdout, stderr } = await command("plan", "dev");
    assert.equal(code, 2, stderr);
    assert.match(stdout, /^dev: 15 resources would be created\n/);
    assert.ok(stderr.endsWith("Next for dev: npm run deploy -- dev --plan state/dev.tfplan"), stderr);
    assert.equal(statSync(saved()).mode & 0o777, 0o600);
  });

  test("the plan is deployed, and is gone then", async () => {
    const { code, stderr } = await command("deploy", "dev", "--plan", "state/dev.tfplan");
    assert.equal(code, 0, stderr);
    assert.ok(stderr.endsWith("Deployed dev. Next: npx cdktf output dev shows what apps need."), stderr);
    assert.ok(!existsSync(saved()));
  });

  test("nothing is left to change", async () => {
    const { code, stdout, stderr } = await command("plan", "dev", "--json", "--no-lock");
    assert.equal(code, 0, stderr);
    const { reviews } = JSON.parse(stdout) as { reviews: Review[] };
    assert.deepEqual(
      reviews.map(({ environment, verdict, changes, findings }) => ({
        environment,
        verdict,
        changes,
        findings,
      })),
      [{ environment: "dev", verdict: "nothing", changes: [], findings: [] }],
    );
  });

  test("what Terraform refuses is reviewed as forbidden, and is not deployed", async () => {
    world.project.write("dev", fileWith({ "cognito.providerName": "Entra" }));
    const planned = await command("plan", "dev", "--out", "forbidden.tfplan");
    assert.equal(planned.code, 3, planned.stderr);
    assert.match(
      planned.stdout,
      /^dev: FORBIDDEN by 1 rule and by Terraform itself, as the environment is protected; /,
    );
    assert.match(planned.stdout, /identity-provider-replaced: /);
    const deployed = await command("deploy", "dev", "--plan", "forbidden.tfplan");
    assert.equal(deployed.code, 1);
    assert.ok(
      deployed.stderr.endsWith(
        "forbidden.tfplan: is a plan that Terraform did not finish (errored), so it doesn't show all that would change.\nTo do: npm run plan -- dev, which says why.",
      ),
      deployed.stderr,
    );
  });

  test("what a rule forbids is not deployed, though Terraform would", async () => {
    world.project.write("dev", fileWith({ protection: "off", "auth0.strategy": "waad" }));
    assert.equal((await command("plan", "dev")).code, 3);
    const { code, stdout, stderr } = await command("deploy", "dev", "--plan", "state/dev.tfplan");
    assert.equal(code, 3, stderr);
    assert.match(stdout, /connection-replaced: /);
    assert.match(stderr, /\nNot applied\. Next: fix what is forbidden and plan again, or waive the rule/);
  });

  test("with a waiver it is, and the review shows the waiver; after it, the same plan is stale", async () => {
    world.project.write(
      "dev",
      fileWith({
        protection: "off",
        "auth0.strategy": "waad",
        waivers: [{ rule: "connection-replaced", reason: "nobody has signed in yet", until: "2099-12-31" }],
      }),
    );
    copyFileSync(saved(), join(world.project.root, "copy.tfplan"));
    const deployed = await command("deploy", "dev", "--plan", "state/dev.tfplan");
    assert.equal(deployed.code, 0, deployed.stderr);
    assert.match(deployed.stdout, /Waived until 2099-12-31: nobody has signed in yet/);
    const stale = await command("deploy", "dev", "--plan", "copy.tfplan");
    assert.equal(stale.code, 1);
    assert.ok(
      stale.stderr.endsWith(
        "The plan is stale: the state of dev has changed since, so the plan would not do what was reviewed.\nTo do: npm run plan -- dev, and review that.",
      ),
      stale.stderr,
    );
  });

  test("another environment's plan is refused", async () => {
    world.project.write(
      "other",
      fileWith({ "cognito.domain": "acme-other", "microsoft.displayName": "Other" }),
    );
    const { code, stderr } = await world.command("other", "deploy", "other", "--plan", "copy.tfplan");
    assert.equal(code, 1);
    assert.ok(
      stderr.endsWith(
        "copy.tfplan: is a plan of dev, not of other.\nTo do: name dev, or give a plan of other (npm run plan -- other).",
      ),
      stderr,
    );
  });

  /** Gives an environment a credential that its cloud refuses, in its own file. */
  const refuse = (environment: string, name: string) =>
    writeFileSync(join(world.project.root, `.env.${environment}`), `${name}=${SECRET}\n`);

  test("several are planned at once, in the order of their names, and one that fails does not hide the others", async () => {
    world.project.write("third", fileWith({ "cognito.domain": "acme-third", "microsoft.displayName": "3" }));
    refuse("other", "AWS_SECRET_ACCESS_KEY");
    const { code, stdout, stderr } = await command("plan", "--all");
    rmSync(join(world.project.root, ".env.other"));
    assert.equal(code, 1, stderr);
    assert.deepEqual(stdout.match(/^\w+: /gm), ["dev: ", "third: "]);
    assert.match(stderr, /AWS refused the credentials/);
    assert.ok(!stderr.includes(SECRET), stderr);
  });

  test("a lock that another run holds is told with who holds it since when", async () => {
    const holder = spawn("terraform", ["apply", "-input=true"], {
      cwd: world.deployment("other").folder,
      env: world.variables("other"),
      stdio: ["pipe", "pipe", "inherit"],
    });
    await new Promise<void>((resolve) =>
      holder.stdout.on("data", (data: Buffer) => data.includes("Enter a value") && resolve()),
    );
    const { code, stderr } = await world.command("other", "plan", "other");
    holder.stdin.end("no\n");
    await new Promise((resolve) => holder.once("close", resolve));
    assert.equal(code, 1, stderr);
    const who = `${userInfo().username}@${hostname()}`;
    assert.match(
      stderr,
      new RegExp(
        `The state of other is locked by ${who} since 20[^ ]+ [^ ]+ .*UTC for OperationTypeApply\\.\nTo do: wait until that run has ended, then run this again\\. If it was killed: terraform force-unlock [0-9a-f-]{36} in cdktf\\.out/stacks/other\\.$`,
      ),
    );
  });

  test("a provider that dies is told by its name", async () => {
    onLine = (line) => {
      if (line.includes("cognito-idp")) killIn(world.project.root, "terraform-provider-aws");
    };
    const { code, stderr } = await command("plan", "dev");
    onLine = () => {};
    assert.equal(code, 1, stderr);
    assert.ok(
      stderr.endsWith(
        "The provider aws crashed.\nTo do: run this again for dev. If it crashes again, go back to the version before in stacks/versions.ts, and report it to the provider's makers.",
      ),
      stderr,
    );
  });

  for (const [name, cloud] of [
    ["ARM_CLIENT_SECRET", "Entra"],
    ["AUTH0_CLIENT_SECRET", "Auth0"],
  ] as const) {
    test(`an ${name} that is refused is told as ${cloud}'s, without showing it`, async () => {
      refuse("dev", name);
      const { code, stderr } = await command("plan", "dev");
      assert.equal(code, 1, stderr);
      assert.match(stderr, new RegExp(`${cloud} refused the credentials`));
      assert.ok(!stderr.includes(SECRET), stderr);
    });
  }
});

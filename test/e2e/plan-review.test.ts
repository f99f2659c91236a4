import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Review } from "../../review/review";
import { fileWith } from "../support/deployed-world";
import { World } from "../support/world";

describe("a deployment by its reviewed plan", () => {
  let world: World;
  before(async () => {
    world = await World.raise();
    world.project.write("dev", fileWith({}));
  });
  after(() => world.close());

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
        "forbidden.tfplan: is of a plan that failed (errored), so it can't be applied.\nTo do: npm run plan -- dev, and review that.",
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
    assert.match(stderr, /\nNot applied\. Next: mend what is forbidden and plan again, or waive the rule/);
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
    assert.equal((await command("plan", "dev", "--out", "first.tfplan")).code, 2);
    assert.equal((await command("plan", "dev", "--out", "second.tfplan")).code, 2);
    const deployed = await command("deploy", "dev", "--plan", "first.tfplan");
    assert.equal(deployed.code, 0, deployed.stderr);
    assert.match(deployed.stdout, /Waived until 2099-12-31: nobody has signed in yet/);
    const stale = await command("deploy", "dev", "--plan", "second.tfplan");
    assert.equal(stale.code, 1);
    assert.ok(
      stale.stderr.endsWith(
        "The plan is stale: the state of dev was changed after it was made, so it would not do what was reviewed.\nTo do: npm run plan -- dev, and review that.",
      ),
      stale.stderr,
    );
  });

  test("another environment's plan is refused", async () => {
    world.project.write(
      "other",
      fileWith({ "cognito.domain": "acme-other", "microsoft.displayName": "Other" }),
    );
    const { code, stderr } = await world.command("other", "deploy", "other", "--plan", "second.tfplan");
    assert.equal(code, 1);
    assert.ok(
      stderr.endsWith(
        "second.tfplan: is a plan of dev, not of other.\nTo do: npm run plan -- other, and review that.",
      ),
      stderr,
    );
  });

  test("several are planned at once and told in the order of their names, and what fails does not hide the others", async () => {
    const { code, stdout, stderr } = await command("plan", "--all");
    assert.equal(code, 2, stderr);
    assert.match(stdout, /^dev: .*[\s\S]*^other: 15 resources would be created/m);
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

  test("credentials that are refused are told by cloud, without showing any", async () => {
    const secret = "not-the-secret-of-anything";
    for (const [name, cloud] of [
      ["AWS_SECRET_ACCESS_KEY", "AWS"],
      ["ARM_CLIENT_SECRET", "Entra"],
      ["AUTH0_CLIENT_SECRET", "Auth0"],
    ] as const) {
      writeFileSync(join(world.project.root, ".env.dev"), `${name}=${secret}\n`);
      const { code, stderr } = await command("plan", "dev");
      assert.equal(code, 1, stderr);
      assert.ok(!stderr.includes(secret), stderr);
      assert.match(stderr, new RegExp(`The credentials for ${cloud} are refused`));
    }
  });
});

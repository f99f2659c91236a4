import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { deployedFile, fileWith } from "../support/environment-file";
import { killIn } from "../support/kill-in";
import { World } from "../support/world";

const SECRET = "not-the-secret-of-anything";

describe("npm run plan", () => {
  let world: World;
  before(async () => {
    world = await World.raise({
      deployed: { file: deployedFile() },
      onLine: (line) => onLine(line),
      startsProviders: true,
    });
    world.project.write(
      "other",
      fileWith({ "cognito.domain": "acme-other", "microsoft.displayName": "Other" }),
    );
  });
  after(() => world.close());

  let onLine: (line: string) => void = () => {};
  const command = (...args: string[]) => world.command("dev", ...args);

  /** Gives an environment a credential that its cloud refuses, in its own file. */
  const refuse = (environment: string, name: string) =>
    writeFileSync(join(world.project.root, `.env.${environment}`), `${name}=${SECRET}\n`);

  test("plans several at once, in the order of their names, and one that fails does not hide the others", async () => {
    world.project.write("third", fileWith({ "cognito.domain": "acme-third", "microsoft.displayName": "3" }));
    refuse("other", "AWS_SECRET_ACCESS_KEY");
    const { code, stdout, stderr } = await command("plan", "--all");
    rmSync(join(world.project.root, ".env.other"));
    assert.equal(code, 1, stderr);
    assert.deepEqual(stdout.match(/^\w+: /gm), ["dev: ", "third: "]);
    assert.match(stderr, /AWS refused the credentials/);
    assert.ok(!stderr.includes(SECRET), stderr);
  });

  test("names who holds the lock of the state, and since when", async () => {
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

  test("names the provider that crashed", async () => {
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
    test(`reports a wrong ${name} as ${cloud}'s, without showing it`, async () => {
      refuse("dev", name);
      const { code, stderr } = await command("plan", "dev");
      assert.equal(code, 1, stderr);
      assert.match(stderr, new RegExp(`${cloud} refused the credentials`));
      assert.ok(!stderr.includes(SECRET), stderr);
    });
  }
});

import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { apply, init, plan, readResources, show } from "../../../commands/terraform/operations";

const folder = mkdtempSync(join(tmpdir(), "terraform-"));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify({ terraform: { backend: {} } }));

/** A stack whose Terraform is a script of ours. */
function stackWith(script: string) {
  const program = join(folder, "terraform");
  writeFileSync(program, `#!${process.execPath}\n${script}`);
  chmodSync(program, 0o755);
  return { folder, variables: { PATH: folder } };
}

/** Runs until it is interrupted. */
const WAITS = `process.on("SIGINT", () => process.exit(1));
require("node:fs").writeFileSync("runs", "");
setTimeout(() => {}, 10_000);`;

/** Interrupts Terraform once it says that it runs. */
async function interrupted(work: (stack: ReturnType<typeof stackWith>) => Promise<unknown>): Promise<void> {
  const ending = work(stackWith(WAITS));
  ending.catch(() => {});
  while (!existsSync(join(folder, "runs"))) await setTimeout(10);
  process.emit("SIGINT");
  rmSync(join(folder, "runs"));
  await ending;
}

for (const [name, work] of [
  ["init", init],
  ["plan", (stack: Parameters<typeof plan>[0]) => plan(stack, "dev.tfplan")],
  ["show", (stack: Parameters<typeof plan>[0]) => show(stack, "dev.tfplan")],
  ["state", readResources],
] as const) {
  test(`terraform ${name} that is interrupted has changed nothing`, () =>
    assert.rejects(interrupted(work), {
      name: "UserError",
      code: "interrupted",
      message: `Interrupted: nothing was changed by terraform ${name}.`,
    }));
}

test("terraform apply that is interrupted may have made what its state lacks", () =>
  assert.rejects(
    interrupted((stack) => apply(stack, "dev.tfplan")),
    {
      name: "UserError",
      code: "interrupted",
      message:
        "Interrupted: Terraform stopped and wrote its state. What it was making at that moment may exist without being in the state.\nTo do: run the same command again to go on. If the apply then says that something already exists, delete that by hand, or import it.",
    },
  ));

/** As the system does that has no memory left. */
const DIES = 'process.kill(process.pid, "SIGKILL");';

test("a plan whose Terraform is killed has changed nothing", () =>
  assert.rejects(plan(stackWith(DIES), "dev.tfplan"), {
    name: "UserError",
    code: "terraform-killed",
    message: "terraform plan was killed (SIGKILL). Nothing was changed.\nTo do: run the same command again.",
  }));

test("an apply whose Terraform is killed may have made what its state lacks", () =>
  assert.rejects(apply(stackWith(DIES), "dev.tfplan"), {
    name: "UserError",
    code: "terraform-killed",
    message:
      "terraform apply was killed (SIGKILL). What it was making at that moment may exist without being in the state.\nTo do: plan again. If the apply then says that something already exists, delete that by hand, or import it.",
  }));

test("no escape code of Terraform's reaches a message", () =>
  assert.rejects(
    show(stackWith('console.error("\\x1b[31mError: \\x1b[1mno\\x1b[0m"); process.exit(1)'), "dev.tfplan"),
    { code: "terraform-failed", message: `${folder.split("/").at(-1)}: terraform show failed:\n\nError: no` },
  ));

test("a plan says what is being waited for", async () => {
  const event = (type: string, addr: string) =>
    `console.log(${JSON.stringify(JSON.stringify({ "@message": "", type, hook: { resource: { addr } } }))});`;
  const [pool, domain] = [
    "aws_cognito_user_pool.cognito_pool",
    "aws_cognito_user_pool_domain.cognito_domain",
  ];
  const details: string[] = [];
  const stack = stackWith(
    [
      event("refresh_start", pool),
      event("refresh_start", domain),
      event("refresh_complete", pool),
      event("refresh_complete", domain),
    ].join("\n"),
  );
  assert.deepEqual(await plan(stack, "dev.tfplan", { detail: (text) => details.push(text) }), {
    changes: [],
    empty: true,
  });
  assert.deepEqual(details, [
    "signing in to the clouds",
    "reading Cognito: user pool",
    "reading Cognito: user pool and 1 more",
    "reading Cognito: domain",
  ]);
});

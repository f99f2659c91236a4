import { UserError } from "../../environments/user-error";
import { findEnvironment } from "../environment/find-environment";
import { setUp } from "../setup/machine";
import { commandOf, subcommandOf } from "../terminal/command";
import { progressOn } from "../terminal/progress";
import { destroy, init, readResources } from "../terraform/operations";
import { synthesize } from "../terraform/synthesize";
import { findRunningLab, forgetLab, labStack, raiseLab, stopLab, variablesForLab } from "./this-lab";
import { explainBroker } from "./try-sign-ins";

const progress = progressOn(process.stderr);

const subcommand = (name: string, summary: string, done: string, examples: readonly string[]) =>
  subcommandOf(name, summary, { examples, exitCodes: { 0: done, 1: "an error" } });

/** `npm run lab`: the local stand-ins of the three clouds. */
export const command = commandOf("lab", "is the three clouds, on this machine only")
  .addCommand(
    subcommand("up", "starts the lab", "it runs", [
      "npm run lab -- up",
      "LAB_PORT=9000 npm run lab -- up",
    ]).action(up),
  )
  .addCommand(
    subcommand("status", "says whether the lab runs", "said", ["npm run lab -- status"]).action(status),
  )
  .addCommand(
    subcommand("env", "prints the shell variables that point Terraform and cdktf at the lab", "printed", [
      'eval "$(npm run -s lab -- env)"',
      'eval "$(npm run -s lab -- env dev)"',
    ])
      .argument("[environment]", "the environment to deploy to the lab", "lab")
      .action(env),
  )
  .addCommand(
    subcommand("why", "shows why there is a broker, by trying what there was before it", "shown", [
      "npm run lab -- why",
    ]).action(why),
  )
  .addCommand(
    subcommand("down", "stops the lab; what is deployed in it stays", "it is stopped", [
      "npm run lab -- down",
    ]).action(down),
  )
  .addCommand(
    subcommand("destroy", "destroys what is in the lab, stops it and forgets it", "destroyed", [
      "npm run lab -- destroy",
    ]).action(destroyLab),
  );

async function up(): Promise<void> {
  const machine = await setUp(progress);
  const { port } = await progress.step("the lab's three clouds", () => raiseLab(machine));
  process.stdout.write(
    `The lab is up: a proxy on http://127.0.0.1:${port}.\nNext: npm start deploys to it, npm run lab -- env points other programs at it, npm run lab -- down stops it.\n`,
  );
}

async function status(): Promise<void> {
  const running = await findRunningLab();
  process.stdout.write(
    running === undefined
      ? "The lab is not running. Start it: npm run lab -- up\n"
      : `The lab is running: a proxy on http://127.0.0.1:${running.port}, process ${running.pid}.\n`,
  );
}

async function env(name: string): Promise<void> {
  const machine = await setUp(progress);
  await raiseLab(machine);
  const variables = Object.entries(variablesForLab(findEnvironment(name), machine));
  process.stdout.write(variables.map(([key, value]) => `export ${key}='${value}'\n`).join(""));
}

async function why(): Promise<void> {
  const machine = await setUp(progress);
  await raiseLab(machine);
  process.stdout.write(`${(await explainBroker(findEnvironment("lab"))).join("\n")}\n`);
}

async function down(): Promise<void> {
  process.stdout.write(
    (await stopLab())
      ? "The lab is stopped; what is deployed in it stays. Start it again: npm start\n"
      : "The lab was not running.\n",
  );
}

async function destroyLab(): Promise<void> {
  const environment = findEnvironment("lab");
  if (environment.protection === "on") {
    throw new UserError(
      "environment-protected",
      "environments/lab.yaml protection: is on, so Terraform refuses to destroy anything.\nTo do: set it to off, run npm start, then this again.",
    );
  }
  const machine = await setUp(progress);
  await progress.step("the lab's three clouds", () => raiseLab(machine));
  await progress.step("cdktf synth", () => synthesize([environment.name]));
  const stack = labStack(environment, machine);
  await progress.step("terraform init", () => init(stack));
  const { length } = await readResources(stack);
  await progress.step(`terraform destroy, ${length} resources`, (detail) => destroy(stack, detail));
  await forgetLab(environment);
  process.stdout.write(`Destroyed ${length} resources; the lab is stopped. Start anew: npm start\n`);
}

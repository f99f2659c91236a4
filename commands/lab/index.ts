import { UserError } from "../../environments/user-error";
import { findEnvironment } from "../environment/find-environment";
import { setUp } from "../setup/machine";
import { invalidArguments } from "../terminal/arguments";
import { progressOn } from "../terminal/progress";
import { destroy, init, readResources } from "../terraform/operations";
import { synthesize } from "../terraform/synthesize";
import { findRunningLab, forgetLab, labStack, raiseLab, stopLab, variablesForLab } from "./this-lab";
import { explainBroker } from "./try-sign-ins";

const USAGE = `npm run lab -- <command>
  up                   start the lab: the three clouds, on this machine only
  status               say whether it runs
  env [environment]    print the shell variables that point Terraform and cdktf at the lab (default: lab)
  why                  show why there is a broker, by trying what there was before it
  down                 stop the lab; what is deployed in it stays
  destroy              destroy what is in the lab, stop it and forget it`;

const progress = progressOn(process.stderr);

/** `npm run lab`: the local stand-ins of the three clouds. */
export async function main([command, ...args]: readonly string[]): Promise<void> {
  const run = Object.hasOwn(COMMANDS, command ?? "") ? COMMANDS[command as keyof typeof COMMANDS] : undefined;
  if (run === undefined || args.length > (command === "env" ? 1 : 0)) {
    throw invalidArguments(USAGE, command && `There is no command "lab ${[command, ...args].join(" ")}".`);
  }
  await run(...args);
}

const COMMANDS = {
  async up(): Promise<void> {
    const machine = await setUp(progress);
    const { port } = await progress.step("the lab's three clouds", () => raiseLab(machine));
    process.stdout.write(
      `The lab is up: a proxy on http://127.0.0.1:${port}.\nNext: npm start deploys to it, npm run lab -- env points other programs at it, npm run lab -- down stops it.\n`,
    );
  },

  async status(): Promise<void> {
    const running = await findRunningLab();
    process.stdout.write(
      running === undefined
        ? "The lab is not running. Start it: npm run lab -- up\n"
        : `The lab is running: a proxy on http://127.0.0.1:${running.port}, process ${running.pid}.\n`,
    );
  },

  async env(name = "lab"): Promise<void> {
    const machine = await setUp(progress);
    await raiseLab(machine);
    const variables = Object.entries(variablesForLab(findEnvironment(name), machine));
    process.stdout.write(variables.map(([key, value]) => `export ${key}='${value}'\n`).join(""));
  },

  async why(): Promise<void> {
    const machine = await setUp(progress);
    await raiseLab(machine);
    process.stdout.write(`${(await explainBroker(findEnvironment("lab"))).join("\n")}\n`);
  },

  async down(): Promise<void> {
    process.stdout.write(
      (await stopLab())
        ? "The lab is stopped; what is deployed in it stays. Start it again: npm start\n"
        : "The lab was not running.\n",
    );
  },

  async destroy(): Promise<void> {
    const environment = findEnvironment("lab");
    if (environment.protection === "on") {
      throw new UserError(
        "environment-protected",
        "environments/lab.yaml protection: is on, so Terraform refuses to destroy anything.\nTo do: set it to off, run npm start, then this again.",
      );
    }
    const machine = await setUp(progress);
    await progress.step("the lab's three clouds", () => raiseLab(machine));
    await progress.step("cdktf synth", synthesize);
    const stack = labStack(environment, machine);
    await progress.step("terraform init", () => init(stack));
    const { length } = await readResources(stack);
    await progress.step(`terraform destroy, ${length} resources`, (detail) => destroy(stack, detail));
    await forgetLab(environment);
    process.stdout.write(`Destroyed ${length} resources; the lab is stopped. Start anew: npm start\n`);
  },
};

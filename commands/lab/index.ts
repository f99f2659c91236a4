import { POINT_BACK, pointAtLab, pointedShellOf } from "../../environments/pointed-shell";
import { ROUTES } from "../../environments/routes/names";
import { findEnvironment } from "../environment/find-environment";
import { setUp } from "../setup/machine";
import { commandOf, plainSubcommandOf } from "../terminal/command";
import { print, printExactly } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { openBrowser } from "./browser";
import { deployChain } from "./deploy-chain";
import { destroyLab } from "./destroy-lab";
import { labEnvironmentOf } from "./lab-environments";
import { renderPointing, renderPointingBack } from "./shell-code";
import { tenantOfOption } from "./tenant-of-option";
import {
  addTenant,
  deployedAppOf,
  findRunningLab,
  raiseLab,
  shellVariablesForLab,
  stopLab,
} from "./this-lab";
import { explainBroker } from "./try-sign-ins";

const progress = progressOn(process.stderr);

/** `npm run lab`: the local stand-ins of the three clouds. */
export const command = commandOf("lab", "is the three clouds, on this machine only")
  .addCommand(
    plainSubcommandOf("up", "starts the lab", "it runs", [
      "npm run lab -- up",
      "LAB_PORT=9000 npm run lab -- up",
    ])
      .option("--tenant <id>", "an Entra tenant that a Terraform of your own names, for the lab to have")
      .action(up),
  )
  .addCommand(
    plainSubcommandOf(
      "status",
      "says whether the lab runs, and whether this shell is pointed at it",
      "said",
      ["npm run lab -- status"],
    ).action(status),
  )
  .addCommand(
    plainSubcommandOf(
      "env",
      "points the shell that evaluates it at the lab, for one environment",
      "printed",
      [pointAtLab("lab"), POINT_BACK],
    )
      .argument("[environment]", "the environment to deploy to the lab", "lab")
      .option("--unset", "point the shell back at the clouds, with every variable as it was before")
      .action(env),
  )
  .addCommand(
    plainSubcommandOf("browser", "opens the app in a browser that finds the clouds in the lab", "opened", [
      "npm run lab -- browser",
      "CHROMIUM=/usr/bin/google-chrome npm run lab -- browser",
    ]).action(() => openBrowser(progress)),
  )
  .addCommand(
    plainSubcommandOf("why", "shows why there is a broker, by trying what there was before it", "shown", [
      "npm run lab -- why",
    ]).action(why),
  )
  .addCommand(
    plainSubcommandOf("down", "stops the lab; what is deployed in it stays", "it is stopped", [
      "npm run lab -- down",
    ]).action(down),
  )
  .addCommand(
    plainSubcommandOf("destroy", "destroys the lab with all that is deployed to it", "destroyed", [
      "npm run lab -- destroy",
      "npm run lab -- destroy --yes",
    ])
      .option("--yes", "do not ask")
      .action(async ({ yes = false }) => print(await destroyLab(yes))),
  );

async function up({ tenant }: { readonly tenant?: string | undefined }): Promise<void> {
  if (tenant !== undefined) addTenant(tenantOfOption(tenant));
  const machine = await setUp(progress);
  const { port } = await progress.step("the lab's three clouds", () => raiseLab(machine));
  print(`The lab is running: a proxy on http://127.0.0.1:${port}.
Next, to deploy the chain to it:
  npm start
To point this shell at it, and back at the clouds:
  ${pointAtLab("lab")}
  ${POINT_BACK}`);
}

async function status(): Promise<void> {
  const running = await findRunningLab();
  print(
    running === undefined
      ? "The lab is not running. Start it: npm run lab -- up"
      : `The lab is running: a proxy on http://127.0.0.1:${running.port}, process ${Number(running.pid)}.`,
  );
  const shell = pointedShellOf(process.env);
  if (shell === undefined) return;
  print(`This shell is pointed at the lab, for ${shell.environment}. Back to the clouds:\n  ${POINT_BACK}`);
}

async function env(name: string, { unset }: { readonly unset?: true | undefined }): Promise<void> {
  if (unset) return pointBack();
  const environment = findEnvironment(name);
  const machine = await setUp(progress);
  const { port } = await raiseLab(machine);
  printExactly(renderPointing(shellVariablesForLab(environment, machine), process.env));
  progress.line(
    process.stdout.isTTY
      ? `Nothing is set yet. To point this shell at the lab:\n  ${pointAtLab(name)}`
      : `This shell asks the lab at 127.0.0.1:${port} now, for ${name}. Back to the clouds:\n  ${POINT_BACK}`,
  );
}

async function pointBack(): Promise<void> {
  if (pointedShellOf(process.env) === undefined) {
    progress.line("This shell is not pointed at the lab.");
    return;
  }
  printExactly(renderPointingBack(process.env));
  if (!process.stdout.isTTY) progress.line("This shell asks the clouds again.");
}

async function why(): Promise<void> {
  await raiseLab(await setUp(progress));
  for (const route of ROUTES) {
    const environment = findEnvironment(labEnvironmentOf(route));
    if (deployedAppOf(environment) !== undefined) continue;
    progress.line(`${environment.name} is not deployed yet`);
    await deployChain(environment, progress);
  }
  print((await explainBroker()).join("\n"));
}

async function down(): Promise<void> {
  print(
    (await stopLab())
      ? `The lab is stopped; what is deployed in it stays. Start it again:\n  npm run lab -- up\nTo point a shell that asks it back at the clouds:\n  ${POINT_BACK}`
      : "The lab was not running.",
  );
}

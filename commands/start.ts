import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../environments/schema";
import { UserError } from "../environments/user-error";
import { type Endpoints, endpointsOf } from "../stacks/endpoints";
import { apply, init, plan, resources } from "./deployment";
import { environmentNamed, labDeployment, raiseLab, setUp } from "./lab-world";
import { type Progress, progressOn } from "./setup/progress";
import { synthesize } from "./synthesize";

interface Report {
  readonly environment: string;
  readonly resources: readonly { readonly address: string; readonly id: string }[];
  readonly secondPlan: { readonly changes: number };
  readonly endpoints: Endpoints;
  readonly seconds: Readonly<Record<"setup" | "lab" | "synth" | "apply" | "plan", number>>;
}

/** `npm start`: the chain of `environments/lab.yaml` deployed to the lab by the real providers. */
export async function main(args: readonly string[]): Promise<void> {
  const json = args.includes("--json");
  const unknown = args.find((argument) => argument !== "--json");
  if (unknown !== undefined) {
    throw new UserError(`npm start: unknown argument "${unknown}"; it takes --json, or nothing.`);
  }
  const environment = environmentNamed("lab");
  const { report, created } = await deploy(environment, progressOn(process.stderr));
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report, created, environment));
}

async function deploy(environment: Environment, progress: Progress) {
  const seconds = { setup: 0, lab: 0, synth: 0, apply: 0, plan: 0 };
  const timed = async <T>(phase: keyof typeof seconds, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    seconds[phase] = Math.round(performance.now() - started) / 1000;
    return result;
  };

  progress.line("Setting up");
  const machine = await timed("setup", () => setUp(progress));
  progress.line("Deploying the chain to the lab");
  await timed("lab", () => progress.step("the lab's three clouds", () => raiseLab(machine)));
  await timed("synth", () => progress.step("cdktf synth", synthesize));

  const deployment = labDeployment(environment, machine);
  const file = join(deployment.folder, "start.tfplan");
  try {
    const before = new Set<string>();
    const planned = await timed("apply", async () => {
      await progress.step("terraform init", () => init(deployment));
      for (const { address } of await resources(deployment)) before.add(address);
      const changes = await progress.step("terraform plan", (detail) => plan(deployment, file, detail));
      if (changes > 0) {
        await progress.step(`terraform apply, ${changes} changes`, (detail) =>
          apply(deployment, file, detail),
        );
      }
      return changes;
    });
    // Where the first plan changed nothing it is the proof already.
    const changes = await timed("plan", async () =>
      planned === 0 ? 0 : progress.step("terraform plan, again", (detail) => plan(deployment, file, detail)),
    );
    const deployed = await resources(deployment);
    const report: Report = {
      environment: environment.name,
      resources: deployed,
      secondPlan: { changes },
      endpoints: endpointsOf(environment),
      seconds,
    };
    if (changes > 0) {
      throw new UserError(
        `The second plan would change ${changes} resources, though nothing changed in between: a provider and the lab disagree. See it with npx cdktf diff lab, in the environment of npm run lab -- env.`,
      );
    }
    return { report, created: deployed.filter(({ address }) => !before.has(address)) };
  } finally {
    rmSync(file, { force: true }); // a plan file holds secrets
  }
}

function inWords(
  { endpoints: { broker, pool }, resources: deployed, secondPlan, seconds }: Report,
  created: Report["resources"],
  { microsoft, auth0, cognito }: Environment,
): string {
  const total = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  const idOf = (address: string) => deployed.find((resource) => resource.address === address)?.id ?? "";
  const clients = Object.entries(cognito.clients).map(
    ([name, { callbackUrls }]) => `       ${name.padEnd(12)} ${callbackUrls.join(", ")}`,
  );
  return `
${created.length === 0 ? `Nothing to create: ${deployed.length} resources are deployed` : `Created ${created.length} of ${deployed.length} resources`}
${created.map(({ address, id }) => `  ${address.padEnd(58)} ${id}\n`).join("")}
The chain, hop by hop: what stands on two lines must agree, and does

  app  sends people to      ${pool.authorizationEndpoint}
${clients.join("\n")}

  Cognito  user pool        ${idOf("aws_cognito_user_pool.cognito_pool")} in ${cognito.region}
       identity provider    ${cognito.providerName}
       issuer               ${broker.issuer}
       authorization        ${broker.authorizationEndpoint}
       token                ${broker.tokenEndpoint}
       userinfo             ${broker.userinfoEndpoint}
       keys                 ${broker.jwksUri}
       comes back to        ${pool.callbackUrl}

  Auth0  tenant             ${auth0.domain}
       issuer               ${broker.issuer}
       client for Cognito   ${idOf("auth0_client.auth0_client")}
       callback             ${pool.callbackUrl}
       connections          ${auth0.strategy === "both" ? "windowslive, waad" : auth0.strategy}
       comes back to        ${broker.callbackUrls.join(", ")}

  Entra  tenant             ${microsoft.tenantId}
       app registration     ${microsoft.displayName}, for accounts: ${microsoft.accounts}
       redirect URIs        ${broker.callbackUrls.join(", ")}

A second plan changes ${secondPlan.changes} resources. ${total.toFixed(1)} s in all (${Object.entries(seconds)
    .map(([phase, time]) => `${phase} ${time.toFixed(1)}`)
    .join(", ")}).

Next
  npx cdktf diff lab           plan it yourself, after: eval "$(npm run lab -- env)"
  npm run lab -- down          stop the lab; npm run lab -- destroy destroys what is in it first
  npm test                     the tests, against a lab of their own
  Real clouds: copy environments/lab.yaml to environments/<name>.yaml and follow README.md, "Real clouds".
`;
}

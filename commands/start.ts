import type { Environment } from "../environments/schema";
import { UserError } from "../environments/user-error";
import type { Agreement } from "./agreements";
import { deployLab, type Report } from "./deploy-lab";
import { environmentNamed } from "./lab-world";
import { progressOn } from "./setup/progress";

/** `npm start`: the chain of `environments/lab.yaml` deployed to the lab by the real providers. */
export async function main(args: readonly string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== "--json");
  if (unknown !== undefined) {
    throw new UserError(`npm start: unknown argument "${unknown}"; it takes --json, or nothing.`);
  }
  const environment = environmentNamed("lab");
  const { report, created, agreements } = await deployLab(environment, progressOn(process.stderr));
  process.stdout.write(
    args.includes("--json")
      ? `${JSON.stringify(report)}\n`
      : inWords(report, created, agreements, environment),
  );
  const broken = agreements.filter(({ agrees }) => !agrees);
  if (broken.length > 0) {
    throw new UserError(
      `The hops of the chain disagree:\n${broken.map(({ what, here, there }) => `  ${what}: ${here}, but has ${there}`).join("\n")}`,
    );
  }
}

function inWords(
  { endpoints: { broker, pool }, resources, secondPlan, seconds }: Report,
  created: Report["resources"],
  agreements: readonly Agreement[],
  { microsoft, auth0, cognito }: Environment,
): string {
  const total = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  const idOf = (address: string) => resources.find((resource) => resource.address === address)?.id ?? "";
  const lines = (texts: readonly string[]) => texts.map((text) => `  ${text}\n`).join("");
  return `
${created.length === 0 ? `Nothing to create: ${resources.length} resources are deployed` : `Created ${created.length} of ${resources.length} resources`}
${lines(created.map(({ address, id }) => `${address.padEnd(58)} ${id}`))}
The chain, hop by hop
${lines([
  `app       ${Object.entries(cognito.clients)
    .map(([name, { callbackUrls }]) => `${name}: ${callbackUrls.join(", ")}`)
    .join("; ")}`,
  `Cognito   ${pool.authorizationEndpoint}, user pool ${idOf("aws_cognito_user_pool.cognito_pool")}`,
  `Auth0     ${broker.authorizationEndpoint}, issuer ${broker.issuer}`,
  `Entra     app registration "${microsoft.displayName}" in tenant ${microsoft.tenantId}, accounts: ${microsoft.accounts}, through ${auth0.strategy === "both" ? "windowslive and waad" : auth0.strategy}`,
])}
What the hops must agree on, as the clouds have it
${lines(agreements.map(({ what, here, agrees }) => `${agrees ? "ok" : "NO"}  ${what.padEnd(62)} ${here}`))}
A second plan changes ${secondPlan.changes} resources. ${total.toFixed(1)} s in all (${Object.entries(seconds)
    .map(([phase, time]) => `${phase} ${time.toFixed(1)}`)
    .join(", ")}).

Next
${lines([
  'npx cdktf diff lab           plan it yourself, after: eval "$(npm run lab -- env)"',
  "npm run lab -- down          stop the lab; npm run lab -- destroy destroys what is in it first",
  "npm test                     the tests, against a lab of their own",
  'Real clouds: copy environments/lab.yaml to environments/<name>.yaml and follow README.md, "Real clouds".',
])}`;
}

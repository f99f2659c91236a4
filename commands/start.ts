import type { Environment } from "../environments/schema";
import { UserError } from "../environments/user-error";
import { deployLab, type Report } from "./deploy-lab";
import { environmentNamed } from "./lab-world";
import { progressOn } from "./setup/progress";

/** `npm start`: the chain of `environments/lab.yaml` deployed to the lab by the real providers. */
export async function main(args: readonly string[]): Promise<void> {
  const json = args.includes("--json");
  const unknown = args.find((argument) => argument !== "--json");
  if (unknown !== undefined) {
    throw new UserError(`npm start: unknown argument "${unknown}"; it takes --json, or nothing.`);
  }
  const environment = environmentNamed("lab");
  const { report, created } = await deployLab(environment, progressOn(process.stderr));
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report, created, environment));
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

import type { BrokerEnvironment } from "../../environments/schema";
import type { CloudApis } from "../../lab/deployer/cloud-apis";
import { Person } from "../../lab/people/person";
import { SIGN_IN_AUDIENCES } from "../../stacks/sign-in-audiences";
import { environmentIn } from "./environment-in";
import type { SignInWorld } from "./sign-in-world";
import { synthesized } from "./synthesized";

// biome-ignore lint/suspicious/noExplicitAny: a cloud's answer, whose shape its documents tell
type Answer = any;

interface Chain {
  readonly apis: CloudApis;
  readonly environment: BrokerEnvironment;
}

/** The connection with Microsoft's endpoints, as the Management API has it. */
export async function readMicrosoftConnection({ apis, environment }: Chain): Promise<Answer> {
  return (await apis.auth0("GET", `/connections?name=${environment.auth0.connections.microsoft}`))[0];
}

/**
 * Puts into the deployed chain what the stack renders for other keys of `microsoft`, without Terraform.
 *
 * @returns the environment with these keys
 */
export async function admit(world: SignInWorld, keys: Record<string, unknown>): Promise<BrokerEnvironment> {
  const environment = environmentIn(world.file(keys));
  const { id, options, display_name } = await readMicrosoftConnection(world);
  await world.apis.graph("PATCH", `/applications(appId='${options.client_id}')`, {
    signInAudience: SIGN_IN_AUDIENCES[environment.microsoft.accounts],
  });
  const rendered = renderedOptions(environment, options.client_id);
  await world.apis.auth0("PATCH", `/connections/${id}`, {
    display_name,
    options: { ...options, ...rendered },
  });
  return environment;
}

/** The options that differ between environments that differ in `microsoft` alone, by the names of the Management API. */
export function renderedOptions(environment: BrokerEnvironment, clientId: string) {
  const { options } = synthesized(environment).resource.auth0_connection.auth0_microsoft;
  return {
    authorizationURL: options.authorization_endpoint,
    tokenURL: options.token_endpoint,
    scripts: Object.fromEntries(
      Object.entries<string>(options.scripts).map(([name, text]) => [name, evaluated(text, clientId)]),
    ),
  };
}

/** What Terraform makes of a script: `jsonencode` of a map of the client ID and constants. */
function evaluated(text: string, clientId: string): string {
  return text.replace(/\$\{jsonencode\((.*)\)\};$/m, (_, map: string) => {
    const json = map
      .replaceAll(/(?<=[{,] ?"\w+") = /g, ":")
      .replaceAll(/azuread_application\.[\w-]+\.client_id/g, JSON.stringify(clientId));
    return `${JSON.stringify(sorted(JSON.parse(json)))};`;
  });
}

const sorted = (map: object) =>
  Object.fromEntries(Object.entries(map).sort(([one], [other]) => one.localeCompare(other)));

/** The claims of the ID token that Microsoft issues to the deployed connection's client for somebody. */
export async function fetchMicrosoftClaims(
  world: SignInWorld,
  account: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { options } = await readMicrosoftConnection(world);
  const redirect_uri = `https://${world.environment.auth0.domain}/login/callback`;
  const asked = new URLSearchParams({
    client_id: options.client_id,
    redirect_uri,
    response_type: "code",
    scope: "openid profile email",
    state: "state",
  });
  const { end } = await new Person(world.wire).walk(`${options.authorizationURL}?${asked}`, {
    account,
    stopAt: ({ origin, pathname }) => origin + pathname === redirect_uri,
  });
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code: end.searchParams.get("code") ?? "",
    redirect_uri,
    client_id: options.client_id,
    client_secret: options.client_secret,
  });
  const response = await world.wire(new Request(options.tokenURL, { method: "POST", body }));
  const { id_token } = (await response.json()) as { id_token: string };
  return JSON.parse(Buffer.from(id_token.split(".")[1] ?? "", "base64url").toString());
}

import { didYouMean } from "../../../environments/nearest";
import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { addressOfAppClient } from "../../../stacks/addresses";
import type { State } from "../../state/state";

/** An app client that is deployed. */
export interface DeployedClient {
  readonly environment: string;
  /** The app client's name in the environment file. */
  readonly client: string;
  /** @default - the app client is public */
  readonly secret?: string;
  /** Outputs of the environment. */
  readonly outputs: State["outputs"];
}

const LIST = new Intl.ListFormat("en");

/**
 * Finds an app client in the state of its environment.
 *
 * @param state nothing where nothing is deployed
 * @throws UserError where there is no such app client, or it is not deployed
 */
export function findDeployedClient(
  { name, cognito }: Pick<Environment, "name" | "cognito">,
  client: string,
  state: State | undefined,
): DeployedClient {
  const deployed = state?.resources.find(({ address }) => address === addressOfAppClient(client));
  if (state === undefined || deployed === undefined) {
    const written = Object.keys(cognito.clients);
    if (!written.includes(client)) {
      throw new UserError(
        "app-client-not-found",
        written.length > 0
          ? `${name} has no app client "${client}": cognito.clients of environments/${name}.yaml has ${LIST.format(written)}${didYouMean(client, written)}`
          : `${name} has no app client: environments/${name}.yaml has no cognito.clients.\nTo do: for an app client of the user pool's owner, ask them; for one of your own, write it there and deploy it.`,
      );
    }
    const what = state === undefined ? "is not deployed" : `the app client ${client} is not deployed yet`;
    throw new UserError(
      "not-deployed",
      `${name}: ${what}.\nTo do: npm run plan -- ${name}, and deploy it; then run the same command again.`,
    );
  }
  const { client_secret: secret } = deployed.attributes;
  return {
    environment: name,
    client,
    outputs: state.outputs,
    ...(typeof secret === "string" && secret !== "" && { secret }),
  };
}

import type { BrokerEnvironment } from "../../environments/schema";
import { endpointsOf } from "../../stacks/endpoints";
import { SIGN_IN_AUDIENCES } from "../../stacks/sign-in-audiences";
import { signOutOf } from "../../stacks/sign-out";
import { MAX_SECRETS, renderSecret } from "../clouds/client-secrets";
import type { Application, FoundChain } from "./found-chain";
import { accountsOf } from "./kept-keys";
import { type Obstacle, obstaclesAt } from "./obstacle";

export function findInEntra(found: FoundChain, environment: BrokerEnvironment): Obstacle[] {
  return [...inAccounts(found), ...inApplication(found.application, environment), ...inDirectory(found)];
}

const placeOf = ({ displayName, id }: Application) => `Entra, app registration "${displayName}" (${id})`;

function inAccounts(found: FoundChain): Obstacle[] {
  return obstaclesAt(placeOf(found.application))(
    accountsOf(found) === undefined,
    `the environment file has no value for whom it accepts (${found.application.signInAudience}) through these connections: people would be locked out, or get a new user ID`,
    "keep this chain by hand, or disable one of the connections for the Auth0 client and adopt the other one",
  );
}

function inApplication(application: Application, environment: BrokerEnvironment): Obstacle[] {
  const { web, spa, publicClient, passwordCredentials = [], signInAudience } = application;
  const registered = [web, spa, publicClient].flatMap((each) => each?.redirectUris ?? []);
  const endpoints = endpointsOf(environment);
  const wanted = [...endpoints.broker.callbackUrls, ...signOutOf(environment, endpoints).entraRedirectUris];
  const others = registered.filter((url) => !wanted.includes(url));
  const isOpenToPersonal = signInAudience === SIGN_IN_AUDIENCES.any;
  const here = obstaclesAt(placeOf(application));
  return [
    ...here(
      others.length > 0,
      `it has redirect URIs of others than Auth0: ${others.join(", ")}. The apply would remove them, and those apps could sign nobody in`,
      "give those apps an app registration of their own, then remove the URIs (Entra admin center, Authentication)",
    ),
    ...here(
      isOpenToPersonal && passwordCredentials.length >= MAX_SECRETS,
      `it has ${passwordCredentials.length} client secrets, and one that is open to personal accounts can't have more. The adoption adds one, as nobody can read the text of those that are there: ${passwordCredentials.map(renderSecret).join("; ")}`,
      "delete the one that Auth0's connections do not use (Entra admin center, Certificates & secrets)",
    ),
  ];
}

function inDirectory({ application, servicePrincipal, deployer }: FoundChain): Obstacle[] {
  const here = obstaclesAt(placeOf(application));
  return [
    ...here(
      servicePrincipal === undefined,
      "it has no service principal in its own tenant",
      `make one: az ad sp create --id ${application.appId}`,
    ),
    ...here(
      !deployer.mayChangeApplication,
      `the deployer ${deployer.id} is not an owner of it, and with Application.ReadWrite.OwnedBy may change only what it owns`,
      `let an administrator add it: az ad app owner add --id ${application.id} --owner-object-id ${deployer.id}`,
    ),
  ];
}

import { ENTRA_AUDIENCES, SIGN_IN_AUDIENCES } from "../../stacks/sign-in-audiences";
import { MAX_SECRETS, renderSecret } from "../clouds/client-secrets";
import type { Application, FoundChain } from "./found-chain";
import { type Obstacle, obstaclesAt } from "./obstacle";

/** Who signs people in with the app registration, for a route. */
export interface RelyingParty {
  readonly name: string;
  /** Completes "delete the client secret that …". */
  readonly idleSecret: string;
  /** What the stack registers: Entra sends people back to no other. */
  readonly redirectUris: readonly string[];
}

export const findInEntra = (found: FoundChain, relyingParty: RelyingParty): Obstacle[] => [
  ...inApplication(found.application, relyingParty),
  ...inDirectory(found),
];

export const placeOf = ({ displayName, id }: Pick<Application, "displayName" | "id">) =>
  `Entra, app registration "${displayName}" (${id})`;

/** Audiences whose app registrations have room for few client secrets. */
const OPEN_TO_PERSONAL: readonly string[] = [SIGN_IN_AUDIENCES.any, ENTRA_AUDIENCES.personal];

function inApplication(
  application: Application,
  { name, idleSecret, redirectUris }: RelyingParty,
): Obstacle[] {
  const { web, spa, publicClient, api, passwordCredentials = [], signInAudience } = application;
  const permissions = (api?.oauth2PermissionScopes ?? []).map(({ value }) => value ?? "without a name");
  const registered = [web, spa, publicClient].flatMap((each) => each?.redirectUris ?? []);
  const others = registered.filter((url) => !redirectUris.includes(url));
  const here = obstaclesAt(placeOf(application));
  return [
    ...here(
      others.length > 0,
      `it has redirect URIs of others than ${name}: ${others.join(", ")}. The apply would remove them, and those apps could sign nobody in`,
      "give those apps an app registration of their own, then remove the URIs (Entra admin center, Authentication)",
    ),
    ...here(
      permissions.length > 0 && api?.requestedAccessTokenVersion !== 2,
      `it has an API of its own (${permissions.join(", ")}) with access tokens of version 1, and the apply would make them version 2, with another issuer: whoever checks them would refuse them`,
      "make that API take tokens of version 2, and set requestedAccessTokenVersion to 2 (Entra admin center, Manifest); or give it an app registration of its own",
    ),
    ...here(
      OPEN_TO_PERSONAL.includes(signInAudience) && passwordCredentials.length >= MAX_SECRETS,
      `it has ${passwordCredentials.length} client secrets, and one that is open to personal accounts can't have more. The adoption adds one, as nobody can read the text of those that are there: ${passwordCredentials.map(renderSecret).join("; ")}`,
      `delete the one that ${idleSecret} (Entra admin center, Certificates & secrets)`,
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

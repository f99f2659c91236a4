import type { Environment } from "../../../environments/schema";
import { addressOfAppClient } from "../../../stacks/addresses";
import { ownersPartOf } from "../../../stacks/owners-part";
import type { Aws } from "../../clouds/aws";
import { checkJoinedPool, checkProviderNames } from "../../clouds/check-joined-pool";
import { Cognito, NotPermitted } from "../../clouds/cognito";
import { type Finding, findingsOn } from "../../clouds/finding";
import type { Fetch } from "../../clouds/https";
import { readJoinedPool } from "../../clouds/joined-pool";
import type { OwnResources } from "../own-resources";
import { reportTakenName } from "./report-taken-name";

const { ok, note, wrong } = findingsOn("AWS");

/** An app client, as far as Cognito's answer is read. */
interface DescribedClient {
  readonly ClientId: string;
  readonly ClientName: string;
  readonly SupportedIdentityProviders?: readonly string[];
  readonly WriteAttributes?: readonly string[];
  readonly AllowedOAuthFlows?: readonly string[];
  readonly AllowedOAuthFlowsUserPoolClient?: boolean;
}

/** Whether an environment can join its user pool, and which of the owner's app clients let people sign in with Microsoft. */
export async function checkJoined(
  environment: Environment,
  aws: Aws,
  deployed: OwnResources,
  fetch: Fetch,
): Promise<Finding[]> {
  const joined = await readJoinedPool(environment, aws, fetch);
  const findings = checkJoinedPool(environment, joined);
  if (joined.pool === undefined) return findings;
  const { userPool } = environment.cognito;
  const names = checkProviderNames(
    environment,
    joined,
    ({ address, name }) => deployed.textAt(address, "id") === `${userPool}:${name}`,
  );
  return [
    ...findings,
    ...names.map((name) =>
      name.verdict === "wrong"
        ? reportTakenName("AWS", name.what, name.message, name.toDo ?? "", deployed)
        : name,
    ),
    ...(await checkClients(environment, aws, deployed)),
  ];
}

/** Whether each app client of the pool's owner lets people sign in with Microsoft. */
async function checkClients(
  environment: Environment,
  aws: Aws,
  { textAt }: OwnResources,
): Promise<Finding[]> {
  const { region, userPool, clients } = environment.cognito;
  const UserPoolId = String(userPool);
  const own = Object.keys(clients).map((name) => textAt(addressOfAppClient(name), "id"));
  const cognito = new Cognito(aws, region);
  try {
    const listed = await cognito.list<{ ClientId: string }>(
      "ListUserPoolClients",
      "UserPoolClients",
      UserPoolId,
    );
    const others = listed.filter(({ ClientId }) => !own.includes(ClientId));
    const described = await Promise.all(
      others.map(({ ClientId }) =>
        cognito.ask<{ UserPoolClient: DescribedClient }>("DescribeUserPoolClient", { UserPoolId, ClientId }),
      ),
    );
    return described.flatMap((each) =>
      each === undefined ? [] : checkClient(environment, each.UserPoolClient),
    );
  } catch (error) {
    if (!(error instanceof NotPermitted)) throw error;
    return [
      note("app clients", `the owner's were not checked: a deployer needs no cognito-idp:${error.operation}`),
    ];
  }
}

function checkClient(environment: Environment, client: DescribedClient): Finding {
  const { identityProviders, writeAttributes } = ownersPartOf(environment);
  const {
    ClientId,
    ClientName,
    SupportedIdentityProviders = [],
    WriteAttributes,
    AllowedOAuthFlows = [],
  } = client;
  const who = `"${ClientName}" (${ClientId}) of the pool's owner`;
  const offered = renderNames(identityProviders.filter((name) => SupportedIdentityProviders.includes(name)));
  const missing = renderNames(identityProviders.filter((name) => !SupportedIdentityProviders.includes(name)));
  if (missing !== "") {
    return note(
      "app client",
      `${who} does not offer ${missing}`,
      `if people are to sign in to its app with Microsoft, its owner adds ${missing}, as below`,
    );
  }
  const isCustom = (name: string) => name.startsWith("custom:");
  // Without a list an app client may write every standard attribute.
  const unwritable = writeAttributes.filter((name) => !(WriteAttributes?.includes(name) ?? !isCustom(name)));
  if (unwritable.length > 0) {
    return wrong(
      "app client",
      `${who} offers ${offered}, but may not write ${unwritable.join(", ")}: nobody can sign in to it with Microsoft`,
      "its owner lets it write them, as below",
    );
  }
  if (!client.AllowedOAuthFlowsUserPoolClient || !AllowedOAuthFlows.includes("code")) {
    return note(
      "app client",
      `${who} offers ${offered}, but has no authorization code flow, by which people come back from Microsoft`,
      "its owner gives it the code flow, scopes and a callback URL",
    );
  }
  return ok("app client", `${who} lets people sign in with Microsoft`);
}

const renderNames = (names: readonly string[]) => new Intl.ListFormat("en").format(names);

/** What the pool's owner does, as text for a person. */
export function renderOwnersPart(environment: Environment): string {
  const { identityProviders, terraform, cli } = ownersPartOf(environment);
  const indent = (text: string) => text.replace(/^/gm, "  ");
  return [
    `For the owner of ${environment.cognito.userPool}: each app client that is to offer Microsoft needs ${renderNames(identityProviders)} among its identity providers, once the environment is deployed.`,
    "",
    "In the owner's Terraform, or as much in what else makes the app client:",
    indent(terraform),
    "",
    "Or with the AWS CLI and jq, with all else that the app client has, since an update resets what it is not given:",
    indent(cli),
  ].join("\n");
}

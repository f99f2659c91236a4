import { ADDRESSES } from "../../../../stacks/addresses";
import type { DeployedChain } from "../../deployed-chain";

// biome-ignore lint/suspicious/noExplicitAny: Graph's answer, whose shape its documents tell
type Answer = any;

/** The object ID of the app registration or of its service principal, whatever they are called by now. */
function idOf({ state }: DeployedChain, collection: Collection): string {
  const address = collection === "applications" ? ADDRESSES.application : ADDRESSES.servicePrincipal;
  const found = state?.resources.find((resource) => resource.address === address);
  return String((found?.attributes as { object_id?: string } | undefined)?.object_id);
}

type Collection = "applications" | "servicePrincipals";

const pathOf = (chain: DeployedChain, collection: Collection) => `/${collection}/${idOf(chain, collection)}`;

export const readApplication = (chain: DeployedChain): Promise<Answer> =>
  chain.apis.graph("GET", pathOf(chain, "applications"));

export const readServicePrincipal = (chain: DeployedChain): Promise<Answer> =>
  chain.apis.graph("GET", pathOf(chain, "servicePrincipals"));

/** Changes the app registration as an administrator does. */
export const updateApplication = (
  chain: DeployedChain,
  changes: object,
  version?: "beta",
): Promise<unknown> =>
  chain.apis.graphAsAdministrator("PATCH", pathOf(chain, "applications"), changes, version);

/** Changes the service principal as an administrator does. */
export const updateServicePrincipal = (chain: DeployedChain, changes: object): Promise<unknown> =>
  chain.apis.graphAsAdministrator("PATCH", pathOf(chain, "servicePrincipals"), changes);

/** Makes the administrator's own application an owner, beside Terraform. */
export async function addOwner(chain: DeployedChain, collection: Collection): Promise<void> {
  const filter = encodeURIComponent("displayName eq 'Administration'");
  const { value } = await chain.apis.graph("GET", `/servicePrincipals?$filter=${filter}`);
  await chain.apis.graphAsAdministrator("POST", `${pathOf(chain, collection)}/owners/$ref`, {
    "@odata.id": `https://graph.microsoft.com/v1.0/directoryObjects/${value[0].id}`,
  });
}

/** Adds a client secret of somebody else's. */
export const addSecret = (chain: DeployedChain): Promise<unknown> =>
  chain.apis.graphAsAdministrator("POST", `${pathOf(chain, "applications")}/addPassword`, {
    passwordCredential: { displayName: "theirs" },
  });

/** All that Graph tells of both, but for what a rotation changes. */
export async function readDirectory(chain: DeployedChain): Promise<unknown> {
  const { passwordCredentials, ...application } = await readApplication(chain);
  const owners = async (collection: Collection) => {
    const { value } = await chain.apis.graph("GET", `${pathOf(chain, collection)}/owners`);
    return value.map(({ id }: Answer) => id).sort();
  };
  return {
    application,
    servicePrincipal: await readServicePrincipal(chain),
    secretsOfOthers: passwordCredentials.filter(({ displayName }: Answer) => displayName === "theirs"),
    owners: [await owners("applications"), await owners("servicePrincipals")],
  };
}

import { identityProvider, type Mutation } from "./cloud-apis";
import type { DeployedChain } from "./deployed-chain";

// biome-ignore lint/suspicious/noExplicitAny: a cloud's answer, whose shape its documents tell
type Answer = any;

/** The enterprise application with its keys, as Graph shows it. */
export async function readEnterprise({ apis, chain }: DeployedChain): Promise<Answer> {
  const find = async (path: string, filter: string) =>
    (await apis.graph("GET", `${path}?$filter=${encodeURIComponent(filter)}`)).value[0];
  const { appId } = await find("/applications", `displayName eq '${chain.microsoft.displayName}'`);
  const { id } = await find("/servicePrincipals", `appId eq '${appId}'`);
  const members = "id,appId,keyCredentials,passwordCredentials,preferredTokenSigningKeyThumbprint";
  return apis.graph("GET", `/servicePrincipals/${id}?$select=${members}`);
}

/** The identity provider, with metadata at another address. @param url made of the client ID */
export const metadataAt =
  (url: (clientId: string) => string): Mutation =>
  async (chain) => {
    const { appId } = await readEnterprise(chain);
    return identityProvider({ MetadataURL: url(appId) })(chain);
  };

/** The claims mapping policy, with one of its claims changed. @param type the last part of the claim's name */
export const policyClaim =
  (type: string, change: Readonly<Record<string, string>>): Mutation =>
  async (chain) => {
    const { id, definition } = await readPolicy(chain);
    const write = (text: string) =>
      chain.apis.graph("PATCH", `/policies/claimsMappingPolicies/${id}`, { definition: [text] });
    const { ClaimsMappingPolicy } = JSON.parse(definition[0]);
    const ClaimsSchema = ClaimsMappingPolicy.ClaimsSchema.map((each: Answer) =>
      each.SamlClaimType.endsWith(`/${type}`) ? { ...each, ...change } : each,
    );
    await write(JSON.stringify({ ClaimsMappingPolicy: { ...ClaimsMappingPolicy, ClaimsSchema } }));
    return () => write(definition[0]);
  };

/** No claims mapping policy for the enterprise application. */
export const noPolicy: Mutation = async (chain) => {
  const { id } = await readEnterprise(chain);
  const policy = await readPolicy(chain);
  const assigned = `/servicePrincipals/${id}/claimsMappingPolicies`;
  await chain.apis.graph("DELETE", `${assigned}/${policy.id}/$ref`);
  return () =>
    chain.apis.graph("POST", `${assigned}/$ref`, {
      "@odata.id": `https://graph.microsoft.com/v1.0/policies/claimsMappingPolicies/${policy.id}`,
    });
};

/** Another certificate with which Entra signs, made by hand: Cognito has not read of it yet. */
export const anotherCertificate: Mutation = async (chain) => {
  const { id, ...before } = await readEnterprise(chain);
  const { thumbprint } = await chain.apis.graph(
    "POST",
    `/servicePrincipals/${id}/addTokenSigningCertificate`,
    {
      displayName: "CN=by hand",
    },
  );
  const update = (change: object) => chain.apis.graph("PATCH", `/servicePrincipals/${id}`, change);
  await update({ preferredTokenSigningKeyThumbprint: thumbprint });
  const { preferredTokenSigningKeyThumbprint, keyCredentials, passwordCredentials } = before;
  return () => update({ preferredTokenSigningKeyThumbprint, keyCredentials, passwordCredentials });
};

async function readPolicy(chain: DeployedChain): Promise<Answer> {
  const { id } = await readEnterprise(chain);
  return (await chain.apis.graph("GET", `/servicePrincipals/${id}/claimsMappingPolicies`)).value[0];
}

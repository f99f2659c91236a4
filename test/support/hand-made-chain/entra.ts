import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import type { HandMade } from "./hand-made";
import { NAMES } from "./names";
import { merge } from "./variations/merge";
import type { Variation } from "./variations/variation";

/** Microsoft Graph and its delegated permission User.Read, which Entra's portal gives each new app registration. */
const USER_READ = {
  resourceAppId: "00000003-0000-0000-c000-000000000000",
  resourceAccess: [{ id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type: "Scope" }],
};

/** Days that a client secret is valid where a person leaves the portal's proposal. */
const SECRET_DAYS = 180;

/** Makes the app registration as Entra's portal does, with its service principal and a client secret. */
export async function makeApplication(
  apis: CloudApis,
  {
    signInAudience,
    redirectUris,
  }: { readonly signInAudience: string; readonly redirectUris: readonly string[] },
  variation: Pick<Variation, "application">,
): Promise<HandMade["application"]> {
  const request = {
    displayName: NAMES.application,
    signInAudience,
    api: { requestedAccessTokenVersion: 2 },
    web: { redirectUris },
    requiredResourceAccess: [USER_READ],
  };
  const { id, appId } = await apis.graph("POST", "/applications", merge(request, variation.application));
  const servicePrincipal = await apis.graph("POST", "/servicePrincipals", {
    appId,
    tags: ["WindowsAzureActiveDirectoryIntegratedApp"],
  });
  const endDateTime = new Date(Date.now() + SECRET_DAYS * 24 * 60 * 60 * 1000).toISOString();
  const { keyId, secretText } = await apis.graph("POST", `/applications/${id}/addPassword`, {
    passwordCredential: { displayName: NAMES.secret, endDateTime },
  });
  return {
    id,
    clientId: appId,
    clientSecret: secretText,
    keyId,
    servicePrincipalId: servicePrincipal.id,
  };
}

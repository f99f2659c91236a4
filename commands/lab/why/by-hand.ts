import { CloudApis } from "../../../lab/deployer/cloud-apis";
import { identityProvidersOf } from "../../../stacks/routes/facts";
import { SIGN_IN_AUDIENCES } from "../../../stacks/sign-in-audiences";
import { type Attempt, type DeployedChain, trySignIns } from "./attempts";

// What an environment file can't say: each is done by hand, through the clouds' own APIs, and undone.

/** Lets people sign in by SAML while the pool maps the claim with their e-mail address to their name. */
export async function trySignInsWithMappedName(chain: DeployedChain): Promise<Attempt[]> {
  const { provider, change } = await firstProviderOf(chain);
  const { AttributeMapping } = provider;
  return change({ AttributeMapping: { ...AttributeMapping, username: AttributeMapping.email } }, () =>
    trySignIns(chain),
  );
}

/** The endpoints of an identity provider that name a tenant. */
const ENDPOINTS = ["authorize_url", "token_url", "jwks_uri"] as const;

/** Lets everyone sign in by the first identity provider while it leads to Microsoft's common endpoint. */
export async function trySignInsAtCommon(chain: DeployedChain): Promise<Attempt[]> {
  const { apis, provider, change } = await firstProviderOf(chain);
  const { ProviderDetails, ProviderName } = provider;
  const { value } = await apis.graph("GET", `/applications?$filter=appId eq '${ProviderDetails.client_id}'`);
  const [application] = value;
  const admit = (signInAudience: string) =>
    apis.graph("PATCH", `/applications/${application.id}`, { signInAudience });
  await admit(SIGN_IN_AUDIENCES.any);
  try {
    const atCommon = Object.fromEntries(ENDPOINTS.map((key) => [key, renderAtCommon(ProviderDetails[key])]));
    return await change({ ProviderDetails: { ...ProviderDetails, ...atCommon } }, () =>
      trySignIns(chain, () => ({ identityProvider: ProviderName })),
    );
  } finally {
    await admit(application.signInAudience);
  }
}

const renderAtCommon = (endpoint: string) =>
  endpoint.replace(/(?<=^https:\/\/login\.microsoftonline\.com\/)[^/]+/, "common");

/** The first identity provider of a chain as Cognito has it, and what changes it while some work is done. */
async function firstProviderOf(chain: DeployedChain) {
  const apis = new CloudApis(chain);
  const [{ name }] = identityProvidersOf(chain.environment);
  const key = { UserPoolId: new URL(chain.app.issuer).pathname.slice(1), ProviderName: name };
  const { IdentityProvider: provider } = await apis.cognito("DescribeIdentityProvider", key);
  const { ProviderDetails, AttributeMapping, IdpIdentifiers } = provider;
  // An update sets what it is not given to nothing.
  const update = (changes: object) =>
    apis.cognito("UpdateIdentityProvider", {
      ...key,
      ...{ ProviderDetails, AttributeMapping, IdpIdentifiers },
      ...changes,
    });
  const change = async <T>(changes: object, work: () => Promise<T>): Promise<T> => {
    await update(changes);
    try {
      return await work();
    } finally {
      await update({});
    }
  };
  return { apis, provider, change };
}

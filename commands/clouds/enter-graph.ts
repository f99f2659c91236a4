import type { Unseen } from "../../review/not-seen";
import { explainRefusal, fetchGraphToken, Graph } from "./entra";
import { ask, type Fetch } from "./https";

/** For whom GitHub makes a token that Entra takes, as docs/policies/entra-trust.json has it. */
const AUDIENCE = "api://AzureADTokenExchange";

/**
 * Enters Microsoft Graph with the credentials that the provider uses, if they are a client secret or GitHub's identity.
 *
 * @returns why that is not possible, for credentials that only the provider can use, or that Entra refuses
 */
export async function enterGraph(
  tenantId: string,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<Graph | Unseen> {
  const { ARM_CLIENT_ID: clientId, ARM_CLIENT_SECRET: clientSecret } = variables;
  const assertion = clientSecret ? undefined : await fetchGitHubToken(variables, fetch);
  if (!clientId || (!clientSecret && assertion === undefined)) {
    return { unseen: "That takes ARM_CLIENT_ID and ARM_CLIENT_SECRET, or a workflow on GitHub" };
  }
  const proof =
    assertion === undefined ? { client_secret: String(clientSecret) } : { client_assertion: assertion };
  const token = await fetchGraphToken(tenantId, clientId, proof, fetch);
  if (typeof token === "string") return Graph.with(token, fetch);
  return { unseen: `Entra refuses ARM_CLIENT_ID: ${explainRefusal(token.refusal, tenantId).message}` };
}

/**
 * The identity of a workflow on GitHub.
 *
 * @returns nothing elsewhere
 * @see https://docs.github.com/actions/reference/security/oidc
 */
async function fetchGitHubToken(
  {
    ARM_USE_OIDC,
    ACTIONS_ID_TOKEN_REQUEST_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
  }: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<string | undefined> {
  if (!ARM_USE_OIDC || !url || !token) return undefined;
  const { status, text } = await ask(fetch, `${url}&audience=${encodeURIComponent(AUDIENCE)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return status === 200 ? (JSON.parse(text) as { value: string }).value : undefined;
}

import { z } from "zod";
import { CloudError } from "./cloud-error";
import type { Fetch } from "./https";

/** What a user pool's discovery document says, which anybody may read. */
export interface PoolDiscovery {
  readonly issuer: string;
  /** Host of the pool's domain; `undefined` for a pool without one. */
  readonly host?: string;
}

const discoveryDocument = z.object({ issuer: z.url(), authorization_endpoint: z.url() });

/**
 * Reads a user pool's discovery document.
 *
 * @returns undefined if there is no such pool, or nobody answers
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 */
export async function readDiscovery(
  userPoolId: string,
  region: string,
  fetch: Fetch,
): Promise<PoolDiscovery | undefined> {
  const api = `cognito-idp.${region}.amazonaws.com`;
  try {
    const response = await fetch(
      new Request(`https://${api}/${userPoolId}/.well-known/openid-configuration`),
    );
    if (!response.ok) return undefined;
    const { data } = discoveryDocument.safeParse(await response.json());
    if (data === undefined) return undefined;
    const { host } = new URL(data.authorization_endpoint);
    // Without a domain the document names endpoints at the API's host, which don't exist.
    return { issuer: data.issuer, ...(!host.endsWith(api) && { host }) };
  } catch (error) {
    if (error instanceof CloudError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

import { userPoolId } from "../../environments/values";
import { openHttps } from "../clouds/https";
import { type PoolDiscovery, readDiscovery } from "../clouds/pool-discovery";
import { type Draft, valueAt, withValue } from "../environment/draft";

/** Finds a user pool's discovery document; nothing where there is none. */
export type Discover = (userPoolId: string, region: string) => Promise<PoolDiscovery | undefined>;

/** Asks the clouds, without credentials: anybody may read the document. */
export const discoverPool: Discover = async (id, region) => {
  const https = openHttps(process.env);
  try {
    return await readDiscovery(id, region, https.fetch);
  } finally {
    await https.close();
  }
};

/** The ID of the user pool that a draft joins; nothing where it makes its own, or the ID is none. */
export function joinedPoolIn(draft: Draft): string | undefined {
  const { data } = userPoolId.safeParse(valueAt(draft, ["cognito", "userPool"]));
  return data;
}

/** The draft with what the user pool that it joins tells itself: its region, its domain, and the form of its issuer. */
export async function withDiscovered(draft: Draft, discover: Discover): Promise<Draft> {
  const id = joinedPoolIn(draft);
  const [region] = id?.split("_") ?? [];
  if (id === undefined || region === undefined) return draft;
  const found = await discover(id, region);
  const isUpdated = found?.issuer.startsWith("https://issuer-") ?? false;
  const values = {
    region,
    domain: found?.host && domainAt(found.host, region),
    ...(isUpdated && { issuer: "updated" }),
  };
  return Object.entries(values).reduce(
    (filled, [key, value]) =>
      valueAt(filled, ["cognito", key]) === undefined ? withValue(filled, ["cognito", key], value) : filled,
    draft,
  );
}

/** A prefix, or a custom domain, whose certificate is its owner's. */
function domainAt(host: string, region: string): unknown {
  const suffix = `.auth.${region}.amazoncognito.com`;
  return host.endsWith(suffix) ? host.slice(0, -suffix.length) : { name: host };
}

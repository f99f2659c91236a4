import type { Environment } from "../../environments/schema";
import type { CloudFacts } from "../../review/chain";
import type { Look } from "../../review/look";
import { isUnseen, type Unseen } from "../../review/not-seen";
import type { Plan } from "../../review/plan";
import { awsKeysIn, signedBy } from "../clouds/aws";
import { enterAuth0Tenant } from "../clouds/enter-auth0-tenant";
import { enterGraph } from "../clouds/enter-graph";
import type { Finding } from "../clouds/finding";
import { type Fetch, openHttps } from "../clouds/https";
import { type OwnChain, ownChainIn } from "../clouds/own-chain";
import { readAuth0Facts } from "../clouds/read-auth0-facts";
import { readCognitoFacts } from "../clouds/read-cognito-facts";
import { readEntraFacts } from "../clouds/read-entra-facts";
import { lookInTenant } from "./look-in-tenant";
import type { Prepared } from "./prepare";
import { readOwnChain } from "./read-own-chain";

/** What was seen in the clouds besides a plan. */
export interface Seen {
  readonly look: Look;
  /** What may stop the apply of a plan that makes the gate, and can't be known before. */
  readonly notes: readonly Finding[];
}

/** The way to an environment's clouds. */
interface Way {
  readonly environment: Environment;
  readonly variables: NodeJS.ProcessEnv;
  readonly fetch: Fetch;
}

/** Reads what one cloud has of an environment besides what a plan shows. @returns why that is not possible */
type Reader<Cloud extends keyof CloudFacts> = (
  way: Way,
  own: OwnChain[Cloud],
) => Promise<CloudFacts[Cloud] | Unseen>;

const readAuth0: Reader<"auth0"> = async ({ environment, variables, fetch }, own) => {
  const tenant = await enterAuth0Tenant(environment, variables, fetch);
  return isUnseen(tenant) ? tenant : readAuth0Facts(tenant, own);
};

const readCognito: Reader<"cognito"> = async ({ environment, variables, fetch }, own) => {
  if (own.userPoolId === undefined) return undefined;
  const keys = awsKeysIn(variables);
  if (keys === undefined) {
    return { unseen: "That takes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and profiles are not read" };
  }
  return readCognitoFacts(signedBy(keys, fetch), environment.cognito.region, own);
};

const readEntra: Reader<"entra"> = async ({ environment, variables, fetch }, own) => {
  if (own.applicationId === undefined && own.servicePrincipalId === undefined) return undefined;
  const graph = await enterGraph(environment.microsoft.tenantId, variables, fetch);
  return isUnseen(graph) ? graph : readEntraFacts(graph, own);
};

/**
 * Looks at what the clouds have besides a plan, or besides drift, at all three at once and by reading alone.
 *
 * @throws UserError as {@link lookInTenant}, and where a cloud refuses the credentials or does not do as asked
 */
export async function lookAtClouds({ environment, stack }: Prepared, plan: Plan): Promise<Seen> {
  const own = ownChainIn(
    plan.resources.flatMap(({ address, type, before }) =>
      before ? [{ address, type, values: before }] : [],
    ),
  );
  return onTheWay(environment, stack.variables, async (way) => {
    const lookAtAuth0 = async () => {
      const tenant = await enterAuth0Tenant(environment, way.variables, way.fetch);
      if (isUnseen(tenant)) return { auth0: tenant, notes: [] };
      return lookInTenant(environment, plan, tenant, async () => (await readOwnChain(stack)).auth0);
    };
    const [{ auth0, notes }, cognito, entra] = await Promise.all([
      lookAtAuth0(),
      readCognito(way, own.cognito),
      readEntra(way, own.entra),
    ]);
    return { look: lookOf(auth0, cognito, entra), notes };
  });
}

/** Reads what the clouds have of an environment, all three at once. @throws UserError as {@link lookAtClouds} */
export function readFacts(
  { environment, stack }: Prepared,
  { auth0, cognito, entra }: OwnChain,
): Promise<Look> {
  return onTheWay(environment, stack.variables, async (way) => {
    const [atAuth0, atCognito, atEntra] = await Promise.all([
      readAuth0(way, auth0),
      readCognito(way, cognito),
      readEntra(way, entra),
    ]);
    return lookOf(atAuth0, atCognito, atEntra);
  });
}

const lookOf = (auth0: Look["auth0"], cognito: Look["cognito"], entra: Look["entra"]): Look => ({
  ...(auth0 && { auth0 }),
  ...(cognito && { cognito }),
  ...(entra && { entra }),
});

async function onTheWay<T>(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  work: (way: Way) => Promise<T>,
): Promise<T> {
  const https = openHttps(variables);
  try {
    return await work({ environment, variables, fetch: https.fetch });
  } finally {
    await https.close();
  }
}

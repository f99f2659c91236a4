import type { Auth0Facts, ConnectionFacts } from "../../review/auth0-facts";
import type { CloudFacts } from "../../review/chain";
import type { RawConnection } from "../../review/connection-options";
import type { Look } from "../../review/look";
import { isUnseen, type Unseen } from "../../review/not-seen";
import type { Plan } from "../../review/plan";
import type { Values } from "../../review/value";
import { awsKeysIn, signedBy } from "../clouds/aws";
import type { Finding } from "../clouds/finding";
import { type OwnChain, ownChainIn, withJoinedPool } from "../clouds/own-chain";
import { readAuth0Facts } from "../clouds/read-auth0-facts";
import { readCognitoFacts } from "../clouds/read-cognito-facts";
import { readEntraFacts } from "../clouds/read-entra-facts";
import { onTheWay, type Way } from "../clouds/way";
import { lookInTenant } from "./look-in-tenant";
import { type KeptOptions, missingOptions, readKeptOptions } from "./options-keeper";
import type { Prepared } from "./prepare";
import { readOwnChain } from "./read-own-chain";

/** What was seen in the clouds besides a plan. */
export interface Seen {
  readonly look: Look;
  /** What may stop the apply of a plan that makes the gate, and can't be known before. */
  readonly notes: readonly Finding[];
}

/** Reads what one cloud has of an environment besides what a plan shows. @returns why that is not possible */
type Reader<Cloud extends keyof CloudFacts> = (
  way: Way,
  own: OwnChain[Cloud],
) => Promise<CloudFacts[Cloud] | Unseen>;

const readAuth0: Reader<"auth0"> = async (way, own) => {
  const entered = await way.enterAuth0();
  if (entered === undefined) return undefined;
  const { tenant } = entered;
  return isUnseen(tenant) ? tenant : readAuth0Facts(tenant, own);
};

const readCognito: Reader<"cognito"> = async ({ environment, variables, fetch }, deployed) => {
  const own = withJoinedPool(deployed, environment);
  if (own.userPoolId === undefined) return undefined;
  const keys = awsKeysIn(variables);
  if (keys === undefined) {
    return { unseen: "That takes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and profiles are not read" };
  }
  return readCognitoFacts(signedBy(keys, fetch), environment.cognito.region, own);
};

const readEntra: Reader<"entra"> = async (way, own) => {
  if (own.applicationIds.length + own.servicePrincipalIds.length === 0) return undefined;
  const graph = await way.enterEntra();
  return isUnseen(graph) ? graph : readEntraFacts(graph, own);
};

/** What an apply that was cut short took from connections. */
function findTaken(
  kept: readonly KeptOptions[],
  connections: readonly ConnectionFacts[] = [],
): NonNullable<Auth0Facts["taken"]> {
  return kept.flatMap((each) => {
    const current = connections.find(({ id }) => id === each.id);
    if (current === undefined) return [];
    const options = missingOptions(each, current.properties as unknown as RawConnection) as Values;
    return Object.keys(options).length === 0 ? [] : [{ id: each.id, name: each.name, options }];
  });
}

/** What an environment has in the clouds before a plan. */
export const ownChainBefore = ({ resources }: Plan): OwnChain =>
  ownChainIn(
    resources.flatMap(({ address, type, before }) => (before ? [{ address, type, values: before }] : [])),
  );

/**
 * Looks at what the clouds have besides a plan, or besides drift, at all three at once and by reading alone.
 *
 * @throws UserError as {@link lookInTenant}, and where a cloud refuses the credentials or does not do as asked
 */
export function lookAtClouds(prepared: Prepared, plan: Plan): Promise<Seen> {
  const { environment, stack } = prepared;
  const own = ownChainBefore(plan);
  return onTheWay(environment, stack.variables, async (way) => {
    const lookAtAuth0 = async () => {
      const entered = await way.enterAuth0();
      if (entered === undefined) return { auth0: undefined, notes: [] };
      const { tenant, environment } = entered;
      if (isUnseen(tenant)) return { auth0: tenant, notes: [] };
      const readOwn = async () => (await readOwnChain(stack)).auth0;
      const seen = await lookInTenant(environment, plan, tenant, readOwn);
      const taken = findTaken(readKeptOptions(prepared), seen.auth0.connections);
      return taken.length === 0 ? seen : { ...seen, auth0: { ...seen.auth0, taken } };
    };
    const [{ auth0, notes }, cognito, entra] = await Promise.all([
      lookAtAuth0(),
      readCognito(way, own.cognito),
      readEntra(way, own.entra),
    ]);
    return { look: lookOf(auth0, cognito, entra), notes };
  });
}

/**
 * Reads what the clouds have of an environment, all three at once.
 *
 * @throws UserError where a cloud refuses the credentials or does not do as asked
 */
export async function readFacts(way: Way, own: OwnChain): Promise<Look> {
  const [auth0, cognito, entra] = await Promise.all([
    readAuth0(way, own.auth0),
    readCognito(way, own.cognito),
    readEntra(way, own.entra),
  ]);
  return lookOf(auth0, cognito, entra);
}

const lookOf = (auth0: Look["auth0"], cognito: Look["cognito"], entra: Look["entra"]): Look => ({
  ...(auth0 && { auth0 }),
  ...(cognito && { cognito }),
  ...(entra && { entra }),
});

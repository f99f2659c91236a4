import { routesOf } from "../../environments/routes-of";
import type { EnvironmentOf, RouteName } from "../../environments/schema";
import { isUnseen } from "../../review/not-seen";
import { awsKeysIn, signedBy } from "../clouds/aws";
import type { Way } from "../clouds/way";
import type { Resource } from "../state/state";
import { settleSaml } from "./settle-saml";

/** Makes right what a provider can't write of a route. @returns what was done, a sentence each */
type Settle<Name extends RouteName> = (
  environment: EnvironmentOf<Name>,
  resources: readonly Resource[],
  way: Way,
) => Promise<string[]>;

/** The gate of the broker is a matter of its own, which takes what was there before the apply. */
const SETTLE: { readonly [Name in RouteName]: Settle<Name> } = {
  broker: async () => [],
  entra: async () => [],
  saml: async (environment, resources, way) => {
    const graph = await way.enterEntra();
    const keys = awsKeysIn(way.variables);
    const why = isUnseen(graph) ? graph.unseen : "That takes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
    if (isUnseen(graph) || keys === undefined) {
      const { active } = environment.microsoft.certificate;
      return [
        `Nobody looked whether Entra signs with the certificate of slot ${active}, and has no other one. ${why}.`,
      ];
    }
    return settleSaml(environment, resources, { graph, aws: signedBy(keys, way.fetch) });
  },
};

const settleOf = <Name extends RouteName>({ route }: { readonly route: Name }): Settle<Name> => SETTLE[route];

/**
 * Makes right what no provider can write of an environment's routes.
 *
 * @param resources what Terraform has by now
 * @returns what was done, a sentence each
 */
export async function settleRoutes(way: Way, resources: readonly Resource[]): Promise<string[]> {
  const done: string[] = [];
  for (const environment of routesOf(way.environment)) {
    done.push(...(await settleOf<RouteName>(environment)(environment as never, resources, way)));
  }
  return done;
}

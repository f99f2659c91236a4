import { type RiskConfiguration, resourcesOf } from "../../../data";
import type { Pools } from "../../../user-pools/pools";
import { checkRiskConfiguration, checkThreatProtection } from "../../rules/risk-configuration";
import type { AccountOperation } from "../operation";
import { changeResources } from "./change-resources";

interface OfPoolOrClient {
  readonly UserPoolId: string;
  readonly ClientId?: string;
}

type RiskSettings = Omit<RiskConfiguration, "LastModifiedDate">;

/** Replaces the configuration of a pool or an app client; with nothing but the IDs, goes back to the defaults. */
const setRiskConfiguration: AccountOperation<RiskSettings> = async (input, { context, pools }) => {
  await assertTarget(input, pools);
  checkRiskConfiguration(input, pools.realm);
  const RiskConfiguration = { ...withAllEvents(input), LastModifiedDate: Date.now() / 1000 };
  changeResources(context.store, input.UserPoolId, ({ riskConfigurations }) => {
    riskConfigurations[input.ClientId ?? "ALL"] = RiskConfiguration;
  });
  return { RiskConfiguration };
};

/** What an app client has of its own. No source shows an answer for one that has none. */
const describeRiskConfiguration: AccountOperation<OfPoolOrClient> = async (input, { context, pools }) => {
  await assertTarget(input, pools);
  const { riskConfigurations } = resourcesOf(context.store.data, input.UserPoolId);
  return { RiskConfiguration: riskConfigurations[input.ClientId ?? "ALL"] ?? input };
};

async function assertTarget({ UserPoolId, ClientId }: OfPoolOrClient, pools: Pools): Promise<void> {
  checkThreatProtection(await pools.userPool(UserPoolId));
  if (ClientId !== undefined) await pools.appClient(UserPoolId, ClientId);
}

/**
 * An answer has the list of events, empty if it was left out.
 *
 * @see https://github.com/go-to-k/cdk-real-drift/tree/main/tests/corpus which has recorded answers
 */
function withAllEvents({
  CompromisedCredentialsRiskConfiguration: compromised,
  ...input
}: RiskSettings): RiskSettings {
  if (compromised === undefined) return input;
  return { ...input, CompromisedCredentialsRiskConfiguration: { EventFilter: [], ...compromised } };
}

/** What threat protection does about risks. */
export const RISK_CONFIGURATIONS = {
  DescribeRiskConfiguration: describeRiskConfiguration,
  SetRiskConfiguration: setRiskConfiguration,
};

import { type LogConfiguration, resourcesOf } from "../../../data";
import { checkLogConfigurations } from "../../rules/log-configurations";
import type { AccountOperation } from "../operation";
import { changeResources } from "./change-resources";

interface OfPool {
  readonly UserPoolId: string;
}

/** Replaces all log configurations of a pool. */
const setLogDeliveryConfiguration: AccountOperation<
  OfPool & { readonly LogConfigurations: readonly LogConfiguration[] }
> = async ({ UserPoolId, LogConfigurations }, { context, pools }) => {
  checkLogConfigurations(LogConfigurations, await pools.userPool(UserPoolId), pools.realm);
  changeResources(context.store, UserPoolId, (resources) => {
    resources.logConfigurations = LogConfigurations;
  });
  return { LogDeliveryConfiguration: { UserPoolId, LogConfigurations } };
};

const getLogDeliveryConfiguration: AccountOperation<OfPool> = async ({ UserPoolId }, { context, pools }) => {
  await pools.userPool(UserPoolId);
  const { logConfigurations: LogConfigurations } = resourcesOf(context.store.data, UserPoolId);
  return { LogDeliveryConfiguration: { UserPoolId, LogConfigurations } };
};

/** Where a pool writes its logs. The lab's pools write none. */
export const LOG_DELIVERY = {
  GetLogDeliveryConfiguration: getLogDeliveryConfiguration,
  SetLogDeliveryConfiguration: setLogDeliveryConfiguration,
};

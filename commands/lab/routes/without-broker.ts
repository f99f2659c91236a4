import type { Environment } from "../../../environments/schema";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import { identityProvidersOf } from "../../../stacks/routes/facts";
import type { LabRoute } from "./lab-route";

/** What every route without a broker shows of itself. */
export const withoutBroker = {
  endpointsOf: (environment) => ({
    pool: poolEndpointsOf(environment.cognito),
    identityProviders: Object.fromEntries(
      identityProvidersOf(environment).map(({ name, leadsTo }) => [name, leadsTo]),
    ),
  }),
  renderWay: (environment) => {
    const names = identityProvidersOf(environment).map(({ name }) => name);
    return `the identity ${names.length === 1 ? "provider" : "providers"} ${new Intl.ListFormat("en").format(names)}`;
  },
  renderHops: (environment) =>
    identityProvidersOf(environment).flatMap(({ name, leadsTo }) =>
      leadsTo.map((url, index) => `  ${(index === 0 ? name : "").padEnd(9)}${url}`),
    ),
} as const satisfies LabRoute<Environment>;

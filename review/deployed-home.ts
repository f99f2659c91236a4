import type { Environment } from "../environments/schema";
import { ADDRESSES } from "../stacks/addresses";
import { type IdentityHome, identityHomeOf } from "../stacks/identity-home";
import type { State } from "./side";
import { isValues } from "./value";

/** Where the identities of an environment's users live, as it was deployed. */
export function deployedHome(environment: Environment, state: State): IdentityHome {
  const { input, output } = state.get(ADDRESSES.userIdentities) ?? {};
  const kept = [output, input].find(isValues) ?? {};
  const wanted = identityHomeOf(environment);
  const known = Object.entries(kept).filter(([key, value]) => key in wanted && typeof value === "string");
  return { ...wanted, ...Object.fromEntries(known) };
}

/** The account and the region among them. */
export const poolHomeOf = (home: IdentityHome) => ({
  accountId: home["cognito.accountId"],
  region: home["cognito.region"],
});

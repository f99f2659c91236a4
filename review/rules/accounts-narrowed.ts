import { addressOfConnection } from "../../stacks/addresses";
import { type Chain, isOfRoute } from "../chain";
import type { Finding, Rule } from "../rule";
import { admissionAt, findOnlyAt } from "./support/admitted";

export const accountsNarrowed: Rule = {
  id: "accounts-narrowed",
  severity: "warning",
  what: "Fewer people can sign in: the app registration admits fewer kinds of accounts, or Auth0 or the user pool fewer organisations.",
  why: "Microsoft turns them away on its own page, so the apps don't learn of it; Auth0 turns them away with an error that the app gets. Their users stay in the pool. With Auth0's own strategies, a change to or from `tenant` gives the home tenant's guests new user IDs.",
  fix: "Set `microsoft.accounts` to the widest group that should be able to sign in: `any`, `organizations` or `tenant`.",
  find: (chain) => [
    ...findOnlyAt(chain, "before").map(({ people, address, ...rest }) => ({
      ...rest,
      address,
      people: `${people} can no longer sign in`,
      ...(isOfRoute(chain, ["broker"])
        ? address !== chain.addresses.application && { fix: FIX_IN_LIST }
        : { fix: FIX_WITHOUT_BROKER }),
    })),
    ...findUnknown(chain),
  ],
};

const FIX_WITHOUT_BROKER =
  "Set `microsoft.accounts` and `microsoft.organizations` to those who should be able to sign in. If it was changed in the cloud, apply again.";

const FIX_IN_LIST =
  "List every organisation whose people should be able to sign in under `microsoft.organizations`. Personal accounts are `microsoft.personal`. If the script was changed in Auth0, apply again.";

/** Somebody replaced the script, and the plan puts it back. */
function findUnknown(chain: Chain): Finding[] {
  const [old, planned] = [admissionAt(chain, "before"), admissionAt(chain, "after")];
  if (!isOfRoute(chain, ["broker"]) || chain.kind === "drift" || old !== "unknown" || planned === undefined)
    return [];
  return [
    {
      address: addressOfConnection("microsoft"),
      people: "Some people may no longer be able to sign in",
      cause:
        "the connection `microsoft` has a script that is not the project's, so nobody can tell whom it lets in, and gets the project's",
      fix: "Look up in Auth0's log who changed the script. Whoever signed in through it since then may be anyone.",
    },
  ];
}

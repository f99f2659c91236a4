import { hasOwnPool } from "../../environments/own-pool";
import { type Chain, type ProviderOf, providersOf } from "../chain";
import { code } from "../code";
import type { Change } from "../plan";
import { isListedProvider } from "../routes/entra";
import type { Finding, Rule } from "../rule";
import { textAt } from "../value";
import { isNoLongerListed } from "./support/listed-providers";
import { isLost, lossOf } from "./support/loss";
import { ofProvider } from "./support/providers";
import { countOfAll } from "./support/users";

const OF_A_LIST =
  "Put the organisation back under `microsoft.organizations` as it was, with its name. If its identity provider was deleted in Cognito, apply again.";

const IN_JOINED_POOL =
  "Revert `cognito.providerName` or `cognito.userPool`, or whatever else the plan shows as the cause. If the pool's owner deleted it, apply again.";

export const identityProviderReplaced: Rule = {
  id: "identity-provider-replaced",
  severity: "forbidden",
  what: "Cognito's identity provider is destroyed, replaced or renamed.",
  why: "Every user name in the pool begins with the identity provider's name. Under another name everyone who signs in is a new user. Without it nobody can sign in.",
  fix: "Revert `cognito.providerName`, or whatever else the plan shows as the cause. If it was deleted in Cognito, apply again.",
  find: (chain) => providersOf(chain).flatMap((provider) => findIn(provider, chain)),
};

function findIn(provider: ProviderOf, chain: Chain): Finding[] {
  const change = chain.change(provider.address);
  if (change === undefined || isNoLongerListed(provider, chain)) return []; // accounts-narrowed reports it
  const isJoined = !hasOwnPool(chain.environment);
  const of = ofProvider(provider);
  const loss = findLoss(change, chain, {
    users: of || (isJoined ? " from Microsoft" : countOfAll(chain)),
    nobody: `Nobody${of} can sign in${isJoined ? " with Microsoft" : ""}`,
  });
  if (loss === undefined) return [];
  const fix = isListedProvider(provider.address) ? OF_A_LIST : isJoined ? IN_JOINED_POOL : undefined;
  return [{ address: provider.address, ...loss, ...(fix !== undefined && { fix }) }];
}

interface Hit {
  /** What tells these users from others of the pool, or how many they are. */
  readonly users: string;
  /** Who can't sign in without the identity provider. */
  readonly nobody: string;
}

function findLoss(
  change: Change,
  chain: Chain,
  { users: who, nobody }: Hit,
): Omit<Finding, "address"> | undefined {
  const old = textAt(change.before, "provider_name");
  const planned = textAt(change.after, "provider_name") ?? findSuccessor(change, chain);
  if (old !== undefined && planned !== undefined && old !== planned) {
    return {
      people: `All users${who} lose their accounts`,
      cause: `the identity provider is renamed from ${code(old)} to ${code(planned)}, so a user known as ${code(`${old}_…`)} would come back as a new user, ${code(`${planned}_…`)}`,
    };
  }
  if (!isLost(change)) return undefined;
  const effect =
    change.action === "replace"
      ? `${nobody} until the identity provider is there again, and every user${who} may get a new user ID`
      : `${nobody}, and every user${who} loses their account unless the identity provider comes back under its name`;
  return lossOf(change, effect, `the identity provider ${code(old ?? "")}`);
}

/** The name of a new identity provider that takes the people of one that goes. */
function findSuccessor(change: Change, chain: Chain): string | undefined {
  const issuer = textAt(change.before, ISSUER);
  if (issuer === undefined || change.after !== undefined) return undefined;
  const successor = providersOf(chain).find(
    ({ address, before, after }) =>
      address !== change.address && before === undefined && textAt(after, ISSUER) === issuer,
  );
  return textAt(successor?.after, "provider_name");
}

const ISSUER = "provider_details.oidc_issuer";

import { STRATEGIES } from "../../environments/strategies";
import { type BrokerChain, isOfRoute } from "../chain";
import type { Change } from "../plan";
import { type Finding, ruleOf } from "../rule";
import { at, isSame, textAt, textsAt } from "../value";
import { canSignIn } from "./support/can-sign-in";
import { type ChainWithSecrets, userOfSecretIn } from "./support/client-secrets";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { describeLoss, isLost } from "./support/loss";
import { ownerOf } from "./support/owner";

export const secretGoneTooSoon = ruleOf(["broker", "entra"], {
  id: "secret-gone-too-soon",
  severity: "forbidden",
  what: "A client secret is void before the cloud that uses it has the new one.",
  why: "In between, one cloud proves itself to the next with a void secret, and every sign-in fails. If the apply stops there, that lasts.",
  fix: "Retire or renew a slot only when the deployed environment uses the other one. Switch first, deploy that, then retire: `npm run rotate` shows each step. If Terraform would replace the secret by itself, revert what the plan shows as the cause.",
  find: (chain) =>
    chain.kind === "drift"
      ? []
      : [...findInEntra(chain), ...(isOfRoute(chain, ["broker"]) ? findInAuth0(chain) : [])],
});

type GoneFirst = Change & { readonly action: "replace" };

const isGoneFirst = (change: Change | undefined): change is GoneFirst =>
  change?.action === "replace" && change.destroysFirst;

function findInEntra(chain: ChainWithSecrets): Finding[] {
  const { before, after, change, addresses } = chain;
  const user = userOfSecretIn(chain);
  const password = change(before.inUse.password);
  // More than its secret goes with the app registration.
  if (password === undefined || isLost(change(addresses.application))) return [];
  const { address } = password;
  if (isGoneFirst(password)) {
    return [
      {
        address,
        people: `Nobody can sign in until ${user} has the new client secret`,
        cause: `the app registration's client secret is ${describeLoss(password)}, and the old one is destroyed first`,
      },
    ];
  }
  // If it stays in use, app-registration-mismatch reports it.
  if (password.action !== "delete" || address === after.inUse.password) return [];
  return [
    {
      address,
      people: "Sign-in may fail while the apply runs",
      cause: `${ownerOf(address)}, which ${user} uses, is destroyed in the same apply, maybe before ${user} has the other one`,
    },
  ];
}

function findInAuth0(chain: BrokerChain): Finding[] {
  const { auth0Client, auth0Credentials } = chain.before.inUse;
  const [client, credentials] = [chain.change(auth0Client), chain.change(auth0Credentials)];
  if (isGoneFirst(client)) return [finding(client, "client for Cognito, with its client secret,")];
  if (isGoneFirst(credentials) && hasNewSecret(credentials))
    return [finding(credentials, "client secret for Cognito")];
  // Other rules report one that stays in use or is gone already.
  const isKept = auth0Client === chain.after.inUse.auth0Client && !isLost(client);
  const obstacles = isKept || client?.isGone ? [] : findObstacles(chain);
  if (obstacles.length === 0) return [];
  return [
    {
      address: auth0Client,
      people: "Sign-in may fail while the apply runs",
      cause: `${ownerOf(auth0Client)}, which Cognito uses, ${obstacles.join(" and ")} in the same apply, maybe before Cognito has the other one`,
    },
  ];
}

const hasNewSecret = ({ before, after }: Change) =>
  !isSame(at(before, "client_secret"), at(after, "client_secret"));

const finding = (change: Change, what: string): Finding => ({
  address: change.address,
  people: "Nobody can sign in until Cognito has the new client secret",
  cause: `Auth0's ${what} is ${describeLoss(change)}, and the old one is destroyed first`,
});

/** What keeps people from signing in with the client that Cognito still uses. */
function findObstacles({ before, after, change }: BrokerChain): string[] {
  if (before.identityProvider === undefined || after.identityProvider === undefined) return [];
  const { auth0Client } = before.inUse;
  if (change(auth0Client)?.action === "delete") return ["is destroyed"];
  const id = textAt(before.auth0Client, "client_id");
  const closed = STRATEGIES.filter((strategy) => {
    const [old, planned] = [before, after].map(({ connectionClients }) => connectionClients[strategy]);
    return (
      id !== undefined &&
      textsAt(old, "enabled_clients").includes(id) &&
      Array.isArray(knownAt(planned, "enabled_clients")) &&
      !textsAt(planned, "enabled_clients").includes(id)
    );
  });
  return [
    ...(canSignIn(before.auth0Client) && !canSignIn(after.auth0Clients[auth0Client])
      ? ["loses its callbacks and grants"]
      : []),
    ...(closed.length > 0 ? [`is shut out of ${joinValues(closed)}`] : []),
  ];
}

import { ADDRESSES, type Chain } from "../chain";
import type { Change } from "../plan";
import type { Finding, Rule } from "../rule";
import { at, isSame } from "../value";
import { howLost, isLost } from "./support/lost";

export const secretGoneTooSoon: Rule = {
  id: "secret-gone-too-soon",
  severity: "forbidden",
  what: "A client secret is destroyed before the cloud that uses it has the new one.",
  why: "In between, one cloud proves itself to the other with a secret that is void, and every sign-in fails; if the apply stops there, so it stays.",
  mend: "Let Terraform create the new one before it destroys the old one (lifecycle create_before_destroy), which is not its default. The environment file has no key for it.",
  find: (chain) => [...ofEntra(chain), ...ofAuth0(chain)],
};

const isGoneFirst = (change: Change | undefined): change is Change =>
  change?.action === "replace" && change.destroysFirst;

function ofEntra({ change }: Chain): Finding[] {
  const password = change(ADDRESSES.password);
  // With the app registration goes more than its secret.
  if (!isGoneFirst(password) || isLost(change(ADDRESSES.application))) return [];
  return [
    {
      address: password.address,
      means: `Nobody can sign in until Auth0 has the new one: the app registration's client secret is ${howLost(password)}, and the old one is destroyed first.`,
    },
  ];
}

function ofAuth0({ change }: Chain): Finding[] {
  const [client, credentials] = [change(ADDRESSES.auth0Client), change(ADDRESSES.auth0Credentials)];
  if (isGoneFirst(client)) return [finding(client, "client for Cognito, with its client secret,")];
  return isGoneFirst(credentials) && hasNewSecret(credentials)
    ? [finding(credentials, "client secret for Cognito")]
    : [];
}

const hasNewSecret = ({ before, after }: Change) =>
  !isSame(at(before, "client_secret"), at(after, "client_secret"));

const finding = (change: Change, what: string): Finding => ({
  address: change.address,
  means: `Nobody can sign in until Cognito has the new one: Auth0's ${what} is ${howLost(change)}, and the old one is destroyed first.`,
});

import { STRATEGIES } from "../../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { renderValue } from "../differences";
import { hopOf } from "../resource-names";
import { ruleOf } from "../rule";
import type { BrokerSide } from "../side";
import { isSame, textAt, UNKNOWN, type Value, type Values } from "../value";
import { knownAt, knownTextsAt } from "./support/known";
import { ownerOf } from "./support/owner";

/** A place that keeps a value on which hops must agree, and the value there; `undefined` where the plan does not tell. */
interface Place {
  readonly address: string;
  readonly value: (side: BrokerSide) => Value | undefined;
}

/** What hops must agree on, and where it is kept. The first place has the value itself, the others have what follows from it. */
const agreementsOf = ({ after: { inUse } }: BrokerChain): Readonly<Record<string, readonly Place[]>> => ({
  "the user pool's domain": [
    { address: ADDRESSES.domain, value: ({ domain }) => knownAt(domain, "domain") },
    { address: inUse.auth0Client, value: ({ auth0Client }) => knownTextsAt(auth0Client, "callbacks") },
  ],
  "the broker's issuer": [
    {
      address: ADDRESSES.identityProvider,
      value: ({ identityProvider }) => knownAt(identityProvider, "provider_details.oidc_issuer"),
    },
    {
      address: ADDRESSES.application,
      value: ({ application }) =>
        knownTextsAt(application, "web.0.redirect_uris")?.filter((uri) => uri.endsWith("/login/callback")),
    },
  ],
  "the client ID of Auth0's client for Cognito": [
    {
      address: inUse.auth0Client,
      // Where an existing client comes into use instead, nothing changes at Auth0.
      value: ({ auth0Clients, auth0Client }) =>
        idAt(auth0Clients[inUse.auth0Client] ?? auth0Client, "client_id"),
    },
    {
      address: ADDRESSES.identityProvider,
      value: ({ identityProvider }) => idAt(identityProvider, "provider_details.client_id"),
    },
  ],
  "the client ID of the app registration": [
    { address: ADDRESSES.application, value: ({ application }) => idAt(application, "client_id") },
    ...STRATEGIES.map((strategy) => ({
      address: addressOfConnection(strategy),
      value: ({ connections }: BrokerSide) => idAt(connections[strategy], "options.0.client_id"),
    })),
  ],
});

/** An ID that a cloud gives: an unknown one is new. */
const idAt = (values: Values | undefined, path: string): Value | undefined =>
  values && (textAt(values, path) ?? UNKNOWN);

export const hopsChangeTogether = ruleOf(["broker"], {
  id: "hops-change-together",
  severity: "warning",
  what: "A value on which several clouds must agree changes in more than one of them.",
  why: "Terraform changes one resource after the other. In between, the clouds disagree and nobody can sign in.",
  fix: "Apply when few people sign in, and all of it at once. If you don't want the change, revert the environment file.",
  find: (chain) => {
    if (chain.kind === "drift") return [];
    return Object.entries(agreementsOf(chain)).flatMap(([what, places]) => {
      const changed = places.filter((place) => isChanged(place, chain));
      const [first] = changed;
      if (first === undefined || new Set(changed.map(({ address }) => hopOf(address))).size < 2) return [];
      const [before, after] = [chain.before, chain.after].map((side) => code(renderValue(first.value(side))));
      return [
        {
          address: first.address,
          people: "Nobody can sign in while the apply runs",
          cause: `${what} changes from ${before} to ${after} at ${changed.map(({ address }) => ownerOf(address)).join(" and ")}, one after the other`,
        },
      ];
    });
  },
});

function isChanged({ value }: Place, { before, after }: BrokerChain): boolean {
  const [old, planned] = [value(before), value(after)];
  return old !== undefined && planned !== undefined && !isSame(old, planned);
}

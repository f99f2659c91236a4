import { addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";
import { ownerOf } from "./support/owner";

const ISSUANCE = ["access_token_issuance_enabled", "id_token_issuance_enabled"];

export const implicitFlow: Rule = {
  id: "implicit-flow",
  severity: "forbidden",
  what: "A hop gives out tokens without a code.",
  why: "A token in the browser's address bar can be stolen there. If tokens need no person, whoever has a client's secret can get them.",
  fix: "If the plan changes it, put it back; if it was changed in the cloud, apply again. The environment file has no key for it.",
  find: (chain) =>
    otherWaysOf(chain).flatMap(([address, allowed]) =>
      allowed.length === 0
        ? []
        : [
            {
              address,
              people: "People's tokens can be stolen, or given out without a sign-in",
              cause: `${ownerOf(address)} allows ${joinValues(allowed)}`,
            },
          ],
    ),
};

/** By address, the ways to a token besides a code and the refresh of its tokens. */
function otherWaysOf({
  after: { clients, auth0Clients, application },
  addresses,
}: Chain): [address: string, allowed: readonly string[]][] {
  const besides = (expected: readonly string[], all: readonly string[] = []) =>
    all.filter((each) => !expected.includes(each));
  return [
    ...Object.entries(clients).map(([name, client]): [string, readonly string[]] => [
      addressOfAppClient(name),
      besides(["code"], knownTextsAt(client, "allowed_oauth_flows")),
    ]),
    ...Object.entries(auth0Clients).map(([address, client]): [string, readonly string[]] => [
      address,
      besides(["authorization_code", "refresh_token"], knownTextsAt(client, "grant_types")),
    ]),
    [
      addresses.application,
      ISSUANCE.filter((name) => knownAt(application, `web.0.implicit_grant.0.${name}`) === true),
    ],
  ];
}

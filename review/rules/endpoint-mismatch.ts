import { ADDRESSES } from "../../stacks/addresses";
import type { Endpoints } from "../../stacks/endpoints";
import { code } from "../code";
import { renderValue } from "../differences";
import { ruleOf } from "../rule";
import { textAt } from "../value";
import { brokerAt, hostOf } from "./support/endpoints-at";
import { knownAt } from "./support/known";

/** The broker's endpoints, by their names in Cognito's identity provider. */
const ENDPOINTS = {
  authorize_url: "authorizationEndpoint",
  token_url: "tokenEndpoint",
  attributes_url: "userinfoEndpoint",
  jwks_uri: "jwksUri",
} as const satisfies Record<string, keyof Endpoints["broker"]>;

export const endpointMismatch = ruleOf(["broker"], {
  id: "endpoint-mismatch",
  severity: "forbidden",
  what: "Cognito has endpoints other than those of the broker in the environment file.",
  why: "Cognito sends people, codes and its client secret to these endpoints, and believes what they say about who somebody is.",
  fix: "Let all four follow from `auth0.customDomain`, or from `auth0.domain` if there is none, and apply again.",
  find: ({ after: { identityProvider }, endpoints: { broker } }) => {
    const differing = (expected: Endpoints["broker"]) =>
      Object.entries(ENDPOINTS).flatMap(([name, endpoint]) => {
        const found = knownAt(identityProvider, `provider_details.${name}`);
        return found === undefined || found === expected[endpoint]
          ? []
          : [`\`${name}\` is ${code(renderValue(found))} instead of ${code(expected[endpoint])}`];
      });
    const wrong = differing(broker);
    if (wrong.length === 0) return [];
    const host = hostOf(textAt(identityProvider, "provider_details.authorize_url"));
    const isMoved = host !== undefined && differing(brokerAt(host)).length === 0;
    return [
      {
        address: ADDRESSES.identityProvider,
        ...(isMoved
          ? {
              people: `Whoever runs ${host} decides who people are`,
              cause: `the identity provider has all its endpoints there, but the environment file's broker is ${code(broker.host)}`,
            }
          : {
              people: "Sign-in breaks for everyone",
              cause: `not all of the identity provider's endpoints are the broker's: ${wrong.join(", ")}`,
            }),
      },
    ];
  },
});

import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import { ruleOf } from "../rule";
import { textAt } from "../value";
import { brokerAt, hostOf } from "./support/endpoints-at";

export const issuerMismatch = ruleOf(["broker"], {
  id: "issuer-mismatch",
  severity: "forbidden",
  what: "Cognito expects an issuer other than the one that Auth0 writes into its tokens.",
  why: 'Cognito compares the issuer byte for byte, the slash at the end too. It refuses every sign-in with "Bad id_token issuer".',
  fix: "Let the issuer follow from `auth0.customDomain`, or from `auth0.domain` if there is none, and apply again.",
  find: ({ after: { identityProvider }, endpoints: { broker } }) => {
    const issuer = textAt(identityProvider, "provider_details.oidc_issuer");
    const host = hostOf(textAt(identityProvider, "provider_details.authorize_url"));
    const written = (host === undefined ? broker : brokerAt(host)).issuer;
    // The environment's own issuer is right. If the authorize_url is wrong, endpoint-mismatch reports it.
    if (issuer === undefined || issuer === written || issuer === broker.issuer) return [];
    return [
      {
        address: ADDRESSES.identityProvider,
        people: "Nobody can sign in",
        cause: `Cognito expects the issuer ${code(issuer)}, but Auth0 writes ${code(written)} ("Bad id_token issuer")`,
      },
    ];
  },
});

import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { textAt } from "../value";
import { brokerAt, hostOf } from "./support/endpoints-at";

export const issuerMismatch: Rule = {
  id: "issuer-mismatch",
  severity: "forbidden",
  what: "Cognito expects an issuer other than the one that Auth0 writes into its tokens.",
  why: 'Cognito compares the issuer byte for byte, slash at the end included, and refuses every sign-in with "Bad id_token issuer".',
  fix: "Let the issuer follow from auth0.customDomain, or auth0.domain, of the environment file, and apply again.",
  find: ({ after: { identityProvider }, endpoints: { broker }, environment }) => {
    const issuer = textAt(identityProvider, "provider_details.oidc_issuer");
    const host = hostOf(textAt(identityProvider, "provider_details.authorize_url"));
    const written = (host === undefined ? broker : brokerAt(host, environment)).issuer;
    // The environment's own issuer is right. If the authorize_url is wrong, endpoint-mismatch reports it.
    if (issuer === undefined || issuer === written || issuer === broker.issuer) return [];
    return [
      {
        address: ADDRESSES.identityProvider,
        means: `Nobody can sign in, because of "Bad id_token issuer": Cognito expects ${issuer}, and Auth0 writes ${written}.`,
      },
    ];
  },
};

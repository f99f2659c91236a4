import assert from "node:assert/strict";
import { test } from "node:test";
import { knownChainOf } from "../../../commands/explain/known-chains";
import { parseState } from "../../../commands/state/state";
import type { EntraEnvironment } from "../../../environments/schema";
import { ADDRESSES, SAML_ADDRESSES } from "../../../stacks/addresses";
import { MINIMAL } from "../../support/environment";
import { SAML } from "../../support/saml-environment";
import { resourceIn, stateText } from "../state/state-text";

const { tenantId } = MINIMAL.microsoft;
const OTHER = "c0a70500-0000-4000-8000-00000000c0a7";

const resourceAt = (address: string, attributes: object) => {
  const [type = "", name = ""] = address.split(".");
  return resourceIn(type, name, attributes);
};

const OUTPUTS = {
  entra_client_id: { value: "registration" },
  issuer: { value: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_X" },
  user_pool_id: { value: "eu-west-1_X" },
  client_ids: { value: { web: "web-id" } },
};

/** What each party takes, without its functions. */
const takersOf = (...args: Parameters<typeof knownChainOf>) =>
  knownChainOf(...args).takers.map(({ speaker, identityProvider, issuer, issuerStart, audiences }) => ({
    speaker,
    ...(identityProvider !== undefined && { identityProvider }),
    issuer: issuer ?? `${issuerStart}…`,
    audiences,
  }));

test("of a chain that is not deployed here its file tells hosts, callback URLs and issuers", () => {
  const chain = knownChainOf(MINIMAL);
  assert.deepEqual(chain.hosts, [
    { host: "acme-dev.auth.eu-west-1.amazoncognito.com", speaker: "Cognito" },
    { host: "acme-dev.eu.auth0.com", speaker: "Auth0" },
  ]);
  assert.deepEqual(chain.callbackUrls, ["https://dev.acme.com/auth/callback"]);
  assert.deepEqual(takersOf(MINIMAL), [
    {
      speaker: "Auth0",
      issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
      audiences: undefined,
    },
    { speaker: "Cognito", issuer: "https://acme-dev.eu.auth0.com/", audiences: undefined },
    {
      speaker: "the app",
      issuer: "https://cognito-idp.eu-west-1.amazonaws.com/…",
      audiences: undefined,
    },
  ]);
});

test("its state tells audiences, and the issuer that Cognito was given", () => {
  const provider = {
    provider_details: { oidc_issuer: "https://acme-dev.eu.auth0.com", client_id: "auth0-client" },
  };
  const state = parseState(
    stateText([resourceAt(ADDRESSES.identityProvider, provider)], { outputs: OUTPUTS }),
    "state",
  );
  assert.deepEqual(takersOf(MINIMAL, state), [
    {
      speaker: "Auth0",
      issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
      audiences: ["registration"],
    },
    { speaker: "Cognito", issuer: "https://acme-dev.eu.auth0.com", audiences: ["auth0-client"] },
    {
      speaker: "the app",
      issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_X",
      audiences: ["web-id"],
    },
  ]);
});

test("Auth0 lets in whom the file lets in", () => {
  const { takers } = knownChainOf({ ...MINIMAL, microsoft: { ...MINIMAL.microsoft, accounts: "tenant" } });
  assert.deepEqual(
    [tenantId, OTHER].map((tenant) => takers[0]?.admits?.(tenant)),
    [true, false],
  );
});

test("straight to Entra, each identity provider takes the issuer of its tenant", () => {
  const { auth0: _, ...common } = MINIMAL;
  const listed: EntraEnvironment = {
    ...common,
    route: "entra",
    microsoft: {
      tenantId,
      accounts: "listed",
      organizations: [
        { name: "Acme", id: tenantId, domains: [] },
        { name: "Contoso", id: OTHER, domains: [] },
      ],
      displayName: "dev sign-in",
      secret: { active: "a", a: "first", b: null },
    },
    signOut: "pool",
  };
  assert.deepEqual(takersOf(listed).slice(0, 2), [
    {
      speaker: "Cognito",
      identityProvider: "Acme",
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audiences: undefined,
    },
    {
      speaker: "Cognito",
      identityProvider: "Contoso",
      issuer: `https://login.microsoftonline.com/${OTHER}/v2.0`,
      audiences: undefined,
    },
  ]);
});

test("by SAML, Cognito takes the home tenant's responses, by the certificates of the state", () => {
  assert.deepEqual(knownChainOf(SAML).samlTaker, {
    issuer: `https://sts.windows.net/${tenantId}/`,
    replyUrl: "https://acme-dev.auth.eu-west-1.amazoncognito.com/saml2/idpresponse",
    takesUnasked: false,
  });
  const certificate = resourceAt(SAML_ADDRESSES.certificates.a, { thumbprint: "ab12" });
  const state = parseState(stateText([certificate], { outputs: OUTPUTS }), "state");
  const { audience, thumbprints } = knownChainOf(SAML, state).samlTaker ?? {};
  assert.deepEqual(
    { audience, thumbprints },
    { audience: "urn:amazon:cognito:sp:eu-west-1_X", thumbprints: ["AB12"] },
  );
});

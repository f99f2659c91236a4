import { DataAwsCognitoUserPoolSigningCertificate } from "@cdktf/provider-aws/lib/data-aws-cognito-user-pool-signing-certificate";
import { ApplicationCertificate } from "@cdktf/provider-azuread/lib/application-certificate";
import { hasOwnPool } from "../../environments/own-pool";
import type { SamlEnvironment } from "../../environments/schema";
import { ADDRESSES, addressOfAppClient, idIn, SAML_ADDRESSES } from "../addresses";
import { logoutLinkOf } from "../endpoints";
import { SamlApp } from "../saml-app";
import { samlIdentifierOf, samlPoolOf, samlTenantOf } from "../saml-endpoints";
import { TerraformData } from "../terraform-data";
import type { DeclareRoute, PoolOfRoute } from "./route";
import { POLICY_CLAIMS } from "./saml-facts";

/** Straight to Entra by SAML: Cognito <-> Entra. */
export const declareSaml: DeclareRoute<SamlEnvironment> = (stack, environment, pool, mapping) => {
  const { name, microsoft, cognito, saml, signOut, protection, adopt } = environment;
  const isSignedOut = signOut === "everywhere";
  const { replyUrl, logoutUrl } = samlPoolOf(pool);
  const identifier = samlIdentifierOf(pool.id);
  const app = new SamlApp(stack, "saml", {
    name,
    microsoft,
    identifier,
    replyUrl,
    ...(isSignedOut && { logoutUrl }),
    claims: POLICY_CLAIMS,
    // What others mapped besides, of what Entra says unless a policy leaves it out.
    saysBasicClaims: Object.keys(adopt?.keep?.mapping ?? {}).length > 0,
    isShown: saml.idpInitiated,
    protection,
  });
  if (saml.signRequests || isSignedOut) declareRequestCertificate(app, environment, pool);
  const { bindingUrl, metadataUrl } = samlTenantOf(microsoft.tenantId, app.clientId);
  new TerraformData(app, idIn(SAML_ADDRESSES.settings), { input: settingsOf(environment, app) });
  return {
    identityProviders: [
      {
        address: SAML_ADDRESSES.identityProvider,
        name: cognito.providerName,
        type: "SAML",
        details: {
          MetadataURL: metadataUrl,
          // Cognito takes both from the metadata: without them every plan would differ.
          SSORedirectBindingURI: bindingUrl,
          SLORedirectBindingURI: bindingUrl,
          IDPSignout: String(isSignedOut),
          IDPInit: String(saml.idpInitiated),
          EncryptedResponses: String(saml.encryptAssertions),
          ...(saml.signRequests && { RequestSigningAlgorithm: "rsa-sha256" }),
        },
        mapping,
        ignoreChanges: ['provider_details["ActiveEncryptionCertificate"]'], // Cognito makes it
        dependsOn: app.settled,
      },
    ],
    signOut: {
      endsSessionsOf: isSignedOut ? "the pool and Microsoft" : "the pool",
      cognitoLogoutUrls: ({ logoutUrls }) => logoutUrls,
      link: (logoutUrl, clientId) => logoutLinkOf(pool, clientId, logoutUrl),
    },
    callbackUrls: { entra: [replyUrl] },
    outputs: [
      {
        id: "entra_client_id",
        description: "Application (client) id of the Entra app registration",
        value: app.clientId,
      },
      {
        id: "entra_certificate_expires",
        description: "When the certificate expires with which Entra signs its assertions",
        value: app.certificateExpires,
      },
      {
        id: "saml_endpoints",
        description: "What Cognito and Entra know of each other for SAML",
        value: { identifier, reply_url: replyUrl, metadata_url: metadataUrl, sign_in_url: bindingUrl },
      },
    ],
    resources: {
      application: app.application,
      servicePrincipal: app.servicePrincipal,
      auth0Clients: [],
      connections: {},
    },
  };
};

/** Gives Entra the certificate of Cognito's requests. A pool has one as soon as it has a domain. */
function declareRequestCertificate(app: SamlApp, environment: SamlEnvironment, pool: PoolOfRoute): void {
  const { certificate } = new DataAwsCognitoUserPoolSigningCertificate(
    app,
    idIn(SAML_ADDRESSES.poolCertificate),
    {
      userPoolId: pool.id,
      ...(hasOwnPool(environment) && { dependsOn: [{ fqn: ADDRESSES.domain }] }),
    },
  );
  new ApplicationCertificate(app, idIn(SAML_ADDRESSES.requestCertificate), {
    applicationId: app.application.id,
    type: "AsymmetricX509Cert",
    encoding: "base64",
    value: certificate,
    lifecycle: { createBeforeDestroy: true }, // Cognito renews it each year, and both work
  });
}

/** What the enterprise application has besides, and Terraform's provider can't write: a deploy does it after the apply. */
const settingsOf = (environment: SamlEnvironment, app: SamlApp) => ({
  signing_thumbprint: app.thumbprint,
  requires_signed_requests: environment.saml.signRequests,
  encrypts_assertions: environment.saml.encryptAssertions,
  relay_state: environment.saml.idpInitiated ? relayStateOf(environment) : "",
});

/**
 * Where a sign-in goes on that started at Microsoft: in the first app client.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-session-initiation.html
 */
function relayStateOf({ cognito }: SamlEnvironment): string {
  const [[name, { callbackUrls, scopes }]] = Object.entries(cognito.clients) as [
    [string, SamlEnvironment["cognito"]["clients"][string]],
  ];
  const clientId = `\${${addressOfAppClient(name)}.id}`;
  return `identity_provider=${encodeURIComponent(cognito.providerName)}&client_id=${clientId}&redirect_uri=${encodeURIComponent(String(callbackUrls[0]))}&response_type=code&scope=${scopes.map(encodeURIComponent).join("+")}`;
}

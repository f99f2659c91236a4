import type { Endpoints } from "./endpoints";

/** Where Cognito takes Entra's assertions and answers. */
export interface SamlPool {
  /** Where Entra posts its assertions: the reply URL. */
  readonly replyUrl: string;
  /** Where Entra tells of the end of a sign-out. */
  readonly logoutUrl: string;
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp.html */
export const samlPoolOf = ({ host }: Pick<Endpoints["pool"], "host">): SamlPool => ({
  replyUrl: `https://${host}/saml2/idpresponse`,
  logoutUrl: `https://${host}/saml2/logout`,
});

/** What Cognito calls itself: the audience of the assertions. @param userPoolId may be a reference */
export const samlIdentifierOf = (userPoolId: string): string => `urn:amazon:cognito:sp:${userPoolId}`;

/** Where Entra takes requests for an enterprise application, and tells of its certificates. */
export interface SamlTenant {
  /** Sign-ins and sign-outs, by redirect. */
  readonly bindingUrl: string;
  /** With `appid`, it has the certificates of that application; without, those of the tenant. */
  readonly metadataUrl: string;
  /** What Entra calls itself in its assertions. */
  readonly issuer: string;
}

/**
 * @param clientId of the app registration. May be a reference
 * @see https://learn.microsoft.com/entra/identity-platform/federation-metadata
 */
export const samlTenantOf = (tenantId: string, clientId: string): SamlTenant => ({
  bindingUrl: `https://login.microsoftonline.com/${tenantId}/saml2`,
  metadataUrl: `https://login.microsoftonline.com/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${clientId}`,
  issuer: `https://sts.windows.net/${tenantId}/`,
});

import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { html as xml } from "hono/html";
import { applicationNotFound } from "../audience";
import { securityTokenService } from "../claims";
import type { EntraContext } from "../context";
import { PUBLIC_HEADERS } from "../discovery";
import { NotInLab, notInLabAnswer } from "../not-in-lab";
import { StsError } from "../sts-error";
import { HTTP_POST, HTTP_REDIRECT, LOGIN, METADATA, PROTOCOL, XML_SIGNATURE } from "./names";
import { tenantAuthority } from "./sign-in";
import { signRoot } from "./signature";
import { publishedCertificates } from "./token-signing-key";

const FEDERATION = "http://docs.oasis-open.org/wsfed/federation/200706";
const SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const ADDRESSING = "http://www.w3.org/2005/08/addressing";

/**
 * `/{tenant}/federationmetadata/2007-06/federationmetadata.xml`: the certificates of an application, or the tenant's, and where
 * SAML's messages go. The tenant signs it. The claims that it offers are left out.
 *
 * No public source has the answer for an application that is not there.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/federation-metadata
 */
export function federationMetadata(context: EntraContext): Hono {
  const { directories, signingKey } = context;
  const endpoints = new Hono();
  const path = "/:tenant/:folder{[fF]ederation[mM]etadata}/2007-06/:file{[fF]ederation[mM]etadata\\.xml}";

  endpoints.get(path, async (c) => {
    const { segment } = tenantAuthority(c.req.param("tenant"), context);
    const appId = c.req.query("appid");
    const servicePrincipal = appId === undefined ? undefined : directories.servicePrincipalOf(segment, appId);
    if (appId !== undefined && servicePrincipal === undefined) throw applicationNotFound(appId, segment);
    const certificates = await publishedCertificates(servicePrincipal, signingKey);
    const document = await renderMetadata(segment, certificates);
    const key = {
      privateKey: (await signingKey.pair()).privateKey,
      certificate: await signingKey.certificate(),
    };
    const signed = signRoot(document, key, { reference: "/*", action: "prepend" });
    return c.body(`<?xml version="1.0" encoding="utf-8"?>${signed}`, 200, {
      ...PUBLIC_HEADERS,
      "Content-Type": "application/xml; charset=utf-8",
    });
  });

  endpoints.onError((error, c) => {
    if (error instanceof NotInLab) return notInLabAnswer(c, error);
    if (!(error instanceof StsError)) throw error;
    return c.json(error.body(), 400);
  });
  return endpoints;
}

/** @param certificates base64 of the DER form */
async function renderMetadata(tenantId: string, certificates: readonly string[]): Promise<string> {
  const issuer = securityTokenService(tenantId);
  const saml = `${LOGIN}/${tenantId}/saml2`;
  const keys = certificates.map(
    (certificate) =>
      xml`<KeyDescriptor use="signing"><KeyInfo xmlns="${XML_SIGNATURE}"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`,
  );
  const endpoint = (name: string) =>
    xml`<fed:${name}><EndpointReference xmlns="${ADDRESSING}"><Address>${LOGIN}/${tenantId}/wsfed</Address></EndpointReference></fed:${name}>`;
  const role = (type: string, endpoints: readonly string[]) =>
    xml`<RoleDescriptor xmlns:xsi="${SCHEMA_INSTANCE}" xmlns:fed="${FEDERATION}" xsi:type="fed:${type}" protocolSupportEnumeration="${FEDERATION}">${keys}${endpoints.map(endpoint)}</RoleDescriptor>`;
  const document =
    await xml`<EntityDescriptor xmlns="${METADATA}" ID="_${randomUUID()}" entityID="${issuer}">${role("SecurityTokenServiceType", ["SecurityTokenServiceEndpoint", "PassiveRequestorEndpoint"])}${role("ApplicationServiceType", ["ApplicationServiceEndpoint", "PassiveRequestorEndpoint"])}<IDPSSODescriptor protocolSupportEnumeration="${PROTOCOL}">${keys}<SingleLogoutService Binding="${HTTP_REDIRECT}" Location="${saml}"/><SingleSignOnService Binding="${HTTP_REDIRECT}" Location="${saml}"/><SingleSignOnService Binding="${HTTP_POST}" Location="${saml}"/></IDPSSODescriptor></EntityDescriptor>`;
  return String(document);
}

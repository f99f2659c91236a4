import { createPrivateKey, type KeyObject } from "node:crypto";
import type { KeyCredential, ServicePrincipal } from "../data";
import { thumbprintOf } from "../graph/key-credentials";
import type { SigningKey } from "../signing-key";
import { StsError } from "../sts-error";
import type { Party } from "./party";

/** What signs an application's SAML tokens. */
export interface TokenSigningKey {
  readonly privateKey: KeyObject;
  /** Base64 of the DER form. */
  readonly certificate: string;
}

/**
 * The key that signs an application's tokens: of the certificate that its service principal prefers, even if that has expired; of
 * the one that ends last, if it prefers none that there is; or else the tenant's. Microsoft's documents don't say what
 * happens without a preference.
 *
 * @throws StsError AADSTS50146 if a policy changes the claims and the application has no valid key of its own
 */
export async function tokenSigningKeyOf(
  { servicePrincipal, registration }: Party,
  tenantKey: SigningKey,
): Promise<TokenSigningKey> {
  const own = activeKey(servicePrincipal);
  const { acceptMappedClaims } = registration.application.properties.api;
  if (servicePrincipal.claimsMappingPolicyId !== undefined && !acceptMappedClaims && !isValid(own)) {
    throw missingSigningKey();
  }
  if (own?.privateKey !== undefined) {
    return {
      privateKey: createPrivateKey({ key: { ...own.privateKey }, format: "jwk" }),
      certificate: own.certificate,
    };
  }
  const { privateKey } = await tenantKey.pair();
  return { privateKey, certificate: await tenantKey.certificate() };
}

/**
 * Every certificate that an application's metadata shows: all of its own, active or not, or else the tenant's.
 *
 * @see https://github.com/MicrosoftDocs/azure-docs/pull/111432
 */
export async function publishedCertificates(
  servicePrincipal: ServicePrincipal | undefined,
  tenantKey: SigningKey,
): Promise<readonly string[]> {
  const own = (servicePrincipal?.keys ?? []).filter(({ usage }) => usage === "Verify");
  return own.length > 0 ? own.map(({ certificate }) => certificate) : [await tenantKey.certificate()];
}

/** Private keys that are there with their certificate and their password. */
function activeKey({
  keys = [],
  keyPasswords = [],
  properties,
}: ServicePrincipal): KeyCredential | undefined {
  const preferred = properties.preferredTokenSigningKeyThumbprint?.toUpperCase();
  const usable = keys.filter(
    ({ usage, keyId, certificate }) =>
      usage === "Sign" &&
      keyPasswords.some((password) => password.keyId === keyId) &&
      keys.some((key) => key.usage === "Verify" && key.certificate === certificate),
  );
  const [latest] = [...usable].sort((a, b) => Date.parse(b.endDateTime) - Date.parse(a.endDateTime));
  return usable.find(({ certificate }) => thumbprintOf(certificate) === preferred) ?? latest;
}

function isValid(key: KeyCredential | undefined): boolean {
  const now = Date.now();
  return key !== undefined && Date.parse(key.startDateTime) <= now && now < Date.parse(key.endDateTime);
}

/** @see https://github.com/MicrosoftDocs/azure-docs/issues/45285 */
function missingSigningKey(): StsError {
  return new StsError(
    "invalid_client",
    50146,
    "This application is required to be configured with an application-specific signing key. It is either not configured with one, or the key has expired or is not yet valid. Please contact the application's administrator.",
  );
}

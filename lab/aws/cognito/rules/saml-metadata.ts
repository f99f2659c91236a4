import { MetadataError } from "../../user-pools/saml/metadata";
import type { OfSamlProvider, SamlResources } from "../../user-pools/saml/saml-resources";
import { refuse } from "./refuse";

type Details = Readonly<Record<string, string>>;

/**
 * The details with what Cognito reads in the identity provider's metadata, whatever the request says of it, and the
 * certificate for which assertions can be encrypted.
 *
 * @throws AwsError InvalidParameterException
 */
export async function completeSamlDetails(
  provider: OfSamlProvider,
  { SLORedirectBindingURI, ...details }: Details,
  saml: SamlResources,
): Promise<Details> {
  const { signInUrl, signOutUrl } = await saml.readMetadata(provider, details).catch((error) => {
    if (error instanceof MetadataError) return refuse(error.message);
    throw error;
  });
  const { certificate } = await saml.encryptionKey(provider);
  return {
    ...details,
    SSORedirectBindingURI: signInUrl,
    ...(signOutUrl !== undefined && { SLORedirectBindingURI: signOutUrl }),
    ActiveEncryptionCertificate: certificate,
  };
}

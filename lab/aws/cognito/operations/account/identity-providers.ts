import type { IdentityProvider } from "../../../user-pools/types";
import type { CognitoContext } from "../../context";
import { checkAttributeMapping } from "../../rules/attribute-mapping";
import { checkNewProvider } from "../../rules/new-provider";
import { discoverEndpoints } from "../../rules/oidc-discovery";
import { checkProviderDetails } from "../../rules/provider-details";
import { checkProviderName } from "../../rules/provider-name";
import { completeSamlDetails } from "../../rules/saml-metadata";
import { type AccountOperation, passOn } from "../operation";

interface OfPool {
  readonly UserPoolId: string;
}

type OfProvider = OfPool & Pick<IdentityProvider, "ProviderName">;
type ProviderInput = OfPool & IdentityProvider;
type ProviderOutput = { readonly IdentityProvider: ProviderInput };

const createIdentityProvider: AccountOperation<ProviderInput> = async (input, { context, pools, passOn }) => {
  const { UserPoolId, ProviderName, ProviderType, ProviderDetails = {}, AttributeMapping = {} } = input;
  const { SchemaAttributes } = await pools.userPool(UserPoolId);
  checkProviderName(ProviderName, ProviderType);
  checkProviderDetails(ProviderType, ProviderDetails);
  checkAttributeMapping(AttributeMapping, SchemaAttributes);
  checkNewProvider(ProviderName, await pools.identityProviderNames(UserPoolId), UserPoolId);
  return passOn(await completeProvider({ ...input, ProviderDetails, AttributeMapping }, context));
};

/** An update replaces details and mapping as a whole, and keeps what it leaves out. */
const updateIdentityProvider: AccountOperation<Omit<ProviderInput, "ProviderType">> = async (
  input,
  { context, pools, passOn },
) => {
  const { SchemaAttributes } = await pools.userPool(input.UserPoolId);
  const { ProviderType } = await pools.identityProvider(input.UserPoolId, input.ProviderName);
  if (input.ProviderDetails) checkProviderDetails(ProviderType, input.ProviderDetails);
  if (input.AttributeMapping) checkAttributeMapping(input.AttributeMapping, SchemaAttributes);
  return passOn(await completeProvider({ ...input, ProviderType }, context));
};

/** The input with what Cognito finds out about the identity provider, and adds. */
async function completeProvider(input: ProviderInput, { saml, wire }: CognitoContext): Promise<object> {
  const { UserPoolId: poolId, ProviderName: providerName } = input;
  const { ProviderType, ProviderDetails, AttributeMapping } = input;
  if (ProviderType === "SAML" && ProviderDetails !== undefined) {
    const details = await completeSamlDetails({ poolId, providerName }, ProviderDetails, saml);
    return { ...input, ProviderDetails: details };
  }
  if (ProviderType !== "OIDC") return input;
  return {
    ...input,
    ...(ProviderDetails && {
      ProviderDetails: {
        ...(await discoverEndpoints(ProviderDetails, wire)),
        attributes_url_add_attributes: "false",
      },
    }),
    ...(AttributeMapping && { AttributeMapping: { username: "sub", ...AttributeMapping } }),
  };
}

/** Shows the newest certificate of a SAML provider: Cognito issues one each year. */
const describe: AccountOperation<OfPool> = async (input, { context, passOn }) => {
  const { IdentityProvider: provider } = (await passOn(input)) as ProviderOutput;
  if (provider.ProviderType !== "SAML") return { IdentityProvider: provider };
  const { certificate } = await context.saml.encryptionKey({
    poolId: input.UserPoolId,
    providerName: provider.ProviderName,
  });
  const ProviderDetails = { ...provider.ProviderDetails, ActiveEncryptionCertificate: certificate };
  return { IdentityProvider: { ...provider, ProviderDetails } };
};

const deleteIdentityProvider: AccountOperation<OfProvider> = async (input, { context, passOn }) => {
  const output = await passOn(input);
  context.saml.forgetProvider({ poolId: input.UserPoolId, providerName: input.ProviderName });
  return output;
};

/** No public source says when Cognito answers OperationNotEnabledException. Here each pool has a certificate. */
const getSigningCertificate: AccountOperation<OfPool> = async ({ UserPoolId }, { context, pools }) => {
  await pools.userPool(UserPoolId);
  return { Certificate: (await context.saml.signingKey(UserPoolId)).certificate };
};

/**
 * Identity providers of a pool. An identifier names one of them; no public source has the words in which Cognito refuses it to a
 * second one.
 */
export const IDENTITY_PROVIDERS = {
  CreateIdentityProvider: createIdentityProvider,
  DeleteIdentityProvider: deleteIdentityProvider,
  DescribeIdentityProvider: describe,
  GetIdentityProviderByIdentifier: describe,
  GetSigningCertificate: getSigningCertificate,
  ListIdentityProviders: passOn(),
  UpdateIdentityProvider: updateIdentityProvider,
};

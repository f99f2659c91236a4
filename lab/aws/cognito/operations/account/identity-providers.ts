import type { Wire } from "../../../../network/wire";
import type { IdentityProvider } from "../../../user-pools/types";
import { checkAttributeMapping } from "../../rules/attribute-mapping";
import { discoverEndpoints } from "../../rules/oidc-discovery";
import { checkProviderDetails } from "../../rules/provider-details";
import { checkProviderName } from "../../rules/provider-name";
import { readSamlMetadata } from "../../rules/saml-metadata";
import { type AccountOperation, passOn } from "../operation";

type ProviderInput = IdentityProvider & { readonly UserPoolId: string };

const createIdentityProvider: AccountOperation<ProviderInput> = async (input, { context, pools, passOn }) => {
  const { SchemaAttributes } = await pools.userPool(input.UserPoolId);
  checkProviderName(input.ProviderName, input.ProviderType);
  checkProviderDetails(input.ProviderType, input.ProviderDetails ?? {});
  checkAttributeMapping(input.AttributeMapping ?? {}, SchemaAttributes);
  return passOn(await completeProvider({ AttributeMapping: {}, ...input }, context.wire));
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
  return passOn(await completeProvider({ ...input, ProviderType }, context.wire));
};

/** The input with what Cognito finds out about the identity provider, and adds. */
async function completeProvider(input: ProviderInput, wire: Wire): Promise<object> {
  const { ProviderType, ProviderDetails, AttributeMapping } = input;
  if (ProviderType === "SAML" && ProviderDetails !== undefined) {
    return { ...input, ProviderDetails: await readSamlMetadata(ProviderDetails, wire) };
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

/** Identity providers of a pool. */
export const IDENTITY_PROVIDERS = {
  CreateIdentityProvider: createIdentityProvider,
  DeleteIdentityProvider: passOn(),
  DescribeIdentityProvider: passOn(),
  GetIdentityProviderByIdentifier: passOn(),
  ListIdentityProviders: passOn(),
  UpdateIdentityProvider: updateIdentityProvider,
};

import type { IdentityProvider } from "../../../user-pools/types";
import { checkAttributeMapping } from "../../rules/attribute-mapping";
import { checkProviderDetails } from "../../rules/provider-details";
import { checkProviderName } from "../../rules/provider-name";
import { type Gate, passOn } from "../operation";

type ProviderInput = IdentityProvider & { readonly UserPoolId: string };

const createIdentityProvider: Gate<ProviderInput> = async (input, pools) => {
  const { SchemaAttributes } = await pools.userPool(input.UserPoolId);
  checkProviderName(input.ProviderName, input.ProviderType);
  checkProviderDetails(input.ProviderType, input.ProviderDetails ?? {});
  checkAttributeMapping(input.AttributeMapping ?? {}, SchemaAttributes);
  return withDefaults({ AttributeMapping: {}, ...input });
};

/** An update replaces details and mapping as a whole, and keeps what it leaves out. */
const updateIdentityProvider: Gate<Omit<ProviderInput, "ProviderType">> = async (input, pools) => {
  const { SchemaAttributes } = await pools.userPool(input.UserPoolId);
  const { ProviderType } = await pools.identityProvider(input.UserPoolId, input.ProviderName);
  if (input.ProviderDetails) checkProviderDetails(ProviderType, input.ProviderDetails);
  if (input.AttributeMapping) checkAttributeMapping(input.AttributeMapping, SchemaAttributes);
  return withDefaults({ ...input, ProviderType });
};

/** The input with what Cognito adds to an OIDC provider. */
function withDefaults(input: ProviderInput): object {
  if (input.ProviderType !== "OIDC") return input;
  return {
    ...input,
    ...(input.ProviderDetails && {
      ProviderDetails: { ...input.ProviderDetails, attributes_url_add_attributes: "false" },
    }),
    ...(input.AttributeMapping && { AttributeMapping: { username: "sub", ...input.AttributeMapping } }),
  };
}

/** Identity providers of a pool. */
export const IDENTITY_PROVIDERS = {
  CreateIdentityProvider: passOn(createIdentityProvider),
  DeleteIdentityProvider: passOn(),
  DescribeIdentityProvider: passOn(),
  GetIdentityProviderByIdentifier: passOn(),
  ListIdentityProviders: passOn(),
  UpdateIdentityProvider: passOn(updateIdentityProvider),
};

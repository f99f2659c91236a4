import type { CognitoUserPoolSchema } from "@cdktf/provider-aws/lib/cognito-user-pool";
import type { Environment } from "../environments/schema";
import { hasMicrosoftConnection } from "../environments/strategies";

/** What the gate's claims start with. A claim of one's own needs a URL at Auth0, and this one is nobody's. */
export const CLAIM_NAMESPACE = "https://cognito-microsoft-sign-in.invalid/";

/**
 * By attribute of the pool, the claim of the broker. `username` comes from `sub`: in a multitenant app an e-mail address
 * identifies nobody, because whoever runs a tenant can set any.
 */
const STANDARD_MAPPING = {
  username: "sub",
  email: "email",
  email_verified: "email_verified",
  name: "name",
  given_name: "given_name",
  family_name: "family_name",
  picture: "picture",
} as const;

/** Most of what Cognito takes, which can't be changed later. Nothing, for who has no value. */
export const LENGTHS = { minLength: "0", maxLength: "256" };

type Keys = Pick<Environment, "auth0" | "cognito">;

/** The attributes of the pool that a sign-in with Microsoft fills. */
export interface PoolAttributes {
  /** The pool's custom attributes, those of former names too: Cognito never forgets one. */
  readonly schema: readonly CognitoUserPoolSchema[];
  /** By attribute, the claim that fills it. */
  readonly mapping: Readonly<Record<string, string>>;
  /** By what an attribute says, the claim that it is in Cognito's tokens. Nothing without such attributes. */
  readonly claims: Readonly<Record<string, string>>;
  /** Those that apps may read. */
  readonly readable: readonly string[];
  /** Those that an app client must be able to write, or mapping fails the sign-in. Cognito keeps email_verified to itself. */
  readonly writable: readonly string[];
}

export function poolAttributesOf(environment: Keys): PoolAttributes {
  const { names, claims } = customAttributesOf(environment);
  const mapping = {
    ...STANDARD_MAPPING,
    ...Object.fromEntries(
      Object.entries(claims).map(([claim, attribute]) => [attribute, `${CLAIM_NAMESPACE}${claim}`]),
    ),
  };
  const readable = Object.keys(mapping).filter((attribute) => attribute !== "username");
  return {
    schema: names.map((name) => ({
      name, // without custom:, which Cognito adds
      attributeDataType: "String",
      mutable: true,
      required: false,
      developerOnlyAttribute: false,
      stringAttributeConstraints: LENGTHS,
    })),
    mapping,
    claims,
    readable,
    writable: readable.filter((attribute) => attribute !== "email_verified"),
  };
}

/** The names of the pool's own attributes, and by the last part of a claim of the gate's which attribute it fills. */
function customAttributesOf(environment: Keys): {
  readonly names: readonly string[];
  readonly claims: PoolAttributes["claims"];
} {
  const { attributes } = environment.cognito;
  if (attributes === "none") return { names: [], claims: {} };
  const { tenantId, objectId, accountType, former } = attributes;
  const claims = {
    tenant_id: `custom:${tenantId}`,
    object_id: `custom:${objectId}`,
    account_type: `custom:${accountType}`,
  };
  return {
    names: [tenantId, objectId, accountType, ...former],
    // The gate has no claims for users of Auth0's own connections. Their pool may have the attributes from before.
    claims: hasMicrosoftConnection(environment) ? claims : {},
  };
}

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
  /** Those that apps may read. */
  readonly readable: readonly string[];
  /** Those that an app client must be able to write, or mapping fails the sign-in. Cognito keeps email_verified to itself. */
  readonly writable: readonly string[];
}

export function poolAttributesOf(environment: Keys): PoolAttributes {
  const custom = customAttributesOf(environment);
  const mapping = {
    ...STANDARD_MAPPING,
    ...Object.fromEntries(Object.entries(custom.claims).map(([name, claim]) => [`custom:${name}`, claim])),
  };
  const readable = Object.keys(mapping).filter((attribute) => attribute !== "username");
  return {
    schema: custom.names.map((name) => ({
      name, // without custom:, which Cognito adds
      attributeDataType: "String",
      mutable: true,
      required: false,
      developerOnlyAttribute: false,
      stringAttributeConstraints: LENGTHS,
    })),
    mapping,
    readable,
    writable: readable.filter((attribute) => attribute !== "email_verified"),
  };
}

function customAttributesOf(environment: Keys): {
  readonly names: readonly string[];
  readonly claims: Readonly<Record<string, string>>;
} {
  const { attributes } = environment.cognito;
  if (attributes === "none" || !hasMicrosoftConnection(environment)) return { names: [], claims: {} };
  const { tenantId, objectId, accountType, former } = attributes;
  const claims = {
    [tenantId]: `${CLAIM_NAMESPACE}tenant_id`,
    [objectId]: `${CLAIM_NAMESPACE}object_id`,
    [accountType]: `${CLAIM_NAMESPACE}account_type`,
  };
  return { names: [...Object.keys(claims), ...former], claims };
}

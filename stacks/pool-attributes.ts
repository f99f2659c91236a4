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

/** What Cognito writes itself, and no app client may. */
const COGNITOS_OWN: readonly string[] = ["email_verified", "phone_number_verified"];

/** Most of what Cognito takes, which can't be changed later. Nothing, for who has no value. */
export const LENGTHS = { minLength: "0", maxLength: "256" };

type Keys = Pick<Environment, "auth0" | "cognito" | "adopt">;

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
  /** Those that an app client must be able to write, or mapping fails the sign-in. */
  readonly writable: readonly string[];
}

export function poolAttributesOf(environment: Keys): PoolAttributes {
  const { names, claims } = customAttributesOf(environment);
  const { mapping: kept = {}, unmapped = [] } = environment.adopt?.keep ?? {};
  const all = {
    ...STANDARD_MAPPING,
    ...Object.fromEntries(
      Object.entries(claims).map(([claim, attribute]) => [attribute, `${CLAIM_NAMESPACE}${claim}`]),
    ),
    ...kept,
  };
  const mapping = Object.fromEntries(
    Object.entries(all).filter(([attribute]) => !unmapped.includes(attribute)),
  );
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
    writable: readable.filter((attribute) => !COGNITOS_OWN.includes(attribute)),
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

/**
 * The standard attributes that an app client may read and write if nobody narrowed them. Once a custom one is named, each of these
 * has to be.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export const STANDARD_ATTRIBUTES: readonly string[] = [
  ...[
    "address",
    "birthdate",
    "email",
    "family_name",
    "gender",
    "given_name",
    "locale",
    "middle_name",
    "name",
  ],
  ...[
    "nickname",
    "phone_number",
    "picture",
    "preferred_username",
    "profile",
    "updated_at",
    "website",
    "zoneinfo",
  ],
];

/**
 * What an app client's app may read, or write: what it needs, and what an adopted one may besides. One that may use all attributes
 * has no list; but Cognito's reference counts no custom attributes among them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export function withAttributes<Name extends "readAttributes" | "writeAttributes">(
  name: Name,
  { claims }: Pick<PoolAttributes, "claims">,
  kept: "all" | readonly string[] = [],
  needed: readonly string[],
): { [Key in Name]?: string[] } {
  if (kept === "all" && Object.keys(claims).length === 0) return {};
  const list = [...new Set([...needed, ...(kept === "all" ? STANDARD_ATTRIBUTES : kept)])];
  return { [name]: list } as { [Key in Name]: string[] };
}

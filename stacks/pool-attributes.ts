import type { CognitoUserPoolSchema } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { routesOf } from "../environments/routes-of";
import type { Environment, RouteName } from "../environments/schema";
import { factsOf, organizationClaimsOf } from "./routes/facts";
import type { OrganizationClaim } from "./routes/route-facts";

/** What Cognito writes itself, and no app client may. */
const COGNITOS_OWN: readonly string[] = ["email_verified", "phone_number_verified"];

/** Most of what Cognito takes, which can't be changed later. Nothing, for who has no value. */
export const LENGTHS = { minLength: "0", maxLength: "256" };

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

export function poolAttributesOf(environment: Environment): PoolAttributes {
  const { names, claims, filled } = customAttributesOf(environment);
  const { mapping: kept = {}, unmapped = [] } = environment.adopt?.keep ?? {};
  const all = {
    ...factsOf<RouteName>(environment).mapping,
    ...filled,
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

/** What the attributes of all routes of an environment come to. Those of a former route keep their places. */
export function attributesOfRoutes(environment: Environment): PoolAttributes {
  const routes = routesOf(environment).map(poolAttributesOf).reverse();
  const union = (name: "readable" | "writable") => [...new Set(routes.flatMap((each) => each[name]))];
  const schema = new Map(
    routes.flatMap((each) => each.schema.map((attribute) => [attribute.name, attribute])),
  );
  return {
    schema: [...schema.values()],
    mapping: Object.assign({}, ...routes.map(({ mapping }) => mapping)),
    claims: Object.assign({}, ...routes.map(({ claims }) => claims)),
    readable: union("readable"),
    writable: union("writable"),
  };
}

/** The names of the pool's own attributes, which of them says what of an organisation, and the claim that fills each. */
function customAttributesOf(environment: Environment): {
  readonly names: readonly string[];
  readonly claims: PoolAttributes["claims"];
  readonly filled: PoolAttributes["mapping"];
} {
  const { attributes } = environment.cognito;
  if (attributes === "none") return { names: [], claims: {}, filled: {} };
  const { tenantId, objectId, accountType, former } = attributes;
  const byClaim = { tenant_id: tenantId, object_id: objectId, account_type: accountType };
  const told = Object.entries(organizationClaimsOf(environment)).map(
    ([claim, source]) => [claim, `custom:${byClaim[claim as OrganizationClaim]}`, source] as const,
  );
  return {
    names: [tenantId, objectId, accountType, ...former],
    claims: Object.fromEntries(told.map(([claim, attribute]) => [claim, attribute])),
    filled: Object.fromEntries(told.map(([, attribute, source]) => [attribute, source])),
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

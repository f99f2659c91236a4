import { faultIn } from "../../user-pools/attribute-values";
import { CONTACTS } from "../../user-pools/changed-attributes";
import type { PoolUser } from "../../user-pools/pool-user";
import type { AppClient, IdentityProvider, SchemaAttribute } from "../../user-pools/types";
import { OIDC_ERRORS } from "./oidc-errors";
import type { Claims, ProviderErrors } from "./provider";

/** Attributes that Cognito writes itself, even if the app client may not. */
const OWN = CONTACTS.map((attribute) => `${attribute}_verified`);

/** The person's ID at an OIDC identity provider: the claim that `username` is mapped from. */
export function userIdOf({ AttributeMapping = {} }: IdentityProvider, claims: Claims): string {
  const value = toText(claims[AttributeMapping.username ?? "sub"]);
  if (!value) throw OIDC_ERRORS.refused("username attribute mapping required");
  return value;
}

/** The attributes whose claim is present, unchecked. */
export function mappedValues(
  { AttributeMapping = {} }: IdentityProvider,
  claims: Claims,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [attribute, claim] of Object.entries(AttributeMapping)) {
    const value = toText(claims[claim]);
    if (attribute !== "username" && value !== undefined) attributes[attribute] = value;
  }
  return attributes;
}

/**
 * The attributes that a sign-in writes to a person's profile: those whose claim is present. An attribute whose claim is
 * missing keeps its value.
 *
 * @param user the profile of earlier sign-ins
 * @param skipsUnwritable whether those are left out that the app client may not write
 * @param errors of the identity provider's type
 * @throws AuthorizationError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 */
export function mappedAttributes(
  provider: IdentityProvider,
  claims: Claims,
  {
    schema,
    client,
    user,
    skipsUnwritable,
    errors,
  }: {
    schema: readonly SchemaAttribute[];
    client: AppClient;
    user: PoolUser | undefined;
    skipsUnwritable: boolean;
    errors: ProviderErrors;
  },
): Record<string, string> {
  const values = Object.entries(mappedValues(provider, claims));
  const writable = values.filter(([name]) => isWritable(name, client));
  if (writable.length < values.length && !skipsUnwritable) {
    throw errors.refused("A client attempted to write unauthorized attribute");
  }
  const attributes = Object.fromEntries(writable);
  checkSchema(attributes, schema, user !== undefined, errors);
  checkRequired({ ...user?.attributes, ...attributes }, schema, errors);
  return { ...unverifiedMarks(attributes), ...attributes };
}

/** An empty list means all. */
const isWritable = (name: string, { WriteAttributes = [] }: AppClient) =>
  WriteAttributes.length === 0 || OWN.includes(name) || WriteAttributes.includes(name);

/** An immutable attribute fails even if its value would stay the same: a sign-in writes all mapped attributes. */
function checkSchema(
  attributes: Readonly<Record<string, string>>,
  schema: readonly SchemaAttribute[],
  exists: boolean,
  errors: ProviderErrors,
): void {
  const faults = schema.flatMap(({ Name = "", Mutable, StringAttributeConstraints = {} }) => {
    const value = attributes[Name];
    if (value === undefined) return [];
    const fault =
      exists && Mutable === false
        ? "Attribute cannot be updated."
        : faultIn({ StringAttributeConstraints }, value);
    return fault === undefined ? [] : [{ name: Name, value, fault }];
  });
  if (faults.length > 0) throw errors.faulty(faults);
}

function checkRequired(
  attributes: Readonly<Record<string, string>>,
  schema: readonly SchemaAttribute[],
  errors: ProviderErrors,
): void {
  const missing = schema
    .filter(({ Name = "", Required }) => Required && Name !== "sub" && attributes[Name] === undefined)
    .map(({ Name = "" }) => Name);
  if (missing.length > 0) throw errors.missing(missing);
}

/**
 * An e-mail or phone number is unverified unless the identity provider says otherwise, at each sign-in.
 *
 * @see https://repost.aws/knowledge-center/cognito-email-verified-attribute
 */
function unverifiedMarks(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    CONTACTS.filter((name) => attributes[name] !== undefined).map((name) => [`${name}_verified`, "false"]),
  );
}

/** All attributes are text. In a list, each value is form-encoded. */
function toText(value: Claims[string]): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return `[${value.map((each) => formEncode(String(each))).join(", ")}]`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function formEncode(value: string): string {
  return new URLSearchParams({ value }).toString().slice("value=".length);
}

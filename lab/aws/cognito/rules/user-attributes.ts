import { faultIn } from "../../user-pools/attribute-values";
import { CONTACTS } from "../../user-pools/changed-attributes";
import type { SchemaAttribute } from "../../user-pools/types";
import { refuse } from "./refuse";
import { checkContacts } from "./username";

type Attributes = Readonly<Record<string, string>>;
type Schema = readonly SchemaAttribute[];

const UNKNOWN = "Attribute does not exist in the schema.";
const IMMUTABLE = "Attribute cannot be updated.";

/**
 * The attributes of a new user. An account may leave out what the pool requires: people add it with their first password.
 *
 * @throws AwsError InvalidParameterException
 * @see https://github.com/aws-amplify/amplify-js/issues/2167
 */
export function checkNewAttributes(attributes: Attributes, schema: Schema): void {
  checkSub(Object.keys(attributes));
  const faults = Object.entries(attributes).flatMap(([name, value]) => {
    const definition = find(schema, name);
    if (definition === undefined) return [unknownTo(name)];
    const fault = faultIn(definition, value);
    return fault === undefined ? [] : [`${name}: ${fault}\n`];
  });
  if (faults.length > 0) refuse(`Attributes did not conform to the schema: ${faults.join("")}`);
  checkContacts(attributes);
  checkVerifications(attributes);
}

/**
 * What an update sets, where a value without text deletes the attribute.
 *
 * @param attributes of the user, after the update
 * @throws AwsError InvalidParameterException
 * @see https://github.com/aws-amplify/amplify-flutter/issues/1531
 * @see https://github.com/aws-amplify/amplify-swift/issues/3981
 */
export function checkChangedAttributes(changes: Attributes, schema: Schema, attributes: Attributes): void {
  checkSub(Object.keys(changes));
  const faults = Object.entries(changes).flatMap(([name, value]) => {
    const fault = value === "" ? faultInDeletion(schema, name) : faultInChange(schema, name, value);
    return fault === undefined ? [] : [`user.${name}: ${fault}\n`];
  });
  if (faults.length > 0) refuse(faults.join(""));
  checkContacts(changes);
  checkVerifications(attributes);
}

/**
 * Attributes that are deleted, whether or not the user has them.
 *
 * @throws AwsError InvalidParameterException
 * @see https://github.com/getmoto/moto/pull/4487
 */
export function checkDeletedAttributes(names: readonly string[], schema: Schema): void {
  checkSub(names);
  const faults = names.flatMap((name) => {
    const fault = faultInDeletion(schema, name);
    return fault === undefined ? [] : [`user.${name}: ${fault}\n`];
  });
  if (faults.length > 0) refuse(`Invalid user attributes: ${faults.join("")}`);
}

function faultInChange(schema: Schema, name: string, value: string): string | undefined {
  const definition = find(schema, name);
  if (definition === undefined) return UNKNOWN;
  return definition.Mutable === false ? IMMUTABLE : faultIn(definition, value);
}

/** That a required attribute stays is public, but not the words. */
function faultInDeletion(schema: Schema, name: string): string | undefined {
  const definition = find(schema, name);
  if (definition === undefined) return UNKNOWN;
  if (definition.Required) return "The attribute is required";
  return definition.Mutable === false ? IMMUTABLE : undefined;
}

/** Reports show two wordings, one for each kind of name. */
function unknownTo(name: string): string {
  return name.startsWith("custom:")
    ? `Type for attribute {${name}} could not be determined`
    : `${name}: ${UNKNOWN}\n`;
}

function checkSub(names: readonly string[]): void {
  if (names.includes("sub")) refuse("Cannot modify the non-mutable attribute sub");
}

/** The documentation demands the address, but no public source has the words. */
function checkVerifications(attributes: Attributes): void {
  for (const name of CONTACTS) {
    if (attributes[`${name}_verified`] === "true" && !attributes[name]) {
      refuse(`Attribute value for ${name} must not be null`);
    }
  }
}

const find = (schema: Schema, name: string) => schema.find((attribute) => attribute.Name === name);

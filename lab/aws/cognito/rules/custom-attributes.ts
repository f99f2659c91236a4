import type { SchemaAttribute } from "../../user-pools/types";
import { refuse } from "./refuse";
import { checkConstraints } from "./schema";

const MAX_CUSTOM_ATTRIBUTES = 50;

/**
 * Checks what AddCustomAttributes adds to a pool. What is there stays: no operation changes or removes an attribute.
 *
 * @param added with their prefix, `custom:` or `dev:`
 * @throws AwsError InvalidParameterException
 * @see https://github.com/jmaleonard/serverless-cognito-add-custom-attributes/issues/3
 */
export function checkCustomAttributes(
  added: readonly SchemaAttribute[],
  existing: readonly SchemaAttribute[],
): void {
  const names = new Set(existing.map(({ Name }) => Name));
  for (const attribute of added) {
    const { Name = "" } = attribute;
    if (names.has(Name)) refuse(`${Name}: Existing attribute already has name ${Name}.`);
    names.add(Name);
    checkConstraints(Name, attribute);
  }
  const custom = [...names].filter((name) => /^(?:custom|dev):/.test(name ?? ""));
  // The limit is documented, the wording is not public.
  if (custom.length > MAX_CUSTOM_ATTRIBUTES) {
    refuse(`user pool can have up to ${MAX_CUSTOM_ATTRIBUTES} custom attributes.`);
  }
}

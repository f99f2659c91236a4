import { findError } from "../../../../explain/find-errors";
import type { Check } from "../../check";

/** The catalogue's id of an error. */
export function errorOf(text: string): Pick<Check, "error"> {
  const error = text === "" ? undefined : findError(text)?.id;
  return error === undefined ? {} : { error };
}

export const meaningOf = (text: string): string | undefined =>
  text === "" ? undefined : findError(text)?.means;

/** The likeliest fix of an error. */
export const fixOf = (text: string, environment?: string): string | undefined =>
  (text === "" ? undefined : findError(text)?.causes[0].fix)?.replaceAll(
    "<environment>",
    environment ?? "<environment>",
  );

import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Password } from "../../data";
import { hashSecret, newSecret } from "../../secret";
import { invalidValue } from "../error";

const dateTime = z.iso.datetime({ offset: true }).transform((value) => utc(new Date(value)));

/** What a client may say of a client secret: all but its text. */
export const newPassword = z
  .strictObject({
    displayName: z.string().max(256).nullable(),
    endDateTime: dateTime.nullable(),
    startDateTime: dateTime.nullable(),
  })
  .partial();

/** Body of `addPassword`. */
export const addPassword = z.strictObject({ passwordCredential: newPassword.nullable().default({}) });

/** Body of `removePassword`. */
export const removePassword = z.strictObject({ keyId: z.guid() });

/** A new client secret, and its text, which is not kept. */
export interface IssuedPassword {
  readonly password: Password;
  readonly secretText: string;
}

/**
 * Makes a client secret, valid for two years from now unless something else is said.
 *
 * @param learntAfter milliseconds until the token endpoint takes it
 * @throws GraphError 400 when it would never be valid; Graph's wording for that is not documented
 * @see https://learn.microsoft.com/graph/api/application-addpassword
 */
export function issuePassword(said: z.infer<typeof newPassword>, learntAfter: number): IssuedPassword {
  const startDateTime = said.startDateTime ?? utc(new Date());
  const endDateTime = said.endDateTime ?? twoYearsAfter(startDateTime);
  const end = Date.parse(endDateTime);
  if (end <= Date.parse(startDateTime) || end <= Date.now()) {
    throw invalidValue("passwordCredentials", "Application");
  }
  const secretText = newSecret();
  const password = {
    keyId: randomUUID(),
    displayName: said.displayName ?? null,
    startDateTime,
    endDateTime,
    learntAt: utc(new Date(Date.now() + learntAfter)),
    hint: secretText.slice(0, 3),
    secretHash: hashSecret(secretText),
  };
  return { password, secretText };
}

/** A client secret as Graph shows it; the text is there once, in the answer to `addPassword`. */
export function passwordCredential(password: Password, secretText: string | null = null): object {
  const { secretHash, learntAt, ...shown } = password;
  return { customKeyIdentifier: null, ...shown, secretText };
}

function twoYearsAfter(dateTime: string): string {
  const date = new Date(dateTime);
  date.setUTCFullYear(date.getUTCFullYear() + 2);
  return utc(date);
}

/** RFC 3339 without a fraction where there is none. */
function utc(date: Date): string {
  return date.toISOString().replace(".000Z", "Z");
}

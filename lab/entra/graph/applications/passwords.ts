import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Password } from "../../data";
import { hashSecret, newSecret } from "../../secret";
import { invalidValue } from "../error";
import { utc } from "../key-credentials";

const dateTime = z.iso.datetime({ offset: true }).transform((value) => utc(new Date(value)));

/** What a caller may set of a client secret: all but its text. */
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

/** A new client secret, and its text, which is not stored. */
export interface IssuedPassword {
  readonly password: Password;
  readonly secretText: string;
}

/**
 * Creates a client secret, valid for two years from now by default.
 *
 * @param learntAfterMs how long the token endpoint doesn't accept it yet
 * @throws GraphError 400 if it would never be valid; Graph's wording for that is not documented
 * @see https://learn.microsoft.com/graph/api/application-addpassword
 */
export function issuePassword(given: z.infer<typeof newPassword>, learntAfterMs: number): IssuedPassword {
  const startDateTime = given.startDateTime ?? utc(new Date());
  const endDateTime = given.endDateTime ?? twoYearsAfter(startDateTime);
  const end = Date.parse(endDateTime);
  if (end <= Date.parse(startDateTime) || end <= Date.now()) {
    throw invalidValue("passwordCredentials", "Application");
  }
  const secretText = newSecret();
  const password = {
    keyId: randomUUID(),
    displayName: given.displayName ?? null,
    startDateTime,
    endDateTime,
    learntAt: utc(new Date(Date.now() + learntAfterMs)),
    hint: secretText.slice(0, 3),
    secretHash: hashSecret(secretText),
  };
  return { password, secretText };
}

/** A client secret as Graph shows it. Only the answer that creates it has the text. */
export function passwordCredential(password: Password, secretText: string | null = null): object {
  const { secretHash, learntAt, ...shown } = password;
  return { customKeyIdentifier: null, ...shown, secretText };
}

function twoYearsAfter(dateTime: string): string {
  const date = new Date(dateTime);
  date.setUTCFullYear(date.getUTCFullYear() + 2);
  return utc(date);
}

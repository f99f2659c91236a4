/** How many client secrets Entra gives an app registration that is open to personal accounts. */
export const MAX_SECRETS = 2;

/**
 * A client secret of an app registration, as Microsoft Graph lists it: without its text, which Graph shows only once.
 *
 * @see https://learn.microsoft.com/graph/api/resources/passwordcredential
 */
export interface PasswordCredential {
  readonly keyId: string;
  readonly displayName?: string | null;
  readonly hint?: string | null;
  readonly endDateTime: string;
}

/** A client secret as a person recognises it. */
export const renderSecret = ({ displayName, hint, endDateTime }: PasswordCredential): string =>
  `${displayName ? `"${displayName}"` : "without a name"}, ${hint ? `${hint}…, ` : ""}expires ${endDateTime.slice(0, 10)}`;

/** What an Action asked for: data, because it leaves the sandbox. */
export interface Changes {
  /** Why it denies access, if it does. */
  readonly denied?: string;
  readonly idTokenClaims: Readonly<Record<string, unknown>>;
  readonly appMetadata: Readonly<Record<string, unknown>>;
  readonly userMetadata: Readonly<Record<string, unknown>>;
  /** The user for whom the tokens shall be. */
  readonly primaryUserId?: string;
}

/** What Auth0 calls an environment's client for Cognito: the first one, or the one of a slot that was renewed. */
export const auth0ClientNameOf = (environment: string, slot?: "a" | "b"): string =>
  `Cognito (${environment})${slot === undefined ? "" : ` ${slot}`}`;

/** What Auth0 calls the Action that is an environment's gate. */
export const gateActionNameOf = (environment: string): string => `Sign-in gate (${environment})`;

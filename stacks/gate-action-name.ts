/** What Auth0 calls the Action that is an environment's gate. */
export const gateActionNameOf = (environment: string): string => `Sign-in gate (${environment})`;

/** Whether an Action is called as some environment's gate is. */
export const isGateActionName = (name: string): boolean => /^Sign-in gate \(.+\)$/.test(name);

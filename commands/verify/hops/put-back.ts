/**
 * What to do where a value is not as the environment has it.
 *
 * @param cloud whose value it is, as people know it
 * @param environment `undefined`: a chain that is known by a link alone
 * @param byHand what to do where nobody can deploy
 */
export const putBack = (cloud: string, environment: string | undefined, byHand: string): string =>
  environment === undefined
    ? `in ${cloud}, ${byHand}`
    : `npm run drift -- ${environment} shows what was changed at ${cloud}; npm run plan -- ${environment}, and deploy it, puts it back`;

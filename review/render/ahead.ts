import type { Review } from "../review";

/** Says that an environment file is ahead of its deployment, in one sentence; nothing where it is not. */
export const renderAhead = (
  { environment, isAhead }: Review,
  asCode: (text: string) => string = (text) => text,
): string[] =>
  isAhead
    ? [
        `${asCode(`environments/${environment}.yaml`)} is ahead of what is deployed: ${asCode(`npm run plan -- ${environment}`)} shows what a deploy would change.`,
      ]
    : [];

/** The environment's name, also if a person gave its file: `dev` for `dev.yaml` and `environments/dev.yaml`. */
export const environmentNameIn = (given: string): string =>
  /^(?:.*environments[\\/])?([^\\/]+?)\.yaml$/.exec(given)?.[1] ?? given;

import type { Chain } from "../../chain";

/** What gives `auth0.strategy` its value, in terms of the key that somebody wrote. */
export function strategyKey({ environment }: Chain): string {
  const { auth0, microsoft } = environment;
  return isStrategyDefault(environment)
    ? `\`microsoft.accounts: ${microsoft.accounts}\` changes the default of \`auth0.strategy\` to \`${auth0.strategy}\``
    : `\`auth0.strategy\` is \`${auth0.strategy}\``;
}

/** Whether the environment file leaves `auth0.strategy` out, so that it follows from `microsoft.accounts`. */
export const isStrategyDefault = ({ defaulted }: Chain["environment"]): boolean =>
  defaulted?.includes("auth0.strategy") ?? false;

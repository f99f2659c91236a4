import type { Strategy } from "./strategies";

/** How Auth0 reaches Microsoft if a file does not say. */
export const DEFAULT_STRATEGY = "microsoft" satisfies Strategy;
/** What the identity provider is called if a file does not say. */
export const DEFAULT_PROVIDER_NAME = "Microsoft";

/** The defaults that follow from the environment's name or another key. */
export const defaultConnections = (name: string) => ({
  microsoft: `${name.toLowerCase()}-microsoft`,
  windowslive: `${name}-windowslive`,
  waad: `${name}-waad`,
});
/** Whether personal accounts may sign in: where everybody may. */
export const defaultPersonal = (accounts: string | undefined) => accounts === undefined || accounts === "any";
export const defaultDisplayName = (name: string) => `${name} sign-in`;
export const defaultStateKey = (name: string) => `${name}/terraform.tfstate`;

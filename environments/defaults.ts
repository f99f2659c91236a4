/** The defaults that follow from the environment's name or another key. */
export const defaultStrategy = (accounts: string | undefined) =>
  accounts === undefined || accounts === "any" ? "both" : "waad";
export const defaultConnections = (name: string) => ({
  windowslive: `${name}-windowslive`,
  waad: `${name}-waad`,
});
export const defaultDisplayName = (name: string) => `${name} sign-in`;
export const defaultStateKey = (name: string) => `${name}/terraform.tfstate`;

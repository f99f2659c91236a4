import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import type { ProviderName } from "../../stacks/routes/route-facts";
import { PROVIDER_VARIABLES, type ProviderVariables } from "./provider-variables";

/**
 * The providers of an environment that would find no credentials among the variables, each with what is missing: their own messages name no
 * variable. Half of a pair is missing also where a login on this machine could stand in for it: that is not what was meant.
 */
export function findMissingCredentials(
  variables: NodeJS.ProcessEnv,
  providers: readonly ProviderName[],
): string[] {
  return PROVIDER_VARIABLES.filter(({ provider }) => providers.includes(provider)).flatMap((each) => {
    const missing = findMissing(each, variables);
    return missing === undefined ? [] : `${each.provider}: ${missing}`;
  });
}

function findMissing({ provider, ways, toDo }: ProviderVariables, variables: NodeJS.ProcessEnv) {
  /** The name of the alternatives that has a value: an empty one is none. */
  const given = (part: string) => part.split("|").find((name) => Boolean(variables[name]));
  if (ways.some((way) => way.every(given))) return undefined;
  const half = ways.find((way) => way.some(given));
  if (half === undefined) return LOGINS[provider](variables) ? undefined : toDo;
  const present = half.flatMap((part) => given(part) ?? []);
  const absent = half.filter((part) => given(part) === undefined).map((part) => part.split("|")[0] ?? "");
  const states = absent.map((name) => `${name} is ${variables[name] === "" ? "empty" : "missing"}`);
  return `${states.join(" and ")}, and ${present.join(" and ")} alone is not enough`;
}

/** Whether somebody has logged in on this machine, so that a provider may need no variable. */
const LOGINS: Readonly<Record<ProviderVariables["provider"], (variables: NodeJS.ProcessEnv) => boolean>> = {
  azuread: (variables) => isOnPath("az", variables),
  auth0: () => false, // it takes AUTH0_CLI_LOGIN
  aws: ({ HOME = homedir() }) =>
    ["credentials", "config"].some((file) => existsSync(join(HOME, ".aws", file))),
};

function isOnPath(program: string, { PATH = "" }: NodeJS.ProcessEnv): boolean {
  return PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));
}

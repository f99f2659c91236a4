import { loadEnvironments } from "../../environments/load";
import { nearest } from "../../environments/nearest";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { ENVIRONMENTS } from "../setup/paths";

/** The environment of the name. @throws UserError when there is none */
export function findEnvironment(name: string): Environment {
  const environments = loadEnvironments(ENVIRONMENTS);
  const found = environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const names = environments.map((each) => each.name);
  const meant = nearest(name, names);
  throw new UserError(
    "environment-not-found",
    `There is no environment "${name}": environments/ has ${names.join(", ") || "none"}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
  );
}

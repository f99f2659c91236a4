import { readFileSync } from "node:fs";
import { join } from "node:path";
import { KEYS_BY_ROUTE } from "../../environments/described-keys";
import { explainBroken, readEnvironments } from "../../environments/load";
import type { Environment, RouteName } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { admissionOf, factsOf, identityProvidersOf } from "../../stacks/routes/facts";
import type { Admitting } from "../../stacks/routes/route-facts";
import { ENVIRONMENTS } from "../setup/paths";
import type { Routes } from "./fates";
import { retiredFile, sideBySideFile } from "./moved-files";

/** What a person asks for. */
export interface Asked {
  readonly to: RouteName;
  readonly auth0Domain?: string | undefined;
}

/** A move of an environment from one route to another. */
export interface RouteMove extends Pick<Admitting, "lost" | "widened"> {
  readonly environment: string;
  readonly from: RouteName;
  readonly to: RouteName;
  /** Whether the file has both routes already. */
  readonly isSideBySide: boolean;
  readonly routes: Routes;
  readonly files: {
    /** With both routes. Not there once the file has them. */
    readonly sideBySide?: string;
    /** With the former one at its end. */
    readonly retired: string;
  };
}

/**
 * The move that an environment is at, or would begin.
 *
 * @param folder of the environment files
 * @throws UserError if it can't be one
 */
export function moveOf(environment: Environment, asked: Asked, folder = ENVIRONMENTS): RouteMove {
  const { name, route, former } = environment;
  const { to } = asked;
  const file = `environments/${name}.yaml`;
  const text = readFileSync(join(folder, `${name}.yaml`), "utf8");
  if (former !== undefined) {
    if (to !== route) throw underWay(environment, former.route);
    return {
      environment: name,
      from: former.route,
      to,
      isSideBySide: true,
      routes: { old: former, next: environment },
      files: { retired: retiredFile(file, text) },
    };
  }
  if (to === route) {
    throw new UserError(
      "route-is-present",
      `${file} route: is ${to} already, so there is nothing to move.\nTo do: name another route with --to.`,
    );
  }
  const { keys, lost, widened } = factsOf<RouteName>({ route: to }).admitting(admissionOf(environment));
  const { tenantId, displayName } = environment.microsoft;
  const sideBySide = sideBySideFile(file, text, route, {
    route: to,
    keys: {
      microsoft: { tenantId, ...keys, displayName: `${displayName} (${to})` },
      ...auth0Of(name, asked),
      ...(environment.signOut === "everywhere" && { signOut: "everywhere" }),
    },
    providerName: keys.accounts === "listed" ? undefined : otherNameFor(environment, to),
  });
  const next = environmentIn(name, sideBySide, folder);
  return {
    environment: name,
    from: route,
    to,
    isSideBySide: false,
    ...(lost !== undefined && { lost }),
    ...(widened !== undefined && { widened }),
    routes: { old: environment, next },
    files: { sideBySide, retired: retiredFile(file, sideBySide) },
  };
}

/** The tenant of a route that has Auth0 in between. @throws UserError where it is missing, or there is none */
function auth0Of(name: string, { to, auth0Domain }: Asked): { readonly auth0?: { readonly domain: string } } {
  const hasAuth0 = KEYS_BY_ROUTE[to].some(({ path }) => path === "auth0.domain");
  if (hasAuth0 && auth0Domain === undefined) {
    throw new UserError(
      "auth0-domain-missing",
      `${name}: the route ${to} needs an Auth0 tenant, and the environment has none.\nTo do: give the tenant's own domain, like --auth0-domain acme-dev.eu.auth0.com.`,
    );
  }
  if (!hasAuth0 && auth0Domain !== undefined) {
    throw new UserError(
      "auth0-domain-misplaced",
      `--auth0-domain: is ${auth0Domain}, but the route ${to} has no Auth0 in between.\nTo do: leave it out.`,
    );
  }
  return auth0Domain === undefined ? {} : { auth0: { domain: auth0Domain } };
}

/** A name for the identity provider of a route, other than those that an app client of the environment has. */
function otherNameFor(environment: Environment, to: RouteName): string {
  const { otherName } = factsOf<RouteName>({ route: to });
  const taken = [
    ...identityProvidersOf(environment).map(({ name }) => name),
    ...Object.values(environment.cognito.clients).flatMap(({ alsoSignInWith }) => alsoSignInWith),
  ].map((name) => name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? otherName : `${otherName}-${number}`;
    if (!taken.includes(name.toLowerCase())) return name;
  }
}

/** The environment of a file that is not written yet. @throws UserError with the mistakes that it would have */
function environmentIn(name: string, text: string, folder: string): Environment {
  const { environments, broken } = readEnvironments(folder, { name, text });
  const found = environments.find((each) => each.name === name);
  if (found !== undefined) return found;
  const mistakes = explainBroken(broken.filter((each) => each.name === name)).message;
  throw new UserError(
    "route-file-invalid",
    `${name}: the file with both routes would have mistakes. Nothing was changed.\n${mistakes}\nTo do: correct what they name in environments/${name}.yaml, or write the file yourself:\n${text}`,
  );
}

const underWay = ({ name, route }: Environment, former: RouteName) =>
  new UserError(
    "route-move-under-way",
    `environments/${name}.yaml former: is a move from ${former} to ${route} that is not at its end yet.\nTo do: npm run route -- ${name} --to ${route} shows where it is. To go back, write the keys below former in the place of the present route's, and deploy.`,
  );

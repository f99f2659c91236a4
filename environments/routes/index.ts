import { z } from "zod";
import { formerOf } from "../keys/former";
import { findListMistakes } from "../listed-organizations";
import { findLongUserNames } from "../microsoft-mistakes";
import type { MistakeAtKey } from "../mistakes";
import { type BrokerEnvironment, brokerFile, fillBroker } from "./broker";
import { type EntraEnvironment, entraFile, fillEntra } from "./entra";
import { ROUTES, type RouteName } from "./names";
import { fillSaml, type SamlEnvironment, samlFile } from "./saml";

/** The environment of each route. */
export interface Environments {
  readonly broker: BrokerEnvironment;
  readonly entra: EntraEnvironment;
  readonly saml: SamlEnvironment;
}

/** What a file of a route may say. */
export interface RouteFile<Schema extends z.ZodType, Of> {
  readonly schema: Schema;
  /** Fills in the defaults that follow from the name or from other values. */
  readonly fill: (name: string, file: z.output<Schema>) => Of;
  /**
   * Finds mistakes that take the environment's name, or the file as it is written, without defaults.
   *
   * @default - none
   */
  readonly findMore?: ((name: string, written: unknown) => MistakeAtKey[]) | undefined;
}

const FILES = { broker: brokerFile, entra: entraFile, saml: samlFile } as const;

type Files = typeof FILES;

/** The file of a route, which may also have one of the other routes as the former one. */
function routeFile<Name extends RouteName, Of>(
  name: Name,
  fill: RouteFile<Files[Name], Of>["fill"],
  findMore?: RouteFile<Files[Name], Of>["findMore"],
): RouteFile<Files[Name], Of> {
  const file: z.ZodObject = FILES[name];
  const others = ROUTES.flatMap((route) => (route === name ? [] : [[route, FILES[route]] as const]));
  const schema = file.safeExtend({ former: formerOf(others) }).meta(z.globalRegistry.get(file) ?? {});
  return { schema: schema as unknown as Files[Name], fill, findMore };
}

export const ROUTE_FILES = {
  broker: routeFile("broker", fillBroker, findLongUserNames),
  entra: routeFile("entra", fillEntra, (_, written) => findListMistakes(written)),
  saml: routeFile("saml", fillSaml),
} as const satisfies { [Name in RouteName]: RouteFile<z.ZodType, Environments[Name]> };

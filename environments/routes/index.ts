import type { z } from "zod";
import { findListMistakes } from "../listed-organizations";
import { findLongUserNames } from "../microsoft-mistakes";
import type { MistakeAtKey } from "../mistakes";
import { type BrokerEnvironment, brokerFile, fillBroker } from "./broker";
import { type EntraEnvironment, entraFile, fillEntra } from "./entra";
import type { RouteName } from "./names";
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

const routeFile = <Schema extends z.ZodType, Of>(
  schema: Schema,
  fill: RouteFile<Schema, Of>["fill"],
  findMore?: RouteFile<Schema, Of>["findMore"],
): RouteFile<Schema, Of> => ({ schema, fill, findMore });

export const ROUTE_FILES = {
  broker: routeFile(brokerFile, fillBroker, findLongUserNames),
  entra: routeFile(entraFile, fillEntra, (_, written) => findListMistakes(written)),
  saml: routeFile(samlFile, fillSaml),
} as const satisfies { [Name in RouteName]: RouteFile<z.ZodType, Environments[Name]> };

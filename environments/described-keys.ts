import { z } from "zod";
import type { KeyMeta } from "./keys/key";
import { isRequired, unwrap } from "./keys/optional";
import { isRefused } from "./keys/refused";
import { ROUTE_FILES } from "./routes";
import { DEFAULT_ROUTE, ROUTES, type RouteName } from "./routes/names";

/** A key of the environment file, with what its schema knows of it. */
export interface DescribedKey extends KeyMeta {
  /** Like `cognito.clients.*.kind`, where `*` is any name, and `waivers[].rule`. */
  readonly path: string;
  /** What it takes, as a mistake says it: `must be …`. */
  readonly must: string;
  /** Whether it must be given where the map around it is, but for `requiredUnless`. */
  readonly isRequired: boolean;
  readonly isList: boolean;
  /** Whether it is a map of keys that are described too, and nothing else. */
  readonly isSection: boolean;
  /** What it is where it is left out; undefined where that is nothing, or follows from something else. */
  readonly default: unknown;
}

/** Every key of a file of each route, each before the keys below it, in the order of the schema. */
export const KEYS_BY_ROUTE: Readonly<Record<RouteName, readonly DescribedKey[]>> = Object.fromEntries(
  ROUTES.map((route) => [route, [...describeKeys(ROUTE_FILES[route].schema, "")]]),
) as Record<RouteName, DescribedKey[]>;

/** Every key of the default route's file. */
export const DESCRIBED_KEYS = KEYS_BY_ROUTE.broker;

/** A key of a route's file. @throws Error where no key has the path */
export function findKey(path: string, route: RouteName = DEFAULT_ROUTE): DescribedKey {
  const found = KEYS_BY_ROUTE[route].find((key) => key.path === path);
  if (found === undefined) throw new Error(`the environment file of the route ${route} has no key ${path}`);
  return found;
}

/** Whether a route's file has a key. */
export const hasKey = (path: string, route: RouteName): boolean =>
  KEYS_BY_ROUTE[route].some((key) => key.path === path);

function* describeKeys(schema: z.core.$ZodType, above: string): Generator<DescribedKey> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    for (const [name, below] of Object.entries<z.core.$ZodType>(inner.shape)) {
      if (isRefused(below)) continue;
      const path = above === "" ? name : `${above}.${name}`;
      yield describeKey(below, path);
      yield* describeKeys(below, path);
    }
  } else if (inner instanceof z.ZodRecord) {
    yield* describeKeys(inner.valueType, `${above}.*`);
  } else if (inner instanceof z.ZodArray) {
    yield* describeKeys(inner.element, `${above}[]`);
  } else if (inner instanceof z.ZodUnion && !isOfOtherRoutes(inner)) {
    for (const option of inner.options) yield* describeKeys(option, above);
  }
}

/** Whether what it takes are keys of other routes' files, which are described there. */
function isOfOtherRoutes(schema: z.ZodUnion): boolean {
  return schema instanceof z.ZodDiscriminatedUnion;
}

function describeKey(schema: z.core.$ZodType, path: string): DescribedKey {
  const inner = unwrap(schema);
  const meta = z.globalRegistry.get(schema) as unknown as KeyMeta;
  const [mistake] = z.safeParse(schema, Symbol("no value that YAML has")).error?.issues ?? [];
  return {
    ...meta,
    path,
    must: String(mistake?.message),
    isRequired: isRequired(schema) || meta.requiredUnless !== undefined,
    isList: inner instanceof z.ZodArray,
    isSection: inner instanceof z.ZodObject,
    default: z.safeParse(schema, undefined).data,
  };
}

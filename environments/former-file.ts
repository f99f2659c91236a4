import { isMap } from "./is-map";
import { findRoute } from "./keys/route";
import type { RouteName } from "./routes/names";

/** What the file of a former route would say if it were the only one, and where in the real file each of its keys is. */
export interface FormerFile {
  readonly route: RouteName;
  /** Whether it is at its end. */
  readonly isRetired: boolean;
  readonly content: Readonly<Record<string, unknown>>;
  readonly placeOf: (path: readonly PropertyKey[]) => PropertyKey[];
}

/** What a route shares with the one that it is the former one of. */
const SHARED = ["cognito", "state", "protection", "tags", "waivers"] as const;

/** @returns undefined for a file without a former route, or with one that can't be one */
export function formerFileOf(file: unknown): FormerFile | undefined {
  const present = mapOf(file);
  if (!isMap(present.former) || typeof present.former.route !== "string") return undefined;
  const { providerName, adopt, retired, ...own } = present.former;
  const route = findRoute(own);
  if (route === undefined || route === findRoute(file)) return undefined;
  const { providerName: _, ...pool } = mapOf(present.cognito);
  const adopted = adoptedBy(mapOf(present.adopt), mapOf(adopt));
  return {
    route,
    isRetired: retired === true,
    content: {
      ...own,
      ...Object.fromEntries(SHARED.flatMap((name) => (name in present ? [[name, present[name]]] : []))),
      ...(isMap(present.cognito) && {
        cognito: { ...pool, ...(providerName !== undefined && { providerName }) },
      }),
      ...(Object.keys(adopted).length > 0 && { adopt: adopted }),
    },
    placeOf: (path) => {
      const [name = "", below = ""] = path;
      if (name === "cognito" && below === "providerName") return ["former", below];
      if (name === "adopt") return below in mapOf(adopt) ? ["former", ...path] : [...path];
      return SHARED.some((shared) => shared === name) ? [...path] : ["former", ...path];
    },
  };
}

/** What was made by hand of a former route: its own part, and the pool's, which is that of the present one too. */
function adoptedBy(
  { userPool, clients, keep }: Readonly<Record<string, unknown>>,
  { keep: ownKeep, ...own }: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = { ...mapOf(keep), ...mapOf(ownKeep) };
  return {
    ...own,
    ...(userPool !== undefined && { userPool }),
    ...(clients !== undefined && { clients }),
    ...(Object.keys(kept).length > 0 && { keep: kept }),
  };
}

const mapOf = (value: unknown): Readonly<Record<string, unknown>> => (isMap(value) ? value : {});

import { Document, isScalar, visit } from "yaml";
import { z } from "zod";
import { KEYS_BY_ROUTE } from "../described-keys";
import type { KeyMeta } from "../keys/key";
import { isRequired, unwrap } from "../keys/optional";
import { isRefused } from "../keys/refused";
import { ROUTE_FILES } from "../routes";
import { DEFAULT_ROUTE, type RouteName } from "../routes/names";

/**
 * Which keys a sample has: those that are needed, with where a person finds each; all that a file can have together; those that
 * are needed and what `npm run adopt` writes; those that join a user pool; those of a list of organisations; or those that move
 * people from the default route.
 */
type Extent = "needed" | "all" | "adopted" | "joined" | "listed" | "moving";

/** Which connections a chain has that was made by hand: Auth0's own. */
const ADOPTED_STRATEGY = "both";
/** What is for Auth0's own connections alone. */
const OF_OWN_CONNECTIONS =
  /^(?:auth0\.(?:connections\.(?:windowslive|waad)|userIdAttribute)|adopt\.connections)/;
/** What is for a joined user pool alone. */
const JOINED = /^(?:cognito\.(?:userPool|issuer)|adopt\.identityProvider)$/;
const ADOPTED = /^(?:auth0\.(?:strategy|connections)|adopt(?:\.(?!keep).*)?)$/;
/** What is for a list of organisations alone. */
const LISTED = /^microsoft\.(?:accounts|organizations)/;
/** What two routes of one file can't share. */
const MOVING = ["microsoft.displayName", "cognito.providerName"];
const FORMER = "former";

/** A sample of an environment file, made of the samples of its keys. */
export function renderSample(extent: Extent, route: RouteName = DEFAULT_ROUTE): string {
  const document = new Document(sampleOf(ROUTE_FILES[route].schema, extent));
  if (extent === "adopted") document.setIn(["auth0", "strategy"], ADOPTED_STRATEGY);
  if (extent === "listed") document.setIn(["microsoft", "accounts"], "listed");
  if (extent === "moving") {
    document.setIn(["cognito", "providerName"], "Entra");
    document.set(FORMER, document.createNode(formerSample()));
  }
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar);
    },
  });
  for (const { path, where } of extent === "needed" ? KEYS_BY_ROUTE[route] : []) {
    const value = document.getIn(path.split("."), true);
    if (where !== undefined && isScalar(value)) value.comment = ` ${where}`;
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `# yaml-language-server: $schema=./schema.json\n${text}`;
}

/** What a file of the default route needs, as the former route of another one. */
function formerSample(): object {
  const { cognito: _, ...own } = Object(sampleOf(ROUTE_FILES[DEFAULT_ROUTE].schema, "needed"));
  return { route: DEFAULT_ROUTE, ...own };
}

function sampleOf(schema: z.core.$ZodType, extent: Extent, path = ""): unknown {
  const { sample } = (z.globalRegistry.get(schema) ?? {}) as Partial<KeyMeta>;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const keys = Object.entries<z.core.$ZodType>(inner.shape).map(
      ([name, below]) => [name, below, path === "" ? name : `${path}.${name}`] as const,
    );
    const shown = keys.filter(([, below, at]) => !isRefused(below) && isShown(below, extent, at));
    return Object.fromEntries(shown.map(([name, below, at]) => [name, sampleOf(below, extent, at)]));
  }
  if (inner instanceof z.ZodUnion && extent === "all") {
    const map = inner.options.find((option) => option instanceof z.ZodObject);
    if (map !== undefined) return sampleOf(map, extent, path);
  }
  if (inner instanceof z.ZodRecord && extent !== "all" && !isAdopted(path)) {
    const [name = ""] = Object.keys(sample ?? {});
    return { [name]: sampleOf(inner.valueType, extent, path) };
  }
  if (inner instanceof z.ZodLiteral) return inner.value;
  if (inner instanceof z.ZodArray && sample === undefined) return [sampleOf(inner.element, extent, path)];
  return sample === undefined ? z.safeParse(schema, undefined).data : sample;
}

const isAdopted = (path: string) => ADOPTED.test(path) || OF_OWN_CONNECTIONS.test(path);

/** Whether a file needs the key if it doesn't join a user pool. Those of a sample's domain, a prefix, are none. */
const isNeeded = (schema: z.core.$ZodType, path: string) => isRequired(schema) || path === "cognito.clients";

function isShown(schema: z.core.$ZodType, extent: Extent, path: string): boolean {
  if (path === FORMER) return false;
  if (JOINED.test(path)) return extent === "joined";
  if (extent === "all") return !OF_OWN_CONNECTIONS.test(path);
  if (extent === "joined" && path === "adopt") return true;
  if (extent === "listed" && LISTED.test(path)) return true;
  if (extent === "moving" && MOVING.includes(path)) return true;
  return isNeeded(schema, path) || (extent === "adopted" && isAdopted(path));
}

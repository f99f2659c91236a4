import { Document, isScalar, visit } from "yaml";
import { z } from "zod";
import { DESCRIBED_KEYS } from "../described-keys";
import type { KeyMeta } from "../keys/key";
import { isRequired, unwrap } from "../keys/optional";
import { brokerFile } from "../routes/broker";

/**
 * Which keys a sample has: those that are needed, with where a person finds each; all that a file can have together; those that
 * are needed and what `npm run adopt` writes; or those that join a user pool.
 */
type Extent = "needed" | "all" | "adopted" | "joined";

/** Which connections a chain has that was made by hand: Auth0's own. */
const ADOPTED_STRATEGY = "both";
/** What is for Auth0's own connections alone. */
const OF_OWN_CONNECTIONS =
  /^(?:auth0\.(?:connections\.(?:windowslive|waad)|userIdAttribute)|adopt\.connections)/;
/** What is for several identity providers alone, which a chain with a broker never has. */
const OF_LISTS = "adopt.identityProviders";
/** What is for a joined user pool alone. */
const JOINED = /^(?:cognito\.(?:userPool|issuer)|adopt\.identityProvider)$/;
const ADOPTED = /^(?:auth0\.(?:strategy|connections)|adopt(?:\.(?!keep).*)?)$/;

/** A sample of an environment file, made of the samples of its keys. */
export function renderSample(extent: Extent): string {
  const document = new Document(sampleOf(brokerFile, extent));
  if (extent === "adopted") document.setIn(["auth0", "strategy"], ADOPTED_STRATEGY);
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar);
    },
  });
  for (const { path, where } of extent === "needed" ? DESCRIBED_KEYS : []) {
    const value = document.getIn(path.split("."), true);
    if (where !== undefined && isScalar(value)) value.comment = ` ${where}`;
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `# yaml-language-server: $schema=./schema.json\n${text}`;
}

function sampleOf(schema: z.core.$ZodType, extent: Extent, path = ""): unknown {
  const { sample } = (z.globalRegistry.get(schema) ?? {}) as Partial<KeyMeta>;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const keys = Object.entries<z.core.$ZodType>(inner.shape).map(
      ([name, below]) => [name, below, path === "" ? name : `${path}.${name}`] as const,
    );
    const shown = keys.filter(([, below, at]) => isShown(below, extent, at));
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
  if (inner instanceof z.ZodArray && sample === undefined) return [sampleOf(inner.element, extent, path)];
  return sample === undefined ? z.safeParse(schema, undefined).data : sample;
}

const isAdopted = (path: string) => ADOPTED.test(path) || OF_OWN_CONNECTIONS.test(path);

/** Whether a file needs the key if it doesn't join a user pool. Those of a sample's domain, a prefix, are none. */
const isNeeded = (schema: z.core.$ZodType, path: string) => isRequired(schema) || path === "cognito.clients";

function isShown(schema: z.core.$ZodType, extent: Extent, path: string): boolean {
  if (path === OF_LISTS) return false;
  if (JOINED.test(path)) return extent === "joined";
  if (extent === "all") return !OF_OWN_CONNECTIONS.test(path);
  if (extent === "joined" && path === "adopt") return true;
  return isNeeded(schema, path) || (extent === "adopted" && isAdopted(path));
}

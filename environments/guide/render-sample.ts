import { Document, isScalar, visit } from "yaml";
import { z } from "zod";
import { DESCRIBED_KEYS } from "../described-keys";
import type { KeyMeta } from "../keys/key";
import { isRequired, unwrap } from "../keys/optional";
import { environmentFile } from "../schema";

/** Which keys a sample has: those that are needed, with where a person finds each, or all that there are. */
type Extent = "needed" | "all";

/** A sample of an environment file, made of the samples of its keys. */
export function renderSample(extent: Extent): string {
  const document = new Document(sampleOf(environmentFile, extent));
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

function sampleOf(schema: z.core.$ZodType, extent: Extent): unknown {
  const { sample } = (z.globalRegistry.get(schema) ?? {}) as Partial<KeyMeta>;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const keys = Object.entries<z.core.$ZodType>(inner.shape);
    const shown = extent === "all" ? keys : keys.filter(([, below]) => isRequired(below));
    return Object.fromEntries(shown.map(([name, below]) => [name, sampleOf(below, extent)]));
  }
  if (inner instanceof z.ZodUnion && extent === "all") {
    const map = inner.options.find((option) => option instanceof z.ZodObject);
    if (map !== undefined) return sampleOf(map, extent);
  }
  if (inner instanceof z.ZodRecord && extent === "needed") {
    const [name = ""] = Object.keys(sample ?? {});
    return { [name]: sampleOf(inner.valueType, extent) };
  }
  if (inner instanceof z.ZodArray && sample === undefined) return [sampleOf(inner.element, extent)];
  return sample === undefined ? z.safeParse(schema, undefined).data : sample;
}

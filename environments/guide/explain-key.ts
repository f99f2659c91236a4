import { stringify } from "yaml";
import { type DescribedKey, KEYS_BY_ROUTE } from "../described-keys";
import type { RouteName } from "../routes/names";
import { pathAbove } from "./path-above";

/**
 * What the guide says of a key of a route, below its heading.
 *
 * @param firstFact what comes before all others @default - nothing
 */
export function explainKey(key: DescribedKey, route: RouteName, firstFact?: string): string {
  const { description, details, where, sample } = key;
  const keys = new Map(KEYS_BY_ROUTE[route].map((each) => [each.path, each]));
  const later = renderLater(key, keys);
  const facts = [
    ...(firstFact === undefined ? [] : [firstFact]),
    `Allowed:${renderAllowed(key)}`,
    renderDefault(key, keys),
    ...(hasSample(key, keys) ? [`Sample: \`${renderValue(sample)}\``] : []),
    ...(where === undefined ? [] : [`Where to find it: ${where}`]),
    ...(later === undefined ? [] : [`Later: ${later}`]),
  ];
  return [
    description.replace(/\.?$/, "."),
    facts.map((fact) => `- ${fact}`).join("\n"),
    ...(details === undefined ? [] : [details]),
  ].join("\n\n");
}

/** The keys of a route by their paths. */
type Keys = ReadonlyMap<string, DescribedKey>;

function renderAllowed({ choices, must, isSection }: DescribedKey): string {
  if (isSection) return " a map of the keys below";
  if (choices === undefined) return must.replace(/^must be/, "");
  return Object.entries<string>(choices)
    .map(([value, meaning]) => `\n  - \`${value}\`: ${meaning}`)
    .join("");
}

function renderDefault(
  { path, isRequired, requiredUnless, derivedDefault, default: fixedDefault }: DescribedKey,
  keys: Keys,
): string {
  if (requiredUnless !== undefined) return `Required, unless \`${requiredUnless}\` is given`;
  if (isRequired) return isInEveryFile(path, keys) ? "Required" : `Required within \`${pathAbove(path)}\``;
  return `Default: ${derivedDefault ?? (fixedDefault === undefined ? "none" : `\`${renderValue(fixedDefault)}\``)}`;
}

/** Choices are shown whole, and so are maps by the samples of the keys below. */
function hasSample({ path, sample, choices }: DescribedKey, keys: Keys): boolean {
  if (sample === undefined || choices !== undefined) return false;
  return !isMap(sample) || ![...keys.keys()].some((below) => below.startsWith(`${path}.`));
}

const isMap = (value: unknown) => value !== null && typeof value === "object" && !Array.isArray(value);

/** What a later change means, or by which key above it that is said. */
function renderLater({ path, later }: DescribedKey, keys: Keys): string | undefined {
  if (later !== undefined) return later;
  const above = keys.get(pathAbove(path));
  if (above === undefined) return undefined;
  return above.later === undefined ? renderLater(above, keys) : `as for \`${above.path}\``;
}

/** Whether a required key is one that no file can do without; others are only required where the map around them is. */
function isInEveryFile(path: string, keys: Keys): boolean {
  const above = keys.get(pathAbove(path));
  if (above === undefined) return true;
  return above.isRequired && (above.isSection || path.includes("*")) && isInEveryFile(above.path, keys);
}

const renderValue = (value: unknown) =>
  stringify(value, {
    lineWidth: 0,
    ...(typeof value === "object" && {
      collectionStyle: "flow",
      flowCollectionPadding: !Array.isArray(value),
    }),
  }).trimEnd();

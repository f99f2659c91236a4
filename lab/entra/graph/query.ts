import { NotInLab } from "../not-in-lab";
import { refuseBeyondLab } from "./beyond-lab";
import { badRequest, GraphError } from "./error";

/** A resource as Graph shows it: property names and JSON values. */
export type Resource = Readonly<Record<string, unknown>>;

const DEFAULT_PAGE_SIZE = 100;
const MAXIMUM_PAGE_SIZE = 999;

/** The OData system query options that the lab has. */
const OPTIONS = new Set(["$filter", "$select", "$top", "$skiptoken"]);

/** Those that Graph has besides. */
const OTHER_OPTIONS = new Set([
  "$apply",
  "$count",
  "$deltatoken",
  "$expand",
  "$format",
  "$orderby",
  "$search",
  "$skip",
]);

/**
 * Answers a GET of a collection: `$filter` of `property eq 'value'` terms joined by `and`, `$select`, `$top` with
 * `@odata.nextLink`.
 *
 * @param type the resource's type: `application`
 * @throws GraphError 400
 * @throws NotInLab
 */
export function renderList(requestUrl: string, resources: readonly Resource[], type: string): object {
  const url = new URL(requestUrl);
  refuseUnknownOptions(url);
  const filter = url.searchParams.get("$filter");
  const found = filter === null ? resources : filterBy(resources, parseFilter(filter), type);
  const size = pageSize(url.searchParams.get("$top"));
  const start = Number(url.searchParams.get("$skiptoken") ?? 0);
  const next = start + size < found.length ? nextLink(url, start + size) : undefined;
  return {
    "@odata.context": metadata(url, collectionOf(type)),
    ...(next !== undefined && { "@odata.nextLink": next }),
    value: found.slice(start, start + size).map((resource) => select(url, resource, type)),
  };
}

/**
 * Answers a GET of one object.
 *
 * @throws GraphError 400
 */
export function renderSingle(requestUrl: string, resource: Resource, type: string): object {
  const url = new URL(requestUrl);
  refuseUnknownOptions(url);
  return { "@odata.context": metadata(url, `${collectionOf(type)}/$entity`), ...select(url, resource, type) };
}

function select(url: URL, resource: Resource, type: string): Resource {
  const selected = url.searchParams.get("$select")?.split(",");
  if (selected === undefined) return resource;
  const unknown = selected.find((property) => !(property in resource));
  if (unknown !== undefined) throw noSuchProperty("Parsing OData Select and Expand failed", unknown, type);
  return Object.fromEntries(selected.map((property) => [property, resource[property]]));
}

interface Term {
  readonly property: string;
  readonly value: string;
}

const TERM = /^\s*(\w+)\s+eq\s+'((?:[^']|'')*)'\s*(?:\s+and\s+(.+))?$/;

/** An operator or a function of OData. Graph can't read a filter that has neither. */
const OPERATOR = /\b(?:eq|ne|gt|ge|lt|le|in|not|has)\b|\w\(/;

function parseFilter(filter: string): Term[] {
  const term = TERM.exec(filter);
  if (term === null) {
    if (!OPERATOR.test(filter)) throw new GraphError(400, "BadRequest", "Invalid filter clause");
    throw new NotInLab("Microsoft Graph", `the filter ${filter}`);
  }
  const [, property = "", literal = "", rest] = term;
  return [
    { property, value: literal.replaceAll("''", "'") },
    ...(rest === undefined ? [] : parseFilter(rest)),
  ];
}

/** Strings are compared regardless of case, as the directory does. */
function filterBy(resources: readonly Resource[], terms: readonly Term[], type: string): readonly Resource[] {
  const unknown = terms.find(({ property }) => resources[0] !== undefined && !(property in resources[0]));
  if (unknown !== undefined) throw noSuchProperty("Invalid filter clause", unknown.property, type);
  return resources.filter((resource) =>
    terms.every(({ property, value }) => equals(resource[property], value)),
  );
}

function equals(actual: unknown, value: string): boolean {
  return typeof actual === "string" && actual.toLowerCase() === value.toLowerCase();
}

/** @throws NotInLab if only the lab does not have it */
function noSuchProperty(context: string, property: string, type: string): GraphError {
  refuseBeyondLab(type, property);
  return new GraphError(
    400,
    "BadRequest",
    `${context}: Could not find a property named '${property}' on type 'microsoft.graph.${type}'.`,
  );
}

function pageSize(top: string | null): number {
  if (top === null) return DEFAULT_PAGE_SIZE;
  const size = Number(top);
  if (!Number.isInteger(size) || size < 1 || size > MAXIMUM_PAGE_SIZE) {
    throw badRequest(
      `Invalid page size specified: '${top}'. Must be between 1 and ${MAXIMUM_PAGE_SIZE} inclusive.`,
    );
  }
  return size;
}

function nextLink(url: URL, start: number): string {
  const next = new URL(url);
  next.searchParams.set("$skiptoken", String(start));
  return next.href;
}

function refuseUnknownOptions(url: URL): void {
  for (const option of url.searchParams.keys()) {
    if (OPTIONS.has(option)) continue;
    if (option.startsWith("$") && !OTHER_OPTIONS.has(option.toLowerCase())) {
      throw new GraphError(400, "Request_UnsupportedQuery", "Unsupported Query.");
    }
    throw new NotInLab("Microsoft Graph", `the query option ${option}`);
  }
}

/** The collection of a type in the metadata: policies have one of their own. */
function collectionOf(type: string): string {
  return type.endsWith("Policy") ? `policies/${type.slice(0, -1)}ies` : `${type}s`;
}

function metadata(url: URL, fragment: string): string {
  const version = url.pathname.split("/")[1];
  return `${url.origin}/${version}/$metadata#${fragment}`;
}

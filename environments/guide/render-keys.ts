import { type DescribedKey, KEYS_BY_ROUTE } from "../described-keys";
import { DEFAULT_ROUTE, ROUTES, type RouteName } from "../routes/names";
import { explainKey } from "./explain-key";
import { pathAbove } from "./path-above";

/** The key that says which route a file is of: the same in each, but that a file of the default one need not say it. */
const DISCRIMINATOR = "route";

/** Every key of the default route, each under a heading of its own. */
export const renderDefaultKeys = (): string =>
  KEYS_BY_ROUTE[DEFAULT_ROUTE]
    .map((key) => renderSection(key.path, explainKey(key, DEFAULT_ROUTE, renderOnlyWith(key))))
    .join("\n");

/** The keys of another route that the default one lacks, or has otherwise. */
export const renderOwnKeys = (route: RouteName): string =>
  KEYS_BY_ROUTE[route]
    .filter((key) => !isShared(key, route))
    .map((key) => renderSection(headingOf(key.path, route), explainKey(key, route)))
    .join("\n");

const renderSection = (heading: string, text: string) => `### ${heading}\n\n${text}\n`;

/** A heading that no other route has. */
const headingOf = (path: string, route: RouteName) =>
  ROUTES.some((other) => other !== route && findKey(path, other) !== undefined) ? `${path} (${route})` : path;

/** Whether the default route has the same key. */
function isShared(key: DescribedKey, route: RouteName): boolean {
  if (key.path === DISCRIMINATOR) return true;
  const other = findKey(key.path, DEFAULT_ROUTE);
  return other !== undefined && explainKey(other, DEFAULT_ROUTE) === explainKey(key, route);
}

/**
 * Which routes have a key of the default one, and which have their own in its place.
 *
 * @returns undefined if all have it, or if the key above it says that
 */
function renderOnlyWith({ path }: DescribedKey): string | undefined {
  const others = ROUTES.filter((route) => {
    const key = findKey(path, route);
    return route !== DEFAULT_ROUTE && (key === undefined || !isShared(key, route));
  });
  const isSaidAbove =
    path.includes(".") && others.every((route) => findKey(pathAbove(path), route) === undefined);
  if (isSaidAbove) return undefined;
  const onlyWith = `Only with ${joinAnd(ROUTES.filter((route) => !others.includes(route)).map((route) => `\`route: ${route}\``))}`;
  const withOwn = others.filter((route) => findKey(path, route) !== undefined);
  if (withOwn.length === 0) return others.length === 0 ? undefined : onlyWith;
  const links = withOwn.map((route) => `[\`${route}\`](#${anchorOf(headingOf(path, route))})`);
  return `${onlyWith}; ${joinAnd(links)} ${links.length === 1 ? "has its" : "have their"} own`;
}

const joinAnd = (items: readonly string[]) => new Intl.ListFormat("en").format(items);

const findKey = (path: string, route: RouteName) => KEYS_BY_ROUTE[route].find((key) => key.path === path);

/** What a link to a heading of the guide ends with. */
const anchorOf = (heading: string) =>
  heading
    .replaceAll(/[^\w\s-]/g, "")
    .replaceAll(" ", "-")
    .toLowerCase();

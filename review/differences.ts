import { entryOf } from "../environments/entry-of";
import { renderCount } from "../environments/render-count";
import { visibleInLine } from "../environments/visible";
import type { Change } from "./plan";
import { isEmpty, isSame, isValues, Secret, UNKNOWN, type Value, type Values } from "./value";

/** A change of one attribute. */
export interface Difference {
  /** Dotted path. A block that occurs once has no index in it. */
  readonly attribute: string;
  /** Before and after in one line; for a list, what it gains and loses. */
  readonly text: string;
}

/** Longer values are shortened: enough to recognise them. */
const MAX_CHARACTERS = 96;

/** How much two long values show of what they have in common before they differ. */
const CONTEXT_CHARACTERS = 24;

/**
 * What an update or a replacement changes, and the attributes by which a person recognises a new resource.
 *
 * @returns in the order of the names
 */
export function differencesOf({ type, action, before, after, replacedFor }: Change): Difference[] {
  if (action === "delete" || action === "forget") return [];
  const found = compareValues("", before ?? {}, after ?? {});
  if (action === "create") {
    return found
      .filter(({ attribute }) => IDENTIFYING[type]?.includes(attribute))
      .map(({ attribute, text }) => ({ attribute, text: text.replace(/^\(none\) → |^\+ /, "") }));
  }
  // A replacement makes every computed attribute unknown or empty, which says nothing.
  if (action !== "replace") return found;
  return found.filter(({ attribute, text }) => {
    const [name = ""] = attribute.split(".");
    return !text.endsWith(String(UNKNOWN)) && (replacedFor.includes(attribute) || !isEmpty(after?.[name]));
  });
}

/** By type, the attributes by which a person recognises a new resource. */
const IDENTIFYING: Readonly<Record<string, readonly string[]>> = {
  azuread_application: ["display_name", "sign_in_audience", "web.redirect_uris"],
  azuread_application_password: ["end_date"],
  auth0_client: ["name", "callbacks"],
  auth0_connection: ["name", "strategy"],
  auth0_action: ["name"],
  auth0_trigger_action: ["trigger"],
  aws_cognito_user_pool: ["name"],
  aws_cognito_user_pool_domain: ["domain"],
  aws_cognito_identity_provider: ["provider_name", "provider_details.oidc_issuer"],
  aws_cognito_user_pool_client: ["callback_urls"],
};

/** What differs between two values, attribute by attribute. */
export function compareValues(
  attribute: string,
  before: Value | undefined,
  after: Value | undefined,
): Difference[] {
  if (isSame(before, after)) return [];
  if (isValues(before) || isValues(after)) {
    const [old, planned] = [before, after].map((side) => (isValues(side) ? side : {})) as [Values, Values];
    if (after === UNKNOWN) return [{ attribute, text: `→ ${UNKNOWN}` }];
    return [...new Set([...Object.keys(old), ...Object.keys(planned)])]
      .sort()
      .flatMap((name) =>
        compareValues(
          attribute === "" ? name : `${attribute}.${name}`,
          entryOf(old, name),
          entryOf(planned, name),
        ),
      );
  }
  if (isBlock(before) && (isBlock(after) || isEmpty(after)))
    return compareValues(attribute, before[0], Object(after)[0]);
  if (isBlock(after) && isEmpty(before)) return compareValues(attribute, {}, after[0]);
  if (isList(before) && isList(after))
    return [{ attribute, text: renderListChange(before ?? [], after ?? []) }];
  return [{ attribute, text: renderChange(before, after) }];
}

const isBlock = (value: Value | undefined): value is readonly [Value] =>
  Array.isArray(value) && value.length === 1 && isValues(value[0]);

const isList = (value: Value | undefined): value is readonly Value[] | undefined | null =>
  Array.isArray(value) || value === undefined || value === null;

function renderListChange(before: readonly Value[], after: readonly Value[]): string {
  const gone = before.filter((item) => !after.some((other) => isSame(item, other)));
  const added = after.filter((item) => !before.some((other) => isSame(item, other)));
  return [
    ...gone.map((item) => `− ${renderValue(item)}`),
    ...added.map((item) => `+ ${renderValue(item)}`),
  ].join(", ");
}

/** Two values in one line. Long ones start where they begin to differ. Of code, only a line that differs is shown. */
function renderChange(before: Value | undefined, after: Value | undefined): string {
  if (isLines(before) && isLines(after)) return renderLineChange(before.split("\n"), after.split("\n"));
  const [old, planned] = [renderWhole(before), renderWhole(after)];
  if (old.length <= MAX_CHARACTERS && planned.length <= MAX_CHARACTERS) return `${old} → ${planned}`;
  let same = 0;
  while (same < old.length && old[same] === planned[same]) same += 1;
  const start = Math.max(0, same - CONTEXT_CHARACTERS);
  const fromThere = (text: string) =>
    start === 0 || text.length <= MAX_CHARACTERS ? text : `…${text.slice(start)}`;
  return `${shorten(fromThere(old))} → ${shorten(fromThere(planned))}`;
}

/** Whether a value is code of several lines, which nobody reads in one. */
const isLines = (value: Value | undefined): value is string =>
  typeof value === "string" && value.length > MAX_CHARACTERS && value.trim().includes("\n");

function renderLineChange(before: readonly string[], after: readonly string[]): string {
  const [gone, added] = [linesOnlyIn(before, after), linesOnlyIn(after, before)];
  const [old, ...moreGone] = gone;
  const [planned, ...moreAdded] = added;
  if (old === undefined && planned === undefined) return "the same lines in another order";
  if (old !== undefined && planned !== undefined && moreGone.length + moreAdded.length === 0)
    return `line ${planned.number}: ${renderChange(old.text, planned.text)}`;
  return `changed, ${renderCount(Math.max(gone.length, added.length), "line")}`;
}

function linesOnlyIn(lines: readonly string[], others: readonly string[]) {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return lines.flatMap((text, index) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count > 0 ? [] : [{ number: index + 1, text: text.trim() }];
  });
}

/** A value in one line. */
export const renderValue = (value: Value | undefined): string => shorten(renderWhole(value));

function renderWhole(value: Value | undefined): string {
  if (value === UNKNOWN || value instanceof Secret) return String(value);
  if (isEmpty(value) && value !== false) return "(none)";
  if (isLines(value)) return renderCount(value.trim().split("\n").length, "line");
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return visibleInLine(text);
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_CHARACTERS ? text : `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…`;
}

import { renderScript, SETTINGS_LINE } from "../stacks/scripts/render-script";
import type { ScriptSettings } from "../stacks/scripts/script-settings";

/** What runs at Auth0, taken apart. */
export interface Script {
  /** The text without its settings; with them where they can't be read. */
  readonly code: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export function readScript(text: string): Script {
  const [line, ...others] = text.match(SETTINGS_LINE) ?? [];
  // Only JSON: whatever else is in the line is code.
  const settings = parse((line ?? "").replace(/^ *const SETTINGS = (.*);$/, "$1"));
  if (settings === undefined || others.length > 0) return { code: text };
  return { code: text.replace(SETTINGS_LINE, "$1;"), settings };
}

function parse(json: string): Script["settings"] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Script["settings"]) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a text is the project's own script, whatever its settings are, or still the one that was there: a plan that was
 * made before an upgrade of the project has that one.
 */
export function isOurScript(name: keyof ScriptSettings, text: string, before: string | undefined): boolean {
  const ours = [renderScript(name, "{}"), ...(before === undefined ? [] : [before])];
  return ours.some((each) => readScript(each).code === readScript(text).code);
}

/** Where a connection has fetchUserProfile. */
export const PROFILE_SCRIPT = "options.0.scripts.fetchUserProfile";
/** Where a connection has getLogoutUrl. */
export const LOGOUT_SCRIPT = "options.0.scripts.getLogoutUrl";

type Profile = ScriptSettings["fetch-user-profile"];
type Gate = ScriptSettings["sign-in-gate"];

/** Whom fetchUserProfile admits; `undefined` where its text doesn't say so in the way that the project writes it. */
export function profileSettingsOf(text: string): Profile | undefined {
  const { settings = {} } = readScript(text);
  const { clientId, tenants, personal } = settings;
  const isTold =
    hasOnly(settings, ["clientId", "personal", "tenants"]) &&
    typeof clientId === "string" &&
    (tenants === "any" || isTexts(tenants)) &&
    typeof personal === "boolean";
  return isTold ? { clientId, tenants, personal } : undefined;
}

/** Who passes the gate; `undefined` where its text doesn't say so in the way that the project writes it. */
export function gateSettingsOf(text: string): Gate | undefined {
  const { settings = {} } = readScript(text);
  const { clients, connections, microsoft } = settings;
  const isTold =
    hasOnly(settings, ["clients", "connections", "microsoft"]) &&
    isTexts(clients) &&
    isTexts(connections) &&
    (microsoft === null || typeof microsoft === "string");
  return isTold ? { clients, connections, microsoft } : undefined;
}

/** A name that isn't there, or one more, like `__proto__`, could mean something else to JavaScript than to JSON. */
const hasOnly = (settings: object, names: readonly string[]) =>
  Object.keys(settings).sort().join() === names.join();

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === "string");

import type { Values } from "../../value";
import { knownAt } from "./known";

/** What Auth0 sends along to Microsoft because of the connection, by parameter; `undefined` where it can't be read. */
type Parameters = Readonly<Record<string, unknown>> | undefined;

/**
 * Parameters of Microsoft's page, for which a person's own browser may ask. The others are the protocol's: whoever sets one of
 * them sets what Auth0 sets to keep a sign-in safe.
 */
const OF_THE_PAGE = ["login_hint", "prompt", "domain_hint", "ui_locales", "mkt", "msafed"];

export interface UpstreamParameters {
  /** The protocol's own, or all of them where they can't be read. */
  readonly ofTheProtocol: readonly string[];
  /** Whether the page gets what the stack sends: the address that the app knows already, and nothing more. `true` where they can't be read. */
  readonly isPageOurs: boolean;
}

/** @returns undefined where the plan does not tell */
export function upstreamParametersOf(connection: Values | undefined): UpstreamParameters | undefined {
  const text = knownAt(connection, "options.0.upstream_params");
  if (text === undefined) return undefined;
  const parameters = text === null || text === "" ? {} : parse(String(text));
  if (parameters === undefined) return { ofTheProtocol: ["upstream_params"], isPageOurs: true };
  const names = Object.keys(parameters);
  return {
    ofTheProtocol: names.filter((name) => !OF_THE_PAGE.includes(name)),
    isPageOurs:
      JSON.stringify(parameters.login_hint) === '{"alias":"login_hint"}' &&
      names.every((name) => name === "login_hint" || !OF_THE_PAGE.includes(name)),
  };
}

function parse(text: string): Parameters {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Parameters)
      : undefined;
  } catch {
    return undefined;
  }
}

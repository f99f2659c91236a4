import { isDeepStrictEqual } from "node:util";
import { OWNERSHIP, ownerOf } from "../../stacks/ownership";

/** A client as Auth0's Management API shows it. */
export type RawClient = Readonly<Record<string, unknown>>;

const TYPE = "auth0_client";

/** Arguments that Auth0 calls otherwise. */
const NAMES: Readonly<Record<string, string>> = { cross_origin_auth: "cross_origin_authentication" };

/** Repeats the URLs of `oidc_logout`. */
const REPEATED = "oidc_backchannel_logout_urls";

/**
 * Properties that a dashboard or the API sets, and the provider does not know. Left out are those that hold credentials.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/patch-clients-by-id
 */
const UNKNOWN_TO_PROVIDER = [
  "anonymous_sessions",
  "b2b_integration_configuration",
  "enforce_anon_session_transfer_network_binding",
  "oidc_support",
  "par_request_expiry",
];

/**
 * What others have set on the client in use, and another client that takes its place must get: the body of its PATCH.
 *
 * @param inUse as Auth0 shows it, with all of its properties
 * @param other the new one, which has what the stack sets, and Auth0's defaults
 * @returns an empty object where the other client lacks nothing
 */
export function leftClientSettings(inUse: RawClient, other: RawClient): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const name of UNKNOWN_TO_PROVIDER) if (differs(inUse, other, name)) settings[name] = inUse[name];
  for (const path of Object.keys(OWNERSHIP[TYPE] ?? {})) {
    const [argument = "", nested] = path.split(".");
    const name = NAMES[argument] ?? argument;
    if (argument === REPEATED || !isLeft(path, at(inUse, name, nested))) continue;
    if (nested === undefined) {
      if (differs(inUse, other, name)) settings[name] = inUse[name];
    } else if (differs(inUse[name], other[name], nested)) {
      // With what the stack sets in the same object, and not only what differs.
      settings[name] = {
        ...Object(other[name]),
        ...Object(settings[name]),
        [nested]: at(inUse, name, nested),
      };
    }
  }
  return settings;
}

function isLeft(path: string, value: unknown): boolean {
  const { owner, isRefused = () => true } = ownerOf(TYPE, path, "made") ?? {};
  return owner === "left" || owner === "initial" || (owner === "refused" && !isRefused(value));
}

/** Whether one has something, and the other has not, or has it otherwise. */
function differs(one: unknown, other: unknown, name: string): boolean {
  const value = at(one, name);
  return value !== undefined && value !== null && !isDeepStrictEqual(value, at(other, name));
}

function at(value: unknown, ...names: readonly (string | undefined)[]): unknown {
  return names.reduce<unknown>((inner, name) => (name === undefined ? inner : Object(inner)[name]), value);
}

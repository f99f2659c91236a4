import type { Guest } from "../../sandbox/guest";
import type { Program } from "../../sandbox/program";
import type { Changes } from "./changes";

// Runs in a worker of the sandbox.

export interface ActionRun {
  readonly code: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** Calls an Action's handler. @returns what it asked for */
export const run: Program = async (guest, input): Promise<Changes> => {
  const { code, event } = input as ActionRun;
  const changes: Writable<Changes> = { idTokenClaims: {}, appMetadata: {}, userMetadata: {} };
  const { onExecutePostLogin } = guest.evaluateModule(code);
  if (typeof onExecutePostLogin === "function") await onExecutePostLogin(event, apiFor(guest, changes));
  return JSON.parse(JSON.stringify(changes)) as Changes; // a claim may be anything
};

type Writable<T> = { -readonly [P in keyof T]: T[P] extends object ? Record<string, unknown> : T[P] };
type Methods = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;

/** Namespaces of Auth0's `api` of which the lab has no method. */
const BEYOND_LAB = [
  "cache",
  "groups",
  "multifactor",
  "prompt",
  "redirect",
  "refreshToken",
  "roles",
  "rules",
  "samlResponse",
  "session",
  "transaction",
  "validation",
];

/**
 * The `api` of post-login. Each method returns it, so that calls can be chained.
 *
 * @see https://auth0.com/docs/actions/reference/post-login/post-login-api-object
 */
function apiFor(guest: Guest, changes: Writable<Changes>): object {
  const methods: Readonly<Record<string, Methods>> = {
    access: {
      deny: (reason, ...more) => {
        // One page of Auth0's documents passes two, the reference has one.
        if (more.length > 0) guest.refuse("api.access.deny with two arguments");
        changes.denied ??= String(reason);
      },
    },
    idToken: {
      setCustomClaim: (name, value) => {
        changes.idTokenClaims[String(name)] = value;
      },
    },
    // People's access tokens are for /userinfo, which nobody else can read.
    accessToken: { setCustomClaim: () => undefined },
    authentication: {
      setPrimaryUser: (id) => {
        if (changes.primaryUserId !== undefined) guest.refuse("a second api.authentication.setPrimaryUser");
        changes.primaryUserId = String(id);
      },
    },
    user: {
      setAppMetadata: (name, value) => {
        changes.appMetadata[String(name)] = value;
      },
      setUserMetadata: (name, value) => {
        changes.userMetadata[String(name)] = value;
      },
    },
    ...Object.fromEntries(BEYOND_LAB.map((name) => [name, {}])),
  };
  const api: Record<string, unknown> = {};
  for (const [name, own] of Object.entries(methods)) {
    api[name] = new Proxy(own, {
      get: (_, method) => {
        if (typeof method === "symbol" || method === "then") return undefined;
        const call = own[method];
        return (...values: readonly unknown[]) => {
          if (call === undefined) guest.refuse(`api.${name}.${method}`);
          else call(...values);
          return api;
        };
      },
    });
  }
  return api;
}

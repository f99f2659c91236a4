import { isDeepStrictEqual } from "node:util";
import { entryOf } from "../environments/entry-of";
import { ownerOf } from "../stacks/ownership";
import type { Mode, Owned } from "../stacks/ownership/ownership";

/** A connection as Auth0's Management API shows it, as far as it is read here. */
export interface RawConnection {
  /** Auth0's name of the strategy. */
  readonly strategy: string;
  readonly display_name?: string;
  readonly options?: RawOptions;
}

export type RawOptions = Readonly<Record<string, unknown>>;

/** How the options of a strategy are called at Auth0, where the provider calls them otherwise. */
interface Naming {
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** What Auth0 derives from other options, or learns from Microsoft. Nobody sets it. */
  readonly derived: readonly string[];
  /**
   * What the provider does not know, and the stack nevertheless does not leave: it changes whom Microsoft is asked for, who Auth0
   * takes a person for, or who gets Microsoft's tokens. No update gives it back.
   */
  readonly unsafe: readonly string[];
}

/** A second way to Microsoft's tokens, past the script, as `connected_accounts` is. */
const TOKEN_VAULT = "federated_connections_access_tokens";

/** @see https://github.com/auth0/go-auth0/blob/v1.46.0/management/connection.go */
const NAMINGS: Readonly<Record<string, Naming>> = {
  oauth2: {
    names: {
      authorization_endpoint: ["authorizationURL"],
      token_endpoint: ["tokenURL"],
      scopes: ["scope"],
      use_oauth_spec_scope: ["useOauthSpecScope"],
      custom_headers: ["customHeaders"],
    },
    derived: [],
    unsafe: ["authParams", "authParamsMap", "fieldsMap", TOKEN_VAULT],
  },
  windowslive: {
    names: {
      scopes: [
        ...["signin", "offline_access", "graph_user", "graph_user_update", "graph_user_activity"],
        ...["graph_device", "graph_device_command", "graph_emails", "graph_emails_update"],
        ...["graph_notes", "graph_notes_create", "graph_notes_update", "graph_tasks", "graph_tasks_update"],
        ...["graph_calendars", "graph_calendars_update", "graph_contacts", "graph_contacts_update"],
        ...["graph_files", "graph_files_all", "graph_files_update", "graph_files_all_update"],
      ],
    },
    derived: ["scope"],
    unsafe: [TOKEN_VAULT],
  },
  waad: {
    names: {
      scopes: [
        ...["basic_profile", "ext_profile", "ext_groups", "ext_nested_groups", "ext_admin"],
        ...["ext_is_suspended", "ext_agreed_terms", "ext_assigned_plans"],
      ],
      user_id_attribute: ["userid_attribute"],
      waad_common_endpoint: ["useCommonEndpoint"],
    },
    derived: [
      ...["waad_common_endpoint", "thumbprints", "app_domain", "cert_rollover_notification"],
      ...["granted", "tenantId"],
    ],
    unsafe: [TOKEN_VAULT],
  },
};

/** What is to know of the stack's connection besides the table of ownership. */
export interface Declared {
  /** @default "made" */
  readonly mode?: Mode;
  /**
   * Arguments that the configuration sets, and that are not ignored, although the table leaves them to others: an extension asserts
   * them. As in the provider's schema: `options.domain_aliases`.
   *
   * @default - none
   */
  readonly asserted?: readonly string[];
}

/**
 * The options of a connection that the stack leaves to others, by their names at Auth0: what the table of ownership leaves, and
 * what the provider does not know and is safe. An update by the provider loses them without a line in the plan: Auth0 replaces the options as
 * a whole, and the provider sends only those of the configuration, whatever `ignore_changes` says.
 *
 * @see https://auth0.com/docs/api/management/v2/connections/patch-connections-by-id
 */
export function leftOptions({ strategy, options = {} }: RawConnection, declared: Declared = {}): RawOptions {
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => isLeft(ownerOfOption(strategy, name, declared), value)),
  );
}

/**
 * What others have set in the options of a connection, and an update has taken away or replaced. `null`: an option that they had
 * taken away, and that the update brought back.
 *
 * @param before the update, as Auth0 showed the connection
 */
export function lostOptions(
  before: RawConnection,
  after: RawConnection,
  declared: Declared = {},
): RawOptions {
  const { strategy, options = {} } = after;
  const lost = Object.entries(leftOptions(before, declared)).filter(
    ([name, value]) => !isDeepStrictEqual(value, entryOf(options, name)),
  );
  const broughtBack = Object.keys(options).filter(
    (name) =>
      before.options?.[name] === undefined && ownerOfOption(strategy, name, declared)?.owner === "initial",
  );
  return Object.fromEntries([...lost, ...broughtBack.map((name) => [name, null] as const)]);
}

/**
 * The body of the PATCH that gives a connection back what an update took from it: all of its options, as Auth0 replaces them as a
 * whole, and its display name, which Auth0 resets with each change that does not name it.
 *
 * @returns undefined where nothing was lost
 */
export function changeToRestore(
  before: RawConnection,
  after: RawConnection,
  declared: Declared = {},
): { readonly options: RawOptions; readonly display_name?: string } | undefined {
  const lost = lostOptions(before, after, declared);
  const name = isLeft(ownerAt("display_name", declared), before.display_name)
    ? (before.display_name ?? after.display_name)
    : after.display_name;
  if (Object.keys(lost).length === 0 && name === after.display_name) return undefined;
  const options = Object.entries({ ...after.options, ...lost }).filter(([, value]) => value !== null);
  return { options: Object.fromEntries(options), ...(name !== undefined && { display_name: name }) };
}

/** Whose an option is, by its name at Auth0. @returns undefined where the provider does not know it, so that nobody asserts it */
function ownerOfOption(strategy: string, name: string, declared: Declared): Owned | undefined {
  const { names, derived, unsafe } = NAMINGS[strategy] ?? { names: {}, derived: [], unsafe: [] };
  if (derived.includes(name)) return { path: name, owner: "read" };
  if (unsafe.includes(name)) return { path: name, owner: "ours" };
  const [argument] = Object.entries(names).find(([, called]) => called.includes(name)) ?? [name];
  return ownerAt(`options.${argument}`, declared);
}

function ownerAt(path: string, { mode = "made", asserted = [] }: Declared): Owned | undefined {
  return asserted.includes(path) ? { path, owner: "ours" } : ownerOf("auth0_connection", path, mode);
}

function isLeft(owned: Owned | undefined, value: unknown): boolean {
  if (owned === undefined) return true;
  const { owner, isRefused = () => true } = owned;
  return owner === "refused" ? !isRefused(value) : owner !== "ours" && owner !== "read";
}

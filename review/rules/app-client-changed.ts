import { entryOf } from "../../environments/entry-of";
import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { hostOf } from "./support/endpoints-at";
import { joinValues } from "./support/join-values";
import { knownAt, knownTextsAt } from "./support/known";
import { isLost } from "./support/loss";

export const appClientChanged: Rule = {
  id: "app-client-changed",
  severity: "note",
  what: "An app client changes in a way that its app's team has to know.",
  why: "An app has some of its app client's values in its own configuration, and Cognito refuses an app whose values differ.",
  fix: "Tell the app's team before the apply. They change the app's configuration right after it.",
  find: (chain) => {
    // What was changed in Cognito is to be undone, not followed. With the pool everything is lost.
    if (chain.kind === "drift" || isLost(chain.change(ADDRESSES.pool))) return [];
    return Object.entries(chain.before.clients).flatMap(([name, before]) => {
      const tasks = findTasks(chain, name, before);
      if (tasks.length === 0) return [];
      const has = tasks.some(({ isOptional }) => !isOptional) ? "has to" : "may";
      return [
        {
          address: addressOfAppClient(name),
          people: `The team of ${name} ${has} change the app's configuration`,
          cause: tasks.map(({ what }) => what).join("; "),
          fix: `Tell the team of ${name} before the apply. They change the app's configuration right after it.`,
        },
      ];
    });
  },
};

/** What an app's team has to do, or may do, as a clause with the app as its subject. */
interface Task {
  readonly what: string;
  readonly isOptional?: true;
}

function findTasks(chain: Chain, name: string, before: Values): Task[] {
  const { environment, signOutHosts, change } = chain;
  const after = entryOf(chain.after.clients, name);
  if (after === undefined) return []; // callback-removed reports it
  const shown = `which \`npm run env -- app ${environment.name} ${name}\` prints`;
  const [callbacks, logouts, scopes] = ["callback_urls", "logout_urls", "allowed_oauth_scopes"].map(
    (attribute) => compareLists(before, after, attribute),
  ) as [Lists, Lists, Lists];
  // The stack adds a logout URL of its own, by which people sign out of Auth0 and Microsoft too.
  const isTheirs = (url: string) => !signOutHosts.includes(hostOf(url) ?? "");
  return [
    ...(change(addressOfAppClient(name))?.action === "replace"
      ? [{ what: `it has to take its new client ID, ${shown}` }]
      : []),
    ...findKindTask(before, after),
    ...findUrlTasks(callbacks, "after they sign in"),
    ...findUrlTasks(
      { added: logouts.added.filter(isTheirs), removed: logouts.removed.filter(isTheirs) },
      "after they sign out",
    ),
    ...tell(
      [...logouts.added, ...logouts.removed].filter((url) => !isTheirs(url)),
      () => `it has to take its new sign-out URL, ${shown}`,
    ),
    ...tell(scopes.added, (each) => `it may ask for the scopes ${each}`, true),
    ...tell(scopes.removed, (each) => `it must no longer ask for the scopes ${each}`),
    ...findRotationTask(before, after),
  ];
}

function findUrlTasks({ added, removed }: Lists, when: string): Task[] {
  if (added.length > 0 && removed.length > 0) {
    return [
      { what: `it has to send people to ${joinValues(added)} instead of ${joinValues(removed)} ${when}` },
    ];
  }
  return [
    ...tell(added, (urls) => `it may send people to ${urls} ${when}`, true),
    ...tell(removed, (urls) => `it must no longer send people to ${urls} ${when}`),
  ];
}

function findKindTask(before: Values, after: Values): Task[] {
  const [had, has] = [before, after].map((side) => knownAt(side, "generate_secret"));
  if (had === undefined || has === undefined || Boolean(had) === Boolean(has)) return [];
  return [
    {
      what: has
        ? "it becomes `confidential`, so it has to send its new client secret (`npm run env -- secret`) whenever it asks for tokens"
        : "it becomes `public`, so it has to stop sending a client secret and to use PKCE",
    },
  ];
}

function findRotationTask(before: Values, after: Values): Task[] {
  const [old, planned] = [before, after].map((side) => knownAt(side, "refresh_token_rotation.0.feature"));
  if (old === "ENABLED" || planned !== "ENABLED") return [];
  return [
    {
      what: "it has to keep the new refresh token that each refresh gives it, and not to refresh by `REFRESH_TOKEN_AUTH`",
    },
  ];
}

const tell = (values: readonly string[], what: (joined: string) => string, isOptional = false): Task[] =>
  values.length === 0
    ? []
    : [{ what: what(joinValues(values)), ...(isOptional && { isOptional: true as const }) }];

interface Lists {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function compareLists(before: Values, after: Values, attribute: string): Lists {
  const [old, planned] = [before, after].map((side) => knownTextsAt(side, attribute));
  if (old === undefined || planned === undefined) return { added: [], removed: [] };
  return {
    added: planned.filter((value) => !old.includes(value)),
    removed: old.filter((value) => !planned.includes(value)),
  };
}

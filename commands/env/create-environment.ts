import { entryOf } from "../../environments/entry-of";
import { findRoute, MUST_BE_A_ROUTE } from "../../environments/keys/route";
import { readEnvironments } from "../../environments/load";
import { hasOwnPool } from "../../environments/own-pool";
import { type Environment, parseFile, type RouteName } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { type Draft, type Path, valueAt, withValue } from "../environment/draft";
import { pickEnvironment } from "../environment/find-environment";
import { type FoundMistake, findMistakes } from "../environment/find-mistakes";
import { warnOfBroken } from "../environment/warn-of-broken";
import { ask, askRoute, type Check } from "./ask";
import { deriveCopy } from "./derive-copy";
import { type Discover, withDiscovered } from "./discovered-pool";
import { assertNew, writeNew } from "./new-file";
import { findOption, type Given, withGiven } from "./options";
import { pathFor } from "./path-for";
import { IN_S3, type Question, questionsFor } from "./questions";
import { renderChecklist } from "./render-checklist";
import { renderFile } from "./render-file";

export interface CreateOptions {
  readonly name: string;
  /** The environment that is copied. */
  readonly from?: string;
  /** Name of the app client that options and answers are for. @default - the only one of the copied environment, or `web` */
  readonly client?: string;
  /** Values by option. */
  readonly given: Given;
  /** Folder of the environment files. */
  readonly environments: string;
  /** Folder of the local states. */
  readonly states: string;
  /** Whether a person can be asked. */
  readonly terminal: boolean;
  /** Reads what a user pool to join tells itself. */
  readonly discover: Discover;
}

/**
 * Makes an environment file, from options, a copy and answers.
 *
 * @returns a message: what was made, and what is left to do
 * @throws UserError; then nothing was written
 */
export async function createEnvironment(options: CreateOptions): Promise<string> {
  const { name, environments, given } = options;
  assertNew(name, environments, options.states);
  const folder = readEnvironments(environments);
  warnOfBroken(folder.broken);
  const others = folder.environments;
  const source = options.from === undefined ? undefined : pickEnvironment(folder, options.from);
  const route = routeOf(name, given, source);
  const client = options.client ?? onlyClientOf(source, given) ?? "web";
  const copied = source === undefined ? {} : copyOf(source, name, given, client);
  const start = await withDiscovered(withGiven(copied, given, client), options.discover);
  const check: Check = (draft) => findMistakes(environments, { name, text: renderFile(draft) });

  // Options are checked before anyone is asked: no answer can fix them.
  const open = questionsFor(name, client, others, options.discover, route).filter(
    ({ path }) => valueAt(start, path) === undefined,
  );
  const missing = open.filter(({ isRequired, when }) => isRequired && when?.(start) !== false);
  const isAnswered = ({ key, text }: FoundMistake) =>
    !text.startsWith("is missing, but must be") && !(key === "state" && given.state === IN_S3);
  const wrong = check(start).filter(isAnswered);
  if (wrong.length > 0) throw explainMistakes(name, client, wrong);
  if (missing.length > 0 && !options.terminal) throw explainMissing(name, client, missing);
  if (missing.length > 0 && given.route === undefined && source === undefined) {
    // Which questions there are follows from it.
    const chosen = await onTerminal(name, () => askRoute(route));
    return createEnvironment({ ...options, given: { ...given, route: chosen } });
  }
  const answered =
    missing.length > 0 ? await onTerminal(name, () => ask(start, open, check)) : fillFallbacks(start, open);
  const isNewClient =
    entryOf(source?.cognito.clients, client) === undefined &&
    valueAt(answered, ["cognito", "clients", client]) !== undefined;
  const draft = isNewClient ? withRotation(answered, client) : answered;

  const text = renderFile(draft);
  const mistakes = findMistakes(environments, { name, text });
  if (mistakes.length > 0) throw explainMistakes(name, client, mistakes);
  const { environment: made } = parseFile(name, route, JSON.parse(JSON.stringify(draft)));
  if (made === undefined) throw new Error(`${name}: the file has no mistake, and can't be read`);
  const message = `Wrote environments/${name}.yaml.${renderNotes(source, made)}\n\nWhat is left to do\n\n${renderChecklist(made)}`;
  writeNew(environments, name, text); // last: whatever fails before leaves nothing behind
  return message;
}

/** The route of the new environment. @throws UserError for one that is none, or is not the copied one's */
function routeOf(name: string, given: Given, source: Environment | undefined): RouteName {
  const route = given.route === undefined && source !== undefined ? source.route : findRoute(given);
  if (route === undefined) {
    throw new UserError(
      "environment-file-invalid",
      `${name}: nothing was written; --route is ${JSON.stringify(given.route)}, but ${MUST_BE_A_ROUTE}.\nTo do: docs/which-route.md says which one to take.`,
    );
  }
  if (source === undefined || source.route === route) return route;
  throw new UserError(
    "route-differs",
    `${name}: nothing was written; --route is ${route}, but ${source.name} has the route ${source.route}, and a copy has the same.\nTo do: leave out --from; or for people who move from one route to another: npm run route -- ${source.name} --to ${route}.`,
  );
}

/** With rotation for a new public app client, whose refresh tokens are where a browser or a device keeps them. */
function withRotation(draft: Draft, client: string): Draft {
  const isPublic = valueAt(draft, pathFor("cognito.clients.*.kind", client)) !== "confidential";
  return isPublic ? withValue(draft, pathFor("cognito.clients.*.refreshRotation", client), true) : draft;
}

/**
 * Without what an option makes meaningless. A list of organisations goes only where the home tenant alone is let in. Logout URLs
 * are on the site of the callback URLs, and follow from new ones as in a new file.
 */
function copyOf(source: Environment, name: string, given: Given, client: string): Draft {
  const copy = JSON.parse(JSON.stringify(deriveCopy(source, name))) as Draft; // without what is undefined
  const differs = (flag: string, value: unknown) => given[flag] !== undefined && given[flag] !== value;
  const ofBroker: [isMeaningless: boolean, path: Path][] =
    source.route === "broker"
      ? [
          [differs("auth0-domain", source.auth0.domain), ["auth0", "customDomain"]],
          [differs("strategy", source.auth0.strategy), ["cognito", "attributes"]],
        ]
      : [];
  const left: [isMeaningless: boolean, path: Path][] = [
    ...ofBroker,
    [differs("accounts", source.microsoft.accounts), ["microsoft", "personal"]],
    [["tenant", "personal"].includes(String(given.accounts)), ["microsoft", "organizations"]],
    [hasNewSite(source, given, client), pathFor("cognito.clients.*.logoutUrls", client)],
  ];
  return left.reduce(
    (draft, [isMeaningless, path]) => (isMeaningless ? withValue(draft, path, undefined) : draft),
    copy,
  );
}

const hasNewSite = (source: Environment, given: Given, client: string): boolean =>
  given["callback-url"] !== undefined &&
  (entryOf(source.cognito.clients, client)?.logoutUrls ?? []).length > 0;

/** @throws UserError where options are for an app client and there are several */
function onlyClientOf(source: Environment | undefined, given: Given): string | undefined {
  const names = Object.keys(source?.cognito.clients ?? {});
  const forClient = ["kind", "callback-url", "logout-url"].filter((flag) => given[flag] !== undefined);
  if (names.length > 1 && forClient.length > 0) {
    throw new UserError(
      "app-client-ambiguous",
      `--${forClient[0]}: it is not clear for which app client; ${source?.name} has ${names.join(", ")}.\nTo do: --client ${names[0]}, and edit the others in the file.`,
    );
  }
  return names[0];
}

/** Asks a person, who may end it. */
async function onTerminal<Answer>(name: string, asking: () => Promise<Answer>): Promise<Answer> {
  try {
    return await asking();
  } catch (error) {
    // By Ctrl-C, or because the terminal went away.
    if (!["ExitPromptError", "AbortPromptError"].includes((error as Error).name)) throw error;
    throw new UserError(
      "interrupted",
      `Interrupted: nothing was written.\nTo do: npm run env -- new ${name}, which asks again.`,
    );
  }
}

const fillFallbacks = (start: Draft, open: readonly Question[]) =>
  open.reduce(
    (draft, { path, fallback, when }) =>
      when?.(draft) === false ? draft : withValue(draft, path, fallback?.(draft)),
    start,
  );

function explainMissing(name: string, client: string, missing: readonly Question[]): UserError {
  const flags = missing.map(({ path, message }) => ({
    flag: findOption(path.join("."), client) ?? "",
    message,
  }));
  const width = Math.max(...flags.map(({ flag }) => flag.length));
  const lines = flags.map(({ flag, message }) => `  --${flag.padEnd(width)}  ${message}`);
  return new UserError(
    "options-missing",
    `${name}: nothing was written. These are missing, and this is not a terminal, so nobody can be asked:\n${lines.join("\n")}\nTo do: give them, or --from an environment to copy, or run this in a terminal.`,
  );
}

function explainMistakes(name: string, client: string, mistakes: readonly FoundMistake[]): UserError {
  const lines = mistakes.map(({ key, text }) => `  ${key}: ${text}`);
  const flags = [...new Set(mistakes.map(({ key }) => findOption(key, client)))].flatMap(
    (flag) => flag ?? [],
  );
  const toDo =
    flags.length === 0
      ? "look at the keys in docs/environment.md"
      : flags.map((flag) => `--${flag} …`).join(" ");
  return new UserError(
    "environment-file-invalid",
    `${name}: nothing was written; the file would have ${mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`}:\n${lines.join("\n")}\nTo do: ${toDo}`,
  );
}

const isSameList = (one: readonly string[] = [], other: readonly string[]) => one.join() === other.join();

/** What to look at in a copy. */
function renderNotes(source: Environment | undefined, made: Environment): string {
  if (source === undefined) return "";
  const urls = Object.values(made.cognito.clients).flatMap(({ callbackUrls }) => callbackUrls);
  const lines = [
    `tenants, account and callback URLs (${urls.join(", ")}) were copied from ${source.name} unless you gave an option`,
    ...Object.entries(made.cognito.clients)
      .filter(
        ([name, { logoutUrls }]) =>
          !isSameList(entryOf(source.cognito.clients, name)?.logoutUrls, logoutUrls),
      )
      .map(([name, { logoutUrls }]) =>
        logoutUrls.length === 0
          ? `the app client ${name} has no logout URL: none follows from its callback URLs`
          : `logout URLs of the app client ${name}: ${logoutUrls.join(", ")}`,
      ),
    ...(made.protection === "off" ? [`protection is off, as in ${source.name}`] : []),
    ...(source.waivers.length > 0 ? ["waivers were left out"] : []),
    ...(hasOwnPool(source) || !hasOwnPool(made)
      ? []
      : [
          `${source.name} joins a user pool of others, and ${made.name} makes its own; --user-pool joins one`,
        ]),
  ];
  return `\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

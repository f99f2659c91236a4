import { DEFAULT_STRATEGY } from "../../environments/defaults";
import { findKey, hasKey } from "../../environments/described-keys";
import { LAB_ACCOUNT_ID } from "../../environments/lab-account";
import type { Environment, RouteName } from "../../environments/schema";
import { type Draft, isMap, type Path, valueAt } from "../environment/draft";
import { type Discover, joinedPoolIn, withDiscovered } from "./discovered-pool";
import { pathFor } from "./path-for";
import { booleanIn, domainIn, organizationsIn } from "./written-values";

/** Something that a person is asked for one value of the file. */
export interface Question {
  readonly path: Path;
  readonly message: string;
  /** Where a person finds the value. */
  readonly where?: string;
  /** Which answers there are, where they are few. */
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  /** What is written for an answer. */
  readonly parse: (answer: string) => unknown;
  /** Whether an option must answer it where nobody can be asked. */
  readonly isRequired: boolean;
  /** What is taken if nothing is answered. */
  readonly fallback?: (draft: Draft) => unknown;
  /** @default - always asked */
  readonly when?: (draft: Draft) => boolean;
  /** What follows from the answer. */
  readonly settle?: (draft: Draft) => Promise<Draft>;
}

/** Stands for S3 until the bucket is known. */
export const IN_S3 = "s3";

/** What `env new` asks, in this order: what has no default, and what a deploy can't change later without pain. */
export function questionsFor(
  name: string,
  client: string,
  others: readonly Environment[],
  discover: Discover,
  route: RouteName,
): Question[] {
  const [known] = others.filter(({ cognito }) => cognito.accountId !== LAB_ACCOUNT_ID);
  const text = (draft: Draft, ...path: string[]) => String(valueAt(draft, path) ?? "");
  const isInS3 = (draft: Draft) =>
    valueAt(draft, ["state"]) === IN_S3 || valueAt(draft, ["state", "s3"]) !== undefined;
  const hasCustomDomain = (draft: Draft) => isMap(valueAt(draft, ["cognito", "domain"]));
  const joins = (draft: Draft) => joinedPoolIn(draft) !== undefined;
  // An environment that joins a pool may leave the apps to the pool's owner.
  const hasClient = (draft: Draft) =>
    !joins(draft) || valueAt(draft, ["cognito", "clients", client]) !== undefined;
  /** What the user pool that is joined has told. */
  let told = { region: false, domain: false };
  const accountsIn = (draft: Draft) =>
    text(draft, "microsoft", "accounts") || String(findKey("microsoft.accounts", route).default);
  const canListOrganizations = (draft: Draft) =>
    accountsIn(draft) === "listed" ||
    (["any", "organizations"].includes(accountsIn(draft)) &&
      (valueAt(draft, ["auth0", "strategy"]) ?? DEFAULT_STRATEGY) === "microsoft");
  /** Nothing, for a key that the route does not have or does not ask for. */
  const ask = (key: string, conditions: Partial<Question> = {}): Question[] =>
    hasKey(key, route) && findKey(key, route).question !== undefined
      ? [{ ...questionOf(key, client, route), ...conditions }]
      : [];
  return [
    ask("microsoft.tenantId", { fallback: () => known?.microsoft.tenantId }),
    ask("microsoft.accounts"),
    ask("microsoft.organizations", {
      when: canListOrganizations,
      parse: organizationsIn,
      isRequired:
        hasKey("microsoft.organizations", route) &&
        findKey("microsoft.organizations", route).default === undefined,
    }),
    // Without a list, who lets in everybody has said so of personal accounts.
    ask("microsoft.personal", {
      when: (draft) =>
        accountsIn(draft) === "any" && Array.isArray(valueAt(draft, ["microsoft", "organizations"])),
      isRequired: true,
      choices: [
        { value: "false", name: "no: people of these organisations alone" },
        { value: "true", name: "yes: everyone who has one" },
      ],
      parse: booleanIn,
    }),
    ask("auth0.domain"),
    ask("cognito.accountId"),
    ask("cognito.userPool", {
      when: (draft) => valueAt(draft, ["cognito", "domain"]) === undefined,
      parse: (answer) => answer.trim() || undefined,
      settle: async (draft) => {
        const settled = await withDiscovered(draft, discover);
        told = { region: joins(draft), domain: valueAt(settled, ["cognito", "domain"]) !== undefined };
        return settled;
      },
    }),
    ask("cognito.region", {
      when: () => !told.region,
      fallback: () => known?.cognito.region ?? "eu-west-1",
    }),
    ask("cognito.domain", {
      when: () => !told.domain,
      fallback: (draft) => prefixAfter(text(draft, "auth0", "domain"), name),
      parse: (answer) => domainIn(answer.trim()),
    }),
    ask("cognito.domain.certificateArn", { when: (draft) => hasCustomDomain(draft) && !joins(draft) }),
    ask("cognito.clients.*.kind", { when: hasClient }),
    ask("cognito.clients.*.callbackUrls", {
      when: hasClient,
      fallback: () => ["http://localhost:3000/callback"],
    }),
    ask("cognito.clients.*.logoutUrls", {
      when: hasClient,
      isRequired: false,
      fallback: (draft) => homeOf(valueAt(draft, pathFor("cognito.clients.*.callbackUrls", client))),
    }),
    ask("state", {
      choices: [
        { value: "local", name: "local: on this machine" },
        { value: IN_S3, name: "S3: for several people, and for GitHub" },
      ],
    }),
    ask("state.s3.bucket", { when: isInS3 }),
    ask("state.s3.region", { when: isInS3, fallback: (draft) => text(draft, "cognito", "region") }),
  ].flat();
}

function questionOf(key: string, client: string, route: RouteName): Question {
  const { question, where, choices, isList, isRequired, default: fixedDefault } = findKey(key, route);
  return {
    path: pathFor(key, client),
    message: String(question),
    parse: (answer) => (isList ? answer.split(/\s+/).filter(Boolean) : answer.trim()),
    isRequired,
    ...(where !== undefined && { where }),
    ...(choices !== undefined && {
      choices: Object.entries<string>(choices).map(([value, meaning]) => ({
        value,
        name: `${value}: ${meaning}`,
      })),
    }),
    ...(fixedDefault !== undefined && { fallback: () => fixedDefault }),
  };
}

/** `acme-dev` for the tenant `acme-dev` and the environment `dev`, `acme-dev-test` for `test`. */
function prefixAfter(auth0Domain: string, name: string): string {
  const [tenant = ""] = auth0Domain.split(".");
  const lower = name.toLowerCase();
  return tenant === "" || tenant.split("-").includes(lower) ? tenant || lower : `${tenant}-${lower}`;
}

/** The page that the first URL is on: a guess, which fits most apps on the web. */
function homeOf(urls: unknown): string[] {
  const [first] = Array.isArray(urls) ? (urls as string[]) : [];
  return first?.startsWith("http") && URL.canParse(first) ? [`${new URL(first).origin}/`] : [];
}

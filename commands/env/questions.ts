import type { Environment } from "../../environments/schema";
import { type Draft, type Path, valueAt } from "../environment/draft";

/** Something that a person is asked for one value of the file. */
export interface Question {
  readonly path: Path;
  readonly message: string;
  /** Which answers there are, where they are few. */
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  /** Several values, written with spaces between. */
  readonly list?: true;
  /** Where it must be answered by an option if nobody can be asked. */
  readonly required?: true;
  /** What is taken if nothing is answered. */
  readonly fallback?: (draft: Draft) => unknown;
  /** @default - always asked */
  readonly when?: (draft: Draft) => boolean;
}

/** The account of the lab, which AWS gives to nobody. */
const LAB_ACCOUNT = "000000000000";
/** Stands for S3 until the bucket is told. */
export const IN_S3 = "s3";

/** What `env new` asks, in this order: what has no default, and what a deploy can't change later without pain. */
export function questionsFor(name: string, client: string, others: readonly Environment[]): Question[] {
  const [known] = others.filter(({ cognito }) => cognito.accountId !== LAB_ACCOUNT);
  const text = (draft: Draft, ...path: string[]) => String(valueAt(draft, path) ?? "");
  const isInS3 = (draft: Draft) =>
    valueAt(draft, ["state"]) === IN_S3 || valueAt(draft, ["state", "s3"]) !== undefined;
  return [
    {
      path: ["microsoft", "tenantId"],
      message: "Entra: directory (tenant) ID of the home tenant",
      required: true,
      fallback: () => known?.microsoft.tenantId,
    },
    {
      path: ["microsoft", "accounts"],
      message: "Who may sign in",
      choices: [
        { value: "any", name: "any: every organisation, and personal accounts" },
        { value: "organizations", name: "organizations: every organisation" },
        { value: "tenant", name: "tenant: the home tenant alone" },
      ],
      fallback: () => "any",
    },
    {
      path: ["auth0", "domain"],
      message: "Auth0: the tenant's own domain, like acme-dev.eu.auth0.com",
      required: true,
    },
    { path: ["cognito", "accountId"], message: "AWS: account, 12 digits", required: true },
    {
      path: ["cognito", "region"],
      message: "AWS: region of the user pool",
      required: true,
      fallback: () => known?.cognito.region ?? "eu-west-1",
    },
    {
      path: ["cognito", "domain"],
      message: "Cognito: prefix of the sign-in domain, before .auth.<region>.amazoncognito.com",
      required: true,
      fallback: (draft) => prefixAfter(text(draft, "auth0", "domain"), name),
    },
    {
      path: ["cognito", "clients", client, "kind"],
      message: `What the app client ${client} is`,
      choices: [
        { value: "public", name: "public: in a browser or on a device, without a secret" },
        { value: "confidential", name: "confidential: a server, with a secret" },
      ],
      fallback: () => "public",
    },
    {
      path: ["cognito", "clients", client, "callbackUrls"],
      message: "Where people come back to after signing in (URLs, spaces between)",
      list: true,
      required: true,
      fallback: () => ["http://localhost:3000/callback"],
    },
    {
      path: ["cognito", "clients", client, "logoutUrls"],
      message: "Where people may be sent after signing out (URLs, spaces between)",
      list: true,
      fallback: (draft) => homeOf(valueAt(draft, ["cognito", "clients", client, "callbackUrls"])),
    },
    {
      path: ["state"],
      message: "Where Terraform's state is kept",
      choices: [
        { value: "local", name: "local: on this machine" },
        { value: IN_S3, name: "S3: for several people, and for GitHub" },
      ],
      fallback: () => "local",
    },
    {
      path: ["state", "s3", "bucket"],
      message: "S3: bucket of the state, which must exist",
      when: isInS3,
      required: true,
    },
    {
      path: ["state", "s3", "region"],
      message: "S3: region of the bucket",
      when: isInS3,
      required: true,
      fallback: (draft) => text(draft, "cognito", "region"),
    },
  ];
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

import type { ParseArgsConfig } from "node:util";
import { type Draft, type Path, withValue } from "../environment/draft";

/** A key of the environment file that an option gives. */
interface Key {
  readonly path: (client: string) => Path;
  readonly sample: string;
  readonly list?: true;
}

const at =
  (...path: string[]): Key["path"] =>
  () =>
    path;
const ofClient =
  (key: string): Key["path"] =>
  (client) => ["cognito", "clients", client, key];

/** The options of `env new` that give a value of the file, in the order of the file. */
export const KEYS: Readonly<Record<string, Key>> = {
  "tenant-id": { path: at("microsoft", "tenantId"), sample: "3f2c1d4e-0000-4000-8000-000000000001" },
  accounts: { path: at("microsoft", "accounts"), sample: "any, organizations or tenant" },
  "display-name": { path: at("microsoft", "displayName"), sample: '"Acme"' },
  "auth0-domain": { path: at("auth0", "domain"), sample: "acme-dev.eu.auth0.com" },
  "auth0-custom-domain": { path: at("auth0", "customDomain"), sample: "id.acme.com" },
  strategy: { path: at("auth0", "strategy"), sample: "windowslive, waad or both" },
  "account-id": { path: at("cognito", "accountId"), sample: "123456789012" },
  region: { path: at("cognito", "region"), sample: "eu-west-1" },
  domain: { path: at("cognito", "domain"), sample: "acme-dev, or with --certificate-arn login.acme.com" },
  "certificate-arn": {
    path: at("cognito", "domain", "certificateArn"),
    sample: "arn:aws:acm:us-east-1:…",
  },
  "provider-name": { path: at("cognito", "providerName"), sample: "Microsoft" },
  kind: { path: ofClient("kind"), sample: "public or confidential" },
  "callback-url": {
    path: ofClient("callbackUrls"),
    sample: "https://dev.acme.com/callback, again for each",
    list: true,
  },
  "logout-url": { path: ofClient("logoutUrls"), sample: "https://dev.acme.com/, again for each", list: true },
  "sign-out": { path: at("signOut"), sample: "broker or everywhere" },
  state: { path: at("state"), sample: "local" },
  "state-bucket": { path: at("state", "s3", "bucket"), sample: "acme-terraform-state" },
  "state-region": { path: at("state", "s3", "region"), sample: "eu-west-1" },
  "state-key": { path: at("state", "s3", "key"), sample: "dev/terraform.tfstate" },
  protection: { path: at("protection"), sample: "on or off" },
};

/** For `parseArgs`. */
export const KEY_OPTIONS = Object.fromEntries(
  Object.entries(KEYS).map(([flag, { list }]) => [flag, { type: "string", multiple: list === true }]),
) as Record<string, { type: "string"; multiple: boolean }> satisfies ParseArgsConfig["options"];

/** Lines of the usage. */
export const KEY_USAGE = Object.entries(KEYS)
  .map(([flag, { sample }]) => `  --${flag.padEnd(20)} ${sample}`)
  .join("\n");

/** What options give. */
export type Given = Readonly<Record<string, unknown>>;

/** The draft with what the options give. */
export function withGiven(draft: Draft, given: Given, client: string): Draft {
  const flags = Object.keys(KEYS).filter((flag) => given[flag] !== undefined);
  return flags.reduce((changed, flag) => {
    const { path } = KEYS[flag] as Key;
    if (flag === "domain" && given["certificate-arn"] !== undefined)
      return withValue(changed, ["cognito", "domain"], { name: given.domain });
    return withValue(changed, path(client), given[flag]);
  }, draft);
}

/** The option for a key as a mistake names it, such as `cognito.clients.web.callbackUrls[0]`. */
export function flagFor(key: string, client: string): string | undefined {
  const bare = key.replace(/\[\d+\].*$/, "");
  if (bare === "cognito.domain.name") return "domain";
  return Object.entries(KEYS).find(([, { path }]) => path(client).join(".") === bare)?.[0];
}

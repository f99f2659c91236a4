import { Option } from "@commander-js/extra-typings";
import { type DescribedKey, findKey } from "../../environments/described-keys";
import { type Draft, withValue } from "../environment/draft";
import { pathFor } from "./path-for";

const OR = new Intl.ListFormat("en", { type: "disjunction" });

/** The options of `env new` that give a value, in the order of the file, and the key that each gives. `*` is the app client. */
const KEY_OF_OPTION: Readonly<Record<string, string>> = {
  "tenant-id": "microsoft.tenantId",
  accounts: "microsoft.accounts",
  "display-name": "microsoft.displayName",
  "auth0-domain": "auth0.domain",
  "auth0-custom-domain": "auth0.customDomain",
  strategy: "auth0.strategy",
  "account-id": "cognito.accountId",
  region: "cognito.region",
  domain: "cognito.domain",
  "certificate-arn": "cognito.domain.certificateArn",
  "provider-name": "cognito.providerName",
  kind: "cognito.clients.*.kind",
  "callback-url": "cognito.clients.*.callbackUrls",
  "logout-url": "cognito.clients.*.logoutUrls",
  "sign-out": "signOut",
  state: "state",
  "state-bucket": "state.s3.bucket",
  "state-region": "state.s3.region",
  "state-key": "state.s3.key",
  protection: "protection",
};

const NOTES: Readonly<Record<string, string>> = { domain: ", or with --certificate-arn login.acme.com" };

const OPTIONS = Object.entries(KEY_OF_OPTION).map(([option, path]) => ({ option, ...findKey(path) }));

/** For the command: each with a sample, or with all its values where they are few. */
export const VALUE_OPTIONS: readonly Option[] = OPTIONS.map(({ option, ...key }) => {
  const made = new Option(`--${option} <value>`, `${renderSample(key)}${NOTES[option] ?? ""}`);
  return key.isList ? made.argParser<readonly string[]>((value, others = []) => [...others, value]) : made;
});

/** What options give, by the option's name. */
export type Given = Readonly<Record<string, unknown>>;

/** What the command's options give; commander calls them by other names, such as `tenantId`. */
export const givenBy = (values: Readonly<Record<string, unknown>>): Given =>
  Object.fromEntries(VALUE_OPTIONS.map((option) => [option.name(), values[option.attributeName()]]));

/** The draft with what the options give. */
export function withGiven(draft: Draft, given: Given, client: string): Draft {
  return OPTIONS.filter(({ option }) => given[option] !== undefined).reduce((changed, { option, path }) => {
    if (option === "domain" && given["certificate-arn"] !== undefined)
      return withValue(changed, ["cognito", "domain"], { name: given.domain });
    return withValue(changed, pathFor(path, client), given[option]);
  }, draft);
}

/** The option for a key as a mistake names it, such as `cognito.clients.web.callbackUrls[0]`. */
export function findOption(key: string, client: string): string | undefined {
  const bare = key.replace(/\[\d+\].*$/, "");
  if (bare === "cognito.domain.name") return "domain";
  return OPTIONS.find(({ path }) => pathFor(path, client).join(".") === bare)?.option;
}

function renderSample({ choices, sample, default: fixedDefault, isList }: DescribedKey): string {
  if (choices !== undefined) return OR.format(Object.keys(choices));
  const [value] = [sample ?? fixedDefault].flat();
  return isList ? `${value}, again for each` : String(value);
}

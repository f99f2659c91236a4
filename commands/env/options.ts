import { Option } from "@commander-js/extra-typings";
import { findKey } from "../../environments/described-keys";
import { type Draft, withValue } from "../environment/draft";
import { renderOptionHelp } from "./option-help";
import { pathFor } from "./path-for";
import { booleanIn, domainIn, organizationsIn } from "./written-values";

/** The options of `env new` that give a value, in the order of the file, and the key that each gives. `*` is the app client. */
const KEY_OF_OPTION: Readonly<Record<string, string>> = {
  route: "route",
  "tenant-id": "microsoft.tenantId",
  accounts: "microsoft.accounts",
  organization: "microsoft.organizations",
  personal: "microsoft.personal",
  "display-name": "microsoft.displayName",
  "auth0-domain": "auth0.domain",
  "auth0-custom-domain": "auth0.customDomain",
  strategy: "auth0.strategy",
  "account-id": "cognito.accountId",
  region: "cognito.region",
  "user-pool": "cognito.userPool",
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

const OPTIONS = Object.entries(KEY_OF_OPTION).map(([option, path]) => ({ option, ...findKey(path) }));

/** For the command: each with what it is, whether it is required, its default, and a sample or what its values mean. */
export const VALUE_OPTIONS: readonly Option[] = OPTIONS.map(({ option, ...key }) => {
  const made = new Option(`--${option} <value>`, renderOptionHelp(option, key));
  return key.isList || option === "organization"
    ? made.argParser<readonly string[]>((value, others = []) => [...others, value])
    : made;
});

/** What options give, by the option's name. */
export type Given = Readonly<Record<string, unknown>>;

/** What the command's options give; commander calls them by other names, such as `tenantId`. */
export const givenBy = (values: Readonly<Record<string, unknown>>): Given =>
  Object.fromEntries(VALUE_OPTIONS.map((option) => [option.name(), values[option.attributeName()]]));

/** The draft with what the options give. */
export function withGiven(draft: Draft, given: Given, client: string): Draft {
  return OPTIONS.filter(({ option }) => given[option] !== undefined).reduce(
    (changed, { option, path }) => withValue(changed, pathFor(path, client), readOption(option, given)),
    draft,
  );
}

function readOption(option: string, given: Given): unknown {
  const value = given[option];
  switch (option) {
    case "domain":
      return domainIn(String(value), given["certificate-arn"] !== undefined);
    case "organization":
      return organizationsIn([value].flat().join(", "));
    case "personal":
      return booleanIn(String(value));
    default:
      return value;
  }
}

/** The option for a key as a mistake names it, such as `cognito.clients.web.callbackUrls[0]`. */
export function findOption(key: string, client: string): string | undefined {
  const bare = key.replace(/\[\d+\].*$/, "");
  if (bare === "cognito.domain.name") return "domain";
  return OPTIONS.find(({ path }) => pathFor(path, client).join(".") === bare)?.option;
}

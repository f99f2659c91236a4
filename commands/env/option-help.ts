import type { DescribedKey } from "../../environments/described-keys";

/** What an option needs besides what its key's description says. */
const NOTES: Readonly<Record<string, string>> = {
  organization: "any, or ID=name; give it again for each",
  personal: "true or false; required with --organization and accounts: any",
  region: "required; --user-pool tells it",
  domain: "required, unless --user-pool tells it; a custom domain needs --certificate-arn",
  "certificate-arn": "required with a custom domain",
  "logout-url": "default: the root of the first callback URL's site",
  state: "local or s3",
  "state-bucket": "required with --state s3",
  "state-region": "required with --state s3",
};

/** A sample that is longer than a line of the help's last column is none. */
const LONG = 40;

/** What an option gives, whether it is required, its default, and a sample or what its values mean. */
export function renderOptionHelp(option: string, key: DescribedKey): string {
  const facts = [NOTES[option] ?? (key.isRequired ? "required" : []), renderDefault(key), renderSample(key)];
  return `${renderMeaning(key)} (${facts.flat().join("; ")})`;
}

function renderMeaning({ description, choices }: DescribedKey): string {
  const meanings = Object.entries<string>(choices ?? {}).map(([value, meaning]) => `${value}: ${meaning}`);
  return plain(meanings.length === 0 ? description : `${description}. ${meanings.join("; ")}`);
}

function renderDefault({ isRequired, derivedDefault, default: fixed }: DescribedKey): string[] {
  if (isRequired) return [];
  return [`default: ${plain(derivedDefault ?? (fixed === undefined ? "none" : String(fixed)))}`];
}

function renderSample({ choices, sample, isList, where, default: fixed }: DescribedKey): string[] {
  const [value] = [sample].flat();
  const hasSample = choices === undefined && typeof value === "string" && value !== fixed;
  return [
    ...(hasSample && value.length < LONG ? [`like ${value}`] : []),
    ...(isList ? ["give it again for each"] : []),
    ...(where === undefined ? [] : [`find it at: ${where}`]),
  ];
}

/** Backticks mark code in the guide. */
const plain = (text: string) => text.replaceAll("`", "");

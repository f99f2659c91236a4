import { stringify } from "yaml";
import { DESCRIBED_KEYS, type DescribedKey } from "../described-keys";
import { renderSample } from "./render-sample";

const KEYS = new Map(DESCRIBED_KEYS.map((key) => [key.path, key]));

/** The guide of the environment file, `docs/environment.md`. */
export function renderGuide(): string {
  return `<!-- Made by \`npm run generate\` from environments/keys. -->

# The environment file

\`environments/<name>.yaml\` describes one environment: one Terraform stack and one state, both named after the file. The name is at most 82 letters, digits and single hyphens, starts with a letter and doesn't end with a hyphen. There are no secrets in the file.

The first line gives completion, explanations and checks in an editor that has a YAML language server. Synthesis checks more. It tells all mistakes of all files at once, one a line: where it is, what is given, what must be there.

A file with a mistake stops its own environment. The project's commands, such as \`npm run plan\`, warn and go on with the others; \`--all\` goes on too, and ends with 1. \`npx cdktf\` refuses while any file has a mistake. A clash between two files stops both environments, as nobody can tell which of them is right.

\`\`\`
environments/dev.yaml:7:14 cognito.accountId: is the number 012345678901, but must be 12 digits in quotes, like "012345678901" (YAML reads digits without quotes as a number and drops leading zeros)
\`\`\`

## Samples

[\`npm run env -- new <name>\`](onboard.md) asks for what is needed and writes the file. All that is needed:

\`\`\`yaml
${renderSample("needed")}\`\`\`

All that there is, but for what only Auth0's own connections have. A new environment needs few of these keys: \`npm run rotate\` writes \`secret\`, \`npm run adopt\` writes \`adopt\` and the names of what was made by hand.

\`\`\`yaml
${renderSample("all")}\`\`\`

What [joins a user pool](join.md) of somebody else. \`adopt\` is for an identity provider that is there already:

\`\`\`yaml
${renderSample("joined")}\`\`\`

A chain that was made by hand with Auth0's own connections, after \`npm run adopt\`:

\`\`\`yaml
${renderSample("adopted")}\`\`\`

## Keys

“Later” is what a change means for people who have signed in before. Three things make a user ID: the ID that Microsoft gives within the app registration, the Auth0 connection, and the name of the identity provider, as in \`Microsoft_waad|…\`. Whatever changes one of them gives everyone a new user ID, and they lose their account in the app. “Refused” is what Terraform does while \`protection\` is \`on\`.

${DESCRIBED_KEYS.map(renderKey).join("\n")}
## Between environments

Environments may share tenants, accounts and regions. No two of them may have:

- names that differ in upper and lower case alone
- one prefix in one region, or one custom domain
- app registrations of one name in one tenant, or connections of one name in one Auth0 tenant
- one state
- one ID in \`adopt\`
- one \`providerName\` in one user pool
`;
}

function renderKey(key: DescribedKey): string {
  const { path, description, details, where } = key;
  const later = renderLater(key);
  const facts = [
    `Allowed:${renderAllowed(key)}`,
    renderDefault(key),
    ...(hasSample(key) ? [`Sample: \`${renderValue(key.sample)}\``] : []),
    ...(where === undefined ? [] : [`Where to find it: ${where}`]),
    ...(later === undefined ? [] : [`Later: ${later}`]),
  ];
  const paragraphs = [
    `### ${path}`,
    description.replace(/\.?$/, "."),
    facts.map((fact) => `- ${fact}`).join("\n"),
    ...(details === undefined ? [] : [details]),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function renderAllowed({ choices, must }: DescribedKey): string {
  if (choices === undefined) return must.replace(/^must be/, "");
  return Object.entries<string>(choices)
    .map(([value, meaning]) => `\n  - \`${value}\`: ${meaning}`)
    .join("");
}

function renderDefault({
  path,
  isRequired,
  requiredUnless,
  derivedDefault,
  default: fixedDefault,
}: DescribedKey): string {
  if (requiredUnless !== undefined) return `Required, unless \`${requiredUnless}\` is given`;
  if (isRequired) return isInEveryFile(path) ? "Required" : `Required within \`${pathAbove(path)}\``;
  return `Default: ${derivedDefault ?? (fixedDefault === undefined ? "none" : `\`${renderValue(fixedDefault)}\``)}`;
}

/** Choices are shown whole, and so are maps by the samples of the keys below. */
function hasSample({ path, sample, choices }: DescribedKey): boolean {
  if (sample === undefined || choices !== undefined) return false;
  return !isMap(sample) || !DESCRIBED_KEYS.some((below) => below.path.startsWith(`${path}.`));
}

const isMap = (value: unknown) => value !== null && typeof value === "object" && !Array.isArray(value);

/** What a later change means, or by which key above it that is said. */
function renderLater({ path, later }: DescribedKey): string | undefined {
  if (later !== undefined) return later;
  const above = KEYS.get(pathAbove(path));
  if (above === undefined) return undefined;
  return above.later === undefined ? renderLater(above) : `as for \`${above.path}\``;
}

/** Whether a required key is one that no file can do without; others are only required where the map around them is. */
function isInEveryFile(path: string): boolean {
  const above = KEYS.get(pathAbove(path));
  if (above === undefined) return true;
  return above.isRequired && (above.isSection || path.includes("*")) && isInEveryFile(above.path);
}

const pathAbove = (path: string) => path.replace(/(?:\.\*|\[\])?\.?[^.]+$/, "");

const renderValue = (value: unknown) =>
  stringify(value, {
    lineWidth: 0,
    ...(typeof value === "object" && {
      collectionStyle: "flow",
      flowCollectionPadding: !Array.isArray(value),
    }),
  }).trimEnd();

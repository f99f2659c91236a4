import { renderDefaultKeys, renderOwnKeys } from "./render-keys";
import { renderSample } from "./render-sample";

/** The guide of the environment file, `docs/environment.md`. */
export function renderGuide(): string {
  return `<!-- Made by \`npm run generate\` from environments/keys. -->

# The environment file

\`environments/<name>.yaml\` describes one environment: one Terraform stack and one state, both named after the file. The name is at most 82 letters, digits and single hyphens, starts with a letter and doesn't end with a hyphen. It is a regular file, no link to one. There are no secrets in it.

The first line gives completion, explanations and checks in an editor that has a YAML language server. Synthesis checks more. It tells the mistakes of all files at once, up to 50 of each, one a line: where it is, what is given, what must be there. A file has at most 256 KB, and no characters that nobody sees, like a change of direction.

A file with a mistake stops its own environment. The project's commands, such as \`npm run plan\`, warn and go on with the others; \`--all\` goes on too, and ends with 1. \`npx cdktf\` refuses while any file has a mistake. A clash between two files stops both environments, as nobody can tell which of them is right.

\`\`\`
environments/dev.yaml:7:14 cognito.accountId: is the number 012345678901, but must be 12 digits in quotes, like "012345678901" (YAML reads digits without quotes as a number and drops leading zeros)
\`\`\`

## Samples

[\`npm run env -- new <name>\`](onboard.md) asks for what is needed and writes the file. All that is needed to reach Microsoft by way of Auth0:

\`\`\`yaml
${renderSample("needed")}\`\`\`

All that a file of this route can have, but for what only Auth0's own connections have. A new environment needs few of these keys: \`npm run rotate\` writes \`secret\`, \`npm run adopt\` writes \`adopt\` and the names of what was made by hand.

\`\`\`yaml
${renderSample("all")}\`\`\`

What [joins a user pool](join.md) of somebody else. \`adopt\` is for an identity provider that is there already:

\`\`\`yaml
${renderSample("joined")}\`\`\`

A chain that was made by hand with Auth0's own connections, after \`npm run adopt\`:

\`\`\`yaml
${renderSample("adopted")}\`\`\`

[Straight to Entra](which-route.md), for the home tenant alone:

\`\`\`yaml
${renderSample("needed", "entra")}\`\`\`

Straight to Entra, for a list of organisations:

\`\`\`yaml
${renderSample("listed", "entra")}\`\`\`

By SAML:

\`\`\`yaml
${renderSample("needed", "saml")}\`\`\`

While people [move](move-route.md) from Auth0 to a route without it:

\`\`\`yaml
${renderSample("moving", "entra")}\`\`\`

## Keys

“Later” is what a change means for people who have signed in before. Three things make a user ID: the ID that Microsoft gives within the app registration, the Auth0 connection, and the name of the identity provider, as in \`Microsoft_waad|…\`. Whatever changes one of them gives everyone a new user ID, and they lose their account in the app. A route without Auth0 has no connection in it: \`Microsoft_…\`. “Refused” is what Terraform does while \`protection\` is \`on\`.

These are the keys of \`route: broker\`. “Only with” marks those that another route lacks, or has of its own.

${renderDefaultKeys()}
## Keys with route: entra

All keys of \`route: broker\` without “Only with”, and these:

${renderOwnKeys("entra")}
## Keys with route: saml

All keys of \`route: broker\` without “Only with”, and these:

${renderOwnKeys("saml")}
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

import { OWNERSHIP } from ".";
import { type Claim, findOwner, type Mode, type Owner, type Ownership } from "./ownership";

const MODES: readonly Mode[] = ["made", "adopted"];

/** What each owner means, in the order in which the guide explains them. */
const MEANINGS: Readonly<Record<Owner, string>> = {
  ours: "The stack asserts it. A change by hand is told, and the next deploy puts it back.",
  initial: "The stack sets it when it makes the resource. After that it is left.",
  left: "Others may set it. It is never planned, never reset, and stays in updates.",
  refused:
    "Left, but with some values the chain can't work or is unsafe. The rule [`refused-setting`](rules.md#refused-setting) forbids these.",
  unused: "Of a strategy or a kind of resource that the chain doesn't have.",
  read: "Nobody sets it, or it is in no cloud.",
};

/** The guide of who owns what, `docs/ownership.md`. */
export function renderOwnershipGuide(): string {
  return `<!-- Made by \`npm run generate\` from stacks/ownership. -->

# Who owns what

Others work in your pool, your Auth0 tenant and your Entra tenant too. For each argument of each resource, this table says whose it is.

${Object.entries(MEANINGS)
  .map(([owner, meaning]) => `- **${owner}**: ${meaning}`)
  .join("\n")}

“Made” is a resource that the stack made, “adopted” one that was there before and that [\`npm run adopt\`](adopt.md) took over. A user pool that an environment only joins isn't in its stack, and neither is its domain: everything of them is left.

${Object.entries(OWNERSHIP)
  .map(([type, ownership]) => renderType(type, ownership))
  .join("\n")}`;
}

function renderType(type: string, ownership: Ownership): string {
  const rows = Object.keys(ownership).map((path) => {
    const [made, adopted] = MODES.map((mode) => findOwner(ownership, path, mode)?.owner);
    return `| \`${path}\` | ${made === adopted ? made : `${made}; adopted: ${adopted}`} | ${whyOf(ownership[path] as Claim)} |`;
  });
  return `## ${type}

| argument | owner | why |
| --- | --- | --- |
${rows.join("\n")}
`;
}

const whyOf = (claim: Claim): string => (typeof claim === "string" ? "" : (claim.why ?? ""));

import { visibleInLine } from "../../environments/visible";
import { escapeMarkdown } from "../../review/render/markdown";
import type { Check } from "../verify/check";
import { renderHeadline } from "../verify/render-headline";
import type { WalkedChain } from "./verifications";

/** In characters: an issue takes 65 536, and needs room for what is around the checks. */
const MAX_CHARACTERS = 60_000;

const of = (checks: readonly Check[], verdict: Check["verdict"]) =>
  checks.filter((check) => check.verdict === verdict);

/** A walk as a section of an issue or a job's summary: what failed and what could not be seen. The rest passed. */
export function renderChecks({ chain, checks }: WalkedChain): string {
  const failed = of(checks, "failed");
  const unseen = of(checks, "unseen");
  const sign = failed.length > 0 ? "❌" : unseen.length > 0 ? "❔" : "✅";
  const parts = [`## ${sign} ${escapeMarkdown(chain)}: ${escapeMarkdown(renderHeadline(checks))}`];
  const told = [...failed.map(renderFailed), ...unseen.map(renderUnseen)];
  let left = MAX_CHARACTERS;
  for (const [index, part] of told.entries()) {
    left -= part.length + 2;
    if (left < 0) {
      parts.push(`${told.length - index} more did not fit: \`npm run verify -- ${chain}\` shows them.`);
      break;
    }
    parts.push(part);
  }
  return parts.join("\n\n");
}

/** A list, because a phone has no room for a table. */
function renderFailed(check: Check): string {
  const { id, statement, expected, seen, means, toDo, error } = check;
  const values = [
    ...(expected === undefined ? [] : [`expected ${asCode(expected)}`]),
    ...(seen === undefined ? [] : [`seen ${asCode(seen)}`]),
  ].join(", ");
  return [
    `- ❌ **Not so: ${escapeMarkdown(statement)}**${ofWhat(check)} (check \`${id}\`)`,
    ...[values, means && escapeMarkdown(means), toDo && `To do: ${escapeMarkdown(toDo)}`].filter(Boolean),
    ...(error === undefined ? [] : [`What the error means: \`npm run explain -- ${error}\``]),
  ].join("\n\n  ");
}

function renderUnseen(check: Check): string {
  const { id, statement, means, because } = check;
  const why = means ?? (because === undefined ? "" : `${because} failed`);
  return `- ❔ Not seen: ${escapeMarkdown(statement)}${ofWhat(check)} (check \`${id}\`)${why && `: ${escapeMarkdown(why)}`}`;
}

const ofWhat = ({ of }: Check) => (of === undefined ? "" : `, of ${escapeMarkdown(of)}`);

/** Nothing is a link or a mention in code. */
const asCode = (value: string) => `\`${visibleInLine(value).replaceAll("`", "'")}\``;

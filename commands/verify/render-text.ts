import { type ChainHop, nameOfHop } from "./chain-hops";
import type { Check } from "./check";
import { MARKS, renderCounts, renderVerdict, verdictOf } from "./render-verdict";
import { type FailedCheck, sortChecks } from "./sorted-checks";
import type { Verification } from "./verify-chain";
import { differenceOf, visibleVerification } from "./visible";
import { isLink } from "./walk-link";

/** How long the line with the chain may be, in characters. */
const WIDTH = 80;

/** The mark of a hop at which nothing was looked at. */
const NO_CHECK = "--";

/**
 * @param given the chain as the person named it: an environment, or a link
 * @param more what to say before what comes next
 */
export function renderText(verified: Verification, given: string, more = ""): string {
  const verification = visibleVerification(verified);
  const { hops, checks } = verification;
  const { failed, unseen, passed } = sortChecks(checks);
  const width = Math.max(...checks.map((check) => nameOfHop(check.hop, hops).length), 0);
  const line = (check: Check) =>
    `${MARKS[check.verdict]}  ${nameOfHop(check.hop, hops).padEnd(width)}  ${check.statement}`;
  const blocks = [
    [renderVerdict(verification), renderCounts(verification)],
    renderChain(verification),
    ...failed.map((each) => [`${line(each.check)} (${nameOf(each.check)})`, ...renderFailed(each)]),
    ...unseen.map((check) => [`${line(check)} (${nameOf(check)})`, ...renderDetails(check)]),
    passed.map(([check, ...others]) =>
      others.length === 0 ? line(check) : `${line(check)}${renderOthers(others)}`,
    ),
    more === "" ? [] : [more],
    [`Next: ${renderNext(verification, given)}`],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** The id, by which `--watch` and scripts name a check. */
export const nameOf = ({ id, of }: Pick<Check, "id" | "of">): string =>
  of === undefined ? id : `${id}, ${of}`;

const renderOthers = (others: readonly Check[]) => {
  const named = others.flatMap(({ of }) => of ?? []);
  return `; and ${others.length} more like it${named.length > 0 ? `: ${named.join(", ")}` : ""}`;
};

/** The way of the people on one line, or on one line each. The app is on it if something is wrong there. */
function renderChain({ hops, checks }: Verification): string[] {
  const shown = hops.flatMap((each): string[] => {
    const own = checks.filter(({ hop }) => hop === each.hop);
    return each.hop === "app" && verdictOf(own) === "passed" ? [] : [renderHop(each, own)];
  });
  const line = `  ${shown.join(" → ")}`;
  return line.length <= WIDTH ? [line] : shown.map((each, index) => `  ${index === 0 ? " " : "→"} ${each}`);
}

const renderHop = ({ name, host }: ChainHop, checks: readonly Check[]) =>
  `${checks.length === 0 ? NO_CHECK : MARKS[verdictOf(checks)]} ${name === host ? host : `${name} ${host}`}`;

function renderFailed({ check, hides }: FailedCheck): string[] {
  const toExplain = check.error === undefined ? [] : [detail("more", `npm run explain -- ${check.error}`)];
  const hidden = hides.length === 0 ? [] : [`    ${hides.length} more could not be seen because of that.`];
  return [...renderDetails(check), ...toExplain, ...hidden];
}

function renderDetails({ verdict, expected, seen, means, toDo }: Check): string[] {
  return [
    ...(expected === undefined ? [] : [detail("expected", expected)]),
    ...(seen === undefined ? [] : [detail("seen", seen)]),
    ...(expected === undefined || seen === undefined ? [] : pointAtDifference(expected, seen)),
    ...(means === undefined ? [] : [detail(verdict === "failed" ? "means" : "why", means)]),
    ...(toDo === undefined ? [] : [detail("to do", toDo)]),
  ];
}

const INDENT = 14;

/** Lines of a text under one word. */
const detail = (word: string, text: string) =>
  `    ${word.padEnd(INDENT - 4)}${text.replaceAll("\n", `\n${" ".repeat(INDENT)}`)}`;

/** Where two values have something in common, a line beneath them that points at what differs. */
function pointAtDifference(expected: string, seen: string): string[] {
  const { begin, one, other, end } = differenceOf(expected, seen);
  const longest = Math.max(expected.length, seen.length);
  if (begin + end === "" || one + other === "" || INDENT + longest > WIDTH) return [];
  return [" ".repeat(INDENT + begin.length) + "^".repeat(Math.max(one.length, other.length, 1))];
}

function renderNext({ checks }: Verification, given: string): string {
  const command = isLink(given) ? "the same command" : `npm run verify -- ${given}`; // a link may hold a state or a code
  switch (verdictOf(checks)) {
    case "failed":
      return `${renderIds(checks)} above says what to do; then ${command} ${isLink(given) ? "with " : ""}--watch says when it works`;
    case "unseen":
      return `${command}, after what is to do above`;
    case "passed":
      return "npm run explain -- '<error>', if somebody can't sign in all the same";
  }
}

/** The failed checks, which a long list of passed ones may have moved out of sight. */
function renderIds(checks: readonly Check[]): string {
  const [first = "", ...others] = new Set(
    checks.filter(({ verdict }) => verdict === "failed").map(({ id }) => id),
  );
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}

import { html } from "hono/html";
import type { Check } from "../check";
import { nameOf } from "../render-text";
import { differenceOf } from "../visible";

type Html = ReturnType<typeof html>;

const SIGNS = {
  passed: ["✓", "Passed"],
  failed: ["✕", "Failed"],
  unseen: ["?", "Could not be seen"],
} as const;

/** What a check came to, for those who see no colour and for those who don't see at all. */
export function renderMark(verdict: Check["verdict"]): Html {
  const [sign, words] = SIGNS[verdict];
  return html`<span class="mark" role="img" aria-label="${words}">${sign}</span>`;
}

/** @param hides what could not be seen because of it */
export function renderCheck(check: Check, hides: readonly Check[]): Html {
  const { verdict, statement, expected, seen, means, toDo, error, because } = check;
  const [one, other] = marked(check);
  const rows: (readonly [string, Html | string])[] = [
    ...(verdict === "passed" ? [] : renderValues([expected && one, seen && other])),
    ...(means === undefined ? [] : [[verdict === "failed" ? "means" : "why", means] as const]),
    ...(because === undefined ? [] : [["because", html`of the check <code>${because}</code>`] as const]),
    ...(toDo === undefined ? [] : [["to do", toDo] as const]),
    ...(error === undefined ? [] : [["more", html`<code>npm run explain -- ${error}</code>`] as const]),
    ...(hides.length === 0
      ? []
      : [["hides", `${hides.length} more, which could not be seen because of that`] as const]),
  ];
  return html`
<li class="${verdict}">${renderMark(verdict)}<div>
${
  verdict === "failed"
    ? html`<h3>Not so: ${statement}</h3>`
    : html`<span>${statement}</span>${verdict === "passed" ? renderValue(check) : ""}`
}
${verdict === "passed" ? "" : html`<small>${nameOf(check)}</small>`}
${rows.length === 0 ? "" : html`<dl>${rows.map(([word, text]) => html`<dt>${word}</dt><dd>${text}</dd>`)}</dl>`}
</div></li>`;
}

const renderValues = ([expected, seen]: readonly (Html | string | undefined)[]) => [
  ...(expected ? [["expected", html`<code>${expected}</code>`] as const] : []),
  ...(seen ? [["seen", html`<code>${seen}</code>`] as const] : []),
];

/** Of a check that passed, what was seen is what was expected. */
function renderValue({ seen, expected }: Check): Html | string {
  const value = seen ?? expected;
  return value === undefined ? "" : html`<code>${value}</code>`;
}

/** Two values, with what differs marked if they have something in common. */
function marked({ expected, seen }: Check): readonly (Html | string | undefined)[] {
  if (expected === undefined || seen === undefined) return [expected, seen];
  const { begin, one, other, end } = differenceOf(expected, seen);
  if (begin + end === "" || one + other === "") return [expected, seen];
  return [one, other].map((part) => html`${begin}${markOf(part)}${end}`);
}

const markOf = (part: string) =>
  part === ""
    ? html`<mark class="gap"><span class="hidden">(something is missing here)</span></mark>`
    : html`<mark>${part}</mark>`;

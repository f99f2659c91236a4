import type { ErrorEntry, Speaker } from "../../explain/entry";
import type { Explanation } from "../../explain/explain-text";
import type { Judgement } from "../../explain/judgement";

/** An explanation for a terminal. */
export function renderText(explanation: Explanation): string {
  const { error, link, tokens, saml, others, of } = explanation;
  const environment = of.length === 1 ? of[0] : undefined;
  const paragraphs = [
    renderHead(explanation),
    ...(error === undefined ? [] : [renderError(error, environment)]),
    ...(others.length === 0 ? [] : [others.map(({ id, means }) => `It also has ${id}: ${means}`).join("\n")]),
    ...(link === undefined
      ? []
      : [[...renderValues(link.asks), ...renderHidden(link.hidden), ...link.remarks].join("\n")]),
    ...[...tokens, ...saml].flatMap(({ what, values, remarks, judgements }) => [
      [`${capital(what)}:`, ...renderValues(values), ...remarks].join("\n"),
      renderJudgements(judgements).join("\n"),
    ]),
    renderReferences(explanation),
    explanation.further.map((line) => withEnvironment(line, environment)).join("\n"),
    renderNext(explanation),
  ];
  return paragraphs.filter((each) => each !== "").join("\n\n");
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Who speaks, and who passed it on. */
function renderHead(explanation: Explanation): string {
  const { isKnown, speaker, what, error, passedOnBy, of, link, tokens, saml } = explanation;
  const isDocument = link === undefined && tokens.length + saml.length > 0;
  const by = passedOnBy.length === 0 ? "" : `, passed on by ${new Intl.ListFormat("en").format(passedOnBy)}`;
  const lines = [
    ...(what === undefined || isDocument ? [] : [`This is ${what}.`]),
    ...(of.length === 0 ? [] : [`Environment: ${of.join(" or ")}`]),
    ...(error === undefined
      ? []
      : [`${speaker === undefined ? "The error is" : `${capital(speaker)} says this:`} ${error.id}${by}`]),
    ...(isKnown
      ? []
      : [
          speaker === undefined
            ? "unknown"
            : `unknown: ${speaker} says this${by}, and the catalogue has no such error`,
        ]),
  ];
  return lines.join("\n");
}

function renderError({ means, causes, sources }: ErrorEntry, environment: string | undefined): string {
  const rendered = causes.flatMap(({ because, check, fix }, index) => [
    `  ${index + 1}. ${because}`,
    `     To tell: ${check}`,
    `     To do: ${fix}`,
  ]);
  const title = causes.length === 1 ? "What is behind it:" : "What may be behind it, the likeliest first:";
  return [
    means,
    "",
    title,
    ...rendered.map((line) => withEnvironment(line, environment)),
    "",
    ...sources.map((source) => `Source: ${source}`),
  ].join("\n");
}

/** Commands name the environment that the text is of, if it is one. */
const withEnvironment = (line: string, environment: string | undefined) =>
  line.replaceAll("<environment>", environment ?? "<environment>");

function renderValues(values: readonly (readonly [name: string, value: string])[]): string[] {
  const width = Math.min(22, Math.max(0, ...values.map(([name]) => name.length)));
  return values.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}

const renderHidden = (names: readonly string[]) =>
  names.length === 0 ? [] : [`  Not shown: ${names.join(", ")}`];

function renderJudgements(judgements: readonly Judgement[]): string[] {
  const chains = [...new Set(judgements.map(({ of }) => of))];
  const own = chains.filter((name) => judgements.some(({ of, isOfChain }) => of === name && isOfChain));
  const foreign = chains.filter((name) => !own.includes(name));
  return [
    ...judgements.filter(({ of }) => own.includes(of)).flatMap(renderJudgement),
    ...(foreign.length === 0
      ? []
      : [
          `Not of the chain of ${new Intl.ListFormat("en", { type: "disjunction" }).format(foreign)}: nobody there knows its issuer.`,
        ]),
  ];
}

function renderJudgement({ speaker, of, identityProvider, refusals, unseen }: Judgement): string[] {
  const by = identityProvider === undefined ? "" : `, identity provider ${identityProvider},`;
  const who = `${capital(speaker)} of ${of}${by}`;
  const unknown = unseen.length === 0 ? [] : [`  not known here: ${unseen.join(", ")}`];
  if (refusals.length === 0)
    return [`${who} would take it${unseen.length === 0 ? "" : ", as far as can be seen"}.`, ...unknown];
  return [`${who} would refuse it:`, ...refusals.map((each) => `  - ${each}`), ...unknown];
}

function renderReferences({ references }: Explanation): string {
  if (references.length === 0) return "";
  const supports = [...new Set(references.map((each) => each.for))];
  return supports
    .map((support) =>
      [
        `${support}'s support finds it by:`,
        ...references.filter((each) => each.for === support).map(({ name, value }) => `  ${name}: ${value}`),
      ].join("\n"),
    )
    .join("\n");
}

/** The hops that `npm run verify` looks at. */
const HOPS: readonly Speaker[] = ["Entra", "Auth0", "Cognito", "the app"];

/** What walks the chain that a text is of. */
function renderNext({ of, link, isKnown, speaker }: Explanation): string {
  const isOfHop = speaker === undefined || HOPS.includes(speaker);
  if (of.length === 1 && isKnown && isOfHop) return `Next: npm run verify -- ${of[0]}`;
  return link?.startsAtPool && of.length === 0 ? "Next: npm run verify -- '<this link>'" : "";
}

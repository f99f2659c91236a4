import type { ErrorEntry } from "../../explain/entry";
import type { Explanation } from "../../explain/explain-text";

/** An explanation for a program. Codes, states, tokens and signatures are not in it. */
export function renderJson(explanation: Explanation): string {
  const { isKnown, speaker, what, error, passedOnBy, others, link, tokens, saml } = explanation;
  const { references, of, further } = explanation;
  return JSON.stringify({
    isKnown,
    speaker: speaker ?? null,
    what: what ?? null,
    error: error === undefined ? null : dataOf(error),
    passedOnBy,
    others: others.map(dataOf),
    link:
      link === undefined
        ? null
        : { values: Object.fromEntries(link.asks), hidden: link.hidden, remarks: link.remarks },
    documents: [...tokens, ...saml].map(({ what, values, remarks, judgements }) => ({
      what,
      values: values.map(([name, value]) => ({ name, value })),
      remarks,
      judgements,
    })),
    references,
    environments: of,
    further,
  });
}

const dataOf = ({ id, speaker, means, causes, sources }: ErrorEntry) => ({
  id,
  speaker,
  means,
  causes,
  sources,
});

import type { Rule, Severity } from "../rule";
import { RULES } from "../rules";

const SEVERITIES: Readonly<Record<Severity, string>> = {
  forbidden: "Forbidden: the exit code is 3, and `npm run deploy` refuses the plan unless the rule is waived",
  warning: "Warning",
  note: "Note",
};

/** The guide of the rules, `docs/rules.md`. */
export function renderRulesGuide(): string {
  return `<!-- Made by \`npm run generate\` from review/rules. -->

# The rules of the plan review

What [a plan review](plan-review.md) looks for, in the order in which it reports it. An environment file waives a rule by its id.

${RULES.map(section).join("\n")}`;
}

const section = ({ id, severity, what, why, fix, routes }: Rule) => `## ${id}

${what}

- ${SEVERITIES[severity]}.
${routes === undefined ? "" : `- Routes: ${routes.join(", ")}.\n`}- Why: ${why}
- To do: ${fix}
`;

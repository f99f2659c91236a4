import { z } from "zod";
import { findRepeated } from "../find-repeated";
import { didYouMean } from "../nearest";
import { RULE_IDS } from "../rule-ids";
import { date, reason } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";

const waiver = map({
  rule: key(
    z.enum(RULE_IDS, {
      error: ({ input }) => `must be a rule of the plan review${didYouMean(String(input), RULE_IDS)}`,
    }),
    {
      description: "The rule's ID, as the review shows it",
      sample: "callback-removed",
      details: "[The rules](rules.md) lists them. Each can be waived once.",
    },
  ),
  reason: key(reason, {
    description: "Why the plan may do this nevertheless; the review shows it",
    sample: "the old site was switched off in October, nobody comes from there",
  }),
  until: key(date, {
    description: "The last day of the waiver, by UTC",
    sample: "2026-12-31",
  }),
}).meta({ description: "A rule that a plan of this environment may break" });

export const waivers = key(
  z
    .array(waiver, "must be a list of waivers, each with rule, reason, until")
    .superRefine((list, { addIssue }) => {
      const rules: unknown[] = list.map((each) => Object(each).rule);
      for (const index of findRepeated(rules).filter((each) => typeof rules[each] === "string")) {
        addIssue({ code: "custom", path: [index, "rule"], message: "must be waived once only" });
      }
    }, despiteOthers)
    .default([]),
  {
    description: "Rules of the plan review that a plan may break for a while, each with a reason and an end",
    details:
      "The [plan review](plan-review.md) shows each waiver that silences a finding, with its reason. A waiver ends by itself. It does not lift the protection: what Terraform refuses stays refused.",
    later: "changes nothing in the clouds.",
  },
);

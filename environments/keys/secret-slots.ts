import { z } from "zod";
import { slotA, slotB } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";

/** What differs between the slots of the two hops: `sample` and `later` of each key. */
interface SlotsMeta {
  /** What is in a slot. @default "secret" */
  readonly what?: "secret" | "certificate";
  readonly sample: { readonly active: "a" | "b"; readonly a: string | null; readonly b: string | null };
  readonly later: { readonly active: string; readonly a: string; readonly b: string };
}

/** The secret that the first deployment makes, and no other. */
export const FIRST_SECRET = { active: "a", a: "first", b: null } as const;

/** The two slots of a secret on one side of a hop, so that the old one works until the new one is in use. */
export const secretSlots = ({ what = "secret", sample, later }: SlotsMeta) =>
  map({
    active: key(z.enum(["a", "b"], `must be a or b: the slot whose ${what} is in use`), {
      description: `The slot whose ${what} is in use`,
      details: "It must not be empty.",
      sample: sample.active,
      later: later.active,
    }),
    a: key(slotA.default("first"), {
      description: `When this slot's ${what} was renewed, by UTC. \`first\`: with the first deployment. \`null\`: the slot is empty`,
      sample: sample.a,
      later: later.a,
    }),
    b: key(slotB.default(null), {
      description: `When this slot's ${what} was renewed, by UTC. \`null\`: the slot is empty`,
      sample: sample.b,
      later: later.b,
    }),
  }).superRefine(({ active, a = "first", b = null }, { addIssue }) => {
    const [used, other] = active === "a" ? [a, b] : [b, a];
    if ((active !== "a" && active !== "b") || used !== null) return;
    const must = other === null ? `must be a slot with a ${what}, and both are empty` : otherThan(active);
    addIssue({ code: "custom", path: ["active"], message: must });
  }, despiteOthers);

const otherThan = (slot: "a" | "b") => `must be ${slot === "a" ? "b" : "a"}, as slot ${slot} is empty`;

import { z } from "zod";
import { findRepeated } from "../find-repeated";
import { despiteOthers } from "./despite-others";

/** A list that has each value once, and at most so many. */
export function uniqueList<Item extends z.ZodType>(
  item: Item,
  { many, what }: { readonly many: number; readonly what: string },
) {
  return z
    .array(item, `must be a list of ${what}`)
    .max(many, `must be at most ${many} ${what}`)
    .superRefine((list, { addIssue }) => {
      for (const index of findRepeated(list)) {
        addIssue({ code: "custom", path: [index], message: "must be in the list once only" });
      }
    }, despiteOthers)
    .meta({ uniqueItems: true });
}

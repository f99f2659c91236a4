import { z } from "zod";
import { didYouMean } from "../nearest";
import { isRefused } from "./refused";

/** A map of exactly these keys. */
export function map<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => {
      const { shape: own } = issue.inst as z.ZodObject; // of this map, or one that was made of it
      const keys = Object.entries(own).flatMap(([name, schema]) => (isRefused(schema) ? [] : name));
      return issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => `must be one of ${keys.join(", ")}${didYouMean(key, keys)}`).join("\n") // a line for each
        : `must be a map with ${keys.join(", ")}`;
    },
  });
}

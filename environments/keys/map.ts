import { z } from "zod";
import { didYouMean } from "../nearest";
import { isRefused } from "./refused";

/** A map of exactly these keys. */
export function map<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.entries(shape).flatMap(([name, schema]) => (isRefused(schema) ? [] : name));
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => `must be one of ${keys.join(", ")}${didYouMean(key, keys)}`).join("\n") // a line for each
        : `must be a map with ${keys.join(", ")}`,
  });
}

import { z } from "zod";
import { key } from "./key";

export const protection = key(z.enum(["on", "off"], "must be on or off").default("on"), {
  description: "Whether Terraform may destroy or replace what the user IDs depend on",
  choices: { on: "Terraform refuses it", off: "Terraform may" },
  details: "Quotes aren't needed: in YAML 1.2 these are words. `true` and `false` are refused.",
  later: "turn it off in a pull request of its own.",
});

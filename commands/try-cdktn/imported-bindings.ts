import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../setup/paths";

/** What the stacks import of a provider's bindings, like `cognito-user-pool`. */
export function importedBindings(provider: "aws" | "azuread"): readonly string[] {
  const path = new RegExp(`"@cdktf/provider-${provider}/lib/([\\w-]+)"`, "g");
  const sources = readdirSync(join(ROOT, "stacks"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(ROOT, "stacks", file), "utf8"));
  return [
    ...new Set(sources.flatMap((text) => [...text.matchAll(path)].map(([, name = ""]) => name))),
  ].sort();
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import type { Environment } from "../../environments/schema";
import type { Extend } from "../../stacks/extending/extend-stack";
import { OWNERSHIP } from "../../stacks/ownership";
import { SignInStack } from "../../stacks/sign-in-stack";

// biome-ignore lint/suspicious/noExplicitAny: Terraform's JSON, whose shape each test states
type Json = any;

/**
 * What the environment's stack synthesizes to, as Terraform reads it.
 *
 * @param extend a team's extension. @default - none
 */
export function synthesized(environment: Environment, extend: Extend = () => {}): Json {
  const outdir = mkdtempSync(join(tmpdir(), "synthesized-"));
  try {
    return new SignInStack(new App({ outdir, stackTraces: false }), environment, extend).toTerraform();
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The one resource of a type that most tests look at, without what Terraform ignores of it by the table of ownership. */
export function resource(environment: Environment, type: string, name: string): Json {
  const { "//": _, lifecycle, ...attributes } = synthesized(environment).resource[type][name];
  if (!Object.hasOwn(OWNERSHIP, type)) return { ...attributes, ...(lifecycle && { lifecycle }) };
  const { ignore_changes: __, ...kept } = lifecycle ?? {};
  return { ...attributes, ...(Object.keys(kept).length > 0 && { lifecycle: kept }) };
}

/** What Terraform ignores of a resource. */
export const ignoredOf = (environment: Environment, type: string, name: string): readonly string[] =>
  synthesized(environment).resource[type][name].lifecycle?.ignore_changes ?? [];

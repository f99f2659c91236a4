import { spawnSync } from "node:child_process";
import type { SynthesizedStack } from "../../../commands/terraform/synthesized-stack";

/** A resource type in the providers' schemas, as far as a test reads it. */
export interface Block {
  readonly attributes?: Readonly<
    Record<string, { readonly required?: true; readonly optional?: true; readonly deprecated?: true }>
  >;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}

/** By Terraform's type of a resource. */
export type Schemas = ReadonlyMap<string, Block>;

/** Asks the providers of an initialized stack for the schemas of their resources. */
export function readSchemas({ folder, variables }: SynthesizedStack): Schemas {
  const { status, stdout, stderr } = spawnSync("terraform", ["providers", "schema", "-json"], {
    cwd: folder,
    env: variables,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  const providers = Object.values(JSON.parse(stdout).provider_schemas) as {
    resource_schemas?: Record<string, { block: Block }>;
  }[];
  return new Map(
    providers.flatMap(({ resource_schemas = {} }) =>
      Object.entries(resource_schemas).map(([type, { block }]) => [type, block] as const),
    ),
  );
}

/** The dotted path of every argument that a configuration may set, in blocks too: `web.redirect_uris`. */
export function settableArgumentsOf({ attributes = {}, block_types = {} }: Block): string[] {
  return [
    ...Object.entries(attributes).flatMap(([name, { required, optional }]) =>
      required || optional ? [name] : [],
    ),
    ...Object.entries(block_types).flatMap(([name, { block }]) =>
      settableArgumentsOf(block).map((path) => `${name}.${path}`),
    ),
  ];
}

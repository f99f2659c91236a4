import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheFolder } from "../../commands/setup/cache";
import { ensureProviders } from "../../commands/setup/providers";
import { run } from "../../commands/terminal/run";
import { silent } from "./silent";

interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<
    Record<string, { readonly nesting_mode: string; readonly max_items?: number; readonly block: Block }>
  >;
}

interface Attribute {
  readonly optional?: boolean;
  readonly required?: boolean;
  readonly computed?: boolean;
}

/** By resource type. */
export type Schemas = Readonly<Record<string, { readonly block: Block }>>;

/** An argument of a resource type, wherever it is in its blocks. */
export interface Argument {
  /** Dotted, without indexes. */
  readonly path: string;
  readonly isComputedOnly: boolean;
  /** Whether the provider fills it in where the configuration leaves it out. */
  readonly isComputed: boolean;
  /** The blocks around it. */
  readonly blocks: readonly { readonly path: string; readonly isSingle: boolean }[];
}

/** The resource types that the tests ask for: most of a schema, and of the time to read it, is AWS's others. */
const TYPES = /^(?:auth0|azuread|aws_cognito)_/;

/** What `terraform providers schema` says of the providers that the tests run with, kept for the next time. */
export async function readSchemas(): Promise<Schemas> {
  const configuration = await ensureProviders(silent);
  const kept = cacheFolder("schemas", configuration, String(TYPES));
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8"));
  const schemas = await askTerraform(configuration);
  const unfinished = `${kept}.${process.pid}.tmp`;
  writeFileSync(unfinished, JSON.stringify(schemas));
  renameSync(unfinished, kept);
  return schemas;
}

async function askTerraform(configuration: string): Promise<Schemas> {
  const folder = mkdtempSync(join(tmpdir(), "schemas-"));
  try {
    const sources = { auth0: "auth0/auth0", aws: "hashicorp/aws", azuread: "hashicorp/azuread" };
    const required = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, { source }]));
    writeFileSync(
      join(folder, "main.tf.json"),
      JSON.stringify({ terraform: { required_providers: required } }),
    );
    const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: configuration };
    const terraform = async (...args: string[]) => {
      const { code, stdout, stderr } = await run("terraform", args, { cwd: folder, env });
      if (code !== 0) throw new Error(`terraform ${args.join(" ")}: ${stderr}`);
      return stdout;
    };
    await terraform("init", "-no-color");
    const { provider_schemas } = JSON.parse(await terraform("providers", "schema", "-json")) as {
      provider_schemas: Record<string, { resource_schemas: Schemas }>;
    };
    return Object.fromEntries(
      Object.values(provider_schemas)
        .flatMap((each) => Object.entries(each.resource_schemas))
        .filter(([type]) => TYPES.test(type)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every argument of a resource type, those in its blocks too; a block without arguments is one itself. */
export function argumentsOf(schemas: Schemas, type: string): Argument[] {
  const schema = schemas[type];
  if (schema === undefined) throw new Error(`no provider has ${type}`);
  return argumentsIn(schema.block, "", []);
}

function argumentsIn(block: Block, prefix: string, blocks: Argument["blocks"]): Argument[] {
  const own = Object.entries(block.attributes ?? {}).map(([name, { optional, required, computed }]) => ({
    path: `${prefix}${name}`,
    isComputedOnly: computed === true && !optional && !required,
    isComputed: computed === true,
    blocks,
  }));
  const inner = Object.entries(block.block_types ?? {}).flatMap(([name, type]) => {
    const path = `${prefix}${name}`;
    const isSingle = type.nesting_mode === "single" || (type.nesting_mode === "list" && type.max_items === 1);
    const found = argumentsIn(type.block, `${path}.`, [...blocks, { path, isSingle }]);
    return found.length > 0 ? found : [{ path, isComputedOnly: false, isComputed: false, blocks }];
  });
  return [...own, ...inner];
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderGuide } from "../environments/guide/render-guide";
import { JSON_SCHEMA_FILE, renderJsonSchema } from "../environments/json-schema";
import { UserError } from "../environments/user-error";
import { renderRulesGuide } from "../review/render/rules-guide";
import { renderOwnershipGuide } from "../stacks/ownership/render-guide";
import { PROVIDER_SOURCES, PROVIDER_VERSIONS } from "../stacks/versions";
import { runShared } from "../synthesis/keep-private.cjs";
import { ROOT } from "./setup/paths";
import { ensureProviders } from "./setup/providers";
import { assertTerraform } from "./setup/terraform";
import { commandOf } from "./terminal/command";
import { print } from "./terminal/print";
import { type Progress, progressOn } from "./terminal/progress";
import { run } from "./terminal/run";

/** What the stacks use of the auth0 provider. */
const RESOURCES = [
  "provider",
  "client",
  "client-credentials",
  "connection",
  "connection-clients",
  "action",
  "trigger-action",
];

const BINDINGS = join(ROOT, "providers", "auth0", "lib");

/** `npm run generate`: the auth0 provider's bindings, the JSON Schema and guide of the environment file, and the rules' guide. */
export const command = commandOf(
  "generate",
  "makes the auth0 bindings, the JSON Schema and the generated guides from their sources",
  { examples: ["npm run generate", "npm run generate && git diff"], exitCodes: { 0: "made", 1: "an error" } },
).action(generate);

async function generate(): Promise<void> {
  const progress = progressOn(process.stderr);
  const generated = await generateBindings(progress);
  replaceBindings(generated);
  runShared(() => {
    writeFileSync(JSON_SCHEMA_FILE, renderJsonSchema());
    writeFileSync(join(ROOT, "docs", "environment.md"), renderGuide());
    writeFileSync(join(ROOT, "docs", "rules.md"), renderRulesGuide());
    writeFileSync(join(ROOT, "docs", "ownership.md"), renderOwnershipGuide());
  });
  rmSync(generated, { recursive: true });
  print(
    "Generated providers/auth0/lib, environments/schema.json, docs/environment.md, docs/rules.md and docs/ownership.md. Next: git diff, npm test",
  );
}

/** Puts other bindings in the place of those that are there, whole or not at all. */
export function replaceBindings(generated: string): void {
  const [next, last] = [`${BINDINGS}.${process.pid}.new`, `${BINDINGS}.${process.pid}.old`];
  try {
    runShared(() => copyShared(generated, next));
    renameSync(BINDINGS, last);
    renameSync(next, BINDINGS);
  } catch (error) {
    if (existsSync(last)) renameSync(last, BINDINGS);
    throw error;
  } finally {
    for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies a folder without its modes: those of a temporary folder keep others out. */
export function copyShared(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyShared(source, target);
    else writeFileSync(target, readFileSync(source));
  }
}

/** Of which provider bindings are made. */
interface BindingsOptions {
  /** @default "auth0" */
  readonly name?: "auth0" | "azuread";
  /** The resources to keep. @default what the stacks use of auth0 */
  readonly resources?: readonly string[];
  /** @default that of `stacks/versions.ts` */
  readonly version?: string;
  /** A CLI configuration that says where the provider comes from. @default one of the mirror in the cache */
  readonly configuration?: string;
}

/**
 * Generates the bindings with the generator of the published ones, from the provider's own schema, and compiles them as
 * those are published.
 *
 * @returns a new folder with `<resource>/index.js` and `index.d.ts`
 * @throws UserError where the provider could not be found or a tool fails
 */
export async function generateBindings(
  progress: Progress,
  { name = "auth0", resources = RESOURCES, ...provider }: BindingsOptions = {},
): Promise<string> {
  await assertTerraform();
  const { version = PROVIDER_VERSIONS[name], configuration = await ensureProviders(progress) } = provider;
  const scratch = mkdtempSync(join(tmpdir(), "bindings-"));
  try {
    symlinkSync(join(ROOT, "node_modules"), join(scratch, "node_modules"), "dir");
    writeJson(join(scratch, "cdktf.json"), {
      language: "typescript",
      app: "true",
      sendCrashReports: "false",
      terraformProviders: [`${PROVIDER_SOURCES[name]}@${version}`],
    });
    const bin = (name: string) => join(ROOT, "node_modules", ".bin", name);
    await progress.step(`cdktf get of ${name}`, () =>
      succeed(bin("cdktf"), ["get", "--force"], scratch, {
        ...process.env,
        CHECKPOINT_DISABLE: "1",
        TF_CLI_CONFIG_FILE: configuration,
      }),
    );
    for (const resource of resources) {
      mkdirSync(join(scratch, "src", resource), { recursive: true });
      cpSync(
        join(scratch, ".gen", "providers", name, resource, "index.ts"),
        join(scratch, "src", resource, "index.ts"),
      );
    }
    writeJson(join(scratch, "tsconfig.json"), {
      compilerOptions: {
        ...{ target: "ES2022", lib: ["ES2022"], module: "commonjs", types: ["node"], strict: true },
        ...{ declaration: true, skipLibCheck: true, rootDir: "src", outDir: "lib" },
      },
      include: ["src"],
    });
    await progress.step("tsc", () => succeed(bin("tsc"), ["-p", "."], scratch, process.env));
    const lib = mkdtempSync(join(tmpdir(), "bindings-lib-"));
    cpSync(join(scratch, "lib"), lib, { recursive: true });
    return lib;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const writeJson = (file: string, content: unknown) => writeFileSync(file, JSON.stringify(content));

async function succeed(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, stdout, stderr } = await run(program, args, { cwd, env });
  if (code !== 0)
    throw new UserError("tool-failed", `${program} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
}

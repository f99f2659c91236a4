import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../setup/paths";
import { renameToCdktn } from "./rename";

/** What synthesizes the samples, by its path in the project and in a copy. */
export const SAMPLES_SCRIPT = join("commands", "try-cdktn", "synthesize-samples.ts");

/** What synthesizes. */
const SYNTHESIS_PATH = [
  ...["cdktf.json", "main.ts", "synth.cjs", "synthesis", "stacks", "environments"],
  ...[SAMPLES_SCRIPT, join("commands", "terraform", "synthesize-stack.ts")],
];
const TYPES = ["@types/node", "undici-types"];

/** What CDK Terrain is tried with. */
export interface Parts {
  /** A folder with `node_modules`. */
  readonly packages: string;
  /** A folder with the azuread bindings of each resource, which import cdktf. */
  readonly azuread: string;
}

/** Copies what synthesizes into a new folder, as it is. @returns the folder */
export function copyForCdktf(): string {
  const root = mkdtempSync(join(tmpdir(), "cdktf-"));
  for (const path of SYNTHESIS_PATH) copy(join(ROOT, path), join(root, path));
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  return root;
}

/** Copies what synthesizes into a new folder, under the names of CDK Terrain. @returns the folder */
export function copyForCdktn({ packages, azuread }: Parts): string {
  const root = mkdtempSync(join(tmpdir(), "cdktn-"));
  for (const path of SYNTHESIS_PATH) copy(join(ROOT, path), join(root, path), renameToCdktn);
  for (const [name, lib] of Object.entries({ auth0: join(ROOT, "providers", "auth0", "lib"), azuread })) {
    const folder = join(root, "node_modules", "@cdktn", `provider-${name}`);
    copy(lib, join(folder, "lib"), renameToCdktn);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: `@cdktn/provider-${name}` }));
  }
  for (const name of [...commonPackages(), ...TYPES]) link(root, name, join(ROOT, "node_modules"));
  for (const name of ["cdktn", "constructs", "@cdktn/provider-aws"])
    link(root, name, join(packages, "node_modules"));
  const tsconfig = JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8"));
  const include = ["main.ts", "stacks", "environments", "commands"];
  writeFileSync(join(root, "tsconfig.json"), JSON.stringify({ ...tsconfig, include }));
  return root;
}

/** The packages that the synthesis needs besides cdktf's: a team may have added some. */
function commonPackages(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return Object.keys(dependencies).filter((name) => !/^(?:constructs|cdktf|@cdktf\/.*)$/.test(name));
}

function copy(from: string, to: string, change: (text: string) => string = (text) => text): void {
  if (statSync(from).isDirectory()) {
    for (const entry of readdirSync(from)) copy(join(from, entry), join(to, entry), change);
  } else {
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, change(readFileSync(from, "utf8")));
  }
}

function link(root: string, name: string, packages: string): void {
  const path = join(root, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(packages, name), path, "dir");
}

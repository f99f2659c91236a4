import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./paths";

/** A copy of the project with environment files of its own. */
export interface ScratchProject {
  readonly root: string;
  /** Writes `environments/<name>.yaml`. */
  write(name: string, content: string): void;
  remove(): void;
}

/** What synthesizes, plans and deploys. */
const COPIED = [
  ...[
    "cdktf.json",
    "commands",
    "docs/policies",
    "explain",
    "main.ts",
    "package-lock.json",
    "package.json",
    "review",
    "stacks",
    "synthesis",
    "synth.cjs",
  ],
  "tsconfig.json",
];

/** Makes a copy of this project without environments. */
export function makeScratchProject(): ScratchProject {
  const root = mkdtempSync(join(tmpdir(), "sign-in-"));
  for (const file of COPIED) {
    cpSync(join(ROOT, file), join(root, file), { recursive: true });
  }
  cpSync(join(ROOT, "environments"), join(root, "environments"), {
    recursive: true,
    filter: (file) => !/\.(?:yaml|json)$/.test(file),
  });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  return {
    root,
    write: (name, content) => writeFileSync(join(root, "environments", `${name}.yaml`), content),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

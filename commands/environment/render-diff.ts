import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../terminal/run";

/** A line of `git diff` that has a line of the file. */
const LINE = /^[ +-]/;

/**
 * The lines that an edit removes and adds, with the one above and the one below, as git shows them.
 *
 * @param git the program
 */
export async function renderDiff(before: string, after: string, git = "git"): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "diff-"));
  try {
    const files = [before, after].map((text, index) => {
      const file = join(folder, String(index));
      writeFileSync(file, text);
      return file;
    });
    const { code, stdout } = await run(git, [
      ...["diff", "--no-index", "--no-color", "--no-ext-diff", "--unified=1", "--", ...files],
    ]);
    if (code === -1) return "  (git is not installed, so the changed lines can't be shown)";
    const [, ...hunks] = stdout.split(/^@@ .*$/m);
    return hunks.map(renderHunk).join("\n  …\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const renderHunk = (hunk: string) =>
  hunk
    .split("\n")
    .filter((line) => LINE.test(line))
    .map((line) => `  ${line}`)
    .join("\n");

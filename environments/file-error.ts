import { closeSync, openSync, readFileSync, type Stats, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { shellWord } from "./shell-word";
import { UserError } from "./user-error";

/** Errors of the file system that are a person's to fix, not ours. */
const CODES = ["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"] as const;
export type FileErrorCode = (typeof CODES)[number];

/** Calls that read. Each other one writes; `open` does either. */
const READING: readonly string[] = ["scandir", "opendir", "stat", "lstat", "readlink", "realpath", "access"];

/** Calls that change the folder of a file. */
const ENTERING: readonly string[] = ["mkdir", "rename", "unlink", "rmdir", "link", "symlink"];

/**
 * Explains an error of the file system that a person can fix: no permission, a read-only disk, a full one.
 *
 * @param meant the file that a person knows of, if another one stands in for it until it is whole
 * @returns nothing for every other error, of the file system or not
 */
export function explainFileError(error: unknown, meant?: string): UserError | undefined {
  const { code, syscall = "", path, dest } = Object(error) as NodeJS.ErrnoException & { dest?: string };
  const known = CODES.find((each) => each === code);
  const file = meant ?? dest ?? path;
  if (known === undefined || syscall.startsWith("spawn")) return undefined;
  if (isFull(known)) {
    return new UserError(
      "disk-full",
      `No space is left on the disk to write ${file === undefined ? "a file" : shownPath(file)}.\nTo do: make room, then run this again.`,
    );
  }
  if (file === undefined) return undefined;
  if (known === "EROFS") {
    return new UserError(
      "disk-read-only",
      `${shownPath(file)} can't be written: it is on a disk that is read-only.\nTo do: run this in a copy of the project that can be written to.`,
    );
  }
  const isUnreadable = syscall === "open" && !canRead(nearest(file));
  const how = READING.includes(syscall) || isUnreadable ? "read" : "write";
  return new UserError(
    "no-permission",
    renderDenied(resolve(file), how, nearest(ENTERING.includes(syscall) ? dirname(file) : file)),
  );
}

const isFull = (code: FileErrorCode) => code === "ENOSPC" || code === "EDQUOT";

/** What may not be done, whose the file or folder is that stands in the way, and what to do about it. */
function renderDenied(file: string, how: "read" | "write", obstacle: Found | undefined): string {
  const self = process.geteuid?.();
  if (self === undefined || obstacle === undefined)
    return `No permission to ${how} ${shownPath(file)}.\nTo do: check who may ${how} there.`;
  const { path, owner, mode, isFolder } = obstacle;
  // Whether there is such a file can't be told of a folder that may not be looked into.
  const isHidden = how === "read" && path !== file;
  const what = isHidden ? `look into ${shownPath(path)}` : `${how} ${shownPath(file)}`;
  const it = isHidden || path === file ? "it" : shownPath(path);
  if (owner === self) {
    const argument = path === process.cwd() ? "." : shellWord(shownPath(path));
    return `No permission to ${what}: ${it} has the mode ${(mode & 0o777).toString(8)}.\nTo do: chmod u+rw${isFolder ? "x" : ""} ${argument}`;
  }
  const [theirs, ours] = [nameOf(owner), nameOf(self)];
  return `No permission to ${what}: ${it} belongs to ${theirs}, and this runs as ${ours}.\nTo do: run it as ${theirs}, or let ${ours} ${how} there.`;
}

interface Found {
  readonly path: string;
  readonly owner: number;
  readonly mode: number;
  readonly isFolder: boolean;
}

/** The path, or the folder above it that is the first to be seen. */
function nearest(path: string): Found | undefined {
  let at = resolve(path);
  for (;;) {
    const stats = statsOf(at);
    if (stats !== undefined) {
      return { path: at, owner: stats.uid, mode: stats.mode, isFolder: stats.isDirectory() };
    }
    if (dirname(at) === at) return undefined;
    at = dirname(at);
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // a folder above it may not be looked into
  }
}

function canRead(found: Found | undefined): boolean {
  try {
    if (found !== undefined) closeSync(openSync(found.path, "r"));
    if (found?.isFolder) statSync(join(found.path, ".")); // which takes the permission to go into it
    return true;
  } catch {
    return false;
  }
}

/** A user's name, where this system keeps its users in a file. */
function nameOf(user: number): string {
  try {
    const lines = readFileSync("/etc/passwd", "utf8").split("\n");
    const [name] = lines.find((line) => line.split(":")[2] === String(user))?.split(":") ?? [];
    if (name !== undefined) return name;
  } catch {
    // It keeps them elsewhere.
  }
  return `user ${user}`;
}

/** As seen from here, if it is in here. */
function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), resolve(path));
  if (fromHere === "") return "this folder";
  return fromHere.startsWith("..") ? resolve(path) : fromHere;
}

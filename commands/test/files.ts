import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { ROOT } from "../setup/paths";

const END_TO_END = join("test", "e2e", sep);
/** One test file for each journey of a user. */
const JOURNEYS = join(END_TO_END, "journeys", sep);
/** The rooms whose unit tests take longest. One that began last would be alone at the end, on one core of two. */
const LONGEST = [join("lab", "aws"), "commands", "stacks", join("commands", "every-command"), "project"];

/** Every test file, by its path in the project. */
export function findTestFiles(): string[] {
  return readdirSync(join(ROOT, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("test", file))
    .sort();
}

/** Which tests to run. */
export interface Choice {
  /** Whether to run what is not a journey against the lab too. */
  readonly all: boolean;
  /** Parts of paths, of which each chosen file has one, whatever kind it is. */
  readonly parts: readonly string[];
}

/** The files that are chosen. */
export function chooseFiles(files: readonly string[], { all, parts }: Choice): string[] {
  if (parts.length > 0) return files.filter((file) => parts.some((part) => file.includes(part)));
  return files.filter((file) => all || !file.startsWith(END_TO_END) || file.startsWith(JOURNEYS));
}

/**
 * The files of each process, in the order in which they begin: the journeys, which take longest, then what else deploys to
 * the lab, then unit tests, of which those of a room share a process, as starting one takes longer than its tests; the rooms that
 * take longest first.
 */
export function groupFiles(files: readonly string[]): string[][] {
  const groups = new Map<string, string[]>(LONGEST.map((room) => [room, []]));
  const [journeys, others, units] = [
    files.filter((file) => file.startsWith(JOURNEYS)),
    files.filter((file) => file.startsWith(END_TO_END) && !file.startsWith(JOURNEYS)),
    files.filter((file) => !file.startsWith(END_TO_END)),
  ];
  for (const file of units) groups.set(roomOf(file), [...(groups.get(roomOf(file)) ?? []), file]);
  const rooms = [...groups.values()].filter((group) => group.length > 0);
  return [...[...journeys, ...others].map((file) => [file]), ...rooms];
}

/** The folder below `test`; in the two large ones, that below. */
function roomOf(file: string): string {
  const [, room = "", inner = "", ...rest] = file.split(sep);
  return ["commands", "lab"].includes(room) && rest.length > 0 ? join(room, inner) : room;
}

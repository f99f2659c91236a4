import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where a state is, by the name of the backend: as a synthesized stack says it, or as Terraform remembers it. */
type Backend = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** What a place is known by. */
const PLACE = { local: ["path"], s3: ["bucket", "key", "region"] } as const;

/** Makes Terraform forget that a stack's state was in the project's folder: it would go on asking about it. */
export function forgetLocalBackend(folder: string): void {
  if (readRemembered(folder)?.local !== undefined) forget(folder);
}

/**
 * Makes Terraform forget where a stack's state is, if that is still the same place: it takes the place for another one if it was
 * described in other words, by an earlier version of the project, or by OpenTofu, which has other arguments.
 *
 * @param backend that the stack has
 * @returns whether it is the same place
 */
export function forgetSamePlace(folder: string, backend: Backend): boolean {
  const remembered = readRemembered(folder);
  const isSame = Object.entries(PLACE).some(
    ([type, names]) =>
      remembered?.[type] !== undefined &&
      backend[type] !== undefined &&
      names.every((name) => remembered[type]?.[name] === backend[type]?.[name]),
  );
  if (isSame) forget(folder);
  return isSame;
}

/** Where Terraform remembers a stack's backend; no state is in it. */
const memoryIn = (folder: string): string => join(folder, ".terraform", "terraform.tfstate");

function readRemembered(folder: string): Backend | undefined {
  if (!existsSync(memoryIn(folder))) return undefined;
  const { backend } = JSON.parse(readFileSync(memoryIn(folder), "utf8")) as {
    readonly backend?: { readonly type: string; readonly config?: Backend[string] };
  };
  return backend && { [backend.type]: backend.config ?? {} };
}

const forget = (folder: string) => rmSync(memoryIn(folder));

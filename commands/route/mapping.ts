import { extname } from "node:path";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { SELF_SERVICE } from "../../review/rules/support/self-service";
import { userNameOf } from "../../stacks/routes/facts";
import { writeWhole } from "../environment/write-whole";
import type { Routes } from "./fates";
import type { MoveReport } from "./report";

/** Who has signed in by both routes: the two users of one account. */
export interface MappedUser {
  readonly oldUsername: string;
  readonly oldSub: string;
  readonly newUsername: string;
  readonly newSub: string;
  readonly tenantId: string;
  readonly objectId: string;
}

type Format = (rows: readonly MappedUser[]) => string;

const COLUMNS: Readonly<Record<keyof MappedUser, string>> = {
  oldUsername: "old_username",
  oldSub: "old_sub",
  newUsername: "new_username",
  newSub: "new_sub",
  tenantId: "tenant_id",
  objectId: "object_id",
};
const NAMES = Object.keys(COLUMNS) as (keyof MappedUser)[];

/** By the end of the file's name. */
const FORMATS: Readonly<Record<string, Format>> = {
  ".csv": (rows) =>
    [Object.values(COLUMNS), ...rows.map((row) => NAMES.map((name) => row[name]))].map(csvLine).join(""),
  ".jsonl": (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
};

/** @see https://www.rfc-editor.org/rfc/rfc4180 */
const csvLine = (values: readonly string[]) =>
  `${values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(",")}\r\n`;

/** How a file is written, by its name. @throws UserError for a name that says none */
export function formatOf(path: string): Format {
  const format = FORMATS[extname(path)];
  if (format !== undefined) return format;
  throw new UserError(
    "mapping-format-unknown",
    `--mapping: is ${path}, but must end in ${Object.keys(FORMATS).join(" or ")}.\nTo do: give the file one of these names.`,
  );
}

export const mappedIn = ({ users }: Pick<MoveReport, "users">): MappedUser[] =>
  users.flatMap(({ fate, username, sub, newUsername, newSub, tenantId, objectId }) =>
    fate === "moved" && newUsername !== null && newSub && tenantId && objectId
      ? [{ oldUsername: username, oldSub: sub, newUsername, newSub, tenantId, objectId }]
      : [],
  );

/**
 * Asserts that people can't write the attributes that say who they are: a mapping would lead them into the account of somebody
 * else. A route whose user names have both IDs needs no attributes.
 *
 * @throws UserError
 */
export function assertUnchangeable({ old, next }: Routes): void {
  const nobody = { tenantId: "", objectId: "" };
  const needsAttributes = (environment: Environment) => userNameOf(environment, nobody).userId === undefined;
  if (!needsAttributes(old) && !needsAttributes(next)) return;
  const open = Object.entries(next.cognito.clients).find(([, { scopes }]) =>
    scopes.some((scope) => scope === SELF_SERVICE),
  );
  if (open === undefined) return;
  throw new UserError(
    "mapping-changeable",
    `environments/${next.name}.yaml cognito.clients.${open[0]}.scopes: has ${SELF_SERVICE}, with which people write their own attributes, those of their tenant ID and object ID too. A mapping by them could give somebody another one's account.\nTo do: leave the scope out, deploy, and let everyone sign in once more; then run the same command again.`,
  );
}

/** Writes a mapping, whole or not at all. @throws UserError */
export const writeMapping = (path: string, shown: string, rows: readonly MappedUser[]): void =>
  writeWhole(path, shown, formatOf(path)(rows), 0o600);

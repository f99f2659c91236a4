import { renderCount } from "../../environments/render-count";
import type { Names } from "./list-names";
import type { NewName } from "./new-names";

/** The list for a person: a line for each user, and how many there are of each kind. */
export function renderNames({ environment, userPool, users }: Names): string {
  const moved = users.filter(({ newUsername }) => newUsername !== null).length;
  const open = users.filter(({ isOpen }) => isOpen).length;
  return [
    ...users.map(renderName),
    ...(users.length === 0 ? [] : [""]),
    `${environment}: ${renderCount(users.length, "user")} in the user pool ${userPool}. ${moved} would get another name${open === 0 ? "" : `, and ${open} need a look (?)`}. Nothing was changed.`,
  ].join("\n");
}

function renderName({ username, newUsername, note, isOpen }: NewName): string {
  const becomes = newUsername === null ? "" : ` -> ${newUsername}`;
  return `${isOpen ? "?" : " "} ${username}${becomes}${note === undefined ? "" : `: ${note}`}`;
}

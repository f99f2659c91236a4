import type { BrokenEnvironment } from "../../environments/load";
import { linesOf, MAX_SHOWN, renderRest } from "../../environments/mistakes";
import { renderCount } from "../../environments/render-count";
import type { Expiry } from "../../review/expiry";
import type { Listed } from "./list-environments";
import { renderExpiry, warnOfExpiry } from "./render-expiry";

/**
 * The list as a table or, if that is wider than the terminal, as one block an environment. Below it is what a person has to
 * know of some of them.
 */
export function renderList(
  environments: readonly Listed[],
  broken: readonly BrokenEnvironment[],
  columns: number,
): string {
  if (environments.length + broken.length === 0)
    return "There is no environment. Next: npm run env -- new <name>";
  const rows: Row[] = [...environments.map(rowOf), ...broken.map(brokenRowOf)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const table = renderTable(rows);
  const fits = table.every((line) => line.length <= columns);
  const notes = [...environments.flatMap(noteOf), ...broken.flatMap(mistakesOf)];
  return [...(fits ? table : renderBlocks(rows)), ...(notes.length === 0 ? [] : ["", ...notes])].join("\n");
}

const TITLES = ["Entra (accounts)", "Auth0", "Cognito", "route", "state", "last deploy", "secret expires"];

/** Name, then a cell for each title; of a broken file only one, which stands for all. */
type Row = readonly [name: string, ...cells: string[]];

const rowOf = ({ name, hops, route, strategy, state, lastDeploy, ...rest }: Listed): Row => [
  name,
  `${hops.entra.tenantId.slice(0, 8)}… (${renderAccounts(hops.entra)})`,
  hops.auth0 ?? "-",
  hops.userPool === undefined ? hops.cognito : `${hops.cognito} (joined ${hops.userPool})`,
  strategy === undefined ? route : `${route}, ${strategy}`,
  state === "local" ? "local" : `s3://${state.s3.bucket}/${state.s3.key}`,
  renderCell(
    lastDeploy,
    state,
    ({ at, serial }) => `${at.slice(0, 16).replace("T", " ")} UTC, serial ${serial}`,
  ),
  renderCell(expiriesOf(rest), state, (expiries) => expiries.map(renderProof).join(", ")),
];

/** The ends of what proves a sign-in. `undefined`: the state was not read; `null`: there is none. */
function expiriesOf({
  secretExpires,
  certificateExpires,
}: Pick<Listed, "secretExpires" | "certificateExpires">): readonly Proof[] | null | undefined {
  const known: Proof[] = [
    ...(secretExpires ? [{ what: "client secret", expiry: secretExpires } as const] : []),
    ...(certificateExpires ? [{ what: "signing certificate", expiry: certificateExpires } as const] : []),
  ];
  if (known.length > 0) return known;
  return secretExpires === undefined ? undefined : null;
}

interface Proof {
  readonly what: "client secret" | "signing certificate";
  readonly expiry: Expiry;
}

const renderProof = ({ what, expiry }: Proof) =>
  what === "client secret" ? renderExpiry(expiry) : `${renderExpiry(expiry)} (certificate)`;

/** `microsoft.accounts`, and what narrows it. */
function renderAccounts({
  accounts,
  organizations = "any",
  personal = true,
}: Listed["hops"]["entra"]): string {
  return [
    accounts,
    ...(organizations === "any" ? [] : [renderCount(organizations.length, "organisation")]),
    ...(accounts === "any" && !personal ? ["not personal"] : []),
  ].join(", ");
}

const brokenRowOf = ({ name, mistakes }: BrokenEnvironment): Row => [
  name,
  `BROKEN: its file has ${mistakes.length === 1 ? "a mistake" : `${mistakes.length} mistakes`}, see below`,
];

/** A value that was found in a state; if it was not read, where that is. */
function renderCell<T>(
  found: T | null | undefined,
  state: Listed["state"],
  render: (found: T) => string,
): string {
  if (found) return render(found);
  if (found === null) return "none";
  return state === "local" ? "not read" : `in ${state.s3.bucket}`;
}

function renderTable(rows: readonly Row[]): string[] {
  const all: Row[] = [["environment", ...TITLES], ...rows];
  const widths = ["", ...TITLES].map((_, column) => {
    const whole = column === 0 ? all : all.filter((row) => row.length > TITLES.length);
    return Math.max(...whole.map((row) => row[column]?.length ?? 0));
  });
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function renderBlocks(rows: readonly Row[]): string[] {
  const width = Math.max(...TITLES.map((title) => title.length));
  return rows.flatMap(([name, ...cells], index) => [
    ...(index > 0 ? [""] : []),
    name,
    ...cells.map((cell, column) =>
      cells.length === 1 ? `  ${cell}` : `  ${(TITLES[column] ?? "").padEnd(width)}  ${cell}`,
    ),
  ]);
}

function noteOf({ name, ...rest }: Listed): string[] {
  return (expiriesOf(rest) ?? []).flatMap(({ what, expiry }) => {
    const warning = warnOfExpiry(expiry, name);
    return warning === undefined
      ? []
      : [`${name}: the Entra ${what} ${warning.message}. To do: ${warning.toDo}`];
  });
}

const mistakesOf = ({ name, mistakes }: BrokenEnvironment): string[] => [
  `${name}: no command runs for it until its mistakes are fixed. The other environments are not affected.`,
  ...[...mistakes.slice(0, MAX_SHOWN).flatMap(linesOf), ...renderRest(mistakes)].map((line) => `  ${line}`),
];

import { ROUTES } from "../../environments/routes/names";
import type { RouteName } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { openHttps } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { readProviderVariables } from "../environment/read-variables";
import { fromCaller } from "../terminal/caller";
import { choice, commandOf } from "../terminal/command";
import { printJson, printUnfolded, say } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { assertUnchangeable, formatOf, mappedIn, writeMapping } from "./mapping";
import { readUsers } from "./read-users";
import { renderReport } from "./render-report";
import { countOf, type MoveReport, reportOf } from "./report";
import { moveOf } from "./route-move";

interface Options {
  readonly to: RouteName;
  readonly auth0Domain?: string;
  readonly mapping?: string;
  readonly json?: true;
}

/** `npm run route`: shows what a move to another route does to whom. It changes nothing. */
export const command = commandOf(
  "route",
  "shows what a move to another route does to whom, and its steps, and changes nothing",
  {
    examples: ["npm run route -- dev --to entra", "npm run route -- dev --to entra --mapping ids.csv"],
    exitCodes: {
      0: "a plan",
      1: "an error",
      2: "a plan, but some users need a look",
      3: "no plan: people would be shut out",
    },
  },
)
  .argument("<environment>", "the environment that moves")
  .addOption(choice("--to <route>", "the route to move to", ROUTES).makeOptionMandatory())
  .option("--auth0-domain <domain>", "the Auth0 tenant's own domain, for a move to broker")
  .option("--mapping <file>", "write the old and new IDs of who has signed in by both, as .csv or .jsonl")
  .option("--json", "print JSON, for a program")
  .action(async (name, options) => showMove(name, options as Options));

async function showMove(name: string, { to, auth0Domain, mapping, json }: Options): Promise<void> {
  if (mapping !== undefined) formatOf(mapping);
  const environment = findEnvironment(name);
  const move = moveOf(environment, { to, auth0Domain });
  if (mapping !== undefined) assertMappable(move.isSideBySide, name, to);
  if (mapping !== undefined) assertUnchangeable(move.routes);
  const variables = await readProviderVariables(environment);
  const https = openHttps(variables);
  try {
    const users = await progressOn(process.stderr).step(`${environment.name}: users`, (detail) =>
      readUsers(move.routes, variables, https.fetch, (read) => detail(String(read))),
    );
    const report = reportOf(move, users);
    if (mapping !== undefined) {
      const rows = mappedIn(report);
      writeMapping(fromCaller(mapping), mapping, rows);
      say(
        `${mapping}: ${rows.length} people who have signed in by both routes, ${countOf(report, "moves")} missing`,
      );
    }
    // Not folded to the terminal's width: a name is copied whole.
    if (json) printJson(JSON.stringify(report));
    else printUnfolded(renderReport(report));
    process.exitCode = exitCodeOf(report);
  } finally {
    await https.close();
  }
}

const exitCodeOf = (report: MoveReport): number =>
  report.isPlan ? (countOf(report, "open") > 0 ? 2 : 0) : 3;

/** @throws UserError where nobody can have signed in by both routes */
function assertMappable(isSideBySide: boolean, name: string, to: RouteName): void {
  if (isSideBySide) return;
  throw new UserError(
    "mapping-too-early",
    `--mapping: ${name} has one route yet, so nobody has signed in by both.\nTo do: npm run route -- ${name} --to ${to} shows how both routes are there side by side.`,
  );
}

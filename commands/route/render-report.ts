import { renderCount } from "../../environments/render-count";
import type { MovingUser } from "./fates";
import { type AppsPart, countOf, type MoveReport } from "./report";

/** What a move does, for a person. */
export function renderReport(report: MoveReport): string {
  return [
    ...renderUsers(report),
    "",
    ...renderLimits(report),
    ...(report.isPlan ? ["", ...renderKept(report), "", ...renderSteps(report)] : []),
  ].join("\n");
}

function renderUsers(report: MoveReport): string[] {
  const { environment, from, to, userPool, users, newUsers } = report;
  const counts = [
    `${countOf(report, "moves")} will get another name`,
    ...(report.isSideBySide
      ? [
          `${renderPeople(countOf(report, "moved"))} signed in by both routes`,
          `${newUsers} came by ${to} alone`,
        ]
      : []),
    ...(countOf(report, "lost") > 0 ? [`${countOf(report, "lost")} can't come along (x)`] : []),
    ...(countOf(report, "open") > 0 ? [`${countOf(report, "open")} need a look (?)`] : []),
  ];
  return [
    `${environment}: from the route ${from} to ${to}`,
    "",
    ...users.map(renderUser),
    ...(users.length === 0 ? [] : [""]),
    `${renderCount(users.length + newUsers + countOf(report, "moved"), "user")} in the user pool ${userPool}: ${counts.join(", ")}. Nothing was changed.`,
  ];
}

const renderPeople = (count: number) => (count === 1 ? "1 person has" : `${count} people have`);

const MARKS: Readonly<Partial<Record<MovingUser["fate"], string>>> = { lost: "x", open: "?" };

function renderUser({ fate, username, newUsername, newStart, note }: MovingUser): string {
  const name = newUsername ?? (newStart === undefined ? undefined : `${newStart}…`);
  const becomes = name === undefined ? "" : ` -> ${name}`;
  return `${MARKS[fate] ?? " "} ${username}${becomes}${note === undefined ? "" : `: ${note}`}`;
}

/** What the names don't say of whom the new route lets in. */
function renderLimits({ environment, from, to, isPlan, lost, widened, users }: MoveReport): string[] {
  return [
    ...(users.some(({ fate, newUsername }) => fate === "moves" && newUsername === null)
      ? [
          "… is Microsoft's own ID of a person for a new app registration. Nobody knows it before the first sign-in.",
        ]
      : []),
    ...(widened === undefined ? [] : [`The route ${to} lets in ${widened} besides.`]),
    ...(isPlan
      ? []
      : [
          `This is no plan. The route ${to} would shut out ${lost}, whom ${from} lets in.`,
          `To do: keep ${from}. To leave these people behind on purpose, let microsoft.accounts in environments/${environment}.yaml say so first, and deploy that. Then run the same command again.`,
        ]),
  ];
}

function renderKept({ users, identityProviders, clients, unfilled, to }: MoveReport): string[] {
  return [
    "What stays: the user pool, its app clients with their IDs and secrets, the callback URLs, and the issuer of the apps' tokens.",
    "What does not: whoever signs in by the new route is a new user, with another sub, new attributes and no groups.",
    ...(users.some(({ fate, newUsername }) => fate === "moves" && newUsername !== null)
      ? [
          `Before somebody signs in by ${to}, the new account can be linked to the old user, who then stays the same one: docs/move-route.md.`,
        ]
      : []),
    ...(unfilled.length === 0 ? [] : [`No sign-in by ${to} fills: ${unfilled.join(", ")}.`]),
    "",
    ...Object.entries(clients).map(([name, client]) => renderClient(name, client, identityProviders.former)),
  ];
}

function renderClient(
  name: string,
  { identityProvider, hasSignOut }: AppsPart,
  former: readonly string[],
): string {
  const link =
    identityProvider === null
      ? "leaves identity_provider out of its sign-in links, so that people choose on Cognito's page, or names one"
      : `names identity_provider=${identityProvider} in its sign-in links${former.length === 1 ? ` instead of ${former[0]}` : ""}`;
  return `  ${name}: ${link}${hasSignOut ? ", and takes its sign-out link from sign_out_urls" : ""}`;
}

const fileIn = (text: string) => text.trimEnd().replace(/^(?=.)/gm, "     ");

function renderSteps({ environment, from, to, isSideBySide, files }: MoveReport): string[] {
  const file = `environments/${environment}.yaml`;
  return [
    ...(files.sideBySide === undefined
      ? []
      : [
          `1. Both routes side by side. Write ${file} like this:`,
          "",
          fileIn(files.sideBySide),
          "",
          `     npm run plan -- ${environment}`,
          `     npm run deploy -- ${environment}`,
          "",
          `   Whoever signs in by ${from} notices nothing.`,
          "",
        ]),
    `2. ${isSideBySide ? "Now people" : "People"} sign in by ${to}, once each app's links lead there. An app knows them again by tenant ID and object ID together, never by the e-mail address. This writes the old and new IDs of those who have signed in by both:`,
    "",
    `     npm run route -- ${environment} --to ${to} --mapping ids.csv`,
    "",
    `3. The end of ${from}, once nobody is missing. Write ${file} like this, then plan and deploy as before:`,
    "",
    fileIn(files.retired),
    "",
    "4. Take former out of the file. Nothing is left to plan.",
  ];
}

import { pointAtLab } from "../../environments/pointed-shell";
import { renderCount } from "../../environments/render-count";
import type { Environment } from "../../environments/schema";
import type { SignIn } from "../../lab/people/sign-ins";
import { renderHeadline } from "../../review/render/headline";
import { RULES } from "../../review/rules";
import { renderAdmission } from "../environment/render-admission";
import { renderHeadline as renderChecks } from "../verify/render-headline";
import type { Report, StartResult } from "./deploy-chain";
import { labRouteOf } from "./routes";
import { appFor, labApp } from "./this-lab";

/**
 * What `npm start` shows a person: who got in and how it ended for the others, what this run changed, and what to do next.
 *
 * @param reportFile where the rest is written
 */
export function renderSummary(
  { report, review }: StartResult,
  environment: Environment,
  reportFile: string,
): string {
  const app = appFor(environment);
  return [
    "",
    ...renderSignIns(report.signIns, environment.name),
    `Let in, by ${labRouteOf(environment).way}: ${renderAdmission(environment)}. Nobody else.`,
    "",
    `${renderChanges(report)} (${renderSeconds(report.seconds).total}).`,
    `A second plan, reviewed by ${RULES.length} rules: ${renderHeadline(review)}.`,
    `The live chain, verified: ${renderChecks(report.verification.checks)}.`,
    `Each step, resource and issuer: ${reportFile}, or npm start -- --verbose.`,
    "",
    `Next: npm run lab -- browser      sign in yourself${app === undefined ? "" : `, at ${app.origin}`}`,
    "      npm run lab -- why          see why there is a broker",
    `      ${pointAtLab(environment.name)} && npm run plan -- ${environment.name}`,
    "      npm run env -- new <name>   describe an environment of real clouds",
    "      npm run lab -- down         stop the lab",
  ].join("\n");
}

function renderSignIns(signIns: readonly SignIn[], environment: string): string[] {
  if (signIns.length === 0) {
    const origin = labApp()?.origin;
    const where = origin === undefined ? "on localhost" : `at ${origin}, where the lab's app is`;
    return [
      `Nobody signed in: the app client web of environments/${environment}.yaml has no callback URL ${where}.`,
    ];
  }
  const others = signIns.filter(({ expected, seen }) => expected !== seen).length;
  const ended = others === 0 ? "each as expected" : `${others} NOT as expected`;
  return [
    `Sign-ins of ${renderCount(signIns.length, "account")}, ${ended}:`,
    ...signIns.map(
      ({ account, kind, expected, seen, reason }) =>
        `  ${account.padEnd(9)}${kind.padEnd(15)}${expected === seen ? "" : "NOT as expected: "}${renderEnd(seen, reason)}`,
    ),
  ];
}

/** In characters. */
const MAX_REASON = 100;

/** How a sign-in ended, with why. */
export function renderEnd(seen: SignIn["seen"], reason: string | null): string {
  if (seen === "signed in" || reason === null) return seen;
  // The sentence with an Entra error code, or the beginning.
  const said = /AADSTS\d+: .*?(?=\. |$)/.exec(reason)?.[0] ?? reason;
  return `${seen}, ${said.length > MAX_REASON ? `${said.slice(0, MAX_REASON)}…` : said.replace(/\.$/, "")}`;
}

/** Words for what was done to a resource, by Terraform's word, in the order in which they are shown. */
const DONE: Readonly<Record<string, string>> = {
  create: "created",
  update: "changed",
  replace: "replaced",
  delete: "destroyed",
};

/** What this run did to the resources, and how many there are. */
export function renderChanges({ changes, resources }: Pick<Report, "changes" | "resources">): string {
  const all = renderCount(resources.length, "resource");
  const actions = [...new Set([...Object.keys(DONE), ...changes.map(({ action }) => action)])];
  const [first, ...others] = actions.flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    return count === 0 ? [] : [{ action, count }];
  });
  if (first === undefined) return `Nothing to change: ${all} deployed`;
  const doneTo = (things: number | string, action: string) => `${things} ${DONE[action] ?? action}`;
  if (first.action === "create" && first.count === resources.length) return `${all} created`;
  const rest = others.map(({ count, action }) => `, ${doneTo(count, action)}`).join("");
  return `${doneTo(renderCount(first.count, "resource"), first.action)}${rest}; ${resources.length} deployed`;
}

/** The time of each phase and their sum, which agree to a tenth of a second. */
export function renderSeconds(seconds: Report["seconds"]): { total: string; phases: string } {
  const tenths = Object.entries(seconds).map(([phase, time]) => [phase, Math.round(time * 10)] as const);
  const render = (time: number) => (time / 10).toFixed(1);
  return {
    total: `${render(tenths.reduce((sum, [, time]) => sum + time, 0))} s`,
    phases: tenths
      .map(([phase, time]) => `${PHASES[phase as keyof Report["seconds"]]} ${render(time)}`)
      .join(", "),
  };
}

const PHASES: Readonly<Record<keyof Report["seconds"], string>> = {
  load: "loading",
  setup: "set-up",
  lab: "lab",
  synth: "synth",
  apply: "plan and apply",
  plan: "second plan",
  verify: "verify",
  signIns: "sign-ins",
  why: "dead ends",
};

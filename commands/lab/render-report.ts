import type { Environment } from "../../environments/schema";
import { strategiesOf } from "../../environments/strategies";
import type { SignIn } from "../../lab/people/sign-ins";
import { renderText } from "../../review/render/text";
import { RULES } from "../../review/rules";
import { ADDRESSES } from "../../stacks/addresses";
import type { StartResult } from "./deploy-chain";
import { appOf } from "./this-lab";

/** What `npm start` shows a person: what was created, the chain, its review, who signed in, and what to do next. */
export function renderReport({ report, created, review }: StartResult, environment: Environment): string {
  const { endpoints, resources, seconds, signIns, why } = report;
  const { broker, pool } = endpoints;
  const { microsoft, cognito } = environment;
  const total = Object.values(seconds).reduce((sum, each) => sum + each, 0);
  const idOf = (address: string) => resources.find((resource) => resource.address === address)?.id ?? "";
  const lines = (texts: readonly string[]) => texts.map((text) => `${text && `  ${text}`}\n`).join("");
  return `
${created.length === 0 ? `Nothing to create: ${resources.length} resources are deployed` : `Created ${created.length} of ${resources.length} resources`}
${lines(created.map(({ address, id }) => `${address.padEnd(58)} ${id}`))}
The chain, hop by hop
${lines([
  `app       ${Object.entries(cognito.clients)
    .map(([name, { callbackUrls }]) => `${name}: ${callbackUrls.join(", ")}`)
    .join("; ")}`,
  `Cognito   ${pool.authorizationEndpoint}, user pool ${idOf(ADDRESSES.pool)}`,
  `Auth0     ${broker.authorizationEndpoint}, issuer ${broker.issuer}`,
  `Entra     app registration "${microsoft.displayName}" in tenant ${microsoft.tenantId}, accounts: ${microsoft.accounts}, through ${strategiesOf(environment).join(" and ")}`,
])}
The review of a second plan, by ${RULES.length} rules
${lines(renderText(review).split("\n"))}
Everyone who tried to sign in
${lines(renderSignIns(signIns))}
Why there is a broker
${lines(why)}
${total.toFixed(1)} s in all (${Object.entries(seconds)
    .map(([phase, time]) => `${phase} ${time.toFixed(1)}`)
    .join(", ")}).

Next
${lines([
  ...renderApp(environment),
  'npx cdktf diff lab           plan it yourself, after: eval "$(npm run -s lab -- env)"',
  "npm run lab -- down          stop the lab; npm run lab -- destroy first destroys what is in it",
  "npm test                     run the tests, against a lab of their own",
  'Real clouds: npm run env -- new <name> asks for what it needs; README.md, "Real clouds", has the rest.',
])}`;
}

function renderSignIns(signIns: readonly SignIn[]): string[] {
  const row = (cells: readonly string[]) =>
    [10, 15, 12, 12].map((width, column) => cells[column]?.padEnd(width)).join("") + (cells[4] ?? "");
  return [
    row(["account", "kind", "expected", "seen", "user name in the pool, and the issuer at each hop"]),
    ...signIns.flatMap(({ account, kind, expected, seen, username, issuers, reason }) => [
      row([account, kind, expected, seen, username ?? shorten(reason ?? "")]),
      ...(issuers.length === 0 ? [] : [row(["", "", "", "", issuers.join(" -> ")])]),
    ]),
  ];
}

/** The sentence with an Entra error code, or the beginning. */
function shorten(reason: string): string {
  return /AADSTS\d+: [^.]*\./.exec(reason)?.[0] ?? reason.slice(0, 100);
}

function renderApp(environment: Environment): string[] {
  const app = appOf(environment);
  return app === undefined ? [] : [`${app.origin}        sign in yourself`];
}

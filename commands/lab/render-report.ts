import type { Environment } from "../../environments/schema";
import type { SignIn } from "../../lab/people/sign-ins";
import { renderText } from "../../review/render/text";
import { RULES } from "../../review/rules";
import { ADDRESSES } from "../../stacks/addresses";
import { renderAdmission } from "../environment/render-admission";
import { renderHeadline } from "../verify/render-headline";
import type { StartResult } from "./deploy-chain";
import { renderChanges, renderEnd, renderSeconds } from "./render-summary";
import { labRouteOf } from "./routes";

/** All that `npm start` found and made: the resources, the chain, its review, each sign-in, and the time. */
export function renderReport({ report, review }: StartResult, environment: Environment): string {
  const { changes, endpoints, resources, seconds, signIns, verification, why } = report;
  const { pool } = endpoints;
  const { microsoft, cognito } = environment;
  const idOf = (address: string) => resources.find((resource) => resource.address === address)?.id ?? "";
  const times = renderSeconds(seconds);
  return [
    renderChanges(report),
    ...changes.map(({ address, action }) =>
      `  ${action.padEnd(8)} ${address.padEnd(56)} ${idOf(address)}`.trimEnd(),
    ),
    "",
    "The chain, hop by hop",
    ...Object.entries(cognito.clients).map(
      ([name, { callbackUrls }]) => `  app      ${name}: ${callbackUrls.join(", ")}`,
    ),
    `  Cognito  ${pool.authorizationEndpoint}`,
    `           user pool ${cognito.userPool === undefined ? idOf(ADDRESSES.pool) : `${cognito.userPool}, of others`}`,
    ...labRouteOf(environment).hops,
    `  Entra    app registration "${microsoft.displayName}" in tenant ${microsoft.tenantId}`,
    `           lets in: ${renderAdmission(environment)}`,
    "",
    `The review of a second plan, by ${RULES.length} rules`,
    ...renderText(review)
      .split("\n")
      .map((line) => `  ${line}`.trimEnd()),
    "",
    `The live chain, verified: ${renderHeadline(verification.checks)}`,
    ...verification.checks.map(({ verdict, statement }) => `  ${verdict.padEnd(8)} ${statement}`),
    "",
    "Everyone who tried to sign in: expected, seen, the name in the user pool, the issuer at each hop",
    ...signIns.flatMap(renderSignIn),
    "",
    ...(why.length === 0 ? [] : ["Why there is a broker", ...why.map((line) => `  ${line}`), ""]),
    `${times.total} in all: ${times.phases}`,
  ].join("\n");
}

function renderSignIn({ account, kind, expected, seen, username, issuers, reason }: SignIn): string[] {
  return [
    `  ${account.padEnd(9)}${kind.padEnd(15)}${expected.padEnd(11)}${renderEnd(seen, reason)}`,
    ...[...(username === null ? [] : [username]), ...issuers].map((line) => `           ${line}`),
  ];
}

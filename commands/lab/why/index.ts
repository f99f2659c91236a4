import { asBroker } from "../../../environments/as-broker";
import type { Environment, RouteName } from "../../../environments/schema";
import { endpointsOf } from "../../../stacks/endpoints";
import { identityProvidersOf } from "../../../stacks/routes/facts";
import { type Attempt, type DeployedChain, trySignIns } from "./attempts";
import { trySignInsAtCommon, trySignInsWithMappedName } from "./by-hand";

/** One way to connect Cognito and Microsoft. */
interface Way {
  readonly route: RouteName;
  /** What it is, and whom it leaves out, in lines. */
  readonly title: (chain: DeployedChain) => readonly string[];
  readonly attempt: (chain: DeployedChain) => Promise<readonly Attempt[]>;
}

/** The ways in the order in which people come to them. */
const WAYS: readonly Way[] = [
  {
    route: "saml",
    title: () => ["Cognito to the home organisation by SAML. Microsoft refuses everyone else:"],
    attempt: trySignIns,
  },
  {
    route: "saml",
    title: () => [
      "The same, with the user's name mapped by hand to the claim with the e-mail address.",
      "What Microsoft sends is not what Cognito takes:",
    ],
    attempt: trySignInsWithMappedName,
  },
  {
    route: "entra",
    title: ({ environment }) => [
      `Cognito straight to ${namesIn(environment)}, each by an identity provider of its own.`,
      "Microsoft refuses everyone else:",
    ],
    attempt: trySignIns,
  },
  {
    route: "entra",
    title: () => [
      "The first of these, led by hand to Microsoft's common endpoint. Cognito accepts",
      "one issuer, but each organisation has its own:",
    ],
    attempt: trySignInsAtCommon,
  },
  {
    route: "broker",
    title: ({ environment }) => [
      "Auth0 in between. It accepts Microsoft's many issuers, and Cognito sees one,",
      `${endpointsOf(asBroker(environment)).broker.issuer}:`,
    ],
    attempt: trySignIns,
  },
];

const namesIn = (environment: Environment) =>
  new Intl.ListFormat("en").format(identityProvidersOf(environment).map(({ name }) => name));

/**
 * Shows why there is a broker: lets people sign in each way that is deployed.
 *
 * @param findChain what is deployed by a route; `undefined` where nothing is
 * @returns the attempts of each way, and the story that they make, in lines
 */
export async function explainWhy(
  findChain: (route: RouteName) => DeployedChain | undefined,
): Promise<{ attempts: readonly (readonly Attempt[])[]; lines: readonly string[] }> {
  const attempts: (readonly Attempt[])[] = [];
  const lines: string[] = [];
  for (const [index, { route, title, attempt }] of WAYS.entries()) {
    const chain = findChain(route);
    if (chain === undefined) continue;
    const made = await attempt(chain);
    attempts.push(made);
    const [first = "", ...others] = title(chain);
    lines.push(
      `${index + 1}. ${first}`,
      ...[...others, ...made.map(renderAttempt)].map((line) => `   ${line}`),
    );
  }
  return { attempts, lines };
}

function renderAttempt({ account, kind, refusal }: Attempt): string {
  return `${account.padEnd(6)} ${kind.padEnd(12)}  ${refusal === null ? "signed in" : `refused by ${refusal.by}: ${shorten(refusal.message)}`}`;
}

/** Entra's messages start with a code and go on for a paragraph. */
const shorten = (message: string) => /^AADSTS\d+/.exec(message)?.[0] ?? message.trim();

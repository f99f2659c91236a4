import { parse } from "node-html-parser";
import type { Environment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";
import { RelyingParty } from "../../../lab/app/relying-party";
import type { CloudApisOptions } from "../../../lab/deployer/cloud-apis";
import { type Account, CAST } from "../../../lab/people/cast";
import { Person } from "../../../lab/people/person";
import { type Choices, choicesOf } from "../../../lab/people/ways";

/** An environment that is deployed to a lab. */
export interface DeployedChain extends CloudApisOptions {
  readonly environment: Environment;
  /** What an app of it is configured with. */
  readonly app: AppConfiguration;
}

/** What came of one account's sign-in. */
export interface Attempt {
  readonly account: string;
  readonly kind: Account["kind"];
  /** The cloud that refused the account, and its message; `null` for an account that is signed in. */
  readonly refusal: { readonly by: "Cognito" | "Entra"; readonly message: string } | null;
}

/** One account of the app's own organisation, one of another, and a personal one. */
const ACCOUNTS = CAST.filter(({ id }) => ["hana", "carla", "pia"].includes(id));

/**
 * Lets people sign in through a chain.
 *
 * @param choose what somebody picks on the way. @default - what leads to their own organisation
 */
export async function trySignIns(
  chain: DeployedChain,
  choose: (account: Account) => Choices = (account) => choicesOf(chain.environment, account),
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const account of ACCOUNTS) {
    const { id, kind } = account;
    attempts.push({ account: id, kind, refusal: await trySignIn(chain, id, choose(account)) });
  }
  return attempts;
}

async function trySignIn(
  { app, wire }: DeployedChain,
  account: string,
  { identityProvider, connection }: Choices,
): Promise<Attempt["refusal"]> {
  const authorizeUrl = new URL(app.authorizeUrl);
  if (identityProvider !== undefined) authorizeUrl.searchParams.set("identity_provider", identityProvider);
  const callbackUrl = String(authorizeUrl.searchParams.get("redirect_uri"));
  const relyingParty = new RelyingParty(wire, callbackUrl);
  const started = await relyingParty.startSignIn({ ...app, authorizeUrl: authorizeUrl.href });
  const { end, stuckOn } = await new Person(wire).walk(started.url.href, {
    account,
    ...(connection !== undefined && { connection }),
    stopAt: ({ origin, pathname }) => origin + pathname === callbackUrl, // nobody has to listen there
  });
  if (stuckOn !== undefined) {
    return {
      by: "Entra",
      message: parse(stuckOn.html).querySelector('[role="alert"]')?.text ?? stuckOn.html,
    };
  }
  const error = end.searchParams.get("error_description");
  if (error !== null) return { by: "Cognito", message: error };
  await relyingParty.finishSignIn(app, end, started);
  return null;
}

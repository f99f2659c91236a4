import { randomBytes } from "node:crypto";
import { parse } from "node-html-parser";
import type { Environment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";
import { RelyingParty } from "../../../lab/app/relying-party";
import { CloudApis, type CloudApisOptions } from "../../../lab/deployer/cloud-apis";
import { type Account, CAST } from "../../../lab/people/cast";
import { Person } from "../../../lab/people/person";
import { Chains } from "./chains";

/** Ways to connect Cognito and Microsoft, in the order of the story. */
export type Way = "straight to common" | "straight to one tenant" | "through the broker";

/** What came of one account's sign-in, one way. */
export interface Attempt {
  readonly way: Way;
  readonly account: string;
  readonly kind: Account["kind"];
  readonly signedIn: boolean;
  /** The cloud that refused the account, and its message; `null` for an account that is signed in. */
  readonly refusal: { readonly by: "Cognito" | "Entra"; readonly message: string } | null;
}

/** One account of the app's own organisation, one of another, and a personal one. */
const ACCOUNTS = CAST.filter(({ id }) => ["hana", "carla", "pia"].includes(id));

/** Nobody listens there: a walk ends at the URL. */
const CALLBACK_URL = "http://localhost/why";

export interface WhyOptions extends CloudApisOptions {
  readonly environment: Environment;
}

/** Connects Cognito and Microsoft each way, lets people sign in, and removes it again. */
export async function tryEachWay(options: WhyOptions): Promise<Attempt[]> {
  const { environment, wire } = options;
  const { tenantId } = environment.microsoft;
  const apis = new CloudApis(options);
  const ways: Readonly<Record<Way, (chains: Chains) => Promise<AppConfiguration>>> = {
    "straight to common": (chains) => chains.connectToEntra(tenantId, "common"),
    "straight to one tenant": (chains) => chains.connectToEntra(tenantId, tenantId),
    "through the broker": (chains) => chains.connectThroughAuth0(),
  };
  const attempts: Attempt[] = [];
  for (const [way, build] of Object.entries(ways) as [Way, (chains: Chains) => Promise<AppConfiguration>][]) {
    // A new name each time: a run that was killed has left its own behind.
    const name = `why-${randomBytes(4).toString("hex")}`;
    const chains = new Chains(apis, environment, name, CALLBACK_URL);
    try {
      const app = new RelyingParty(wire, CALLBACK_URL);
      const deployed = await build(chains);
      for (const account of ACCOUNTS) {
        const refusal = await trySignIn(app, deployed, account, new Person(wire), name);
        attempts.push({ way, account: account.id, kind: account.kind, signedIn: refusal === null, refusal });
      }
    } finally {
      await chains.remove();
    }
  }
  return attempts;
}

async function trySignIn(
  app: RelyingParty,
  deployed: AppConfiguration,
  account: Account,
  person: Person,
  connection: string,
): Promise<Attempt["refusal"]> {
  const started = await app.startSignIn(deployed);
  const stopAt = ({ origin, pathname }: URL) => origin + pathname === CALLBACK_URL;
  const { end, stuckOn } = await person.walk(started.url.href, { account: account.id, connection, stopAt });
  if (stuckOn !== undefined) {
    const message = parse(stuckOn.html).querySelector('[role="alert"]')?.text ?? stuckOn.html;
    return { by: "Entra", message };
  }
  const error = end.searchParams.get("error_description");
  if (error !== null) return { by: "Cognito", message: error };
  await app.finishSignIn(deployed, end, started);
  return null;
}

import { randomBytes } from "node:crypto";
import { parse } from "node-html-parser";
import type { Environment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";
import { RelyingParty } from "../../../lab/app/relying-party";
import { CloudApis, type CloudApisOptions } from "../../../lab/deployer/cloud-apis";
import { pickStrategy } from "../../../lab/people/admission";
import { type Account, CAST } from "../../../lab/people/cast";
import { Person } from "../../../lab/people/person";
import { Chains } from "./chains";

/** Ways to join Cognito and Microsoft, in the order in which they were tried. */
export type Way = "straight to common" | "straight to one tenant" | "through the broker";

/** How one account fared one way. */
export interface Attempt {
  readonly way: Way;
  readonly account: string;
  readonly kind: Account["kind"];
  readonly signedIn: boolean;
  /** Who let the account down, and what it said; `null` for who is signed in. */
  readonly refusal: { readonly by: "Cognito" | "Entra"; readonly words: string } | null;
}

/** One account of each place: the app's own organisation, another one, and none. */
const TRIED = CAST.filter(({ id }) => ["hana", "carla", "pia"].includes(id));

/** Nobody listens there: a walk ends at the address. */
const CALLBACK = "http://localhost/why";

export interface WhyOptions extends CloudApisOptions {
  readonly environment: Environment;
}

/** Joins Cognito and Microsoft each way, lets people try it, and takes it away again. */
export async function tryEachWay(options: WhyOptions): Promise<Attempt[]> {
  const { environment, wire } = options;
  const { tenantId } = environment.microsoft;
  const apis = new CloudApis(options);
  const ways: Readonly<Record<Way, (chains: Chains) => Promise<AppConfiguration>>> = {
    "straight to common": (chains) => chains.straight(tenantId, "common"),
    "straight to one tenant": (chains) => chains.straight(tenantId, tenantId),
    "through the broker": (chains) => chains.brokered(),
  };
  const attempts: Attempt[] = [];
  for (const [way, build] of Object.entries(ways) as [Way, (chains: Chains) => Promise<AppConfiguration>][]) {
    // A name that no run before had: one that was killed has left its own behind.
    const name = `why-${randomBytes(4).toString("hex")}`;
    const chains = new Chains(apis, environment, name, CALLBACK);
    try {
      const app = new RelyingParty(wire, CALLBACK);
      const deployed = await build(chains);
      for (const account of TRIED) {
        const refusal = await attempt(
          app,
          deployed,
          account,
          new Person(wire),
          `${name}-${pickStrategy(account)}`,
        );
        attempts.push({ way, account: account.id, kind: account.kind, signedIn: refusal === null, refusal });
      }
    } finally {
      await chains.remove();
    }
  }
  return attempts;
}

async function attempt(
  app: RelyingParty,
  deployed: AppConfiguration,
  account: Account,
  person: Person,
  connection: string,
): Promise<Attempt["refusal"]> {
  const started = await app.startSignIn(deployed);
  const stopAt = ({ origin, pathname }: URL) => origin + pathname === CALLBACK;
  const { end, stuckOn } = await person.walk(started.url.href, { account: account.id, connection, stopAt });
  if (stuckOn !== undefined) {
    const words = parse(stuckOn.html).querySelector('[role="alert"]')?.text ?? stuckOn.html;
    return { by: "Entra", words };
  }
  const error = end.searchParams.get("error_description");
  if (error !== null) return { by: "Cognito", words: error };
  await app.finishSignIn(deployed, end, started);
  return null;
}

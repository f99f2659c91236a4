import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { proxiedWire } from "../../lab/network/proxied-wire";
import type { Wire } from "../../lab/network/wire";
import { type SignIn, signInEveryone } from "../../lab/people/sign-ins";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { appFor, labAccess } from "./this-lab";
import { explainWhy } from "./why";

/** Signs in everyone of the cast, through the lab's app and the deployed chain. Nobody where the lab has no app. */
export function tryEveryone(environment: Environment): Promise<SignIn[]> {
  const app = appFor(environment);
  if (app === undefined) return Promise.resolve([]);
  return withWire((wire) => signInEveryone(environment, DEFAULT_SWITCHES, { wire, ...app }));
}

/** Tries the two ways that end before everyone is in, then the broker. @returns why there is a broker, in lines */
export function explainBroker(environment: BrokerEnvironment): Promise<readonly string[]> {
  const { credentials } = labAccess();
  return withWire(async (wire) => (await explainWhy({ wire, credentials, environment })).lines);
}

async function withWire<T>(work: (wire: Wire) => Promise<T>): Promise<T> {
  const { wire, close } = proxiedWire(labAccess());
  try {
    return await work(wire);
  } finally {
    await close();
  }
}

import type { Environment } from "../../environments/schema";
import { proxiedWire } from "../../lab/proxied-wire";
import { type SignIn, signInEveryone } from "../../lab/sign-ins";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { tellWhy as tell } from "../../lab/why";
import type { Wire } from "../../lab/wire";
import { appOf, labAccess } from "./this-lab";

/** Signs in everyone of the cast, through the lab's app and the deployed chain. Nobody where the lab has no app. */
export function tryEveryone(environment: Environment): Promise<SignIn[]> {
  const app = appOf(environment);
  if (app === undefined) return Promise.resolve([]);
  return inLab((wire) =>
    signInEveryone(environment, DEFAULT_SWITCHES, { wire, origin: new URL(app.callbackUrl).origin }),
  );
}

/** Tries the two ways that end before everyone is in, then the broker, and tells why there is one. */
export function tellWhy(environment: Environment): Promise<readonly string[]> {
  const { credentials } = labAccess();
  return inLab(async (wire) => (await tell({ wire, credentials, environment })).lines);
}

async function inLab<T>(work: (wire: Wire) => Promise<T>): Promise<T> {
  const { wire, close } = proxiedWire(labAccess());
  try {
    return await work(wire);
  } finally {
    await close();
  }
}

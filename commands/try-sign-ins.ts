import { join } from "node:path";
import type { Environment } from "../environments/schema";
import { credentialsIn } from "../lab/credentials";
import { labPort } from "../lab/daemon";
import { proxiedWire } from "../lab/proxied-wire";
import { type SignIn, signInEveryone } from "../lab/sign-ins";
import { Store } from "../lab/store";
import { DEFAULT_SWITCHES } from "../lab/switches";
import { tellWhy as tell } from "../lab/why";
import type { Wire } from "../lab/wire";
import { appOf } from "./lab-world";
import { LAB_FOLDER } from "./setup/paths";

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
  const credentials = credentialsIn(new Store(join(LAB_FOLDER, "credentials.json"), {}));
  return inLab(async (wire) => (await tell({ wire, credentials, environment })).lines);
}

async function inLab<T>(work: (wire: Wire) => Promise<T>): Promise<T> {
  const { wire, close } = proxiedWire({ port: labPort(), certificateFile: join(LAB_FOLDER, "ca.pem") });
  try {
    return await work(wire);
  } finally {
    await close();
  }
}

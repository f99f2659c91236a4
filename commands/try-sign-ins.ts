import { join } from "node:path";
import type { Environment } from "../environments/schema";
import { credentialsIn } from "../lab/credentials";
import { labPort } from "../lab/daemon";
import { proxiedWire } from "../lab/proxied-wire";
import { type SignIn, signInEveryone } from "../lab/sign-ins";
import { Store } from "../lab/store";
import { DEFAULT_SWITCHES } from "../lab/switches";
import { Clouds } from "../lab/why/clouds";
import { deadEnds, tell } from "../lab/why/story";
import type { Wire } from "../lab/wire";
import { endpointsOf } from "../stacks/endpoints";
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

/** Tries the two ways that end before everyone is in, and tells why there is a broker. */
export function tellWhy(environment: Environment): Promise<string[]> {
  const { microsoft, cognito } = environment;
  const callbackUrl = "http://localhost/why"; // nobody listens there: the walk ends at its address
  return inLab(async (wire) => {
    const clouds = new Clouds({
      wire,
      credentials: credentialsIn(new Store(join(LAB_FOLDER, "credentials.json"), {})),
      tenantId: microsoft.tenantId,
      accountId: cognito.accountId,
      region: cognito.region,
      callbackUrl,
    });
    const attempts = await deadEnds(clouds, wire, { tenantId: microsoft.tenantId, callbackUrl });
    return tell(attempts, environment, endpointsOf(environment).broker.issuer);
  });
}

async function inLab<T>(work: (wire: Wire) => Promise<T>): Promise<T> {
  const { wire, close } = proxiedWire({ port: labPort(), certificateFile: join(LAB_FOLDER, "ca.pem") });
  try {
    return await work(wire);
  } finally {
    await close();
  }
}

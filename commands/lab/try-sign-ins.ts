import type { Environment } from "../../environments/schema";
import { proxiedWire } from "../../lab/network/proxied-wire";
import type { Wire } from "../../lab/network/wire";
import { type SignIn, signInEveryone } from "../../lab/people/sign-ins";
import { DEFAULT_SWITCHES } from "../../lab/switches";
import { findEnvironment } from "../environment/find-environment";
import { labEnvironmentOf } from "./lab-environments";
import { appFor, deployedAppOf, labAccess } from "./this-lab";
import { explainWhy } from "./why";

/** Signs in everyone of the cast, through the lab's app and the deployed chain. Nobody where the lab has no app. */
export function tryEveryone(environment: Environment): Promise<SignIn[]> {
  const app = appFor(environment);
  if (app === undefined) return Promise.resolve([]);
  return withWire((wire) => signInEveryone(environment, DEFAULT_SWITCHES, { wire, ...app }));
}

/** Tries each way to Microsoft that is deployed. @returns why there is a broker, in lines */
export function explainBroker(): Promise<readonly string[]> {
  const { credentials } = labAccess();
  return withWire(async (wire) => {
    const { lines } = await explainWhy((route) => {
      const environment = findEnvironment(labEnvironmentOf(route));
      const app = deployedAppOf(environment);
      return app && { environment, app, wire, credentials };
    });
    return lines;
  });
}

async function withWire<T>(work: (wire: Wire) => Promise<T>): Promise<T> {
  const { wire, close } = proxiedWire(labAccess());
  try {
    return await work(wire);
  } finally {
    await close();
  }
}

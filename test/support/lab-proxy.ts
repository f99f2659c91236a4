import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What answers on a port of this machine as the proxy of a lab does about itself. */
export interface LabProxy {
  /** Like `127.0.0.1:8899`. */
  readonly at: string;
  /** The variables of a shell that is pointed at it. */
  readonly shell: (environment: string) => NodeJS.ProcessEnv;
  readonly close: () => void;
}

const DEPLOYER = "5c1b1a0e-0000-4000-8000-000000000001";

/** @param status what it answers, for instance `{ lab: "/project/.lab" }` */
export async function startLabProxy(status: object): Promise<LabProxy> {
  const server = createServer((_, response) =>
    response.end(JSON.stringify({ deployer: DEPLOYER, ...status })),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    at,
    shell: (environment) => ({
      LAB_ENVIRONMENT: environment,
      HTTPS_PROXY: `http://${at}`,
      ARM_CLIENT_ID: DEPLOYER,
    }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

import { join } from "node:path";
import { auth0Cloud, emptyAuth0Data } from "./auth0";
import { awsCloud } from "./aws";
import { findServiceModel } from "./aws/cognito/model/service-model";
import { startMinistack } from "./aws/ministack";
import { accountOf, credentialsIn, type LabCredentials } from "./credentials";
import { CertificateAuthority } from "./edge/certificate-authority";
import { startEdge } from "./edge/edge";
import { emptyEntraData, entraCloud } from "./entra";
import { Store } from "./store";
import { type Wire, wireOf } from "./wire";

export interface LabOptions {
  /** Where the lab keeps its authority, credentials and the clouds' state, from one start to the next. */
  readonly folder: string;
  /** Port of the proxy on the loopback interface; 0 takes a free one. */
  readonly port: number;
  /** Python of the virtual environment in which `lab/requirements.txt` is installed. */
  readonly python: string;
  /** Ids (GUIDs) of the Entra tenants that exist. */
  readonly tenants: () => readonly string[];
  /**
   * What the deployer's machine-to-machine application was granted on Auth0's Management API.
   *
   * @default - all that the stack needs
   */
  readonly auth0Scopes?: readonly string[];
  /** What the proxy answers about itself when asked directly. */
  readonly status?: () => unknown;
  readonly log: (line: string) => void;
}

export interface Lab {
  readonly port: number;
  /** PEM file of the authority to trust. */
  readonly certificateFile: string;
  readonly credentials: LabCredentials;
  /** Asks a cloud directly, without the proxy. */
  readonly wire: Wire;
  close(): Promise<void>;
}

/**
 * Starts stand-ins of the three clouds behind one intercepting proxy. Everything listens on the loopback interface.
 *
 * @throws UserError when the port is taken or Python is missing
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { folder, port, python, tenants, auth0Scopes, status = () => ({}), log } = options;
  const authority = await CertificateAuthority.open(folder);
  const file = (name: string) => join(folder, name);
  const credentials = credentialsIn(new Store(file("credentials.json"), {}));
  const ministack = await startMinistack({
    python,
    stateDir: file("aws"),
    logFile: file("ministack.log"),
  });
  const clouds = [
    entraCloud({
      store: new Store(file("entra.json"), emptyEntraData()),
      credentials: credentials.entra,
      tenants,
    }),
    auth0Cloud({
      store: new Store(file("auth0.json"), emptyAuth0Data()),
      credentials: credentials.auth0,
      ...(auth0Scopes && { scopes: auth0Scopes }),
    }),
    awsCloud({
      ministack,
      model: findServiceModel(python),
      findAccessKey: (accessKeyId) => {
        const accountId = accountOf(accessKeyId);
        if (accountId === undefined) return undefined;
        return { accessKeyId, accountId, secretAccessKey: credentials.aws.secretAccessKey };
      },
    }),
  ];
  try {
    const edge = await startEdge({ clouds, authority, port, status, log });
    return {
      port: edge.port,
      certificateFile: authority.certificateFile,
      credentials,
      wire: wireOf(() => clouds),
      close: async () => {
        await edge.close();
        await ministack.stop();
      },
    };
  } catch (error) {
    await ministack.stop();
    throw error;
  }
}

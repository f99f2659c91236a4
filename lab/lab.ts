import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { type AppOptions, createApp } from "./app/app";
import { serveApp } from "./app/server";
import { auth0Cloud, emptyAuth0Data } from "./auth0";
import { awsCloud, emptyAwsData } from "./aws";
import { findServiceModel } from "./aws/cognito/model/service-model";
import { startMinistack } from "./aws/ministack";
import type { ChainSettings } from "./chain-settings";
import { accountOf, ensureCredentials, type LabCredentials } from "./deployer/credentials";
import { emptyEntraData, entraCloud } from "./entra";
import { Store } from "./kit/store";
import { CertificateAuthority } from "./network/certificate-authority";
import type { Cloud } from "./network/cloud";
import { type EdgeOptions, startEdge } from "./network/edge";
import { Trail } from "./network/trail";
import { type Wire, wireOf } from "./network/wire";
import { DEFAULT_SWITCHES, type Switches } from "./switches";

export interface LabOptions {
  /** Where the lab keeps its certificate authority, its credentials and the clouds' state between starts. */
  readonly folder: string;
  /** Port of the proxy on the loopback interface; 0 picks a free one. */
  readonly port: number;
  /** Python of the virtual environment in which `lab/requirements.txt` is installed. */
  readonly python: string;
  /** The chains whose Entra tenants and Auth0 custom domains exist. */
  readonly chains: () => readonly ChainSettings[];
  /**
   * IDs of Entra tenants that exist besides those of the chains.
   *
   * @default - none
   */
  readonly tenants?: () => readonly string[];
  /**
   * What public documents leave open.
   *
   * @default - DEFAULT_SWITCHES
   */
  readonly switches?: () => Switches;
  /**
   * The app that signs people in: where it is on this machine, and the app clients that it signs people in as.
   *
   * @default - no app
   */
  readonly app?: (Pick<AppOptions, "clients" | "explain"> & { readonly origin: string }) | undefined;
  /**
   * What the deployer's machine-to-machine application was granted on Auth0's Management API.
   *
   * @default - all that Terraform needs
   */
  readonly auth0Scopes?: readonly string[];
  /** What the proxy answers about itself when it is asked directly. */
  readonly status?: () => unknown;
  /** How whoever started it stops it over the proxy's port. @default - nobody can */
  readonly stopping?: EdgeOptions["stopping"];
  readonly log: (line: string) => void;
}

export interface Lab {
  readonly port: number;
  /** PEM file of the certificate authority to trust. */
  readonly certificateFile: string;
  /** Whether the certificate authority takes the place of another one, which programs that run since before still trust. */
  readonly hasNewAuthority: boolean;
  readonly credentials: LabCredentials;
  /** Asks a cloud, or the app, without the proxy. */
  readonly wire: Wire;
  close(): Promise<void>;
}

/**
 * Starts stand-ins of the three clouds behind one intercepting proxy. Everything listens on the loopback interface.
 *
 * @throws UserError when another program uses a port, or Python is missing
 */
export async function startLab(options: LabOptions): Promise<Lab> {
  const { folder, port, python, chains, switches = () => DEFAULT_SWITCHES, log } = options;
  const file = (name: string) => join(folder, name);
  const names = () => chains().flatMap(ownNamesOf);
  const authority = await CertificateAuthority.open(folder, names());
  const credentials = ensureCredentials(folder);
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    const ministack = await startMinistack({
      python,
      stateDir: file("aws"),
      logFile: file("ministack.log"),
    });
    closing.push(() => ministack.stop());

    const trail = new Trail();
    const appUrl = options.app && `${options.app.origin}/`;
    const clouds: Cloud[] = [];
    const wire = wireOf(() => clouds);
    const aws = awsCloud({
      ministack,
      model: findServiceModel(python),
      findAccessKey: (accessKeyId) => {
        const accountId = accountOf(accessKeyId);
        if (accountId === undefined) return undefined;
        return { accessKeyId, accountId, secretAccessKey: credentials.aws.secretAccessKey };
      },
      wire,
      switches,
      store: new Store(file("cognito.json"), emptyAwsData()),
      deliver: ({ to, text }) =>
        appendFileSync(file("messages.txt"), `${new Date().toISOString()} ${to}: ${text}\n`, { mode: 0o600 }),
      appUrl,
    });
    const entra = entraCloud({
      store: new Store(file("entra.json"), emptyEntraData()),
      credentials: credentials.entra,
      tenants: () => [...chains().map(({ microsoft }) => microsoft.tenantId), ...(options.tenants?.() ?? [])],
      switches,
      appUrl,
    });
    const auth0 = auth0Cloud({
      store: new Store(file("auth0.json"), emptyAuth0Data()),
      credentials: credentials.auth0,
      wire,
      switches,
      appUrl,
      customDomains: () =>
        Object.fromEntries(
          chains().flatMap((chain): [custom: string, canonical: string][] => {
            if (chain.route !== "broker") return [];
            const { customDomain, domain } = chain.auth0;
            return customDomain === undefined ? [] : [[customDomain, domain]];
          }),
        ),
      ...(options.auth0Scopes && { scopes: options.auth0Scopes }),
    });
    await aws.ready;
    for (const cloud of [entra, auth0, aws]) {
      clouds.push(watch(cloud, trail));
      if (cloud.close !== undefined) closing.push(() => cloud.close?.() ?? Promise.resolve());
    }

    const edge = await startEdge({
      ...{ clouds, authority, port, names, log },
      status: options.status ?? (() => ({})),
      stopping: options.stopping,
    });
    closing.push(() => edge.close());
    if (options.app !== undefined) {
      const served = await serveApp(createApp({ ...options.app, wire, trail }), options.app.origin);
      clouds.push(served.cloud);
      closing.push(() => served.close());
    }
    return {
      ...{ port: edge.port, credentials, wire, close },
      certificateFile: authority.certificateFile,
      hasNewAuthority: authority.isRenewed,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A chain's own names in the clouds: its custom domains. */
const ownNamesOf = (chain: ChainSettings): string[] => [
  ...(chain.route === "broker" && chain.auth0.customDomain !== undefined ? [chain.auth0.customDomain] : []),
  ...(typeof chain.cognito.domain === "object" ? [chain.cognito.domain.name] : []),
];

/** The cloud, with the trail watching it. */
function watch(cloud: Cloud, trail: Trail): Cloud {
  return {
    name: cloud.name,
    owns: (host) => cloud.owns(host),
    fetch: (request) => trail.watch(request, (each) => cloud.fetch(each)),
  };
}

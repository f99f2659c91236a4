import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "./user-error";

/** A shell that asks the lab instead of the clouds: `npm run lab -- env` pointed it there, for one environment. */
export interface PointedShell {
  readonly environment: string;
  /** The address of the lab's proxy, like `127.0.0.1:8899`; absent if the shell has lost it. */
  readonly at?: string;
}

/** What the lab's proxy answers about itself. */
interface LabStatus {
  /** Its folder. */
  readonly lab: string;
  /** The client ID of the deployer that it knows: another one in each new lab. */
  readonly deployer?: string;
}

/** Points a shell back at the clouds. */
export const POINT_BACK = 'eval "$(npm run -s lab -- env --unset)"';

/** Points a shell at the lab. */
export const pointAtLab = (environment: string): string =>
  `eval "$(npm run -s lab -- env${environment === "lab" ? "" : ` ${environment}`})"`;

/** @returns nothing for a shell that asks the clouds */
export function pointedShellOf(variables: NodeJS.ProcessEnv): PointedShell | undefined {
  const { LAB_ENVIRONMENT: environment } = variables;
  if (!environment) return undefined;
  const at = loopbackProxyOf(variables);
  return { environment, ...(at !== undefined && { at }) };
}

/** Where the lab would listen: the address of the proxy for the clouds, if it is on this machine. */
export function loopbackProxyOf({ HTTPS_PROXY, https_proxy }: NodeJS.ProcessEnv): string | undefined {
  const proxy = HTTPS_PROXY ?? https_proxy ?? "";
  const address = proxy.includes("://") ? proxy : `http://${proxy}`;
  if (!URL.canParse(address)) return undefined;
  const { host, hostname } = new URL(address);
  return /^(?:127(?:\.\d+){3}|localhost|\[::1\])$/.test(hostname) ? host : undefined;
}

/** What every command says first in a pointed shell. */
export const renderAsking = ({ at }: PointedShell): string => `asking the lab at ${at}`;

/** How long the lab may take to answer. Where nobody listens, that is clear at once. */
const TIMEOUT_MS = 3000;

/** What answers at an address of this machine, if it is a lab. */
export async function findLabAt(at: string): Promise<LabStatus | undefined> {
  try {
    const response = await fetch(`http://${at}/`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const status = (await response.json()) as Partial<LabStatus> | null;
    return typeof status?.lab === "string" ? (status as LabStatus) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes sure that a pointed shell reaches the lab of this folder, and that this lab knows it. Without that, Terraform and its
 * providers try again for half a minute, and then name the wrong cause.
 *
 * @param folder of the lab
 * @throws UserError
 */
export async function assertReachesLab(
  { environment, at }: PointedShell,
  folder: string,
  { ARM_CLIENT_ID }: NodeJS.ProcessEnv,
): Promise<void> {
  const orBack = `, or back at the clouds:\n  ${pointAtLab(environment)}\n  ${POINT_BACK}`;
  if (at === undefined) {
    throw new UserError(
      "shell-half-pointed",
      `This shell is pointed at the lab (LAB_ENVIRONMENT), but its HTTPS_PROXY is not the lab's.\nTo do: point it there again${orBack}`,
    );
  }
  const status = await findLabAt(at);
  if (status === undefined) {
    throw new UserError(
      "lab-not-running",
      `This shell is pointed at the lab, and no lab is running at ${at}.\nTo do: start it, or point this shell back at the clouds:\n  npm run lab -- up\n  ${POINT_BACK}`,
    );
  }
  if (status.lab !== folder) {
    throw new UserError(
      "lab-of-another-folder",
      `This shell is pointed at another lab than this folder's: the one at ${at} is in ${dirname(status.lab)}.\nTo do: point it at this folder's lab${orBack}`,
    );
  }
  if (status.deployer !== ARM_CLIENT_ID) {
    throw new UserError(
      "lab-is-new",
      `The lab is a new one since this shell was pointed at it, and does not know the shell's credentials.\nTo do: point it there again${orBack}`,
    );
  }
  const end = endOfAuthority(join(folder, "ca.pem"));
  if (end !== undefined && end < new Date()) {
    throw new UserError(
      "lab-certificate-expired",
      `The lab's certificate authority has ended on ${end.toJSON().slice(0, 10)}, so nothing trusts what the lab shows.\nTo do: start the lab anew, which renews it:\n  npm run lab -- down\n  npm run lab -- up`,
    );
  }
}

/** When the authority of a lab ends; undefined where its file can't be read, which Terraform says better. */
function endOfAuthority(file: string): Date | undefined {
  try {
    return new Date(new X509Certificate(readFileSync(file)).validTo);
  } catch {
    return undefined;
  }
}

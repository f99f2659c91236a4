/** What the proxy answers about itself when it is asked directly. */
export interface LabStatus {
  /** The lab's folder. */
  readonly lab: string;
  readonly version: string;
  readonly pid: number;
  /** The client ID of the deployer at Entra: another one in each new lab. */
  readonly deployer: string;
}

/** What answers on a port of this machine, if it is a lab. */
export async function statusAt(port: number): Promise<LabStatus | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2000) });
    const status = (await response.json()) as Partial<LabStatus> | null;
    return typeof status?.lab === "string" ? (status as LabStatus) : undefined;
  } catch {
    return undefined;
  }
}

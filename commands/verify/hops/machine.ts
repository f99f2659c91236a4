import type { Check } from "../check";
import type { Probe } from "../probe";

/** This machine's clock and, of each host that was asked, its name, its connection and its certificate. Call it when all has been asked. */
export function checkHosts(_probe: Pick<Probe, "hosts">, _now: Date): readonly Check[] {
  return [];
}

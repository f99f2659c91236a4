import type { X509Certificate } from "node:crypto";
import type { Hop } from "../check";
import type { SeenHost, Trouble } from "../probe";
import { certificateOf } from "./certificate";
import { aheadOf, type ClockWindow, fresherOf } from "./clock-window";

interface Entry {
  readonly hop: Hop;
  isThere: boolean;
  peer?: X509Certificate;
  clock?: ClockWindow | undefined;
  trouble?: Trouble;
}

/** What was seen of each host that was asked, whatever was asked of it. */
export class SeenHosts {
  readonly #entries = new Map<string, Entry>();

  /** Books a host on the hop that asks it first. @returns whose it is */
  book(host: string, hop: Hop): Hop {
    const entry = this.#entries.get(host) ?? { hop, isThere: false };
    this.#entries.set(host, entry);
    return entry.hop;
  }

  /** A host began to answer. */
  addAnswer(host: string, clock: ClockWindow | undefined): void {
    const entry = this.#entries.get(host);
    if (entry === undefined) return;
    entry.isThere = true;
    entry.clock = fresherOf(entry.clock, clock);
  }

  /** @param host whatever its port */
  addCertificate(host: string, peer: X509Certificate): void {
    for (const entry of this.#named(host)) entry.peer = peer;
  }

  addClock(host: string, clock: ClockWindow | undefined): void {
    for (const entry of this.#named(host)) entry.clock = fresherOf(entry.clock, clock);
  }

  addTrouble(trouble: Trouble): Trouble {
    const entry = this.#entries.get(trouble.url.host);
    if (entry !== undefined) entry.trouble ??= trouble;
    return trouble;
  }

  list(): readonly SeenHost[] {
    return [...this.#entries].map(([host, { hop, isThere, peer, clock, trouble }]) => ({
      ...{ host, hop, isThere },
      ...(peer !== undefined && { certificate: certificateOf(peer) }),
      ...(clock !== undefined && { clockAhead: aheadOf(clock) }),
      ...(trouble !== undefined && { trouble }),
    }));
  }

  #named(hostname: string): readonly Entry[] {
    const matching = [...this.#entries].filter(([host]) => host.replace(/:\d+$/, "") === hostname);
    return matching.map(([, entry]) => entry);
  }
}

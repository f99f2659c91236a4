import type { X509Certificate } from "node:crypto";
import type { Hop } from "../check";
import type { SeenHost, Trouble } from "../probe";
import { certificateOf } from "./certificate";
import { aheadOf, type ClockWindow, fresherOf } from "./clock-window";
import type { TroubleError } from "./trouble-error";

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

  /** Books a host on the hop that asks it first. */
  book(host: string, hop: Hop): void {
    if (!this.#entries.has(host)) this.#entries.set(host, { hop, isThere: false });
  }

  /** What keeps a host from answering, if it has not begun to answer anything: it need not be asked again. */
  troubleOf(host: string): Trouble | undefined {
    const entry = this.#entries.get(host);
    return entry?.isThere ? undefined : entry?.trouble;
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

  addTrouble(url: URL, { kind, message }: TroubleError): Trouble {
    const entry = this.#entries.get(url.host);
    const trouble: Trouble = { isAnswer: false, url, hop: entry?.hop ?? "machine", kind, reason: message };
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

import type { X509Certificate } from "node:crypto";
import { isIP, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { buildConnector } from "undici";
import { trustOf } from "../../clouds/certificate-authorities";
import { proxiesOf } from "../../clouds/proxies-of";
import { explainCertificate } from "./certificate";
import { type ClockWindow, clockWindowOf } from "./clock-window";
import { Limit } from "./limit";
import { type LookupFunction, openSocket, openTunnel, settled } from "./open-socket";
import { codeOf, TroubleError } from "./trouble-error";

/** The part of a request's time that a connection may take: not all of it, so that it is said where one hangs. */
const CONNECTING = 7 / 8;

export interface ConnectorOptions {
  readonly variables: NodeJS.ProcessEnv;
  /** @default - this machine's own */
  readonly lookup?: LookupFunction | undefined;
  /** How long one request may take, in milliseconds. */
  readonly requestTime: number;
  /** Ends all connections that are on their way. */
  readonly signal: AbortSignal;
  /** Called with the certificate of each connection, also of one that is not valid. */
  readonly onCertificate: (host: string, peer: X509Certificate) => void;
  readonly onClock: (host: string, clock: ClockWindow | undefined) => void;
}

/**
 * Makes connections for undici: through the proxy, over TLS, and with a reason of our own for each way in which they fail.
 *
 * @throws UserError when a file of certificates can't be read, or HTTPS_PROXY is no address
 */
export function connectorOf(options: ConnectorOptions): buildConnector.connector {
  const { variables, lookup, onCertificate, onClock } = options;
  const trust = trustOf(variables);
  const proxyOf = proxiesOf(variables);

  async function openTo(host: string, port: number, signal: AbortSignal): Promise<Socket> {
    const proxy = proxyOf(host, port);
    if (proxy === undefined) return openSocket(host, port, signal, lookup);
    return openTunnel(await reach(proxy, signal), proxy, host, port, signal);
  }

  async function reach(proxy: URL, signal: AbortSignal): Promise<Socket> {
    const { hostname, host, protocol, port } = proxy;
    const name = hostname.replace(/^\[|\]$/g, "");
    try {
      if (protocol === "http:") return await openSocket(name, Number(port) || 80, signal);
      if (protocol !== "https:") throw new TroubleError("proxy-unreachable", `its scheme is ${protocol}`);
      return await secure(await openSocket(name, Number(port) || 443, signal), name, signal);
    } catch (error) {
      throw new TroubleError(
        "proxy-unreachable",
        `HTTPS_PROXY is ${host}, which can't be used: ${(error as Error).message}`,
      );
    }
  }

  /** @throws TroubleError where TLS fails, or the certificate is not valid for the host */
  async function secure(socket: Socket, host: string, signal: AbortSignal): Promise<TLSSocket> {
    const context = trust();
    const secured = connectTls({
      ...{ socket, host, ALPNProtocols: ["http/1.1"] },
      ...(context !== undefined && { secureContext: context }),
      ...(isIP(host) === 0 && { servername: host }),
      rejectUnauthorized: false, // We refuse it ourselves below: of a refused one Node.js tells neither its end nor its issuer.
    });
    try {
      await settled(secured, "secureConnect", signal);
    } catch (error) {
      secured.destroy();
      if (signal.aborted) throw new TroubleError("timed-out", `${host} does not answer to TLS in time`);
      throw explainTls(host, codeOf(error));
    }
    const peer = secured.getPeerX509Certificate();
    if (peer !== undefined) onCertificate(host, peer);
    if (secured.authorized && peer !== undefined) return secured;
    try {
      const trouble = peer && explainCertificate(host, peer, String(secured.authorizationError));
      if (trouble?.kind === "certificate-expired" || trouble?.kind === "certificate-not-yet-valid")
        onClock(host, await askTime(secured, host, signal));
      throw trouble ?? new TroubleError("tls-failed", `${host} shows no certificate`);
    } finally {
      secured.destroy();
    }
  }

  async function connect({ protocol, hostname, port }: buildConnector.Options): Promise<Socket> {
    const limit = new Limit(options.requestTime * CONNECTING, options.signal);
    const { signal } = limit;
    const host = hostname.replace(/^\[|\]$/g, "");
    try {
      if (protocol !== "https:") return await openTo(host, Number(port) || 80, signal);
      return await secure(await openTo(host, Number(port) || 443, signal), host, signal);
    } finally {
      limit.end();
    }
  }
  return (asked, done) =>
    void connect(asked).then(
      (socket) => done(null, socket),
      (error) => done(error, null),
    );
}

const explainTls = (host: string, code: string) =>
  ["ECONNRESET", "EPIPE"].includes(code)
    ? new TroubleError("cut-off", `${host} cuts off the connection before TLS is agreed on`)
    : new TroubleError("tls-failed", `${host} and this machine can't agree on TLS (${code})`);

/**
 * Asks a host for its time, whose certificate is not valid by our clock: perhaps it is our clock that is wrong. It proves
 * nothing, as anybody may answer.
 */
async function askTime(
  secured: TLSSocket,
  host: string,
  signal: AbortSignal,
): Promise<ClockWindow | undefined> {
  const sent = Date.now();
  secured.write(`HEAD / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  try {
    await settled(secured, "readable", signal);
  } catch {
    return undefined;
  }
  const [, date = ""] = /^date:\s*(.+?)\s*$/im.exec(String(secured.read() ?? "")) ?? [];
  return clockWindowOf(date, sent, Date.now());
}

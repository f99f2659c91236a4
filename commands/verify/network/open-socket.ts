import { request } from "node:http";
import { connect, isIP, type LookupFunction, type Socket } from "node:net";
import { lookUp } from "./look-up";
import { codeOf, TroubleError } from "./trouble-error";

export type { LookupFunction };

const UNROUTED = ["ENETUNREACH", "EHOSTUNREACH", "EADDRNOTAVAIL", "ENETDOWN", "EAFNOSUPPORT"];

/** Node.js gives each address 250 ms, which a far one may need. */
const ATTEMPT_MS = 1000;

/**
 * Opens a TCP connection to a host.
 *
 * @throws TroubleError where there is none
 */
export async function openSocket(
  host: string,
  port: number,
  signal: AbortSignal,
  lookup: LookupFunction = lookUp,
): Promise<Socket> {
  const families = new Set<number>();
  const socket = connect({
    ...{ host, port, autoSelectFamily: true, autoSelectFamilyAttemptTimeout: ATTEMPT_MS },
    lookup: (name, options, done) =>
      lookup(name, options, (error, found, family) => {
        for (const each of typeof found === "string" ? [{ family }] : (found ?? []))
          families.add(each.family ?? 4);
        done(error, found, family);
      }),
  });
  try {
    await settled(socket, "connect", signal);
    return socket.setNoDelay(true);
  } catch (error) {
    socket.destroy();
    if (signal.aborted)
      throw new TroubleError(
        "timed-out",
        families.size === 0 && isIP(host) === 0
          ? `nobody says in time what address ${host} has`
          : `${host} does not take a connection in time`,
      );
    throw explain(error, host, port, families);
  }
}

function explain(error: unknown, host: string, port: number, families: ReadonlySet<number>): TroubleError {
  const code = codeOf(error);
  const isIpv6Alone = families.has(6) && !families.has(4);
  if (code === "ENOTFOUND" || code === "ENODATA")
    return new TroubleError("no-such-host", `nobody knows the name ${host}`);
  if (code === "EAI_AGAIN")
    return new TroubleError("no-name-server", `no name server answers what address ${host} has`);
  if (UNROUTED.includes(code))
    return new TroubleError(
      "no-route",
      isIpv6Alone
        ? `${host} has IPv6 addresses alone, and this machine has no way to them (${code})`
        : `this machine has no way to ${host} (${code})`,
    );
  if (code === "ECONNREFUSED")
    return new TroubleError("refused", `${host} refuses connections to its port ${port}`);
  if (code === "ETIMEDOUT")
    return new TroubleError("timed-out", `${host} does not take a connection in time`);
  return new TroubleError("cut-off", `${host} cuts off the connection (${code})`);
}

/**
 * Has a proxy open a connection to a host.
 *
 * @param toProxy a connection to it
 * @throws TroubleError where it doesn't
 */
export async function openTunnel(
  toProxy: Socket,
  proxy: URL,
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<Socket> {
  const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
  const asking = request({
    ...{ method: "CONNECT", path: authority, createConnection: () => toProxy },
    headers: { host: authority, ...credentialsOf(proxy) },
  });
  asking.end();
  let status: number;
  try {
    status = await new Promise((resolve, reject) => {
      asking.once("connect", ({ statusCode = 0 }, socket, head) => {
        if (head.length > 0) socket.unshift(head);
        resolve(statusCode);
      });
      asking.once("error", reject);
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  } catch (error) {
    toProxy.destroy();
    if (signal.aborted)
      throw new TroubleError("timed-out", `the proxy ${proxy.host} opens no connection to ${host} in time`);
    throw new TroubleError(
      "cut-off",
      `the proxy ${proxy.host} cuts off the connection to ${host} (${codeOf(error)})`,
    );
  }
  if (status >= 200 && status < 300) return toProxy;
  toProxy.destroy();
  throw explainRefusal(status, proxy, host);
}

function explainRefusal(status: number, proxy: URL, host: string): TroubleError {
  if ([502, 503, 504].includes(status))
    return new TroubleError(
      "proxy-in-vain",
      `the proxy ${proxy.host} can't reach ${host} (HTTP ${status}): either nobody knows the name, or nothing answers there`,
    );
  return new TroubleError(
    "proxy-refused",
    status === 407
      ? `the proxy ${proxy.host} wants credentials for ${host} (HTTP 407)`
      : `the proxy ${proxy.host} refuses ${host} (HTTP ${status})`,
  );
}

function credentialsOf({ username, password }: URL): { "proxy-authorization"?: string } {
  if (username === "" && password === "") return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(credentials).toString("base64")}` };
}

/** Waits for an event of a socket. @throws its error, or the signal's reason */
export function settled(socket: Socket, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    socket.once(event, () => resolve());
    socket.on("error", reject);
    socket.once("close", () => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" })));
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

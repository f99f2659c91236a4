import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { connect } from "node:net";
import { reachedRoutesOf } from "../../environments/routes-of";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { proxiesOf } from "./proxies-of";

/** A network that takes longer is left to Terraform, which shows that it waits. */
const TIMEOUT_MS = 3000;

/**
 * Asserts that requests can leave this machine: where they can't, the providers try again for half a minute before they say so.
 *
 * @throws UserError where nothing listens at the proxy, or no cloud's name can be found
 */
export async function assertReachable(environment: Environment, variables: NodeJS.ProcessEnv): Promise<void> {
  const hosts = hostsOf(environment);
  const proxyOf = proxiesOf(variables);
  const proxy = hosts.map((host) => proxyOf(host)).find((each) => each !== undefined);
  await (proxy === undefined ? assertSomeFound(hosts) : assertListening(proxy));
}

const hostsOf = (environment: Environment): readonly string[] => [
  "login.microsoftonline.com",
  ...reachedRoutesOf(environment).flatMap((route) => ("auth0" in route ? [route.auth0.domain] : [])),
  `cognito-idp.${environment.cognito.region}.amazonaws.com`,
];

async function assertListening(proxy: URL): Promise<void> {
  const { host, hostname, port, protocol } = proxy;
  const socket = connect(
    Number(port) || (protocol === "https:" ? 443 : 80),
    hostname.replace(/^\[|\]$/g, ""),
  );
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (name === "AbortError") return;
    throw new UserError(
      "proxy-unreachable",
      `HTTPS_PROXY is ${host}, but nothing answers there (${code}). Nothing was changed.\nTo do: start that proxy, or unset HTTPS_PROXY.`,
    );
  } finally {
    socket.destroy();
  }
}

async function assertSomeFound(hosts: readonly string[]): Promise<void> {
  const found = Promise.any(hosts.map((host) => lookup(host)));
  const late = new Promise<void>((resolve) => void setTimeout(resolve, TIMEOUT_MS).unref());
  try {
    await Promise.race([found, late]);
  } catch {
    throw new UserError(
      "network-unreachable",
      `No cloud can be found: this machine knows no address of ${hosts.join(", ")}. Nothing was changed.\nTo do: check your network, and set HTTPS_PROXY if it has a proxy.`,
    );
  }
}

import { UserError } from "../../environments/user-error";

/**
 * The proxy that `HTTPS_PROXY` names, and `NO_PROXY` doesn't except. undici's EnvHttpProxyAgent chooses so, and keeps its choice to itself.
 *
 * @throws UserError where HTTPS_PROXY is no address
 */
export function proxiesOf(variables: NodeJS.ProcessEnv): (host: string, port?: number) => URL | undefined {
  const named = variables.HTTPS_PROXY || variables.https_proxy || "";
  if (named === "") return () => undefined;
  const proxy = parseProxy(named);
  const entries = (variables.NO_PROXY || variables.no_proxy || "")
    .split(/[,\s]+/)
    .filter((each) => each !== "");
  return (host, port = 443) => (entries.some((entry) => excepts(entry, host, port)) ? undefined : proxy);
}

function parseProxy(named: string): URL {
  const address = named.includes("://") ? named : `http://${named}`;
  if (URL.canParse(address)) return new URL(address);
  throw new UserError(
    "proxy-not-a-url",
    "HTTPS_PROXY must be an address like http://proxy.example:3128, but is none.\nTo do: set it to the address of your proxy, or unset it.",
  );
}

/** Whether an entry of NO_PROXY covers a host: the host itself, and every name below it. */
function excepts(entry: string, host: string, port: number): boolean {
  if (entry === "*") return true;
  const [, name = entry, only] = /^(.+):(\d+)$/.exec(entry) ?? [];
  const domain = name.replace(/^\*?\./, "").toLowerCase();
  return (only === undefined || Number(only) === port) && (host === domain || host.endsWith(`.${domain}`));
}

import { EnvHttpProxyAgent, fetch as undiciFetch } from "undici";
import { trustOf } from "./certificate-authorities";
import { CloudError } from "./cloud-error";

/** Sends one request. @throws CloudError when nobody answers */
export type Fetch = (request: Request) => Promise<Response>;

/** A way to the clouds' APIs. */
export interface Https {
  readonly fetch: Fetch;
  readonly close: () => Promise<void>;
}

/** What a cloud answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

const TIMEOUT_MS = 30_000;

/**
 * The way to the clouds that Terraform and its providers take with the same variables: through `HTTPS_PROXY` except for
 * `NO_PROXY`, and trusting the authorities of `SSL_CERT_FILE` and `AWS_CA_BUNDLE` besides those of Node.js.
 *
 * @throws UserError when a file of certificates can't be read
 */
export function openHttps(variables: NodeJS.ProcessEnv): Https {
  const secureContext = trustOf(variables)();
  const tls = secureContext === undefined ? {} : { secureContext };
  const dispatcher = new EnvHttpProxyAgent({
    httpsProxy: variables.HTTPS_PROXY ?? variables.https_proxy ?? "",
    httpProxy: "", // every request uses TLS
    noProxy: variables.NO_PROXY ?? variables.no_proxy ?? "",
    connect: tls,
    requestTls: tls,
  });
  return {
    async fetch(request) {
      const body = await request.arrayBuffer();
      try {
        const response = await undiciFetch(request.url, {
          method: request.method,
          headers: [...request.headers],
          redirect: "manual",
          dispatcher,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          ...(body.byteLength > 0 && { body }),
        });
        const answer =
          response.status === 204 || request.method === "HEAD" ? null : await response.arrayBuffer();
        return new Response(answer, { status: response.status, headers: [...response.headers] });
      } catch (error) {
        throw new CloudError(
          "cloud-unreachable",
          `${new URL(request.url).host} does not answer: ${causeOf(error)}`,
          "check your network and proxy settings (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE)",
        );
      }
    },
    close: () => dispatcher.close(),
  };
}

/** Sends a request, and reads the answer to its end. @throws CloudError when nobody answers */
export async function ask(fetch: Fetch, url: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(new Request(url, request));
  return { status: response.status, text: await response.text() };
}

/** undici's own message is "fetch failed"; the reason is beneath. */
function causeOf(error: unknown): string {
  const { cause, code, message } = error as NodeJS.ErrnoException;
  if (cause instanceof Error) return causeOf(cause);
  const [, status] = /^Proxy response \((\d+)\)/.exec(message) ?? [];
  if (status !== undefined) return `the proxy refuses it (HTTP ${status})`;
  return message.replace(/\.$/, "") || String(code);
}

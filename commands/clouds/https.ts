import { readFileSync } from "node:fs";
import { rootCertificates } from "node:tls";
import { EnvHttpProxyAgent, fetch as undiciFetch } from "undici";
import { UserError } from "../../environments/user-error";

/** A way to the clouds' APIs. */
export interface Https {
  /** Sends one request. @throws UserError when nobody answers, with the cause and what to do */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Milliseconds after which nobody is taken to answer any more. */
const PATIENCE = 30_000;

/**
 * The way to the clouds that Terraform and its providers take with the same variables: through `HTTPS_PROXY` except for
 * `NO_PROXY`, and trusting the authorities of `SSL_CERT_FILE` and `AWS_CA_BUNDLE` besides those of Node.js.
 *
 * @throws UserError when a file of certificates can't be read
 */
export function httpsBy(variables: NodeJS.ProcessEnv): Https {
  const authorities = ["SSL_CERT_FILE", "AWS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"].flatMap((name) =>
    certificatesOf(name, variables[name]),
  );
  const tls = authorities.length === 0 ? {} : { ca: [...rootCertificates, ...authorities] };
  const dispatcher = new EnvHttpProxyAgent({
    httpsProxy: variables.HTTPS_PROXY ?? variables.https_proxy ?? "",
    httpProxy: "", // nothing is asked without TLS
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
          signal: AbortSignal.timeout(PATIENCE),
          ...(body.byteLength > 0 && { body }),
        });
        const answer =
          response.status === 204 || request.method === "HEAD" ? null : await response.arrayBuffer();
        return new Response(answer, { status: response.status, headers: [...response.headers] });
      } catch (error) {
        throw new UserError(
          `${new URL(request.url).host} does not answer: ${causeOf(error)}.\nTo do: mend the network (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), then run the same command again.`,
        );
      }
    },
    close: () => dispatcher.close(),
  };
}

function certificatesOf(name: string, file: string | undefined): string[] {
  if (!file) return [];
  try {
    return [readFileSync(file, "utf8")];
  } catch (error) {
    throw new UserError(
      `${name}: ${(error as Error).message}.\nTo do: let it name a readable file, or unset it.`,
    );
  }
}

/** undici's own message is "fetch failed"; the reason is beneath. */
function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}

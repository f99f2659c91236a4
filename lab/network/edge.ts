import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { UserError } from "../../environments/user-error";
import type { CertificateAuthority } from "./certificate-authority";
import type { Cloud } from "./cloud";
import { statusAt } from "./status";
import { answerStop, STOP_PATH, type Stopping } from "./stop";

export interface Edge {
  /** Port of the proxy on the loopback interface. */
  readonly port: number;
  close(): Promise<void>;
}

export interface EdgeOptions {
  readonly clouds: readonly Cloud[];
  readonly authority: CertificateAuthority;
  /** Port of the proxy; 0 takes a free one. */
  readonly port: number;
  /** What the proxy answers about itself when asked directly. */
  readonly status: () => unknown;
  /**
   * The chains' own names in the clouds, looked up again and again.
   *
   * @default - none
   */
  readonly names?: () => readonly string[];
  /**
   * How whoever started the lab stops it.
   *
   * @default - nobody can
   */
  readonly stopping?: Stopping | undefined;
  readonly log: (line: string) => void;
}

/**
 * The lab's edge: a CONNECT proxy on the loopback interface. It terminates TLS for the clouds' real host names with
 * certificates of its own, and refuses every other name at once. It never opens a connection.
 *
 * @throws UserError when another program uses the port
 */
export async function startEdge({
  clouds,
  authority,
  port,
  status,
  names = () => [],
  stopping,
  log,
}: EdgeOptions): Promise<Edge> {
  const cloudOf = (host: string) => clouds.find((cloud) => cloud.owns(host));

  /** Certifies the names that there are by now. Without that, whoever asks for one of them refuses its certificate. */
  const permit = async (...hosts: readonly string[]) => {
    try {
      await authority.permit([...names(), ...hosts]);
    } catch (error) {
      log(`failed to certify ${[...names(), ...hosts].join(", ")}: ${String(error)}`);
    }
  };

  const front = createTlsServer(
    {
      SNICallback: (host, done) => {
        authority.contextFor(host).then(
          (context) => done(null, context),
          (error: Error) => done(error),
        );
      },
    },
    dispatch(cloudOf, log),
  );

  const proxy = createServer((request, response) => {
    if (request.method === "POST" && request.url === STOP_PATH) {
      answerStop(request, response, stopping);
    } else if (request.url?.startsWith("/")) {
      const answer = () =>
        response.setHeader("content-type", "application/json").end(JSON.stringify(status()));
      void permit().then(answer); // whoever asks is about to read the authority's file
    } else {
      log(`refused ${request.method} ${request.url}`);
      response.writeHead(403).end(refusal(String(request.url)));
    }
  });
  proxy.on("connect", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on("error", () => socket.destroy());
    const [host = "", hostPort] = (request.url ?? "").toLowerCase().split(":");
    if (hostPort !== "443" || cloudOf(host) === undefined) {
      log(`refused ${request.url}`);
      const body = refusal(String(request.url));
      socket.end(
        `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      );
      return;
    }
    void permit(host).then(() => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      if (head.length > 0) socket.unshift(head);
      front.emit("connection", socket);
    });
  });

  proxy.listen(port, "127.0.0.1");
  try {
    await once(proxy, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw await explainPortInUse(port);
  }
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () => closeAll(proxy, front),
  };
}

async function explainPortInUse(port: number): Promise<UserError> {
  const other = await statusAt(port);
  const [program, stop] =
    other === undefined
      ? ["another program", "stop that program"]
      : [`another lab of this project, in ${dirname(other.lab)}`, "stop it there with npm run lab -- down"];
  return new UserError(
    "port-in-use",
    `port ${port} on 127.0.0.1 is in use by ${program}: ${stop}, or choose another port with LAB_PORT, for instance LAB_PORT=${port + 1}`,
  );
}

function dispatch(
  cloudOf: (host: string) => Cloud | undefined,
  log: (line: string) => void,
): RequestListener {
  const listener = getRequestListener(
    async (request) => {
      const url = new URL(request.url);
      const cloud = cloudOf(url.hostname);
      if (cloud === undefined) return new Response(refusal(url.host), { status: 421 });
      const started = performance.now();
      const response = await cloud.fetch(request);
      // Without the query: it may hold a code or a token.
      log(
        `${cloud.name} ${request.method} ${url.host}${url.pathname} ${response.status} ${(performance.now() - started).toFixed(0)} ms`,
      );
      return response;
    },
    {
      errorHandler: (error) => {
        log(`failed ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return new Response("the lab failed: its log says why", { status: 500 });
      },
    },
  );
  return (request: IncomingMessage, response: ServerResponse) => void listener(request, response);
}

const refusal = (target: string) =>
  `the lab only stands in for the clouds of the chain: it refuses ${target}\n`;

async function closeAll(...servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      server.closeAllConnections();
      if (!server.listening) return;
      server.close();
      await once(server, "close");
    }),
  );
}

import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Duplex } from "node:stream";
import { createSecureContext, type SecureContext } from "node:tls";
import { gzipSync } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import type { Lab } from "../../lab/lab";
import { CertificateAuthority } from "../../lab/network/certificate-authority";

/** Passes a request on to whoever really answers, and perhaps changes the answer. */
export type Pass = (change?: (answer: Response) => Response | Promise<Response>) => void;

export type Answering = (request: IncomingMessage, response: ServerResponse, pass: Pass) => void;

/** What is wrong with a host. */
export type Fault =
  /** What the proxy makes of a CONNECT: it answers this status, answers nothing, or cuts off the connection. */
  | { readonly proxy: number | "hangs" | "cuts" }
  /** The connection is there, but no TLS. */
  | { readonly tls: "hangs" | "cuts" | "speaks-http" }
  | { readonly certificate: "expired" | "not-yet-valid" | "other-name" | "self-signed" | "of-a-company" }
  | { readonly certificateEnds: Date }
  | { readonly answers: Answering };

export interface FaultyHosts {
  /** Like those of a shell that is pointed at a lab. */
  readonly variables: NodeJS.ProcessEnv;
  readonly port: number;
  /** What is wrong with whom, until it is taken away. */
  readonly faults: Map<string, Fault>;
  /** `CONNECT <host>` and `<method> <host><path>`, in their order. */
  readonly log: string[];
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);

const ANOTHER_NAME = "portal.hotel.example";

/**
 * Starts a proxy before real answers, of which each host can have a fault.
 *
 * @param lab who answers really, and whose certificate authority is trusted. @default - an authority of its own
 */
export async function startFaultyHosts({
  wire,
  certificateFile,
}: Pick<Lab, "wire"> & Partial<Pick<Lab, "certificateFile">>): Promise<FaultyHosts> {
  const own = mkdtempSync(join(tmpdir(), "faulty-hosts-"));
  const authority = await CertificateAuthority.open(
    certificateFile === undefined ? own : dirname(certificateFile),
  );
  await authority.permit([ANOTHER_NAME]);
  const company = await CertificateAuthority.open(join(own, "company"));
  const faults = new Map<string, Fault>();
  const log: string[] = [];

  async function contextFor(host: string): Promise<SecureContext> {
    const fault = faults.get(host);
    if (fault !== undefined && "certificateEnds" in fault)
      return authority.issue(host, { from: dayFromNow(-60), to: fault.certificateEnds });
    switch (fault !== undefined && "certificate" in fault ? fault.certificate : undefined) {
      case undefined:
        return authority.contextFor(host);
      case "expired":
        return authority.issue(host, { from: dayFromNow(-60), to: dayFromNow(-1) });
      case "not-yet-valid":
        return authority.issue(host, { from: dayFromNow(1), to: dayFromNow(60) });
      case "other-name":
        return authority.contextFor(ANOTHER_NAME);
      case "of-a-company":
        return company.contextFor(host);
      case "self-signed":
        return createSecureContext({
          cert: readFileSync(company.certificateFile),
          key: readFileSync(join(own, "company", "ca.key")),
        });
    }
  }

  const real = (request: IncomingMessage, response: ServerResponse, change: Parameters<Pass>[0]) =>
    void getRequestListener(async (asked) => {
      const answered = await wire(asked);
      return change === undefined ? answered : change(answered);
    })(request, response);

  const front = createTlsServer(
    {
      SNICallback: (host, done) =>
        void contextFor(host).then(
          (context) => done(null, context),
          (error: Error) => done(error),
        ),
    },
    (request, response) => {
      const host = request.headers.host ?? "";
      log.push(`${request.method} ${host}${request.url}`);
      const fault = faults.get(host);
      if (fault !== undefined && "answers" in fault)
        fault.answers(request, response, (change) => real(request, response, change));
      else real(request, response, undefined);
    },
  );
  front.on("tlsClientError", () => {}); // whoever refuses the certificate

  const sockets = new Set<Duplex>();
  const proxy = createServer();
  proxy.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  proxy.on("connect", (request: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => socket.destroy());
    const [host = ""] = (request.url ?? "").split(":");
    log.push(`CONNECT ${host}`);
    const fault = faults.get(host);
    if (fault !== undefined && "proxy" in fault) {
      if (fault.proxy === "cuts") socket.destroy();
      else if (fault.proxy !== "hangs")
        socket.end(`HTTP/1.1 ${fault.proxy} Fault\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    if (fault === undefined || !("tls" in fault)) {
      front.emit("connection", socket);
      return;
    }
    if (fault.tls === "cuts") socket.once("data", () => socket.destroy());
    else if (fault.tls === "speaks-http") socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;

  return {
    variables: { HTTPS_PROXY: `http://127.0.0.1:${port}`, SSL_CERT_FILE: authority.certificateFile },
    ...{ port, faults, log },
    async close() {
      for (const socket of sockets) socket.destroy();
      front.closeAllConnections();
      proxy.close();
      await once(proxy, "close");
      rmSync(own, { recursive: true, force: true });
    },
  };
}

const MB = 1024 * 1024;

/** Answers that no host of a chain should give. */
export const ANSWERS = {
  hangs: () => {},
  cutsBody: (_, response) => {
    response.writeHead(200, { "content-length": "1000" }).write('{"issuer":');
    setImmediate(() => response.destroy());
  },
  cutsBefore: (_, response) => void response.destroy(),
  portal: (_, response) =>
    void response
      .writeHead(200, { "content-type": "text/html" })
      .end("<!doctype html><title>Welcome to\n Hotel Wi-Fi</title>"),
  brokenJson: (_, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end('{"issuer":"https://'),
  huge: (_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    const part = Buffer.alloc(MB, " ");
    let left = 100;
    const more = () => {
      while (left-- > 0) if (!response.write(part)) return;
      response.end();
    };
    response.on("drain", more).on("error", () => {});
    more();
  },
  bomb: (_, response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(bomb());
  },
  drips: (_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(drip));
  },
  loops: (request, response) =>
    void response
      .writeHead(302, { location: `/again/${Number(/\d+$/.exec(request.url ?? "")?.[0] ?? 0) + 1}` })
      .end(),
  circles: ({ url }, response) => void response.writeHead(302, { location: url }).end(),
  fails: (_, response) => void response.writeHead(500).end("Internal Server Error"),
} satisfies Record<string, Answering>;

/** Refuses so many requests as too many, then answers. @param after the value of `Retry-After` */
export function tooMany(after: string | undefined, count = 1): Answering {
  let left = count;
  return (_, response, pass) => {
    if (left-- <= 0) return pass();
    response.writeHead(429, after === undefined ? {} : { "retry-after": after }).end("Too Many Requests");
  };
}

/** Answers really, by a clock that is off. */
export const clockAhead =
  (milliseconds: number): Answering =>
  (_, __, pass) =>
    pass((answer) => {
      const headers = new Headers(answer.headers);
      headers.set("date", new Date(Date.now() + milliseconds).toUTCString());
      return new Response(answer.body, { status: answer.status, headers });
    });

let made: Buffer | undefined;

/** 100 MB that fit into 100 kB. Made once, as that takes longer than to send it. */
function bomb(): Buffer {
  made ??= gzipSync(Buffer.alloc(100 * MB, " "));
  return made;
}

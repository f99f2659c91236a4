import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import {
  type ClientHttp2Session,
  connect,
  constants,
  type Http2Session,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from "node:http2";
import { connect as connectTo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { folderIn, type Provider } from "../../../commands/setup/provider-mirror";

/** The protocol that all three providers speak. */
export const PROTOCOL_VERSION = 5;

/** What the calls of the protocol begin with. */
export const SERVICE = `/tfplugin${PROTOCOL_VERSION}.Provider/`;

/** By this a provider knows that Terraform starts it, and not a person. @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/plugin/serve.go */
const COOKIE = { TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2" };

/** The line in which a provider says where it listens. @see https://github.com/hashicorp/go-plugin/blob/main/docs/internals.md */
const HANDSHAKE = new RegExp(String.raw`^1\|${PROTOCOL_VERSION}\|unix\|([^|]+)\|grpc`);

/** It lives longer than a run, and collects garbage only when there is more of it than of what it needs. */
const LEAN = { GOMEMLIMIT: "600MiB" };

/** They would outlive a test that fails before it ends them. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** A provider's own program, as Terraform starts it. */
export class ProviderProcess {
  /** Each call, and where it came from. */
  readonly #underWay = new Map<ServerHttp2Stream, Http2Session | undefined>();
  #isStopped = false;

  private constructor(
    private readonly child: ChildProcess,
    private readonly session: ClientHttp2Session,
  ) {}

  static async start(
    provider: Provider,
    mirror: string,
    variables: NodeJS.ProcessEnv,
  ): Promise<ProviderProcess> {
    const folder = folderIn(mirror, provider);
    const [program = ""] = readdirSync(folder).filter((file) => file.startsWith("terraform-provider-"));
    // Configured a second time, the aws provider fails over a certificate authority of its own; it finds the lab's by SSL_CERT_FILE too.
    const { AWS_CA_BUNDLE: _, ...rest } = variables;
    const child = spawn(join(folder, program), {
      env: { ...rest, ...LEAN, ...COOKIE, PLUGIN_PROTOCOL_VERSIONS: String(PROTOCOL_VERSION) },
      stdio: ["ignore", "pipe", "ignore"],
    });
    running.add(child);
    child.once("close", () => running.delete(child));
    const socket = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const [, found] = HANDSHAKE.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once("error", reject);
      child.once("close", () => reject(new Error(`the provider ${provider.name} did not start`)));
    });
    const session = connect("http://localhost", { createConnection: () => connectTo(socket) });
    session.on("error", () => {}); // it ended: each call under way says so
    return new ProviderProcess(child, session);
  }

  /** Whether another run can have it: nothing of this one is under way, and it was neither told to stop nor has crashed. */
  isReusableAfter(session: Http2Session): boolean {
    return (
      ![...this.#underWay.values()].includes(session) &&
      !this.#isStopped &&
      !this.session.destroyed &&
      this.child.exitCode === null
    );
  }

  end(): void {
    this.session.destroy();
    this.child.kill("SIGKILL");
  }

  /** Makes a call that asks for nothing in particular. @returns the answer as it is sent */
  async call(name: string): Promise<Buffer> {
    const call = this.session.request({
      ":method": "POST",
      ":path": `${SERVICE}${name}`,
      "content-type": "application/grpc",
      te: "trailers",
    });
    call.end(Buffer.alloc(5));
    const parts: Buffer[] = [];
    for await (const part of call) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  /** Passes a call on, and its answer back. */
  forward(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void {
    if (String(headers[":path"]).endsWith("/Stop")) this.#isStopped = true;
    const call = this.session.request(headers);
    this.#underWay.set(stream, stream.session);
    call.once("close", () => this.#underWay.delete(stream));
    const fail = () => stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    stream.once("aborted", () => call.close(constants.NGHTTP2_CANCEL));
    call.once("error", fail).once("aborted", fail);
    let trailers: IncomingHttpHeaders = {};
    call.once("trailers", (received) => {
      trailers = received;
    });
    call.once("response", (received, flags) => {
      const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
      if (stream.closed) return;
      stream.respond(received, { endStream, waitForTrailers: !endStream });
      if (endStream) return;
      stream.once("wantTrailers", () => stream.sendTrailers(trailers));
      call.pipe(stream);
    });
    stream.pipe(call);
  }
}

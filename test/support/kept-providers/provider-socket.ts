import {
  constants,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from "node:http2";
import { join } from "node:path";
import type { Provider } from "../../../commands/setup/provider-mirror";
import { ProviderProcess, SERVICE } from "./provider-process";
import { readProviderSchema } from "./provider-schema";

const UNIMPLEMENTED = 12;

/** The calls after which a process has what is one run's alone: its configuration, or that it was told to stop. */
const OF_ONE_RUN: readonly string[] = [`${SERVICE}Configure`, `${SERVICE}Stop`];

/**
 * Where runs of Terraform find one provider. A run opens two sessions: it validates in one, and plans in the other. The latter
 * has a process to itself, which goes to the next run after it; to validate, any process will do.
 */
export class ProviderSocket {
  readonly path: string;
  readonly #server: Http2Server;
  readonly #lent = new Map<ServerHttp2Session, Promise<ProviderProcess>>();
  #idle: Promise<ProviderProcess>[] = [];
  #isClosed = false;

  constructor(
    readonly provider: Provider,
    folder: string,
    private readonly mirror: string,
    private readonly variables: NodeJS.ProcessEnv,
  ) {
    this.path = join(folder, `${provider.name}.sock`);
    this.#server = createServer()
      .on("session", (session) => {
        session.on("error", () => {}); // a run that was killed
        session.once("close", () => void this.#takeBack(session));
      })
      .on("stream", (stream, headers) => void this.#answer(stream, headers))
      .listen(this.path);
    this.#server.unref();
  }

  close(): void {
    this.#isClosed = true;
    this.#server.close();
    for (const session of this.#lent.keys()) session.destroy();
    for (const idle of this.#idle)
      void idle.then(
        (process) => process.end(),
        () => {},
      );
  }

  async #answer(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    stream.on("error", () => {}); // a run that was killed
    const call = String(headers[":path"]);
    try {
      if (!call.startsWith(SERVICE))
        refuse(stream); // a plug-in's, which no provider needs
      else if (call === `${SERVICE}GetSchema`)
        answer(stream, await readProviderSchema(this.provider, this.mirror, this.variables));
      else (await this.#processFor(call, stream.session as ServerHttp2Session)).forward(stream, headers);
    } catch {
      stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    }
  }

  #processFor(call: string, session: ServerHttp2Session): Promise<ProviderProcess> {
    const lent = this.#lent.get(session);
    if (lent !== undefined) return lent;
    const process = this.#idle.pop() ?? this.#start();
    if (OF_ONE_RUN.includes(call)) this.#lent.set(session, process);
    else this.#idle.push(process);
    return process;
  }

  #start(): Promise<ProviderProcess> {
    const process = ProviderProcess.start(this.provider, this.mirror, this.variables);
    process.catch(() => {
      this.#idle = this.#idle.filter((idle) => idle !== process);
    });
    return process;
  }

  async #takeBack(session: ServerHttp2Session): Promise<void> {
    const lent = this.#lent.get(session);
    if (lent === undefined) return;
    this.#lent.delete(session);
    const process = await lent;
    if (this.#isClosed || !process.isReusableAfter(session)) process.end();
    else this.#idle.push(lent);
  }
}

function answer(stream: ServerHttp2Stream, message: Buffer): void {
  stream.resume();
  stream.respond({ ":status": 200, "content-type": "application/grpc" }, { waitForTrailers: true });
  stream.once("wantTrailers", () => stream.sendTrailers({ "grpc-status": "0" }));
  stream.end(message);
}

function refuse(stream: ServerHttp2Stream): void {
  stream.respond(
    { ":status": 200, "content-type": "application/grpc", "grpc-status": String(UNIMPLEMENTED) },
    { endStream: true },
  );
}

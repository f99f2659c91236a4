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

/** Where runs of Terraform find one provider. Each has a process of it to itself, which goes to the next run after it. */
export class ProviderSocket {
  readonly path: string;
  readonly #server: Http2Server;
  readonly #runs = new Map<ServerHttp2Session, Promise<ProviderProcess>>();
  readonly #idle: ProviderProcess[] = [];
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
    for (const session of this.#runs.keys()) session.destroy();
    for (const idle of this.#idle) idle.end();
  }

  async #answer(stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> {
    stream.on("error", () => {}); // a run that was killed
    const call = String(headers[":path"]);
    try {
      if (!call.startsWith(SERVICE))
        refuse(stream); // a plug-in's, which no provider needs
      else if (call === `${SERVICE}GetSchema`)
        answer(stream, await readProviderSchema(this.provider, this.mirror, this.variables));
      else (await this.#processOf(stream.session as ServerHttp2Session)).forward(stream, headers);
    } catch {
      stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    }
  }

  #processOf(run: ServerHttp2Session): Promise<ProviderProcess> {
    const lent = this.#runs.get(run);
    if (lent !== undefined) return lent;
    const idle = this.#idle.pop();
    const process = idle
      ? Promise.resolve(idle)
      : ProviderProcess.start(this.provider, this.mirror, this.variables);
    this.#runs.set(run, process);
    return process;
  }

  async #takeBack(run: ServerHttp2Session): Promise<void> {
    const lent = this.#runs.get(run);
    if (lent === undefined) return;
    this.#runs.delete(run);
    const process = await lent;
    if (this.#isClosed || !process.isReusable) process.end();
    else this.#idle.push(process);
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

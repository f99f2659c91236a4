import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROVIDERS } from "../../../commands/setup/provider-mirror";
import { REGISTRIES } from "../../../stacks/terraform-program";
import { PROVIDER_SOURCES } from "../../../stacks/versions";
import { PROTOCOL_VERSION } from "./provider-process";
import { ProviderSocket } from "./provider-socket";

/**
 * The real providers, kept running from one run of Terraform to the next, which attaches to them as to one in a debugger: most
 * of a plan's time goes to starting them and to reading their schemas.
 *
 * @see https://developer.hashicorp.com/terraform/plugin/debugging#running-terraform-with-a-provider-in-debug-mode
 */
export class KeptProviders {
  /** Where their sockets are: a short path, as a socket's may have 100 letters. */
  readonly #folder = mkdtempSync(join(tmpdir(), "kept-"));
  readonly #sockets: readonly ProviderSocket[];

  /**
   * @param mirror where their programs are
   * @param variables what they find in their environment
   */
  constructor(mirror: string, variables: NodeJS.ProcessEnv) {
    const own = { ...variables, PLUGIN_UNIX_SOCKET_DIR: this.#folder };
    this.#sockets = PROVIDERS.map((provider) => new ProviderSocket(provider, this.#folder, mirror, own));
  }

  /** By which Terraform finds them. */
  get variables(): { readonly TF_REATTACH_PROVIDERS: string } {
    const attached = this.#sockets.flatMap(({ provider: { name }, path }) => {
      const attachment = {
        Protocol: "grpc",
        ProtocolVersion: PROTOCOL_VERSION,
        Pid: process.pid,
        Test: true, // Terraform does not end it
        Addr: { Network: "unix", String: path },
      };
      return REGISTRIES.map((registry) => [`${registry}/${PROVIDER_SOURCES[name]}`, attachment]);
    });
    return { TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(attached)) };
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

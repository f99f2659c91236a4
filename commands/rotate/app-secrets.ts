import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { MOST_SECRETS, type PasswordCredential, secretInWords } from "../clouds/client-secrets";
import { enterEntra, type Graph } from "../clouds/entra";
import type { Https } from "../clouds/https";
import { wireOver } from "../clouds/wire";

/** What Terraform's state knows of the app registration. */
export interface KnownApp {
  readonly objectId: string;
  /** Of each client secret. */
  readonly keyIds: readonly string[];
}

/**
 * The client secrets that an app registration has at Entra, beside those that Terraform's state knows.
 *
 * @see https://learn.microsoft.com/graph/api/resources/passwordcredential
 */
export class AppSecrets {
  private constructor(
    private readonly environment: Environment,
    private readonly credentials: readonly PasswordCredential[],
    private readonly known: KnownApp,
    private readonly graph: Graph,
  ) {}

  /**
   * Asks with the deployer's credentials.
   *
   * @returns why it could not be told, where it couldn't
   * @throws UserError where Entra refuses the credentials
   */
  static async of(
    environment: Environment,
    known: KnownApp,
    variables: NodeJS.ProcessEnv,
    fetch: Https["fetch"],
  ): Promise<AppSecrets | string> {
    const { tenantId } = environment.microsoft;
    const { findings, api: graph } = await enterEntra(tenantId, variables, wireOver({ fetch }));
    const refused = findings.find(({ what, verdict }) => what === "credentials" && verdict === "wrong");
    if (refused !== undefined) {
      throw new UserError(
        `${environment.name}: Entra refuses the deployer's credentials: ${refused.told}.\nTo do: ${refused.toDo}, then run the same command again.`,
      );
    }
    if (graph === undefined) return findings.at(-1)?.told ?? "nobody knows why";
    const { status, text } = await graph.get(`/applications/${known.objectId}`, {
      $select: "passwordCredentials",
    });
    if (status !== 200) return `Microsoft Graph answers HTTP ${status}`;
    const { passwordCredentials } = JSON.parse(text) as { passwordCredentials: PasswordCredential[] };
    return new AppSecrets(environment, passwordCredentials, known, graph);
  }

  /**
   * Makes sure that there is room for one more: an app registration that is open to personal accounts takes two, and one
   * that somebody made by hand would let the apply fail half-way.
   *
   * @param end when the new one will expire: one of that end was left behind by a run that was killed
   * @throws UserError that names each secret which is in the way
   * @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation
   */
  assertRoom(end?: string): void {
    const { name, microsoft } = this.environment;
    const leftBehind = this.#leftBehind(end);
    const inTheWay = this.#unknown.filter((each) => !leftBehind.includes(each));
    const isFull = this.credentials.length - leftBehind.length >= MOST_SECRETS;
    if (microsoft.accounts !== "any" || inTheWay.length === 0 || !isFull) return;
    throw new UserError(
      `${name}: the app registration "${microsoft.displayName}" has a client secret that Terraform's state does not know:\n${inTheWay.map((each) => `  ${secretInWords(each)}, id ${each.keyId}`).join("\n")}\nEntra gives an app registration that is open to personal accounts at most ${MOST_SECRETS}, so there is no room for a new one. Nothing was changed.\nTo do: if nothing uses it, remove it in the Entra admin center (App registrations, Certificates & secrets), then run the same command again.`,
    );
  }

  /**
   * Removes what a renewal has left behind that was killed after Entra had made a secret and before Terraform's state had
   * it. Entra tells a secret's text once, so nobody has it.
   *
   * @param end when it expires, which follows from the second of the renewal
   * @returns how many
   */
  async removeLeftBehind(end: string): Promise<number> {
    const answers = await Promise.all(
      this.#leftBehind(end).map(({ keyId }) =>
        this.graph.post(`/applications/${this.known.objectId}/removePassword`, { keyId }),
      ),
    );
    return answers.filter(({ status }) => status === 204).length;
  }

  get #unknown() {
    return this.credentials.filter(({ keyId }) => !this.known.keyIds.includes(keyId));
  }

  #leftBehind(end: string | undefined): readonly PasswordCredential[] {
    return this.#unknown.filter(({ endDateTime }) => end !== undefined && isSameTime(endDateTime, end));
  }
}

const isSameTime = (one: string, other: string) => Date.parse(one) === Date.parse(other);

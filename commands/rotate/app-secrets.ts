import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { MAX_SECRETS, type PasswordCredential, renderSecret } from "../clouds/client-secrets";
import { enterEntra, type Graph } from "../clouds/entra";
import type { Fetch } from "../clouds/https";

/** The ids that Terraform's state has of an app registration. */
export interface AppIds {
  readonly objectId: string;
  /** Of each client secret. */
  readonly keyIds: readonly string[];
}

/**
 * The client secrets that an app registration has at Entra, and which of them Terraform's state has.
 *
 * @see https://learn.microsoft.com/graph/api/resources/passwordcredential
 */
export class AppSecrets {
  private constructor(
    private readonly environment: Environment,
    private readonly credentials: readonly PasswordCredential[],
    private readonly known: AppIds,
    private readonly graph: Graph,
  ) {}

  /**
   * Asks with the deployer's credentials.
   *
   * @returns why they could not be listed, where they couldn't
   * @throws UserError where Entra refuses the credentials
   */
  static async list(
    environment: Environment,
    known: AppIds,
    variables: NodeJS.ProcessEnv,
    fetch: Fetch,
  ): Promise<AppSecrets | string> {
    const { tenantId } = environment.microsoft;
    const { findings, api: graph } = await enterEntra(tenantId, variables, fetch);
    const refusal = findings.find(({ what, verdict }) => what === "credentials" && verdict === "wrong");
    if (refusal !== undefined) {
      throw new UserError(
        "credentials-refused",
        `${environment.name}: Entra refuses the deployer's credentials: ${refusal.message}.\nTo do: ${refusal.toDo}, then run the same command again.`,
      );
    }
    if (graph === undefined) return findings.at(-1)?.message ?? "Microsoft Graph does not say why";
    const { status, text } = await graph.get(`/applications/${known.objectId}`, {
      $select: "passwordCredentials",
    });
    if (status !== 200) return `Microsoft Graph answers HTTP ${status}`;
    const { passwordCredentials } = JSON.parse(text) as { passwordCredentials: PasswordCredential[] };
    return new AppSecrets(environment, passwordCredentials, known, graph);
  }

  /**
   * Makes sure that there is room for one more: an app registration that is open to personal accounts takes two, and one
   * that somebody made by hand would make the apply fail half-way.
   *
   * @param end when the new one will expire: a run that was killed has left behind one with that end
   * @throws UserError that names each secret in the way
   * @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation
   */
  assertRoom(end?: string): void {
    const { name, microsoft } = this.environment;
    const leftBehind = this.#leftBehind(end);
    const inTheWay = this.#unknown.filter((each) => !leftBehind.includes(each));
    const isFull = this.credentials.length - leftBehind.length >= MAX_SECRETS;
    if (!isOpenToPersonal(microsoft) || inTheWay.length === 0 || !isFull) return;
    throw new UserError(
      "no-room-for-client-secret",
      `${name}: the app registration "${microsoft.displayName}" has a client secret that is not in the state:\n${inTheWay.map((each) => `  ${renderSecret(each)}, id ${each.keyId}`).join("\n")}\nEntra gives an app registration that is open to personal accounts at most ${MAX_SECRETS}, so there is no room for a new one. Nothing was changed.\nTo do: if nothing uses it, delete it in the Entra admin center (App registrations, Certificates & secrets), then run the same command again.`,
    );
  }

  /**
   * Deletes what a renewal has left behind that was killed after Entra had made a secret and before Terraform's state had
   * it. Entra shows a secret's text once, so nobody has it.
   *
   * @param end when it expires, which follows from the second of the renewal
   * @returns how many
   */
  async deleteLeftBehind(end: string): Promise<number> {
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

/** Then Entra takes two client secrets. */
const isOpenToPersonal = ({ accounts }: Environment["microsoft"]) =>
  accounts === "any" || accounts === "personal";

const isSameTime = (one: string, other: string) => Date.parse(one) === Date.parse(other);

import { join } from "node:path";
import type { Switches } from "../../../switches";
import type { Action, ActionVersion } from "../../data";
import { deployedVersionOf } from "../../management/actions/contents";
import { type Sandbox, SandboxError } from "../../sandbox/sandbox";
import type { Tenant } from "../../tenants";
import { isSameIdentity } from "../../users";
import { PageError } from "../errors";
import type { Changes } from "./changes";
import { CLAIMS_MAXIMUM_BYTES, issuedClaims } from "./custom-claims";
import { type Login, postLoginEvent } from "./event";

const PROGRAM = join(__dirname, "program.ts");

/** What comes of a login: a user with claims for the ID token, or the reason why there is none. */
export type Outcome =
  | { readonly userId: string; readonly idTokenClaims: Readonly<Record<string, unknown>> }
  | { readonly denied: string };

/**
 * The trigger post-login: the deployed versions of the Actions that are bound to it, in order. It runs before each code,
 * whether somebody just signed in or has a session. The user is there already, and stays.
 *
 * @see https://auth0.com/docs/customize/actions/explore-triggers/post-login
 */
export class PostLogin {
  constructor(
    private readonly sandbox: Sandbox,
    private readonly switches: () => Switches,
  ) {}

  /** Whether somebody who is denied at their login has a session. */
  get keepsSessionOfDenied(): boolean {
    return this.switches().auth0KeepsSessionOfDenied;
  }

  /** Gets ready for a login that is about to come. */
  prepare(tenant: Tenant): void {
    if (tenant.bindings().length > 0) this.sandbox.warmUp();
  }

  /** @throws PageError if an Action asks for what the lab does not have */
  async run(login: Login): Promise<Outcome> {
    const { tenant } = login.host;
    const event = postLoginEvent(login, this.switches().auth0EventStrategyOfSocial);
    let claims: Record<string, unknown> = {};
    let userId = login.user.user_id;
    const end = Date.now() + this.sandbox.limitMs; // one limit for all Actions
    for (const version of boundVersions(tenant)) {
      const changes = await this.runAction(version, event, end - Date.now());
      if (typeof changes === "string") return { denied: changes };
      const { appMetadata, denied, idTokenClaims, primaryUserId, userMetadata } = changes;
      // Whoever is denied has the metadata nevertheless. With a new primary user it is lost.
      if (primaryUserId === undefined) tenant.users.setMetadata(userId, { appMetadata, userMetadata });
      if (denied !== undefined) return { denied };
      claims = { ...claims, ...issuedClaims(idTokenClaims) };
      if (primaryUserId !== undefined) {
        if (!isSecondary(login, primaryUserId)) return { denied: NOT_LINKED };
        userId = primaryUserId;
      }
    }
    if (Buffer.byteLength(JSON.stringify(claims)) > CLAIMS_MAXIMUM_BYTES) {
      throw new PageError(501, "not_in_lab", "The lab does not have custom claims of more than 100 kB");
    }
    return { userId, idTokenClaims: claims };
  }

  /** @returns what the Action asked for, or the message with which it failed */
  private async runAction(
    { code, secrets }: ActionVersion,
    event: Record<string, unknown>,
    leftMs: number,
  ): Promise<Changes | string> {
    const values = Object.fromEntries(secrets.map(({ name, value }) => [name, value]));
    try {
      const input = { code, event: { ...event, secrets: values } };
      return (await this.sandbox.run(PROGRAM, input, leftMs)) as Changes;
    } catch (error) {
      if (!(error instanceof SandboxError)) throw error;
      if (error.failure === "lab") throw new PageError(501, "not_in_lab", error.message);
      // An error that nobody catches denies access too, with its message: https://community.auth0.com/t/63027
      return error.message;
    }
  }
}

/** Auth0 fails the login; no public source has the words. */
const NOT_LINKED = "The identity used to log in is not among those of the primary user";

function boundVersions(tenant: Tenant): readonly ActionVersion[] {
  return tenant
    .bindings()
    .map(({ actionId }) => tenant.action(actionId))
    .filter((action): action is Action => action !== undefined)
    .map(deployedVersionOf)
    .filter((version): version is ActionVersion => version !== undefined);
}

/** Whether an identity with which the person logged in belongs to the user, but not as the first one. */
function isSecondary({ host, connection, user }: Login, userId: string): boolean {
  const used = user.identities.filter(({ connection: name }) => name === connection.name);
  const [, ...others] = host.tenant.users.find(userId)?.identities ?? [];
  return others.some((other) => used.some((identity) => isSameIdentity(identity, other)));
}

import type { Context } from "hono";
import { Expiring } from "../../kit/expiring";
import type { Account } from "../../people/cast";
import { assertAccess } from "../access";
import { assertMultitenant } from "../audience";
import { authorityOf } from "../authority";
import { clientInfoOf } from "../client-info";
import { canConsent, consentedScopes, consentRequired, recordConsent } from "../consent";
import type { EntraContext } from "../context";
import type { Application } from "../data";
import type { DelegatedPermission } from "../delegated-permissions";
import type { Directories } from "../directories";
import { NotInLab } from "../not-in-lab";
import { accountPickerPage } from "../pages/account-picker";
import { adminApprovalPage } from "../pages/admin-approval";
import { consentPage } from "../pages/consent";
import { type Identity, isAdministrator, type User } from "../people";
import type { Session } from "../sessions";
import { StsError } from "../sts-error";
import { issueIdToken } from "../token/id-token";
import { assertActive, userAt } from "./admission";
import type { Decision } from "./decision";
import { readReplyAddress } from "./reply-address";
import { type AuthorizationRequest, readRequest } from "./request";
import { leaveWithoutConsent, ReturnedError, respond, returningErrors } from "./response";
import { candidatesFor, isNamed, requireOne } from "./single-sign-on";

/** How long a person may take for a page, and an application to redeem a code. */
const TIMEOUT_MS = 10 * 60_000;

type Answer = Response | Promise<Response>;

/** A consent page that awaits the person's decision. */
interface PendingConsent {
  readonly request: AuthorizationRequest;
  readonly user: User;
  /** Whether the person may consent, or an administrator has to. */
  readonly mayConsent: boolean;
}

/** Takes a person from an authorization request, through the pages, to the answer. */
export class SignIn {
  readonly #requests = new Expiring<AuthorizationRequest>(TIMEOUT_MS);
  readonly #consents = new Expiring<PendingConsent>(TIMEOUT_MS);

  constructor(private readonly context: EntraContext) {}

  /** @throws StsError, ReturnedError */
  start(c: Context, tenant: string, parameters: URLSearchParams): Answer {
    const { directories, memory } = this.context;
    const authority = authorityOf(tenant, directories);
    const addressed = readReplyAddress(authority, parameters, directories);
    const request = returningErrors(addressed.reply, () =>
      readRequest(authority, addressed, parameters, directories),
    );
    const session = memory.sessions.current(c);
    const identities = candidatesFor(session, request, this.context);
    if (request.prompt === "none") {
      return returningErrors(addressed.reply, () =>
        this.proceed(c, request, requireOne(identities), session),
      );
    }
    const [identity, ...others] = identities;
    const mustPick = request.prompt === "login" || request.prompt === "select_account" || others.length > 0;
    return identity === undefined || mustPick
      ? this.showAccountPicker(c, request, session)
      : this.proceed(c, request, identity, session);
  }

  /**
   * @param accountId the picked account
   * @throws StsError, ReturnedError
   */
  pickAccount(c: Context, ctx: string, accountId: string): Answer {
    const { people, memory } = this.context;
    const request = this.#requests.get(ctx);
    if (request === undefined) throw flowExpired();
    const account = pickedAccount(people, accountId);
    const { authority, registration } = request;
    const identity = people.identity(account, authority.tenantId, registration.tenantId);
    return this.proceed(c, request, identity, memory.sessions.signIn(c, identity));
  }

  /** @throws StsError, ReturnedError */
  decideConsent(c: Context, ctx: string, decision: Decision): Answer {
    const { directories, memory, switches } = this.context;
    const pending = this.#consents.take(ctx);
    if (pending === undefined) throw flowExpired();
    const { request, user, mayConsent } = pending;
    const { registration, reply } = request;
    const session = memory.sessions.current(c);
    if (decision === "other-account") return this.showAccountPicker(c, request, session);
    if (!mayConsent) return leaveWithoutConsent(c, reply);
    if (decision === "deny") throw new ReturnedError(reply, consentDeclined(switches().entraDeclinedConsent));
    const forEveryone = decision === "accept-for-everyone" && isAdministrator(user);
    recordConsent(
      registration,
      user.tenantId,
      forEveryone ? null : user.objectId,
      valuesOf(request),
      directories,
    );
    return this.complete(c, request, user, session);
  }

  private showAccountPicker(c: Context, request: AuthorizationRequest, session: Session | undefined): Answer {
    const { authority, registration, loginHint, prompt } = request;
    const { cast } = this.context.people;
    const hinted = prompt === "select_account" ? [] : cast.filter((account) => isNamed(account, loginHint));
    return accountPickerPage(c, {
      action: `/${authority.segment}/login`,
      ctx: this.#requests.add(request),
      application: registration.application,
      accounts: hinted.length > 0 ? hinted : cast,
      signedIn: (session?.identities ?? []).map(({ account }) => account.id),
    });
  }

  /** Continues with a person who is signed in. */
  private proceed(
    c: Context,
    request: AuthorizationRequest,
    identity: Identity,
    session: Session | undefined,
  ): Answer {
    const { directories } = this.context;
    const { authority, registration, permissions, prompt, reply } = request;
    const { application } = registration;
    returningErrors(reply, () => assertMultitenant(authority, application));
    const user = userAt(request, identity, this.context);
    assertAccess(application, user, directories);
    assertStandardClaims(application, user, directories);
    const consented = user.account.asksConsentEveryTime
      ? []
      : consentedScopes(application.appId, user, directories);
    const missing = permissions.filter(({ value }) => !consented.includes(value));
    if (missing.length === 0 && prompt !== "consent") return this.complete(c, request, user, session);
    if (prompt === "none") throw consentRequired(application, "interaction_required");
    return this.askConsent(c, request, user, prompt === "consent" ? permissions : missing);
  }

  private askConsent(
    c: Context,
    request: AuthorizationRequest,
    user: User,
    asked: readonly DelegatedPermission[],
  ): Answer {
    const { authority, registration, permissions } = request;
    const mayConsent = canConsent(user, asked);
    const question = {
      action: `/${authority.segment}/consent`,
      ctx: this.#consents.add({ request, user, mayConsent }),
      application: registration.application,
      user,
    };
    return mayConsent
      ? consentPage(c, { ...question, permissions, isAdministrator: isAdministrator(user) })
      : adminApprovalPage(c, question);
  }

  /** Sends the person back to the application, signed in. */
  private async complete(
    c: Context,
    request: AuthorizationRequest,
    user: User,
    session: Session | undefined,
  ): Promise<Response> {
    const { authority, registration, reply, responseTypes, nonce, codeChallenge, asksClientInfo } = request;
    const { application } = registration;
    const authorization = { appId: application.appId, user, scopes: valuesOf(request), nonce };
    const code = responseTypes.includes("code")
      ? this.context.memory.codes.add({
          ...authorization,
          authority,
          redirectUri: reply.redirectUri,
          codeChallenge,
          expires: Date.now() + TIMEOUT_MS,
          isRedeemed: false,
        })
      : undefined;
    session?.appIds.add(application.appId);
    return respond(c, reply, {
      ...(code !== undefined && { code }),
      ...(responseTypes.includes("id_token") && {
        id_token: await issueIdToken({ ...authorization, application, code }, this.context),
      }),
      ...(asksClientInfo && { client_info: clientInfoOf(user, this.context.people) }),
      ...(session !== undefined && { session_state: session.id }),
    });
  }
}

function valuesOf({ permissions }: AuthorizationRequest): readonly string[] {
  return permissions.map(({ value }) => value);
}

/** @throws NotInLab if a policy of the person's tenant changes what tokens say */
function assertStandardClaims({ appId }: Application, { tenantId }: User, directories: Directories): void {
  const policyId = directories.servicePrincipalOf(tenantId, appId)?.claimsMappingPolicyId;
  if (directories.claimsMappingPolicies(tenantId).some(({ id }) => id === policyId)) {
    throw new NotInLab("Entra", "claims mapping policies for ID tokens, but for SAML alone");
  }
}

export function flowExpired(): StsError {
  return new StsError("invalid_request", 50089, "Authentication failed due to flow token expired.");
}

/** The account of the cast that a person picked. @throws StsError if it is not there or can't sign in */
export function pickedAccount({ cast }: EntraContext["people"], accountId: string): Account {
  const account = cast.find(({ id }) => id === accountId);
  if (account === undefined) throw accountNotFound(accountId);
  assertActive(account);
  return account;
}

function accountNotFound(accountId: string): StsError {
  return new StsError(
    "invalid_grant",
    50034,
    `The user account ${accountId} does not exist in the directory. To sign into this application, the account must be added to the directory.`,
  );
}

function consentDeclined(error: string): StsError {
  return new StsError(error, 65004, "User declined to consent to access the app.");
}

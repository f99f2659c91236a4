import { type Context, Hono } from "hono";
import { Expiring } from "../../kit/expiring";
import { assertMultitenant } from "../audience";
import { type Authority, authorityOf } from "../authority";
import { userAt } from "../authorize/admission";
import { answerErrors } from "../authorize/answer-errors";
import { type Decision, readDecision } from "../authorize/decision";
import { type AddressedApplication, readReplyAddress } from "../authorize/reply-address";
import { leaveWithoutConsent, ReturnedError, respond, returningErrors } from "../authorize/response";
import { flowExpired, pickedAccount } from "../authorize/sign-in";
import { recordConsent } from "../consent";
import type { EntraContext } from "../context";
import type { DelegatedPermission } from "../delegated-permissions";
import { accountPickerPage } from "../pages/account-picker";
import { adminApprovalPage } from "../pages/admin-approval";
import { consentPage } from "../pages/consent";
import { isAdministrator, type User } from "../people";
import { registeredPermissions, requestedPermissions } from "../permissions";
import { missingParameter, StsError } from "../sts-error";

/** How long an administrator may take for a page. */
const TIMEOUT_MS = 10 * 60_000;

type Answer = Response | Promise<Response>;

/** A request for consent for everyone in an organisation. */
interface AdminConsentRequest extends AddressedApplication {
  readonly authority: Authority;
  readonly permissions: readonly DelegatedPermission[];
  /** Whether the answer names the permissions, as version 2.0's does. */
  readonly namesScopes: boolean;
}

interface PendingDecision {
  readonly request: AdminConsentRequest;
  readonly user: User;
}

/**
 * `/{tenant}/adminconsent` asks an organisation's administrator for the permissions that an application is registered with,
 * `/{tenant}/v2.0/adminconsent` for those that `scope` names. The pages post to the same address.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentEndpoint(context: EntraContext): Hono {
  const endpoint = new Hono();
  const adminConsent = new AdminConsent(context);

  for (const [path, version] of [
    ["/:tenant/:endpoint{[aA]dmin[cC]onsent}", "1.0"],
    ["/:tenant/v2.0/:endpoint{[aA]dmin[cC]onsent}", "2.0"],
  ] as const) {
    endpoint.get(path, (c) =>
      adminConsent.start(c, c.req.param("tenant"), version, new URL(c.req.url).searchParams),
    );
    endpoint.post(path, async (c) => {
      const form = new URLSearchParams(await c.req.text());
      const account = form.get("account");
      return account === null
        ? adminConsent.decide(c, form.get("ctx") ?? "", readDecision(form))
        : adminConsent.pickAccount(c, form.get("ctx") ?? "", account);
    });
  }

  endpoint.onError(answerErrors(context));
  return endpoint;
}

/** Takes an administrator from the request, through the pages, to the answer. */
class AdminConsent {
  readonly #requests = new Expiring<AdminConsentRequest>(TIMEOUT_MS);
  readonly #decisions = new Expiring<PendingDecision>(TIMEOUT_MS);

  constructor(private readonly context: EntraContext) {}

  /** @throws StsError, ReturnedError */
  start(c: Context, tenant: string, version: "1.0" | "2.0", parameters: URLSearchParams): Answer {
    const { directories } = this.context;
    const authority = authorityOf(tenant, directories);
    const { registration, reply } = readReplyAddress(authority, parameters, directories);
    const { application } = registration;
    const answered = { ...reply, responseMode: "query", extra: { admin_consent: "True" } } as const;
    const permissions = returningErrors(answered, () => {
      assertMultitenant(authority, application);
      if (version === "1.0") return registeredPermissions(application);
      const scope = parameters.get("scope");
      if (!scope) throw missingParameter("scope");
      return requestedPermissions(scope, application, authority, directories);
    });
    const request = { authority, registration, reply: answered, permissions, namesScopes: version === "2.0" };
    return this.#showAccountPicker(c, request);
  }

  /** @throws StsError, ReturnedError */
  pickAccount(c: Context, ctx: string, accountId: string): Answer {
    const { people, memory } = this.context;
    const request = this.#requests.get(ctx);
    if (request === undefined) throw flowExpired();
    const account = pickedAccount(people, accountId);
    const { authority, registration, permissions } = request;
    const identity = people.identity(account, authority.tenantId, registration.tenantId);
    memory.sessions.signIn(c, identity);
    const user = userAt({ authority: withoutPersonal(authority), registration }, identity, this.context);
    const question = {
      action: c.req.path,
      ctx: this.#decisions.add({ request, user }),
      application: registration.application,
      user,
    };
    return isAdministrator(user)
      ? consentPage(c, { ...question, permissions, isForEveryone: true })
      : adminApprovalPage(c, question);
  }

  /** @throws StsError, ReturnedError */
  decide(c: Context, ctx: string, decision: Decision): Answer {
    const pending = this.#decisions.take(ctx);
    if (pending === undefined) throw flowExpired();
    const { request, user } = pending;
    const { registration, reply, permissions, namesScopes } = request;
    if (decision === "other-account") return this.#showAccountPicker(c, request);
    if (!isAdministrator(user)) return leaveWithoutConsent(c, reply);
    if (decision === "deny") throw new ReturnedError(reply, declined());
    const scopes = permissions.map(({ value }) => value);
    recordConsent(registration, user.tenantId, null, scopes, this.context.directories);
    return respond(c, reply, {
      tenant: user.tenantId,
      ...(namesScopes && { scope: nameScopes(scopes) }),
    });
  }

  #showAccountPicker(c: Context, request: AdminConsentRequest): Answer {
    const { people, memory } = this.context;
    return accountPickerPage(c, {
      action: c.req.path,
      ctx: this.#requests.add(request),
      application: request.registration.application,
      accounts: people.cast,
      signedIn: (memory.sessions.current(c)?.identities ?? []).map(({ account }) => account.id),
    });
  }
}

/** A personal account is nobody's administrator, so that `common` is `organizations` here. */
function withoutPersonal(authority: Authority): Authority {
  return authority.kind === "common" ? { ...authority, kind: "organizations" } : authority;
}

/** OpenID Connect's scopes, which belong to no resource. */
const OIDC_SCOPES: ReadonlySet<string> = new Set(["openid", "profile", "email"]);

/** The scopes as Entra answers them, which is without `offline_access`. */
function nameScopes(scopes: readonly string[]): string {
  return scopes
    .filter((scope) => scope !== "offline_access")
    .map((scope) => (OIDC_SCOPES.has(scope) ? scope : `https://graph.microsoft.com/${scope}`))
    .join(" ");
}

/** The documents have other words than people report, and the same codes. */
function declined(): StsError {
  return new StsError("consent_required", 65004, "User declined to consent to access the app.");
}

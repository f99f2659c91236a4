import type { Context } from "hono";
import { Expiring } from "../../kit/expiring";
import { assertAccess } from "../access";
import { type Authority, authorityOf } from "../authority";
import { userAt } from "../authorize/admission";
import { flowExpired, pickedAccount } from "../authorize/sign-in";
import { isNamed } from "../authorize/single-sign-on";
import type { EntraContext } from "../context";
import { isSame } from "../directories";
import { NotInLab } from "../not-in-lab";
import { accountPickerPage } from "../pages/account-picker";
import { formPostPage } from "../pages/form-post";
import type { Identity } from "../people";
import { isSame as isSameIdentity, type Session } from "../sessions";
import { StsError } from "../sts-error";
import { attributesOf, nameIdOf } from "./claims";
import type { Message } from "./message";
import { type Party, partyNamed, replyUrlOf } from "./party";
import { type AuthnRequest, readAuthnRequest } from "./request";
import { assertSigned, notSigned, requiresSignature } from "./request-signature";
import { renderFailure, renderResponse } from "./response";
import { tokenSigningKeyOf } from "./token-signing-key";

/** How long a person may take for the page. */
const TIMEOUT_MS = 10 * 60_000;

/** What a password, which everyone has here, fulfils. */
const FULFILLED = new Set(
  ["Password", "PasswordProtectedTransport", "unspecified", "Unspecified"].map(
    (name) => `urn:oasis:names:tc:SAML:2.0:ac:classes:${name}`,
  ),
);

type Answer = Response | Promise<Response>;

/** A sign-in under way. */
interface Request {
  readonly authority: Authority;
  readonly party: Party;
  readonly replyUrl: string;
  /** `undefined` if it starts at Entra. */
  readonly authn: AuthnRequest | undefined;
  readonly relayState: string | undefined;
  readonly loginHint: string | undefined;
}

/** Takes a person from a request, or from Entra's own page, to the application. */
export class SamlSignIn {
  readonly #requests = new Expiring<Request>(TIMEOUT_MS);

  constructor(private readonly context: EntraContext) {}

  /** @throws StsError */
  start(c: Context, tenant: string, message: Message): Answer {
    const { directories } = this.context;
    const authority = tenantAuthority(tenant, this.context);
    const authn = readAuthnRequest(message);
    const party = partyNamed(authn.issuer, authority, directories);
    assertSigned(message, authn.issueInstant, party.registration.application);
    const replyUrl = replyUrlOf(party, authn.assertionConsumerServiceUrl);
    const { relayState, loginHint } = message;
    return this.begin(c, { authority, party, replyUrl, authn, relayState, loginHint });
  }

  /**
   * Starts at Entra: nobody requested it.
   *
   * @throws StsError
   * @see https://learn.microsoft.com/graph/api/resources/samlsinglesignonsettings
   */
  launch(c: Context, tenant: string, appId: string): Answer {
    const authority = tenantAuthority(tenant, this.context);
    const party = partyNamed(appId, authority, this.context.directories);
    const { application } = party.registration;
    if (requiresSignature(application)) throw notSigned();
    const [identifier = appId] = application.properties.identifierUris;
    return this.begin(c, {
      authority,
      party: { ...party, identifier },
      replyUrl: replyUrlOf(party, undefined),
      authn: undefined,
      relayState: party.servicePrincipal.properties.samlSingleSignOnSettings?.relayState ?? undefined,
      loginHint: undefined,
    });
  }

  /**
   * @param accountId the picked account
   * @throws StsError
   */
  pickAccount(c: Context, ctx: string, accountId: string): Answer {
    const { people, memory } = this.context;
    const request = this.#requests.get(ctx);
    if (request === undefined) throw flowExpired();
    const { authority, party } = request;
    const account = pickedAccount(people, accountId);
    const identity = people.identity(account, authority.tenantId, party.registration.tenantId);
    return this.complete(c, request, identity, memory.sessions.signIn(c, identity));
  }

  private begin(c: Context, request: Request): Answer {
    const session = this.context.memory.sessions.current(c);
    const candidates = this.candidates(session, request);
    const [identity, ...others] = candidates;
    const isSure = identity !== undefined && others.length === 0 && !request.authn?.forcesAuthn;
    if (isSure && session !== undefined) return this.complete(c, request, identity, session);
    return request.authn?.isPassive
      ? this.answerPassive(c, request)
      : this.showAccountPicker(c, request, session);
  }

  /** The people of a session who could sign in. */
  private candidates(session: Session | undefined, request: Request): readonly Identity[] {
    const { authority, party, loginHint } = request;
    const { people } = this.context;
    return (session?.identities ?? []).filter((identity) => {
      const here = people.identity(identity.account, authority.tenantId, party.registration.tenantId);
      const isHere = isSameIdentity(identity, here) && people.user(identity, party.tenantId) !== undefined;
      return isHere && (loginHint === undefined || isNamed(identity.account, loginHint));
    });
  }

  private showAccountPicker(c: Context, request: Request, session: Session | undefined): Answer {
    const { authority, party, loginHint } = request;
    const { cast } = this.context.people;
    const hinted = cast.filter((account) => isNamed(account, loginHint));
    return accountPickerPage(c, {
      action: `/${authority.segment}/saml2/login`,
      ctx: this.#requests.add(request),
      application: party.registration.application,
      accounts: hinted.length > 0 ? hinted : cast,
      signedIn: (session?.identities ?? []).map(({ account }) => account.id),
    });
  }

  /** Answers that nobody could be signed in without a question. */
  private async answerPassive(c: Context, request: Request): Promise<Response> {
    const error = new StsError(
      "login_required",
      50058,
      "A silent sign-in request was sent but no user is signed in.",
    );
    const recipient = { ...recipientOf(request), inResponseTo: request.authn?.id };
    return post(c, request, await renderFailure(recipient, error.report()));
  }

  /** Sends the person to the application, signed in. */
  private async complete(
    c: Context,
    request: Request,
    identity: Identity,
    session: Session,
  ): Promise<Response> {
    const { directories, signingKey, switches } = this.context;
    const { authority, party, authn } = request;
    const { registration, identifier } = party;
    const { application } = registration;
    const user = userAt({ authority, registration }, identity, this.context, identifier);
    assertAccess(application, user, directories, identifier);
    assertAuthnContext(authn?.authnContexts ?? [], application.properties.displayName);
    const key = await tokenSigningKeyOf(party, signingKey);
    const { nameIdFormat, spNameQualifier } = authn ?? {};
    const content = {
      ...recipientOf(request),
      audience: identifier,
      inResponseTo: authn?.id,
      nameId: nameIdOf(party, user, { nameIdFormat }, directories, switches()),
      spNameQualifier,
      attributes: attributesOf(party, user, directories),
      authenticatedAt: session.since,
      isBackdated: switches().entraBackdatesAssertions,
    };
    const { keys = [], properties } = application;
    const encryptionKey = keys.find(({ keyId }) => isSame(keyId, properties.tokenEncryptionKeyId ?? ""));
    session.appIds.add(application.appId);
    return post(c, request, await renderResponse(content, key, encryptionKey?.certificate));
  }
}

/**
 * Reads the tenant of an endpoint. SAML's are a tenant's, those for several tenants too.
 *
 * @throws StsError AADSTS90002
 * @throws NotInLab
 */
export function tenantAuthority(tenant: string, { directories }: EntraContext): Authority {
  const authority = authorityOf(tenant, directories);
  if (authority.kind !== "tenant") {
    throw new NotInLab(
      "Entra",
      `SAML at the endpoint /${authority.segment}, which is no single organisation's`,
    );
  }
  return authority;
}

function recipientOf({ party, replyUrl }: Request) {
  return { tenantId: party.tenantId, replyUrl };
}

function post(c: Context, { replyUrl, relayState }: Request, response: string): Answer {
  return formPostPage(c, replyUrl, {
    SAMLResponse: Buffer.from(response).toString("base64"),
    ...(relayState !== undefined && { RelayState: relayState }),
  });
}

/** @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts75011-auth-method-mismatch */
function assertAuthnContext(requested: readonly string[], displayName: string): void {
  if (requested.length === 0 || requested.some((context) => FULFILLED.has(context))) return;
  const names = requested.map((context) => context.replace(/^.*[:/]/, "")).join(", ");
  throw new StsError(
    "invalid_request",
    75011,
    `Authentication method 'Password' by which the user authenticated with the service doesn't match requested authentication method '${names}'. Contact the ${displayName} application owner.`,
  );
}

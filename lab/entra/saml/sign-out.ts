import { randomUUID, sign } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Context } from "hono";
import { html as xml } from "hono/html";
import { Expiring } from "../../kit/expiring";
import { flowExpired } from "../authorize/sign-in";
import { securityTokenService } from "../claims";
import type { EntraContext } from "../context";
import { accountPickerPage } from "../pages/account-picker";
import { signedOutPage } from "../pages/signed-out";
import type { Identity } from "../people";
import type { Message } from "./message";
import { ASSERTION, LOGIN, PROTOCOL, RSA_SHA256 } from "./names";
import { type Party, partyNamed } from "./party";
import { readRequest } from "./request";
import { tenantAuthority } from "./sign-in";
import { tokenSigningKeyOf } from "./token-signing-key";

const TIMEOUT_MS = 10 * 60_000;

interface Request {
  readonly id: string;
  readonly party: Party;
  readonly relayState: string | undefined;
}

type Answer = Response | Promise<Response>;

/**
 * Signs a person out at an application's request. Which person the request names doesn't matter: if only one is signed in, it is
 * that one, or else the person says which. Other applications that the person signed in to are not told here.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/single-sign-out-saml-protocol
 */
export class SamlSignOut {
  readonly #requests = new Expiring<Request>(TIMEOUT_MS);

  constructor(private readonly context: EntraContext) {}

  /** @throws StsError */
  start(c: Context, tenant: string, { root, relayState }: Message): Answer {
    const authority = tenantAuthority(tenant, this.context);
    const { id, issuer } = readRequest(root);
    const party = partyNamed(issuer, authority, this.context.directories);
    const request = { id, party, relayState };
    const identities = this.context.memory.sessions.current(c)?.identities ?? [];
    const [identity, ...others] = identities;
    if (identity !== undefined && others.length > 0) {
      return accountPickerPage(c, {
        action: `/${authority.segment}/saml2/signout`,
        ctx: this.#requests.add(request),
        application: party.registration.application,
        accounts: identities.map(({ account }) => account),
        signedIn: identities.map(({ account }) => account.id),
      });
    }
    return this.complete(c, request, identity);
  }

  /** @throws StsError */
  pickAccount(c: Context, ctx: string, accountId: string): Answer {
    const request = this.#requests.take(ctx);
    if (request === undefined) throw flowExpired();
    const identities = this.context.memory.sessions.current(c)?.identities ?? [];
    return this.complete(
      c,
      request,
      identities.find(({ account }) => account.id === accountId),
    );
  }

  /** Ends the session, and answers the application where it gets people back after a sign-out. */
  private async complete(c: Context, request: Request, identity: Identity | undefined): Promise<Response> {
    const { memory, appUrl } = this.context;
    if (identity !== undefined) memory.sessions.signOutOne(c, identity);
    const { logoutUrl } = request.party.registration.application.properties.web;
    if (logoutUrl === null) return signedOutPage(c, appUrl);
    return c.redirect(`${logoutUrl}${logoutUrl.includes("?") ? "&" : "?"}${await this.answer(request)}`);
  }

  /** The parameters of the answer. Entra writes their escapes in lower case, which the signature is about. */
  private async answer({ id, party, relayState }: Request): Promise<string> {
    const { signingKey, switches } = this.context;
    const { tenantId } = party;
    const issuer =
      switches().entraLogoutIssuer === "sts.windows.net"
        ? securityTokenService(tenantId)
        : `${LOGIN}/${tenantId}/`;
    const response =
      await xml`<samlp:LogoutResponse ID="_${randomUUID()}" Version="2.0" IssueInstant="${new Date().toISOString()}" InResponseTo="${id}" xmlns:samlp="${PROTOCOL}"><Issuer xmlns="${ASSERTION}">${issuer}</Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status></samlp:LogoutResponse>`;
    const parameters = {
      SAMLResponse: deflateRawSync(String(response)).toString("base64"),
      ...(relayState !== undefined && { RelayState: relayState }),
      SigAlg: RSA_SHA256,
    };
    const content = Object.entries(parameters)
      .map(([name, value]) => `${name}=${escaped(value)}`)
      .join("&");
    const { privateKey } = await tokenSigningKeyOf(party, signingKey);
    const signature = sign("sha256", Buffer.from(content), privateKey).toString("base64");
    return `${content}&Signature=${escaped(signature)}`;
  }
}

function escaped(value: string): string {
  return encodeURIComponent(value).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}
